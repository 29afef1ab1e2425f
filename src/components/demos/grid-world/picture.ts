/** @file What is shown of one agent, or of the mean of all, beside the optimum. */
import * as table from '../../../lib/agents/table';
import * as gridWorld from '../../../lib/worlds/gridWorld';
import { agreement, isBest, isOptimalFrom, type Optimum } from '../../../lib/worlds/valueIteration';
import { meanOf, type Learner } from './learners';

/** Numbers per cell, [S], or per action, [S, A]. */
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

interface Shown {
  world: gridWorld.World;
  best: Optimum;
  learners: readonly Learner[];
}

/** @param shown - The agent, from 0. */
export function pictureOf({ world, best, learners }: Shown, shown: number | 'mean'): Picture {
  const learner = shown === 'mean' ? undefined : learners[shown];
  const agent = learner?.agent ?? meanOf(learners);
  const policy = table.policy(agent);
  const decided = new Set(world.decisions);
  return {
    map: gridWorld.write(world.grid),
    values: policy.map((_, cell) => (decided.has(cell) ? table.highest(agent, cell) : 0)),
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
    agreement: agreement(world, best, policy),
    optimal: isOptimalFrom(world, best, policy, world.start),
    path: learner ? learner.path : gridWorld.way(world, policy),
  };
}

/** An agent that has never left a cell has only zeros there. */
const isLearned = ({ actions, values }: table.Agent, cell: number) =>
  values.subarray(cell * actions, (cell + 1) * actions).some((value) => value !== 0);
