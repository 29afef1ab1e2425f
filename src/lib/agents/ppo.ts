/**
 * @file PPO: A2C that goes over the same steps several times, and stops where the policy has moved too far from the one that took them.
 *
 * Read downwards: defaults → init → step → learn → lesson.
 *
 * A actions · K walks · T steps of each between two lessons · B batch
 * Source: schulman2017, eq. 7; advantages as in schulman2016. Left out: a trunk that both networks share, a clipped loss of the critic.
 */
import { DivergedError } from '../core/failures';
import type { Random } from '../core/random';
import * as walk from '../worlds/walk';
import type { World } from '../worlds/world';
import { advantagesOf, normalised, type Stretch } from './advantages';
import * as network from './network';

export const defaults = {
  /** Learning rate of both networks; falls to a tenth in a straight line over `length` steps. */
  rate: 1e-3,
  discount: 0.99,
  /** λ */
  trust: 0.95,
  /** ε: how far the chance of an action may move from what it was, as a share. */
  clip: 0.2,
  entropy: 0,
  /** K and T */
  walks: 8,
  stretch: 64,
  /** How often the steps are gone over, B at a time. */
  rounds: 6,
  batch: 128,
  hidden: 64,
  length: 60_000,
  timeoutEnds: false,
};
export type Settings = typeof defaults;

interface Lived extends Stretch {
  seen: Float64Array[];
  actions: number[];
  /** π(a|s) when the step was taken. */
  chances: number[];
}
const nothing = (): Lived => ({
  ...{ seen: [], actions: [], chances: [], rewards: [], values: [], ahead: [], over: [] },
});

export interface Agent<State> {
  world: World<State>;
  settings: Settings;
  policy: network.Network;
  /** See `valueOf`. */
  value: network.Network;
  /** [K] each; they take turns. */
  walks: walk.Walk<State>[];
  lived: Lived[];
  random: Random;
  steps: number;
}

export function init<State>(world: World<State>, settings: Settings, random: Random): Agent<State> {
  const { hidden, walks } = settings;
  const [inputs, A] = [world.observations, world.actions.length];
  const steps = random.stream('steps');
  return {
    ...{ world, settings },
    policy: network.init([inputs, hidden, hidden, A], 'tanh', 0.01, random.stream('policy')),
    value: network.init([inputs, hidden, hidden, 1], 'tanh', 1, random.stream('value')),
    walks: Array.from({ length: walks }, () => walk.begin(world, steps)),
    lived: Array.from({ length: walks }, nothing),
    ...{ random: steps, steps: 0 },
  };
}

/** V(s). The network gives V·(1 − γ), the reward of a step on average: about as large as 1, which it learns sooner than 100. */
export const valueOf = <State>(
  { value, settings }: Pick<Agent<State>, 'value' | 'settings'>,
  seen: Float64Array,
): number => network.forward(value, seen)[0]! / (1 - settings.discount);

/** One step of the world, in the walk whose turn it is, and lessons where they are due. @returns The episode's sum of rewards, if this was its last step. */
export function step<State>(agent: Agent<State>): number | undefined {
  const { world, settings, random, policy } = agent;
  const turn = agent.steps % settings.walks;
  const [walked, lived] = [agent.walks[turn]!, agent.lived[turn]!];
  const chances = network.softmax(network.forward(policy, walked.seen));
  const action = random.choose(chances);
  const believed = valueOf(agent, walked.seen);
  const { seen, next, reward, terminated, truncated, earned } = walk.take(
    ...([world, walked, action, random] as const),
  );
  // The value of a last state is asked for here: the walk has already begun anew.
  const end = terminated || (settings.timeoutEnds && truncated);
  lived.seen.push(seen);
  lived.actions.push(action);
  lived.chances.push(chances[action]!);
  lived.rewards.push(reward);
  lived.values.push(believed);
  lived.ahead.push(end ? 0 : valueOf(agent, next));
  lived.over.push(terminated || truncated);

  agent.steps++;
  if (agent.steps % (settings.walks * settings.stretch) === 0) learn(agent);
  return earned;
}

interface Example {
  seen: Float64Array;
  action: number;
  chance: number;
  advantage: number;
  /** What the critic should have said. */
  gain: number;
}

function learn<State>(agent: Agent<State>): void {
  const { settings, lived, random } = agent;
  const examples = lived.flatMap((each) => {
    const advantages = advantagesOf(each, settings.discount, settings.trust);
    return each.seen.map((seen, t): Example => {
      const [action, chance] = [each.actions[t]!, each.chances[t]!];
      const [advantage, believed] = [advantages[t]!, each.values[t]!];
      return { seen, action, chance, advantage, gain: believed + advantage };
    });
  });
  for (let round = 0; round < settings.rounds; round++) {
    const order = random.shuffled(examples);
    for (let at = 0; at < order.length; at += settings.batch) {
      lesson(agent, order.slice(at, at + settings.batch));
    }
  }
  agent.lived = lived.map(nothing);
}

/** Up the slope of min(ρ·Â, clip(ρ, 1 − ε, 1 + ε)·Â), ρ = π(a|s) / π of then: 0 once ρ has gone too far the right way. */
function lesson<State>({ settings, policy, value, steps }: Agent<State>, batch: Example[]): void {
  const better = normalised(Float64Array.from(batch, ({ advantage }) => advantage));
  batch.forEach(({ seen, action, chance, gain }, b) => {
    const chances = network.softmax(network.forward(policy, seen));
    const ratio = chances[action]! / chance;
    const advantage = better[b]!;
    const far = advantage > 0 ? ratio > 1 + settings.clip : ratio < 1 - settings.clip;
    const weight = far ? 0 : (ratio * advantage) / batch.length; // ∇ρ = ρ·∇ ln π
    network.backward(
      policy,
      network.policySlope(chances, action, weight, settings.entropy / batch.length),
    );
    const off = network.forward(value, seen)[0]! - gain * (1 - settings.discount);
    network.backward(value, [off / batch.length]);
  });
  const rate = settings.rate * Math.max(0.1, 1 - steps / settings.length);
  const fine = network.descend(policy, rate, 0.5) && network.descend(value, rate, 10);
  if (!fine) throw new DivergedError('ppo: a gradient is no number');
}
