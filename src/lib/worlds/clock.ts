/**
 * @file A world whose agent sees how much of its time is gone: where a time-out counts as an end, the state is not complete without the
 * clock.
 *
 * Source: pardo2018, time-awareness.
 */
import type { World } from './world';

export interface Timed<State> {
  state: State;
  /** Steps so far. */
  steps: number;
}

/** Sees the share of the limit that is gone as one number more, from 0 to 1. */
export function timed<State>(world: World<State>): World<Timed<State>> {
  const { begin, observe, ended, step, observations, mostSteps, scales, ...rest } = world;
  return {
    ...rest,
    observations: observations + 1,
    mostSteps,
    scales: [...(scales ?? Array.from({ length: observations }, () => 1)), 1],
    begin: (random) => ({ state: begin(random), steps: 0 }),
    observe: (at) => [...Array.from(observe(at.state)), at.steps / mostSteps],
    ended: (at) => ended(at.state),
    step(at, action, steps, random) {
      const taken = step(at.state, action, steps, random);
      return { ...taken, state: { state: taken.state, steps: at.steps + 1 } };
    },
  };
}
