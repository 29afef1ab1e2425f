/**
 * @file Six who learn to play: the agent's linear policy and five rules of thumb, tuned alike: the same method, the same number of
 * trials, the same shocks to try them on.
 */
import * as crossEntropy from '../../../lib/agents/crossEntropy';
import { mean } from '../../../lib/core/average';
import { check } from '../../../lib/core/check';
import type { Random } from '../../../lib/core/random';
import type { Saved } from '../../../lib/core/saved';
import type { World } from '../../../lib/worlds/startupCompany';
import { gainOf, heuristics, learned, type Policy } from '../../../lib/worlds/startupPolicies';
import { players, type Player } from './fields';
import type { Shocks } from './shocks';

export interface Learner {
  policy: Policy;
  tuned: crossEntropy.Agent;
  random: Random;
}
export type Learners = Record<Player, Learner>;

export const tuning: crossEntropy.Settings = { trials: 64, elite: 8, noise: 0.3, quiet: 100 };
/** Episodes in which each trial of a generation is judged. */
export const PRACTICE = 16;
/** What a generation costs each player, in episodes. */
export const EPISODES = tuning.trials * PRACTICE;

const policies: Record<Player, Policy> = { agent: learned, ...heuristics };

export const byPlayer = <T>(of: (player: Player) => T) =>
  Object.fromEntries(players.map((player) => [player, of(player)])) as Record<Player, T>;

export const begin = (random: Random): Learners =>
  byPlayer((player) => ({
    policy: policies[player],
    tuned: crossEntropy.init(policies[player].start, policies[player].spread),
    random: random.stream(player),
  }));

/** One generation of one player. */
export function learn({ policy, tuned, random }: Learner, world: World, practice: Shocks[]): void {
  const tried = crossEntropy.draw(tuned, tuning, random);
  const gains = tried.map((parameters) =>
    mean(practice.map((shocks) => gainOf(world, policy, parameters, shocks))),
  );
  crossEntropy.learn(tuned, tried, gains, tuning);
}

/** What a player gains in each episode, as it plays now. */
export const gainsOf = ({ policy, tuned }: Learner, world: World, episodes: Shocks[]): number[] =>
  episodes.map((shocks) => gainOf(world, policy, tuned.mean, shocks));

export function savedOf(learners: Learners): Saved {
  const tensors = players.flatMap((player) => {
    const { mean: middle, spread } = learners[player].tuned;
    const plain = (data: Float32Array) => ({ shape: [data.length], data: data.slice() });
    return [
      [`${player}.mean`, plain(middle)],
      [`${player}.spread`, plain(spread)],
    ] as const;
  });
  return {
    tensors: Object.fromEntries(tensors),
    extra: { states: byPlayer((player) => learners[player].random.state) },
  };
}

/** @throws {ShapeError} If what was saved is not of these learners. */
export function resumed(
  learners: Learners,
  { tensors, extra }: Saved,
  generation: number,
): Learners {
  const kept = new Map(Object.entries(tensors));
  const states = new Map(Object.entries(extra['states'] ?? {}));
  return byPlayer((player) => {
    const learner = learners[player];
    const read = (name: string) => {
      const data = kept.get(`${player}.${name}`)?.data;
      check(
        data?.length === learner.tuned.mean.length && data.every(Number.isFinite),
        `startup world: no saved ${name} of ${player}`,
      );
      return Float32Array.from(data);
    };
    return {
      ...learner,
      tuned: { ...learner.tuned, mean: read('mean'), spread: read('spread'), generation },
      random: learner.random.resumed(states.get(player)),
    };
  });
}
