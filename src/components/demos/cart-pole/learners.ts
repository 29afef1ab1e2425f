/** @file An agent of each kind behind one face: so many steps of the world, and what it would do and believes. */
import * as a2c from '../../../lib/agents/a2c';
import * as dqn from '../../../lib/agents/dqn';
import * as monteCarlo from '../../../lib/agents/monteCarlo';
import * as network from '../../../lib/agents/network';
import * as ppo from '../../../lib/agents/ppo';
import * as qLearning from '../../../lib/agents/qLearning';
import * as reinforce from '../../../lib/agents/reinforce';
import * as sarsa from '../../../lib/agents/sarsa';
import * as table from '../../../lib/agents/table';
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import { timed, type Timed } from '../../../lib/worlds/clock';
import { look } from '../../../lib/worlds/walk';
import type { Algorithm, Settings } from './fields';
import { presetOf, tablePresets, type TablePreset } from './presets';
import { isTable, tables, worlds, type Numbers } from './worlds';

/** What an agent thinks of a state. */
export interface Thought {
  /** Chances of its actions when it shows what it can, [A]. */
  chances: number[];
  value: number;
}

export interface Learner {
  /** At least so many steps of the world. @returns Sums of rewards of the episodes that ended. */
  advance(steps: number): number[];
  /** @param steps - Of the episode so far: some agents see a clock. */
  think(state: Numbers, steps: number): Thought;
  /** The action that it holds for the best. */
  choose(state: Numbers, steps: number): number;
  /** Takes another learning rate and discount. */
  change(settings: Settings): void;
}

const deep = { ppo, dqn, a2c, reinforce };
const tabular = { qLearning, sarsa, monteCarlo };
const isDeep = (name: Algorithm): name is keyof typeof deep => name in deep;

/** @throws {InputError} `needs-table` where an agent with a table meets a world that has none. */
export function learnerOf(settings: Settings, random: Random): Learner {
  const { algorithm } = settings;
  return isDeep(algorithm)
    ? deepLearner(algorithm, settings, random)
    : tableLearner(algorithm, settings, random);
}

function deepLearner(algorithm: keyof typeof deep, settings: Settings, random: Random): Learner {
  const world = worlds[settings.world];
  const preset = presetOf(algorithm, settings);
  const clock = settings.timeout === 'clock';
  const seeing = timed(world);
  const made = clock
    ? agentOf(algorithm, seeing, preset, random)
    : agentOf(algorithm, world, preset, random);
  const seen = (state: Numbers, steps: number) =>
    clock ? look(seeing, { state, steps } satisfies Timed<Numbers>) : look(world, state);
  return {
    advance: made.advance,
    think: (state, steps) => made.think(seen(state, steps)),
    choose: (state, steps) => network.highest(network.forward(made.chooser, seen(state, steps))),
    change(next) {
      const { rate, valueRate, discount } = presetOf(algorithm, next);
      Object.assign(made.settings, { rate, valueRate, discount });
    },
  };
}

type Preset = ReturnType<typeof presetOf>;
interface Made {
  advance: (steps: number) => number[];
  think: (seen: Float64Array) => Thought;
  /** Whose highest output is the action. */
  chooser: network.Network;
  /** Of the algorithm: its own object. */
  settings: object;
}

function agentOf<State>(
  algorithm: keyof typeof deep,
  world: Parameters<typeof ppo.init<State>>[0],
  preset: Preset,
  random: Random,
): Made {
  if (algorithm === 'dqn') {
    const agent = dqn.init(world, { ...dqn.defaults, ...preset }, random);
    return {
      advance: (steps) => advanced(steps, () => dqn.step(agent)),
      ...{ chooser: agent.values, settings: agent.settings },
      think: (seen) => greedyOf(agent.values, seen),
    };
  }
  // One of three with a policy and a critic.
  const { init, step, defaults, valueOf } = deep[algorithm] as typeof ppo;
  const agent = init(world, { ...defaults, ...preset }, random);
  return {
    advance: (steps) => advanced(steps, () => step(agent)),
    ...{ chooser: agent.policy, settings: agent.settings },
    think(seen) {
      const chances = [...network.softmax(network.forward(agent.policy, seen))];
      return { chances, value: valueOf(agent, seen) };
    },
  };
}

function advanced(steps: number, step: () => number | undefined): number[] {
  const ended: number[] = [];
  for (let i = 0; i < steps; i++) {
    const earned = step();
    if (earned !== undefined) ended.push(earned);
  }
  return ended;
}

/** The best action, and nothing by chance. */
function greedyOf(values: network.Network, seen: Float64Array): Thought {
  const scores = network.forward(values, seen);
  const best = network.highest(scores);
  return { chances: Array.from(scores, (_, i) => Number(i === best)), value: scores[best]! };
}

function tableLearner(algorithm: keyof typeof tabular, begun: Settings, random: Random): Learner {
  let settings = begun;
  if (!isTable(settings.world)) throw new InputError('needs-table');
  const world = tables[settings.world];
  const { episode } = tabular[algorithm];
  const preset = tablePresets[settings.world];
  const agent = table.init(world.states, world.actions.length);
  let [steps, earned, asked] = [0, 0, 0];
  const seen: table.Surroundings = {
    begin: world.begin,
    step(...taken) {
      const step = world.step(...taken);
      steps++;
      earned += step.reward;
      if (settings.timeout === 'goesOn' || !step.truncated) return step;
      return { ...step, terminated: true, truncated: false };
    },
  };
  return {
    advance(count) {
      const ended: number[] = [];
      // Whole episodes; where the last one went on longer, the next round is shorter.
      for (const target = (asked += count); steps < target; ended.push(earned)) {
        earned = 0;
        episode(agent, seen, scheduled(preset, settings, steps), random);
      }
      return ended;
    },
    choose: ([state = 0]) => table.greedy(agent, state),
    change: (next) => (settings = next),
    think([state = 0]) {
      const best = table.greedy(agent, state);
      const chances = world.actions.map((_, action) => Number(action === best));
      return { chances, value: table.highest(agent, state) };
    },
  };
}

/** Rate and exploration fall in a straight line. */
function scheduled(
  { rate, lastRate, exploration, lastExploration, length }: TablePreset,
  { speed, discount }: Settings,
  steps: number,
): table.Settings {
  const done = Math.min(1, steps / length);
  const between = (first: number, last: number) => first + done * (last - first);
  return {
    rate: Math.min(1, speed * between(rate, lastRate)),
    exploration: between(exploration, lastExploration),
    discount,
  };
}
