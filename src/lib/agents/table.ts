/**
 * @file What agents with a table have in common: one number for every action in every state, and a choice by it.
 *
 * S states · A actions
 * Source: sutton2018, §6.5; ties are broken at random.
 */
import type { Random } from '../core/random';

/** A world as its agent sees it. */
export interface Surroundings {
  begin: (random: Random) => number;
  step: (
    state: number,
    action: number,
    steps: number,
    random: Random,
  ) => { state: number; reward: number; terminated: boolean; truncated: boolean };
}

export interface Settings {
  /** α: how far a value moves towards what was just seen. */
  rate: number;
  /** γ: what a reward is worth one step later. */
  discount: number;
  /** ε: the chance of a step at random. */
  exploration: number;
}

export interface Agent {
  actions: number; // A
  /** Q(s, a), [S, A], at s·A + a. */
  values: Float32Array;
}

/**
 * An agent that knows nothing: Q = 0. Where every reward is negative that is too good to be true,
 * so each action is tried until it has disappointed: the agent explores even with ε = 0.
 */
export function init(states: number, actions: number): Agent {
  return { actions, values: new Float32Array(states * actions) };
}

/** ε-greedy: at random with chance ε, else the action with the highest value. */
export function act(agent: Agent, state: number, exploration: number, random: Random): number {
  if (random.uniform() < exploration) return random.below(agent.actions);
  return random.highest(valuesOf(agent, state));
}

/** Q(s, ·), [A]. */
const valuesOf = ({ actions, values }: Agent, state: number): Float32Array =>
  values.subarray(state * actions, (state + 1) * actions);

/** max over a of Q(s, a) */
export function highest({ actions, values }: Agent, state: number): number {
  let top = -Infinity;
  for (let i = state * actions; i < (state + 1) * actions; i++) {
    top = Math.max(top, values[i] as number);
  }
  return top;
}

/** The greedy action of a state; of equal ones the first. */
export function greedy(agent: Agent, state: number): number {
  return valuesOf(agent, state).indexOf(highest(agent, state));
}

/** The greedy action of every state, [S]. */
export const policy = (agent: Agent): number[] =>
  Array.from({ length: agent.values.length / agent.actions }, (_, state) => greedy(agent, state));

export interface Episode {
  /** G₀ = Σ γᵗ·r: what the walk was worth at its start. */
  discountedReturn: number;
  /** Every state that it came through, with the start and the end. */
  path: number[];
  /** False if it was cut off before the end. */
  terminated: boolean;
}
