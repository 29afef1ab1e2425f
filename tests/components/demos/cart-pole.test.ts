/** @file What only this demo does; what every experiment keeps is in `contract.test.ts`. */
import { describe, expect, it, test } from 'vitest';
import { curvesOf, valuesOf } from '../../../src/components/demos/cart-pole/curves';
import {
  discounted,
  episodeOf,
  examOf,
  totalsOf,
} from '../../../src/components/demos/cart-pole/episode';
import { experiment, ROUND } from '../../../src/components/demos/cart-pole/experiment';
import {
  algorithms,
  fields,
  worldNames,
  type Settings,
} from '../../../src/components/demos/cart-pole/fields';
import {
  actionOfKey,
  begin,
  heldAction,
  isTurns,
  played,
} from '../../../src/components/demos/cart-pole/game';
import { learnerOf, type Learner } from '../../../src/components/demos/cart-pole/learners';
import { presetOf, stepsOf } from '../../../src/components/demos/cart-pole/presets';
import { gridOf } from '../../../src/components/demos/cart-pole/scene';
import { shownSettings } from '../../../src/components/demos/cart-pole/shownSettings';
import { averaged, quantile, spreadOf } from '../../../src/components/demos/cart-pole/spread';
import { strings } from '../../../src/components/demos/cart-pole/strings';
import { gates, isTable, paces, worlds } from '../../../src/components/demos/cart-pole/worlds';
import { DivergedError, InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import * as taxi from '../../../src/lib/worlds/taxi';

const defaults: Settings = { ...defaultsOf(fields), hidden: 8, agents: 2 };
const random = () => new Random(1);
type State = Awaited<ReturnType<typeof experiment.setup>>;
type Report = Awaited<ReturnType<typeof experiment.step>>;
/** Neither of the two waits for anything. */
const setup = (change: Partial<Settings> = {}, seed = 1) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(seed), input: undefined, language: 'en' },
  ) as State;
const step = (state: State) => experiment.step(state) as Report;

/** Always the same action, whatever it sees. */
const stubborn = (action: number, actions = 2): Learner => ({
  advance: () => [],
  change: () => undefined,
  choose: () => action,
  think: (_, steps) => ({
    chances: Array.from({ length: actions }, (_each, i) => Number(i === action)),
    value: steps,
  }),
});

describe('every agent in every world', () => {
  const pairs = worldNames.flatMap((world) =>
    algorithms.map((algorithm) => ({ world, algorithm })),
  );

  it.each(pairs)('$algorithm in $world walks, learns and thinks, or says why not', (pair) => {
    const settings = { ...defaults, ...pair, hidden: 4 };
    const tabular = ['qLearning', 'sarsa', 'monteCarlo'].includes(pair.algorithm);
    if (tabular && !isTable(pair.world)) {
      const refused = () => learnerOf(settings, random());
      expect(refused).toThrow(InputError);
      expect(refused).toThrow('needs-table');
      expect(shownSettings(settings)).toEqual([]);
      return;
    }
    const learner = learnerOf(settings, random());
    const ended = learner.advance(600);
    const walksInTurn = ['ppo', 'a2c'].includes(pair.algorithm); // eight, none of them far yet
    if (!walksInTurn) expect(ended.length).toBeGreaterThan(0);
    const world = worlds[pair.world];
    const state = world.begin(random());
    const { chances, value } = learner.think(state, 0);
    expect(chances).toHaveLength(world.actions.length);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(Number.isFinite(value)).toBe(true);
    expect(learner.choose(state, 0)).toBe(chances.indexOf(Math.max(...chances)));
    expect(stepsOf(settings)).toBeGreaterThan(1_000);
    for (const { name } of shownSettings(settings)) {
      for (const words of Object.values(strings)) expect(words.settings[name].does).toBeTruthy();
    }
  });

  it('has as many words for actions as there are actions', () => {
    for (const words of Object.values(strings)) {
      for (const world of worldNames) {
        expect(words.actions[world]).toHaveLength(worlds[world].actions.length);
      }
    }
    for (const world of worldNames) {
      expect(paces[world]).toBeGreaterThan(0);
      expect(Number.isFinite(gates[world])).toBe(true);
    }
  });
});

