/**
 * @file Tabular Q-learning: one number for every action in every state, learned by walking.
 *
 * Read downwards: init → act → episode. The agent does not know the rules of its world; it only sees
 * where a step led and what it earned.
 *
 * S states · A actions
 * Source: sutton2018, §6.5; ties are broken at random. Left out: rates and exploration that fall over time.
 */
import type { Random } from '../core/random';

/** A world as its agent sees it. */
export interface Surroundings {
  start: number;
  step(
    state: number,
    action: number,
    steps: number,
    random: Random,
  ): { state: number; reward: number; terminated: boolean; truncated: boolean };
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

/**
 * One walk from the start, learning after every step:
 *
 * Q(s, a) ← Q(s, a) + α·(r + γ·max over a′ of Q(s′, a′) − Q(s, a))
 *
 * After an end there is nothing more to earn, so the max is 0 there. A walk that is merely cut off has no
 * such end: the max counts.
 */
export function episode(
  agent: Agent,
  world: Surroundings,
  { rate, discount, exploration }: Settings,
  random: Random,
): Episode {
  const path = [world.start];
  let state = world.start;
  let worth = 1; // γᵗ
  let discountedReturn = 0;
  for (;;) {
    const action = act(agent, state, exploration, random);
    const seen = world.step(state, action, path.length - 1, random);
    const ahead = seen.terminated ? 0 : highest(agent, seen.state);
    const i = state * agent.actions + action;
    const value = agent.values[i] as number;
    agent.values[i] = value + rate * (seen.reward + discount * ahead - value);

    discountedReturn += worth * seen.reward;
    worth *= discount;
    state = seen.state;
    path.push(state);
    if (seen.terminated || seen.truncated) {
      return { discountedReturn, path, terminated: seen.terminated };
    }
  }
}
