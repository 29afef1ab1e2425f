/**
 * @file A2C: a policy, and a critic that says after a few steps already whether they went better than expected; several walks at once, so
 * that a lesson isn't about one place.
 *
 * Read downwards: defaults → init → step → learn.
 *
 * A actions · K walks · T steps of each between two lessons
 * Source: mnih2016, with all walks in step; advantages as in schulman2016. Left out: RMSProp (Adam here), a trunk that both networks share.
 */
import { DivergedError } from '../core/failures';
import type { Random } from '../core/random';
import * as walk from '../worlds/walk';
import type { World } from '../worlds/world';
import { advantagesOf, normalised, type Stretch } from './advantages';
import * as network from './network';

export const defaults = {
  /** Learning rates of the policy and of the critic; both fall to a tenth in a straight line over `length` steps. */
  rate: 2e-3,
  valueRate: 4e-3,
  discount: 0.99,
  /** λ */
  trust: 0.95,
  /** Pulls the policy towards all actions alike. */
  entropy: 0.01,
  /** K and T */
  walks: 8,
  stretch: 16,
  hidden: 64,
  length: 100_000,
  timeoutEnds: false,
};
export type Settings = typeof defaults;

interface Lived extends Stretch {
  seen: Float64Array[];
  actions: number[];
}
const nothing = (): Lived => ({
  seen: [],
  actions: [],
  rewards: [],
  values: [],
  ahead: [],
  over: [],
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

/** One step of the world, in the walk whose turn it is, and a lesson where one is due. @returns The episode's sum of rewards, if this was its last step. */
export function step<State>(agent: Agent<State>): number | undefined {
  const { world, settings, random, policy } = agent;
  const turn = agent.steps % settings.walks;
  const [walked, lived] = [agent.walks[turn]!, agent.lived[turn]!];
  const action = random.choose(network.softmax(network.forward(policy, walked.seen)));
  const believed = valueOf(agent, walked.seen);
  const { seen, next, reward, terminated, truncated, earned } = walk.take(
    ...([world, walked, action, random] as const),
  );
  // The value of a last state is asked for here: the walk has already begun anew.
  const end = terminated || (settings.timeoutEnds && truncated);
  lived.seen.push(seen);
  lived.actions.push(action);
  lived.rewards.push(reward);
  lived.values.push(believed);
  lived.ahead.push(end ? 0 : valueOf(agent, next));
  lived.over.push(terminated || truncated);

  agent.steps++;
  if (agent.steps % (settings.walks * settings.stretch) === 0) learn(agent);
  return earned;
}

/** θ ← θ + α·mean of Â·∇ ln π(a|s), and V(s) → V(s) + Â: one step of each. */
function learn<State>(agent: Agent<State>): void {
  const { settings, policy, value, lived } = agent;
  const advantages = lived.map((each) => advantagesOf(each, settings.discount, settings.trust));
  const better = normalised(Float64Array.from(advantages.flatMap((each) => [...each])));
  const count = better.length;
  let at = 0;
  lived.forEach(({ seen, actions, values }, k) => {
    seen.forEach((each, t) => {
      const chances = network.softmax(network.forward(policy, each));
      const weight = better[at++]! / count;
      network.backward(
        policy,
        network.policySlope(chances, actions[t]!, weight, settings.entropy / count),
      );
      const off =
        network.forward(value, each)[0]! -
        (values[t]! + advantages[k]![t]!) * (1 - settings.discount);
      network.backward(value, [off / count]);
    });
  });
  const left = Math.max(0.1, 1 - agent.steps / settings.length);
  const fine =
    network.descend(policy, settings.rate * left, 0.5) &&
    network.descend(value, settings.valueRate * left, 10);
  if (!fine) throw new DivergedError('a2c: a gradient is no number');
  agent.lived = lived.map(nothing);
}
