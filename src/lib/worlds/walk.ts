/**
 * @file A walk through a world that begins anew after each end: what an agent's loop takes its steps in.
 *
 * Source: sutton2018, §3.1 (agent and environment). What is seen is divided by the world's `scales`, so that all of it is about as large as 1.
 */
import type { Random } from '../core/random';
import type { World } from './world';

export interface Walk<State> {
  state: State;
  /** What the agent sees now, scaled. */
  seen: Float64Array;
  /** In this episode so far. */
  steps: number;
  earned: number;
}

export interface Taken {
  /** Before the step and after it; the latter is the last state of an episode, not the first of the next. */
  seen: Float64Array;
  next: Float64Array;
  reward: number;
  terminated: boolean;
  truncated: boolean;
  /** Sum of the episode's rewards, if the step was its last. */
  earned: number | undefined;
}

/** What is seen of a state, scaled; new numbers each time, so that a memory may keep them. */
export function look<State>(world: Pick<World<State>, 'observe' | 'scales'>, state: State) {
  const seen = Float64Array.from(world.observe(state));
  const { scales } = world;
  if (scales) for (let i = 0; i < seen.length; i++) seen[i]! /= scales[i]!;
  return seen;
}

export function begin<State>(world: World<State>, random: Random): Walk<State> {
  const state = world.begin(random);
  return { state, seen: look(world, state), steps: 0, earned: 0 };
}

/** One step; the walk then stands after it, or at the beginning of the next episode. */
export function take<State>(
  world: World<State>,
  walk: Walk<State>,
  action: number,
  random: Random,
): Taken {
  const { state, reward, terminated, truncated } = world.step(
    ...([walk.state, action, walk.steps, random] as const),
  );
  const [seen, next, earned] = [walk.seen, look(world, state), walk.earned + reward];
  const over = terminated || truncated;
  if (over) Object.assign(walk, begin(world, random));
  else Object.assign(walk, { state, seen: next, steps: walk.steps + 1, earned });
  return { seen, next, reward, terminated, truncated, earned: over ? earned : undefined };
}

/** Returns, undiscounted, of whole episodes by a policy that does not learn. */
export function exam<State>(
  world: World<State>,
  choose: (seen: Float64Array, state: State) => number,
  episodes: number,
  random: Random,
): number[] {
  const walk = begin(world, random);
  const returns: number[] = [];
  while (returns.length < episodes) {
    const { earned } = take(world, walk, choose(walk.seen, walk.state), random);
    if (earned !== undefined) returns.push(earned);
  }
  return returns;
}
