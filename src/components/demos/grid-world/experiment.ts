import * as qLearning from '../../../lib/agents/qLearning';
import { check } from '../../../lib/core/check';
import type { Values } from '../../../lib/core/fields';
import type { Report } from '../../../lib/core/reports';
import type { Random } from '../../../lib/core/random';
import type { Saved } from '../../../lib/core/saved';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as gridWorld from '../../../lib/worlds/gridWorld';
import { isBest, isOptimalFrom, optimum, type Optimum } from '../../../lib/worlds/valueIteration';
import { defaultMap } from './defaultMap';
import { fields, reports } from './fields';

type Settings = Values<typeof fields>;
type Input = gridWorld.GridMap | undefined;

interface Learner {
  agent: qLearning.Agent;
  random: Random;
  /** The walk of the last episode. */
  path: number[];
  /** Returns of the last episodes. */
  recent: number[];
}

/** So many episodes are averaged for the curve; a single one jumps with every fall. */
export const averaged = 20;

interface State {
  settings: Settings;
  world: gridWorld.World;
  best: Optimum;
  learners: Learner[];
  episode: number;
  /** When the next episode may begin, in milliseconds of `performance.now`. */
  due: number;
}

/** What is shown of one agent, or of the mean of all: numbers per cell, [S], or per action, [S, A]. */
export interface Picture {
  map: gridWorld.GridMap;
  values: number[];
  actionValues: number[];
  /** Greedy action, −1 where nothing was learned or is to be decided. */
  policy: number[];
  optimalValues: number[];
  optimalActionValues: number[];
  /** Whether each action is one of the best. */
  best: boolean[];
  /** Share of the reachable cells whose greedy action is one of the best. */
  agreement: number;
  optimal: boolean;
  /** Cells of the last walk; of the mean policy, its way from the start without slipping. */
  path: number[];
}

/** Milliseconds; timers are not finer. */
const SHORTEST_WAIT = 4;

const purpose = (index: number) => `agent ${index + 1}`;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { input, random, saved }: SetupContext<Input>): State {
    const grid = gridWorld.parse(saved ? saved.extra['map'] : (input ?? defaultMap));
    const { world, best } = worldOf(grid, settings);
    const learners = Array.from({ length: settings.agents }, (_, i) => ({
      agent: qLearning.init(world.states, world.actions),
      random: random.stream(purpose(i)),
      path: [],
      recent: [],
    }));
    const state = { settings, world, best, learners, episode: 0, due: 0 };
    return saved ? resumed(state, saved) : state;
  },

  about({ world, best }: State) {
    return { map: gridWorld.write(world.grid), optimalReturn: best.values[world.start] ?? 0 };
  },

  /** One episode of every agent, not sooner than the reader's pace lets it. */
  async step(state: State): Promise<Report<typeof reports>> {
    await wait(state);
    const { world, learners, settings } = state;
    const surroundings: qLearning.Surroundings = {
      start: world.start,
      step: (...taken) => gridWorld.step(world, ...taken),
    };
    const returns = learners.map((learner) => {
      const walk = qLearning.episode(learner.agent, surroundings, settings, learner.random);
      learner.path = walk.path;
      learner.recent = [...learner.recent, walk.discountedReturn].slice(-averaged);
      return walk.discountedReturn;
    });
    state.episode++;
    const recent = learners.map((learner) => mean(learner.recent));
    const policies = learners.map(({ agent }) => policyOf(world, agent));
    return {
      returns,
      mean: mean(returns),
      recent,
      recentMean: mean(recent),
      length: mean(learners.map(({ path }) => path.length - 1)),
      optimalAgents: policies.filter((policy) => isOptimal(state, policy)).length,
      agreement: mean(policies.map((policy) => agreementOf(state, policy))),
    };
  },

  ask: {
    /** Values and policy of one agent, from 0, or of the mean of all. */
    values(state: State, { agent: shown }: { agent: number | 'mean' }): Picture {
      const { world, best, learners } = state;
      const learner = shown === 'mean' ? undefined : learners[shown];
      const agent = learner?.agent ?? meanOf(learners);
      const policy = policyOf(world, agent);
      const decided = new Set(world.decisions);
      const values = policy.map((_, cell) =>
        decided.has(cell) ? qLearning.highest(agent, cell) : 0,
      );
      return {
        map: gridWorld.write(world.grid),
        values,
        actionValues: [...agent.values],
        policy: policy.map((action, cell) =>
          isLearned(agent, cell) && decided.has(cell) ? action : -1,
        ),
        optimalValues: [...best.values],
        optimalActionValues: [...best.actionValues],
        best: Array.from(best.actionValues, (_, i) => {
          const cell = Math.floor(i / world.actions);
          return decided.has(cell) && isBest(best, cell, i % world.actions);
        }),
        agreement: agreementOf(state, policy),
        optimal: isOptimal(state, policy),
        path: learner ? learner.path : wayOf(world, policy),
      };
    },
  },

  change(state: State, settings: Settings) {
    Object.assign(state, worldOf(state.world.grid, settings));
    state.settings = { ...settings, agents: state.learners.length };
  },

  save({ world, learners, episode }: State): Saved {
    const tensors = learners.map(({ agent }, i): [string, Saved['tensors'][string]] => [
      purpose(i),
      { shape: [world.states, world.actions], data: agent.values.slice() },
    ]);
    return {
      tensors: Object.fromEntries(tensors),
      extra: {
        map: gridWorld.write(world.grid),
        episode,
        random: learners.map(({ random }) => random.state),
        recent: learners.map(({ recent }) => recent),
      },
    };
  },

  record: {
    values: { pace: fields.pace.max }, // nobody watches
    steps: 200,
    ask: { values: { agent: 'mean' } },
  },
});

