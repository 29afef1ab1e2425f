/**
 * @file Agents of the demo `cart-pole`, with its settings, at five seeds: a hundred episodes each by the action that they hold for the best,
 * after the stated steps.
 */
import { mean } from '../../src/lib/core/average';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { EXAM, totalsOf } from '../../src/components/demos/cart-pole/episode';
import {
  fields,
  type Algorithm,
  type WorldName,
} from '../../src/components/demos/cart-pole/fields';
import { learnerOf } from '../../src/components/demos/cart-pole/learners';
import { stepsOf } from '../../src/components/demos/cart-pole/presets';
import type { Figure } from '../verify';

const SEEDS = [1, 2, 3, 4, 5];
/** Seeds of the five that must reach the bar. */
const ENOUGH = 4;

interface Bar {
  world: WorldName;
  algorithm: Algorithm;
  /** Of the mean return. */
  least: number;
}
const bars: readonly Bar[] = [
  { world: 'cartPole', algorithm: 'ppo', least: 475 },
  { world: 'cartPole', algorithm: 'dqn', least: 475 },
  { world: 'cartPole', algorithm: 'a2c', least: 400 },
  { world: 'cartPole', algorithm: 'reinforce', least: 300 },
  { world: 'acrobot', algorithm: 'dqn', least: -120 },
  { world: 'mountainCar', algorithm: 'dqn', least: -130 },
  { world: 'frozenLake', algorithm: 'qLearning', least: 0.7 },
  { world: 'taxi', algorithm: 'qLearning', least: 7 },
];

async function measured({ world, algorithm, least }: Bar): Promise<Figure> {
  const settings = { ...defaultsOf(fields), world, algorithm };
  const steps = stepsOf(settings);
  const begun = process.cpuUsage();
  let episodes = 0;
  const means = SEEDS.map((seed) => {
    const random = new Random(seed);
    const learner = learnerOf(settings, random.stream('agent 1'));
    episodes += learner.advance(steps).length;
    return mean(totalsOf(settings, learner, EXAM, random.stream('exam')));
  });
  await Promise.resolve();
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6 / SEEDS.length;
  const reached = means.filter((each) => each >= least).length;
  const told = means.map((each) => each.toFixed(Math.abs(least) < 1 ? 2 : 1)).join(', ');
  return {
    bar: `${algorithm} in ${world}: at least ${least} at ${ENOUGH} of ${SEEDS.length} seeds after ${steps} steps`,
    figure: `${told}; ${Math.round(episodes / SEEDS.length)} episodes and ${seconds.toFixed(0)} s of one core each`,
    holds: reached >= ENOUGH,
  };
}

export async function* verify(): AsyncGenerator<Figure> {
  for (const bar of bars) yield measured(bar);
}
