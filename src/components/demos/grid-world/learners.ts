/** @file The agents: each walks and learns alone, with random numbers of its own. S cells · A actions */
import * as monteCarlo from '../../../lib/agents/monteCarlo';
import * as qLearning from '../../../lib/agents/qLearning';
import * as sarsa from '../../../lib/agents/sarsa';
import * as table from '../../../lib/agents/table';
import { mean } from '../../../lib/core/average';
import { check } from '../../../lib/core/check';
import type { Random } from '../../../lib/core/random';
import type { Saved } from '../../../lib/core/saved';
import * as gridWorld from '../../../lib/worlds/gridWorld';
import type { Method } from './fields';

export interface Learner {
  agent: table.Agent;
  random: Random;
  /** The walk of the last episode. */
  path: number[];
  /** Returns of the last episodes. */
  recent: number[];
}

/** So many episodes are averaged for the curve; a single one jumps with every fall. */
const AVERAGED = 20;

const purpose = (index: number) => `agent ${index + 1}`;

export const begin = (world: gridWorld.World, count: number, random: Random): Learner[] =>
  Array.from({ length: count }, (_, i) => ({
    agent: table.init(world.states, world.actions),
    random: random.stream(purpose(i)),
    path: [],
    recent: [],
  }));

const methods = { qLearning, sarsa, monteCarlo };

/** One episode. @returns Its discounted return. */
export function walk(
  learner: Learner,
  world: gridWorld.World,
  settings: table.Settings & { method: Method },
): number {
  const surroundings: table.Surroundings = {
    begin: () => world.start,
    step: (...taken) => gridWorld.step(world, ...taken),
  };
  const { episode: walked } = methods[settings.method];
  const episode = walked(learner.agent, surroundings, settings, learner.random);
  learner.path = episode.path;
  learner.recent = [...learner.recent, episode.discountedReturn].slice(-AVERAGED);
  return episode.discountedReturn;
}

/** An agent whose values are the mean of all. */
export function meanOf(learners: readonly Learner[]): table.Agent {
  const agents = learners.map(({ agent }) => agent);
  const first = agents[0] as table.Agent;
  const values = first.values.map((_, i) => mean(agents.map((agent) => agent.values[i] ?? 0)));
  return { ...first, values };
}

export const savedOf = (learners: readonly Learner[], world: gridWorld.World): Saved => ({
  tensors: Object.fromEntries(
    learners.map(({ agent }, i) => [
      purpose(i),
      { shape: [world.states, world.actions], data: agent.values.slice() },
    ]),
  ),
  extra: {
    random: learners.map(({ random }) => random.state),
    recent: learners.map(({ recent }) => recent),
  },
});

/** @throws {ShapeError} If what was saved is not of these learners. */
export const resumed = (learners: readonly Learner[], { tensors, extra }: Saved): Learner[] =>
  learners.map((learner, i) => {
    const name = purpose(i);
    const size = learner.agent.values.length;
    const data = Object.hasOwn(tensors, name) ? tensors[name]?.data : undefined;
    check(data?.length === size, `grid world: ${name} has not ${size} saved values`);
    const recent = at(extra['recent'], i);
    check(
      Array.isArray(recent) && recent.length <= AVERAGED && recent.every(Number.isFinite),
      `grid world: ${name} has no saved returns`,
    );
    return {
      ...learner,
      recent: recent as number[],
      agent: { ...learner.agent, values: Float32Array.from(data) },
      random: learner.random.resumed(at(extra['random'], i)),
    };
  });

const at = (list: unknown, i: number): unknown => (Array.isArray(list) ? list[i] : undefined);
