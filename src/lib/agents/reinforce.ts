/**
 * @file REINFORCE: what was done in an episode that went better than expected becomes more likely, all of it.
 *
 * Read downwards: defaults → init → step → learn.
 *
 * A actions · B batch
 * Source: williams1992; with a learned baseline, sutton2018, §13.4. Left out: the factor γᵗ, as everywhere.
 */
import { DivergedError } from '../core/failures';
import type { Random } from '../core/random';
import * as walk from '../worlds/walk';
import type { World } from '../worlds/world';
import { normalised } from './advantages';
import * as network from './network';

export const defaults = {
  /** Learning rates of the policy and of the baseline. */
  rate: 3e-3,
  valueRate: 3e-3,
  discount: 0.99,
  /** Steps of whole episodes that one lesson is drawn from, at least. */
  collected: 1_000,
  /** Of the baseline's lessons, B. */
  batch: 64,
  /** Pulls the policy towards all actions alike. */
  entropy: 0.01,
  hidden: 64,
  /** Steps in which both rates fall to a tenth, in a straight line. */
  length: 100_000,
  timeoutEnds: false,
};
export type Settings = typeof defaults;

interface Lived {
  seen: Float64Array;
  action: number;
  /** What followed, discounted: G. */
  gain: number;
}

export interface Agent<State> {
  world: World<State>;
  settings: Settings;
  policy: network.Network;
  /** The baseline, see `valueOf`. */
  value: network.Network;
  walk: walk.Walk<State>;
  /** The episode so far, and whole ones that wait for the lesson. */
  episode: (Omit<Lived, 'gain'> & { reward: number })[];
  lived: Lived[];
  random: Random;
  steps: number;
}

export function init<State>(world: World<State>, settings: Settings, random: Random): Agent<State> {
  const { hidden } = settings;
  const [inputs, A] = [world.observations, world.actions.length];
  const steps = random.stream('steps');
  return {
    ...{ world, settings },
    policy: network.init([inputs, hidden, hidden, A], 'tanh', 0.01, random.stream('policy')),
    value: network.init([inputs, hidden, hidden, 1], 'tanh', 1, random.stream('value')),
    walk: walk.begin(world, steps),
    ...{ episode: [], lived: [], random: steps, steps: 0 },
  };
}

/** V(s). The network gives V·(1 − γ), the reward of a step on average: about as large as 1, which it learns sooner than 100. */
export const valueOf = <State>(
  { value, settings }: Pick<Agent<State>, 'value' | 'settings'>,
  seen: Float64Array,
): number => network.forward(value, seen)[0]! / (1 - settings.discount);

/** One step of the world, and a lesson where one is due. @returns The episode's sum of rewards, if this was its last step. */
export function step<State>(agent: Agent<State>): number | undefined {
  const { world, settings, random, policy, episode } = agent;
  const chances = network.softmax(network.forward(policy, agent.walk.seen));
  const action = random.choose(chances);
  const taken = walk.take(world, agent.walk, action, random);
  episode.push({ seen: taken.seen, action, reward: taken.reward });
  agent.steps++;
  if (taken.earned === undefined) return undefined;

  // Cut off, the episode would have gone on: the baseline says what it was still worth.
  const end = taken.terminated || settings.timeoutEnds;
  let gain = end ? 0 : valueOf(agent, taken.next);
  for (const { seen, action: done, reward } of episode.reverse()) {
    gain = reward + settings.discount * gain;
    agent.lived.push({ seen, action: done, gain });
  }
  agent.episode = [];
  if (agent.lived.length >= settings.collected) learn(agent);
  return taken.earned;
}

/** θ ← θ + α·Σ (G − V(s))·∇ ln π(a|s), and V(s) → G. */
function learn<State>(agent: Agent<State>): void {
  const { settings, policy, value, lived } = agent;
  const surprises = lived.map(({ seen, gain }) => gain - valueOf(agent, seen));
  const better = normalised(Float64Array.from(surprises));
  lived.forEach(({ seen, action }, t) => {
    const chances = network.softmax(network.forward(policy, seen));
    network.backward(
      policy,
      network.policySlope(
        chances,
        action,
        better[t]! / lived.length,
        settings.entropy / lived.length,
      ),
    );
  });
  const left = Math.max(0.1, 1 - agent.steps / settings.length);
  let fine = network.descend(policy, settings.rate * left, 0.5);
  // The policy may take one step only, because its steps make the next episodes; the baseline takes as many as there are batches.
  const order = agent.random.shuffled(lived);
  for (let at = 0; at < order.length; at += settings.batch) {
    for (const { seen, gain } of order.slice(at, at + settings.batch)) {
      const off = network.forward(value, seen)[0]! - gain * (1 - settings.discount);
      network.backward(value, [off / settings.batch]);
    }
    fine &&= network.descend(value, settings.valueRate * left, 10);
  }
  if (!fine) throw new DivergedError('reinforce: a gradient is no number');
  agent.lived = [];
}
