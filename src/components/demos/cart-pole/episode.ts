/** @file An agent shows what it can: it takes the action that it holds for the best, and learns nothing from it. */
import { mean } from '../../../lib/core/average';
import type { Random } from '../../../lib/core/random';
import type { Settings } from './fields';
import type { Learner } from './learners';
import { worlds, type Numbers } from './worlds';

export interface Episode {
  /** Which, from 0. */
  agent: number;
  world: Settings['world'];
  /** T + 1, the start first. */
  states: number[][];
  /** [T] */
  actions: number[];
  /** Of each action at each step, [T, A]. */
  chances: number[][];
  /** V(s) as the agent believes it, [T]. */
  believed: number[];
  /** What still came until the episode was over, discounted, [T]. */
  came: number[];
  total: number;
  /** False if the clock ended it. */
  terminated: boolean;
}

export interface Exam {
  /** So many steps of the world each agent had learned from. */
  steps: number;
  /** Mean of a hundred episodes, of each agent. */
  means: number[];
  mean: number;
  /** What a state like the first is believed to be worth halfway to the limit and at its last step; means of all agents. */
  half: number;
  end: number;
}
export const EXAM = 100;

/** For a drawing; a recording of all digits would be three times as large. */
const rounded = (value: number) => Number(value.toPrecision(4));

export function episodeOf(
  { world: name, discount }: Settings,
  learner: Learner,
  random: Random,
): Omit<Episode, 'agent'> {
  const world = worlds[name];
  let state: Numbers = world.begin(random);
  const states = [state];
  const actions: number[] = [];
  const rewards: number[] = [];
  const believed: number[] = [];
  const chances: number[][] = [];
  for (;;) {
    const steps = actions.length;
    const thought = learner.think(state, steps);
    const action = thought.chances.indexOf(Math.max(...thought.chances));
    const step = world.step(state, action, steps, random);
    actions.push(action);
    rewards.push(step.reward);
    believed.push(rounded(thought.value));
    chances.push(thought.chances.map(rounded));
    states.push(step.state);
    ({ state } = step);
    if (!step.terminated && !step.truncated) continue;
    return {
      ...{ world: name, actions, chances, believed },
      states: states.map((each) => each.map(rounded)),
      came: discounted(rewards, discount).map(rounded),
      total: rewards.reduce((sum, reward) => sum + reward, 0),
      terminated: step.terminated,
    };
  }
}

/** Σ γᵏ·r from each step on. */
export function discounted(rewards: readonly number[], discount: number): number[] {
  let rest = 0;
  return rewards.map((_, i) => (rest = rewards.at(-1 - i)! + discount * rest)).reverse();
}

export function examOf(
  settings: Settings,
  learners: readonly Learner[],
  random: Random,
): Omit<Exam, 'steps'> {
  const means = learners.map((learner, i) =>
    mean(totalsOf(settings, learner, EXAM, random.stream(`exam ${i}`))),
  );
  const world = worlds[settings.world];
  const start = world.begin(random.stream('start'));
  const at = (steps: number) => mean(learners.map((learner) => learner.think(start, steps).value));
  const { mostSteps } = world;
  return {
    ...{ means, mean: mean(means) },
    ...{ half: at(Math.floor(mostSteps / 2)), end: at(mostSteps - 1) },
  };
}

/** Sums of rewards of whole episodes, by the action that the agent holds for the best. */
export function totalsOf(
  { world: name }: Settings,
  learner: Learner,
  episodes: number,
  random: Random,
): number[] {
  const world = worlds[name];
  return Array.from({ length: episodes }, () => {
    let total = 0;
    let state = world.begin(random);
    for (let steps = 0; ; steps++) {
      const step = world.step(state, learner.choose(state, steps), steps, random);
      total += step.reward;
      if (step.terminated || step.truncated) return total;
      ({ state } = step);
    }
  });
}
