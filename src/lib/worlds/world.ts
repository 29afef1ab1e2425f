/**
 * @file What every world of this folder is for its agents: a start, what can be seen, and a step.
 *
 * Read downwards: Step → World → TableWorld. An episode ends in one of two ways, and only one of them says that nothing is to be
 * earned any more: `terminated` belongs to the world, `truncated` to the clock beside it (pardo2018).
 *
 * S states · A actions
 * Source: towers2024, from whose Gymnasium the worlds' names, numbers and limits are. Left out: rendering, `info`, seeds inside a world.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import type { Outcome } from './gridWorld';

export interface Step<State> {
  state: State;
  reward: number;
  /** The world's own end: there is no value after it. */
  terminated: boolean;
  /** Cut off by the limit of steps, without an end: the walk would have gone on. Never together with `terminated`. */
  truncated: boolean;
}

export interface World<State> {
  /** As Gymnasium calls it. */
  name: string;
  /** In Gymnasium's order, [A]. */
  actions: readonly string[];
  /** How many numbers an agent sees. */
  observations: number;
  /** Steps after which an episode is cut off. */
  mostSteps: number;
  /** About how large each number gets: an agent may divide by it. Not Gymnasium's; nothing where it is 1. */
  scales?: readonly number[];
  begin: (random: Random) => State;
  /** What an agent sees of a state, [observations]. */
  observe: (state: State) => ArrayLike<number>;
  /** Whether the world has come to its end in this state. */
  ended: (state: State) => boolean;
  /**
   * @param steps - How many came before it in this episode.
   * @returns After the end, or after the limit, nothing happens any more and the reward is 0.
   * @throws {ShapeError} If there is no such action.
   */
  step: (state: State, action: number, steps: number, random: Random) => Step<State>;
}

export interface Rules<State> extends Omit<World<State>, 'step'> {
  /** One step of a walk that has not ended. */
  move: (state: State, action: number, random: Random) => { state: State; reward: number };
}

/** The world of some rules: the end comes before the limit, and after either nothing is earned. */
export function worldOf<State>(rules: Rules<State>): World<State> {
  const { name, actions, mostSteps, move, ...rest } = rules;
  return {
    ...{ name, actions, mostSteps, ...rest },
    step(state, action, steps, random) {
      check(actions[action] !== undefined, `${name}: there is no action ${action}`);
      if (rest.ended(state)) return { state, reward: 0, terminated: true, truncated: false };
      if (steps >= mostSteps) return { state, reward: 0, terminated: false, truncated: true };
      const moved = move(state, action, random);
      const terminated = rest.ended(moved.state);
      return { ...moved, terminated, truncated: !terminated && steps + 1 >= mostSteps };
    },
  };
}

/** A world of numbered states whose rules are known: value iteration computes with them, a step draws from them. */
export interface TableWorld extends World<number> {
  states: number; // S
  /** What action a in state s can lead to, at s·A + a; the chances add up to 1. */
  outcomes: readonly (readonly Outcome[])[];
  /** States in which something is to be decided. */
  decisions: readonly number[];
}

export interface TableRules {
  name: string;
  states: number;
  actions: readonly string[];
  mostSteps: number;
  begin: (random: Random) => number;
  ended: (state: number) => boolean;
  /** Of a state that is no end. */
  outcomes(state: number, action: number): { chance: number; state: number; reward: number }[];
}

/** What an agent sees is a row with a 1 at the state's place. */
export function tableWorldOf(rules: TableRules): TableWorld {
  const { states, actions, ended } = rules;
  const outcomes = Array.from({ length: states * actions.length }, (_, i): Outcome[] => {
    const state = Math.floor(i / actions.length);
    if (ended(state)) return [{ chance: 1, state, reward: 0, terminated: true }];
    return rules
      .outcomes(state, i % actions.length)
      .map((outcome) => ({ ...outcome, terminated: ended(outcome.state) }));
  });
  const world = worldOf({
    ...rules,
    observations: states,
    observe: (state) => Float64Array.from({ length: states }, (_, i) => Number(i === state)),
    move(state, action, random) {
      const possible = outcomes[state * actions.length + action] ?? [];
      const drawn = possible.length === 1 ? 0 : random.choose(possible.map(({ chance }) => chance));
      const { state: next, reward } = possible[drawn] as Outcome;
      return { state: next, reward };
    },
  });
  return {
    ...world,
    ...{ states, outcomes },
    decisions: Array.from({ length: states }, (_, state) => state).filter((state) => !ended(state)),
  };
}
