/**
 * @file The exact answer that a learner can be held against: the value of every action in a world whose
 * rules are known.
 *
 * Source: sutton2018, §4.4; in place (each new value is used at once), down to a difference that no
 * reader sees.
 */
import { mean } from '../core/average';
import type { Outcome } from './gridWorld';

/** What is needed of a world: a list of outcomes for every state s and action a, at s·A + a. */
export interface KnownWorld {
  actions: number;
  outcomes: readonly (readonly Outcome[])[];
  /** States in which something is to be decided; the others have value 0. */
  decisions: readonly number[];
}

export interface Optimum {
  /** V*(s), [S]. */
  values: Float64Array;
  /** Q*(s, a), [S, A]. */
  actionValues: Float64Array;
}

const smallest = 1e-10;

/**
 * Q*(s, a) = Σ p·(r + γ·V*(s′)), V*(s) = max over a; V* of an end is 0.
 *
 * @param discount - γ, below 1: with 1, a cell from which no goal can be reached would have no value.
 */
export function optimum(world: KnownWorld, discount: number): Optimum {
  const { actions, outcomes, decisions } = world;
  const values = new Float64Array(outcomes.length / actions);
  const actionValues = new Float64Array(outcomes.length);
  for (let change = Infinity; change > smallest;) {
    change = 0;
    for (const state of decisions) {
      let best = -Infinity;
      for (let i = state * actions; i < (state + 1) * actions; i++) {
        actionValues[i] = expected(outcomes[i] ?? [], values, discount);
        best = Math.max(best, actionValues[i] as number);
      }
      change = Math.max(change, Math.abs(best - (values[state] as number)));
      values[state] = best;
    }
  }
  return { values, actionValues };
}

/** V of a fixed policy: the action of each state, [S]. */
export function valuesOf(
  world: KnownWorld,
  policy: ArrayLike<number>,
  discount: number,
): Float64Array {
  const { actions, outcomes, decisions } = world;
  const values = new Float64Array(outcomes.length / actions);
  for (let change = Infinity; change > smallest;) {
    change = 0;
    for (const state of decisions) {
      const taken = outcomes[state * actions + (policy[state] as number)] ?? [];
      const value = expected(taken, values, discount);
      change = Math.max(change, Math.abs(value - (values[state] as number)));
      values[state] = value;
    }
  }
  return values;
}

function expected(possible: readonly Outcome[], values: Float64Array, discount: number): number {
  let sum = 0;
  for (const { chance, reward, state, terminated } of possible) {
    sum += chance * (reward + (terminated ? 0 : discount * (values[state] as number)));
  }
  return sum;
}

/** Values that differ by rounding only count as equal. */
const tolerance = 1e-6;

/** Whether an action is among the best of its state: two ways round a wall may be equally long. */
export function isBest(best: Optimum, state: number, action: number): boolean {
  const actions = best.actionValues.length / best.values.length;
  const value = best.actionValues[state * actions + action] as number;
  const top = best.values[state] as number;
  return value >= top - tolerance * (1 + Math.abs(top));
}

/** Share of the states to decide in where a policy's action is one of the best. */
export const agreement = (
  { decisions }: KnownWorld,
  best: Optimum,
  policy: ArrayLike<number>,
): number => mean(decisions.map((state) => Number(isBest(best, state, policy[state] as number))));

/**
 * Whether a policy is optimal for whoever begins at `start`: in every state that it can lead to from
 * there, its action is one of the best. Its value then equals V* in all of these states. What it would
 * do in states that it never comes to does not count.
 */
export function isOptimalFrom(
  world: KnownWorld,
  best: Optimum,
  policy: ArrayLike<number>,
  start: number,
): boolean {
  const seen = new Set([start]);
  for (const state of seen) {
    const action = policy[state] as number;
    if (!isBest(best, state, action)) return false;
    for (const outcome of world.outcomes[state * world.actions + action] ?? []) {
      if (!outcome.terminated) seen.add(outcome.state);
    }
  }
  return true;
}