describe('what time running out is taken for', () => {
  it('reaches the algorithm, and the clock is seen only where it is chosen', () => {
    const ends = (timeout: Settings['timeout']) =>
      presetOf('ppo', { ...defaults, timeout }).timeoutEnds;
    expect([ends('goesOn'), ends('failure'), ends('clock')]).toEqual([false, true, true]);
    const spread = (timeout: Settings['timeout']) => {
      const learner = learnerOf({ ...defaults, timeout }, random());
      const at = (steps: number) => learner.think([0, 0, 0, 0], steps).value;
      return Math.abs(at(490) - at(0));
    };
    expect(spread('goesOn')).toBe(0);
    expect(spread('failure')).toBe(0);
    expect(spread('clock')).toBeGreaterThan(0);
  });
});

describe('an episode', () => {
  it('tells what came after each step, and ends where the world ends', () => {
    const { states, actions, believed, came, total, terminated } = episodeOf(
      defaults,
      stubborn(1),
      random(),
    );
    expect(states).toHaveLength(actions.length + 1);
    expect(terminated).toBe(true);
    expect(total).toBe(actions.length);
    expect(believed).toEqual(actions.map((_, t) => t));
    expect(came.at(-1)).toBe(1);
    expect(came[0]).toBeCloseTo((1 - 0.99 ** total) / 0.01, 2);
  });

  it('is cut off by the clock without an end', () => {
    const settings: Settings = { ...defaults, world: 'mountainCar' };
    const { total, terminated } = episodeOf(settings, stubborn(1, 3), random());
    expect([total, terminated]).toEqual([-200, false]);
  });

  it('adds up rewards with the discount', () => {
    expect(discounted([1, 2, 4], 0.5)).toEqual([3, 4, 4]);
    expect(discounted([], 0.5)).toEqual([]);
  });

  it('is examined a hundred times, each agent alone', () => {
    const totals = totalsOf(defaults, stubborn(0), 100, random());
    expect(totals).toHaveLength(100);
    expect(new Set(totals).size).toBeGreaterThan(1);
    const { means, mean, half, end } = examOf(defaults, [stubborn(0), stubborn(1)], random());
    expect([half, end], 'what it believes at these steps').toEqual([250, 499]);
    expect(means).toHaveLength(2);
    expect(mean).toBeCloseTo((means[0]! + means[1]!) / 2, 12);
    expect(mean).toBeLessThan(12);
  });
});

describe('the run', () => {
  it('counts steps of the world, and reports a median once all have ended an episode', () => {
    const state = setup({ world: 'acrobot', algorithm: 'a2c' });
    const first = step(state);
    expect(first).toMatchObject({ steps: ROUND });
    expect(first).not.toHaveProperty('median');
    const report = Array.from({ length: 45 }, () => step(state)).at(-1)!;
    expect(report.returns).toHaveLength(2);
    expect(report.low! <= report.median! && report.median! <= report.high!).toBe(true);
  });

  it('learns to balance: a short lesson is enough to stand three times as long', () => {
    const state = setup({ hidden: 32 });
    const reports = Array.from({ length: 60 }, () => step(state));
    expect(reports[3]!.median!).toBeLessThan(40);
    expect(reports.at(-1)!.median!).toBeGreaterThan(3 * reports[3]!.median!);
  });

  it.each(['ppo', 'dqn', 'a2c', 'reinforce'] as const)(
    '%s, at the highest rate, goes on with numbers or says that it diverged',
    (algorithm) => {
      const state = setup({ speed: 100, algorithm });
      try {
        for (let i = 0; i < 30; i++) {
          for (const value of Object.values(step(state)).flat()) {
            expect(Number.isFinite(value)).toBe(true);
          }
        }
      } catch (error) {
        expect(error).toBeInstanceOf(DivergedError);
      }
    },
  );

  it('takes another rate while it goes on', () => {
    const learned = (speed: number) => {
      const state = setup();
      step(state);
      experiment.change!(state, { ...defaults, speed });
      for (let i = 0; i < 6; i++) step(state);
      return experiment.ask.think(state, { agent: 0, state: [0, 0, 0.1, 0], steps: 0 });
    };
    expect(learned(1)).toEqual(learned(1));
    expect(learned(0.1)).not.toEqual(learned(1));
  });

  it('shows another start each time, and thinks only of states of its own world', () => {
    const state = setup();
    const starts = [0, 1].map(
      (turn) => experiment.ask.episode(state, { agent: 0, turn }).states[0],
    );
    expect(starts[1]).not.toEqual(starts[0]);
    expect(experiment.ask.episode(state, { agent: 9, turn: 0 }).agent).toBe(1);
    step(state);
    expect(experiment.ask.exam(state, null).steps).toBe(ROUND);
    const think = (place: number[]) =>
      experiment.ask.think(state, { agent: 0, state: place, steps: 0 });
    expect(think([0, 0, 0, 0])?.chances).toHaveLength(2);
    expect(think([7])).toBeUndefined();
  });
});