function worldOf(grid: gridWorld.Grid, settings: Settings) {
  const world = gridWorld.create(grid, settings);
  return { world, best: optimum(world, settings.discount) };
}

async function wait(state: State): Promise<void> {
  const early = state.due - performance.now();
  if (early > SHORTEST_WAIT) await new Promise((resolve) => setTimeout(resolve, early));
  state.due = Math.max(state.due, performance.now()) + 1_000 / state.settings.pace;
}

/** @throws {ShapeError} If what was saved is not of this world. */
function resumed(state: State, { tensors, extra }: Saved): State {
  const { episode, random, recent } = extra;
  check(Number.isSafeInteger(episode) && Number(episode) >= 0, 'grid world: no saved episode');
  const learners = state.learners.map((learner, i) => {
    const data = Object.hasOwn(tensors, purpose(i)) ? tensors[purpose(i)]?.data : undefined;
    const kept: unknown = Array.isArray(random) ? random[i] : undefined;
    const size = learner.agent.values.length;
    check(data?.length === size, `grid world: ${purpose(i)} has not ${size} saved values`);
    check(
      Array.isArray(kept) && kept.length === 4 && kept.every(Number.isSafeInteger),
      `grid world: ${purpose(i)} has no saved random state`,
    );
    const returns: unknown = Array.isArray(recent) ? recent[i] : undefined;
    check(
      Array.isArray(returns) && returns.length <= averaged && returns.every(Number.isFinite),
      `grid world: ${purpose(i)} has no saved returns`,
    );
    return {
      ...learner,
      recent: returns as number[],
      agent: { ...learner.agent, values: Float32Array.from(data) },
      random: learner.random.resumed(kept as number[]),
    };
  });
  return { ...state, learners, episode: Number(episode) };
}

const policyOf = (world: gridWorld.World, agent: qLearning.Agent) =>
  Array.from({ length: world.states }, (_, cell) => qLearning.greedy(agent, cell));

const isOptimal = ({ world, best }: State, policy: number[]) =>
  isOptimalFrom(world, best, policy, world.start);

const agreementOf = ({ world, best }: State, policy: number[]) =>
  mean(world.decisions.map((cell) => Number(isBest(best, cell, policy[cell] as number))));

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

function meanOf(learners: readonly Learner[]): qLearning.Agent {
  const agents = learners.map(({ agent }) => agent);
  const first = agents[0] as qLearning.Agent;
  return {
    ...first,
    values: first.values.map((_, i) => mean(agents.map((a) => a.values[i] ?? 0))),
  };
}

/** An agent that has never left a cell has only zeros there. */
const isLearned = ({ actions, values }: qLearning.Agent, cell: number) =>
  values.subarray(cell * actions, (cell + 1) * actions).some((value) => value !== 0);

/** The way of a policy where nobody slips; it stops where it would go round in circles. */
function wayOf(world: gridWorld.World, policy: readonly number[]): number[] {
  const way = new Set([world.start]);
  for (const cell of way) {
    const taken = world.outcomes[cell * world.actions + (policy[cell] ?? 0)]?.[0];
    if (!taken) break;
    way.add(taken.state);
    if (taken.terminated) break;
  }
  return [...way];
}
