/**
 * @file DQN: Q-learning where a network stands in for the table, with a memory of old steps and a second network that follows slowly.
 *
 * Read downwards: defaults → init → step → learn.
 *
 * A actions · B batch
 * Source: mnih2015, algorithm 1; the action ahead is chosen by the one network and valued by the other (hasselt2016); the second network follows a little at
 * each lesson (lillicrap2016), where it was copied now and then. Left out: frames, clipped
 * rewards, a memory with priorities.
 */
import { DivergedError } from '../core/failures';
import type { Random } from '../core/random';
import * as walk from '../worlds/walk';
import type { World } from '../worlds/world';
import * as network from './network';

export const defaults = {
  /** Learning rate α; falls to a tenth in a straight line over `length` steps. */
  rate: 1e-3,
  /** γ */
  discount: 0.99,
  /** ε falls from 1 to this over the first `exploring` of `length` steps. */
  exploration: 0.05,
  exploring: 0.2,
  length: 25_000,
  /** Steps that are remembered, and how many are learned from at a time, B, how often. */
  memory: 50_000,
  batch: 64,
  every: 2,
  /** Steps before the first lesson. */
  warmup: 1_000,
  /** n: rewards that are counted before the network is believed. */
  ahead: 3,
  /** τ: how far the slow network follows at each lesson. */
  following: 0.005,
  hidden: 64,
  curve: 'tanh' as network.Network['curve'],
  /** Whether a time-out counts as an end, with nothing behind it. It does not: the walk would have gone on. */
  timeoutEnds: false,
};
export type Settings = typeof defaults;

interface Memory {
  seen: Float64Array;
  action: number;
  reward: number;
  next: Float64Array;
  /** The last of its episode, by an end or by the clock. */
  over: boolean;
  /** Nothing is to be earned behind it. */
  end: boolean;
}

export interface Agent<State> {
  world: World<State>;
  settings: Settings;
  /** Q(s, ·) */
  values: network.Network;
  /** The same, but slow: what is learned from must not move with what is learned. */
  slow: network.Network;
  memory: Memory[];
  walk: walk.Walk<State>;
  random: Random;
  /** Of the world, so far. */
  steps: number;
}

export function init<State>(world: World<State>, settings: Settings, random: Random): Agent<State> {
  const sizes = [world.observations, settings.hidden, settings.hidden, world.actions.length];
  const values = network.init(sizes, settings.curve, 1, random.stream('weights'));
  const slow = network.init(sizes, settings.curve, 1, random.stream('weights'));
  const steps = random.stream('steps');
  const start = walk.begin(world, steps);
  return { world, settings, values, slow, memory: [], walk: start, random: steps, steps: 0 };
}

/** ε at this time. */
export function exploration({ settings, steps }: Pick<Agent<never>, 'settings' | 'steps'>): number {
  const share = Math.min(1, steps / (settings.exploring * settings.length));
  return 1 + share * (settings.exploration - 1);
}

/** The action with the highest value. */
const greedy = (values: network.Network, seen: Float64Array): number =>
  network.highest(network.forward(values, seen));

/**
 * One step of the world, and a lesson where one is due.
 *
 * @returns The episode's sum of rewards, if this was its last step.
 * @throws {DivergedError} If the weights are no numbers any more.
 */
export function step<State>(agent: Agent<State>): number | undefined {
  const { world, settings, memory, random } = agent;
  const tries = random.uniform() < exploration(agent);
  const action = tries ? random.below(world.actions.length) : greedy(agent.values, agent.walk.seen);
  const taken = walk.take(world, agent.walk, action, random);
  const end = taken.terminated || (settings.timeoutEnds && taken.truncated);
  memory[agent.steps % settings.memory] = {
    ...taken,
    ...{ action, end, over: taken.terminated || taken.truncated },
  };

  agent.steps++;
  if (agent.steps >= settings.warmup && agent.steps % settings.every === 0) learn(agent);
  return taken.earned;
}

/** Q(s, a) → r + … + γⁿ·Q⁻(s″, argmax over a″ of Q(s″, a″)) for B remembered steps, n later; nothing is behind an end. */
function learn<State>(agent: Agent<State>): void {
  const { settings, values, slow, memory, random, steps } = agent;
  const slope = new Float64Array(values.sizes.at(-1) ?? 0);
  for (let b = 0; b < settings.batch; b++) {
    const at = random.below(memory.length);
    const { seen, action } = memory[at]!;
    const surprise = -aimOf(agent, at) + network.forward(values, seen)[action]!;
    slope.fill(0);
    slope[action] = surprise / settings.batch;
    network.backward(values, slope);
  }
  const rate = settings.rate * Math.max(0.1, 1 - steps / settings.length);
  if (!network.descend(values, rate, 10)) throw new DivergedError('dqn: the gradient is no number');
  const { following } = settings;
  for (let i = 0; i < slow.weights.length; i++) {
    slow.weights[i]! += following * (values.weights[i]! - slow.weights[i]!);
  }
}

/** The rewards of up to n steps from the remembered one on, and what is expected after them. */
function aimOf<State>({ settings, values, slow, memory, steps }: Agent<State>, at: number): number {
  let [sum, worth, place] = [0, 1, at];
  for (let n = 1; ; n++) {
    const { reward, over, end, next } = memory[place]!;
    sum += worth * reward;
    worth *= settings.discount;
    place = (place + 1) % settings.memory;
    if (n < settings.ahead && !over && place !== steps % settings.memory) continue;
    return end ? sum : sum + worth * network.forward(slow, next)[greedy(values, next)]!;
  }
}
