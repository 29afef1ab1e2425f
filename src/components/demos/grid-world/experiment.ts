import * as table from '../../../lib/agents/table';
import { mean } from '../../../lib/core/average';
import { check } from '../../../lib/core/check';
import type { Values } from '../../../lib/core/fields';
import type { Report } from '../../../lib/core/reports';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import * as gridWorld from '../../../lib/worlds/gridWorld';
import {
  agreement,
  isOptimalFrom,
  optimum,
  type Optimum,
} from '../../../lib/worlds/valueIteration';
import { defaultMap } from './defaultMap';
import { fields, reports } from './fields';
import { begin, resumed, savedOf, walk, type Learner } from './learners';
import { pictureOf } from './picture';

type Settings = Values<typeof fields>;
type Input = gridWorld.GridMap | undefined;

interface State {
  settings: Settings;
  world: gridWorld.World;
  best: Optimum;
  learners: Learner[];
  episode: number;
  pace: Pace;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { input, random, saved }: SetupContext<Input>): State {
    const grid = gridWorld.parse(saved ? saved.extra['map'] : (input ?? defaultMap));
    const known = knownWorld(grid, settings);
    const learners = begin(known.world, settings.agents, random);
    return {
      settings,
      ...known,
      learners: saved ? resumed(learners, saved) : learners,
      episode: saved ? countIn(saved.extra['episode']) : 0,
      pace: new Pace(),
    };
  },

  about: ({ world, best }: State) => ({
    map: gridWorld.write(world.grid),
    optimalReturn: best.values[world.start] ?? 0,
  }),

  /** One episode of every agent, not sooner than the reader's pace lets it. */
  async step(state: State): Promise<Report<typeof reports>> {
    await state.pace.turn(state.settings.pace);
    const { world, best, learners, settings } = state;
    const returns = learners.map((learner) => walk(learner, world, settings));
    state.episode++;
    const recent = learners.map((learner) => mean(learner.recent));
    const policies = learners.map(({ agent }) => table.policy(agent));
    return {
      returns,
      mean: mean(returns),
      recent,
      recentMean: mean(recent),
      length: mean(learners.map(({ path }) => path.length - 1)),
      optimalAgents: policies.filter((policy) => isOptimalFrom(world, best, policy, world.start))
        .length,
      agreement: mean(policies.map((policy) => agreement(world, best, policy))),
    };
  },

  ask: {
    /** Values and policy of one agent, from 0, or of the mean of all. */
    values: (state: State, { agent }: { agent: number | 'mean' }) => pictureOf(state, agent),
  },

  change(state: State, settings: Settings) {
    Object.assign(state, knownWorld(state.world.grid, settings));
    state.settings = { ...settings, agents: state.learners.length };
  },

  save({ world, learners, episode }: State) {
    const { tensors, extra } = savedOf(learners, world);
    return { tensors, extra: { map: gridWorld.write(world.grid), episode, ...extra } };
  },

  record: {
    values: { pace: fields.pace.max }, // nobody watches
    steps: 200,
    ask: { values: { agent: 'mean' } },
  },
});

/** A world and what is best in it. */
function knownWorld(grid: gridWorld.Grid, settings: Settings) {
  const world = gridWorld.create(grid, settings);
  return { world, best: optimum(world, settings.discount) };
}

function countIn(episode: unknown): number {
  check(Number.isSafeInteger(episode) && Number(episode) >= 0, 'grid world: no saved episode');
  return Number(episode);
}