describe('several as one', () => {
  it('has a median and quartiles, interpolated', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
    expect(spreadOf([[1, 3], []])).toEqual({});
    expect(spreadOf([[1, 3], [4]])).toEqual({ returns: [2, 4], median: 3, low: 2.5, high: 3.5 });
    expect(averaged).toBe(20);
  });

  it('is drawn over steps or over time, with its band, and each of them faintly', () => {
    const report = { steps: 100, elapsed: 2_000, median: 3, low: 2, high: 5, returns: [2, 5] };
    const names = { median: 'all', agent: 'agent {n}' };
    const over = (byTime: boolean) =>
      curvesOf([{ steps: 50, elapsed: 1_000 }, report], names, byTime);
    expect(over(false).map(({ label, x, y }) => [label, x, y])).toEqual([
      ['agent 1', [100], [2]],
      ['agent 2', [100], [5]],
      ['all', [100], [3]],
    ]);
    expect(over(true).at(-1)).toMatchObject({ x: [2], band: { low: [2], high: [5] } });
  });

  it('draws what is believed beside what came', () => {
    const episode = { agent: 0, ...episodeOf(defaults, stubborn(1), random()) };
    const [came, believed] = valuesOf(episode, { believed: 'b', came: 'c' });
    expect(came?.y).toEqual(episode.came);
    expect(believed?.y).toEqual(episode.believed);
  });
});

describe('a game of the reader’s own', () => {
  it('goes on until the end, and stays there', () => {
    let game = begin('cartPole', 1);
    while (!game.over) game = played(game, 1);
    expect(game).toMatchObject({ terminated: true, total: game.steps, last: 1 });
    expect(played(game, 0)).toBe(game);
    expect(begin('cartPole', 2).state).not.toEqual(begin('cartPole', 1).state);
  });

  it('knows its keys, and rests where nothing is held', () => {
    expect(actionOfKey('cartPole', 'ArrowRight')).toBe(1);
    expect(actionOfKey('mountainCar', 'ArrowRight')).toBe(2);
    expect(actionOfKey('taxi', 'd')).toBe(5);
    expect(actionOfKey('cartPole', 'x')).toBeUndefined();
    expect(heldAction('mountainCar', [], 0)).toBe(1);
    expect([0, 1].map((steps) => heldAction('cartPole', [], steps))).toEqual([0, 1]);
    expect(heldAction('cartPole', [0, 1], 0)).toBe(1);
    expect(worldNames.filter(isTurns)).toEqual(['frozenLake', 'cliffWalking', 'taxi']);
  });

  test('in a world of cells shows who is where', () => {
    const ride = { cell: 12, passenger: 0, destination: 3 };
    const town = gridOf('taxi', taxi.encode(ride));
    expect(town.agent).toBe(12);
    expect(town.marks).toEqual([
      { cell: 23, kind: 'destination' },
      { cell: 0, kind: 'passenger' },
    ]);
    const aboard = gridOf('taxi', taxi.encode({ ...ride, passenger: 4 }));
    expect(aboard.marks[1]).toEqual({ cell: 12, kind: 'passenger' });
    expect(gridOf('cliffWalking', 36).signs.filter(({ kind }) => kind === 'bad')).toHaveLength(10);
    expect(gridOf('frozenLake', 0).signs[15]).toEqual({ sign: 'G', kind: 'good' });
  });
});
