/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  byContestant,
  examplesOf,
  moverOf,
} from '../../../src/components/demos/optimiser-race/contestants';
import {
  dashOf,
  heightsOf,
  roleOf,
  trialsOf,
} from '../../../src/components/demos/optimiser-race/curves';
import { experiment } from '../../../src/components/demos/optimiser-race/experiment';
import {
  contestants,
  fields,
  type Contestant,
} from '../../../src/components/demos/optimiser-race/fields';
import {
  linesOf,
  MOST,
  readLines,
  type Hollows,
} from '../../../src/components/demos/optimiser-race/hollows';
import { material } from '../../../src/components/demos/optimiser-race/material';
import { median, OUT, quantile } from '../../../src/components/demos/optimiser-race/race';
import { digits, ruleLines } from '../../../src/components/demos/optimiser-race/rule';
import { strings } from '../../../src/components/demos/optimiser-race/strings';
import { RATES, TRIALS } from '../../../src/components/demos/optimiser-race/tuning';
import { shadesOf, wayOf } from '../../../src/components/demos/optimiser-race/ways';
import { InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { drawnSurface, surfaces } from '../../../src/lib/equations/surfaces';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';

const defaults = { ...defaultsOf(fields), pace: fields.pace.max, runs: 5, length: 60 };
type Settings = typeof defaults;
const start = async (change: Partial<Settings> = {}, input?: Hollows, seed = 1) =>
  experiment.setup({ ...defaults, ...change }, { random: new Random(seed), input, language: 'en' });
type State = Awaited<ReturnType<typeof start>>;
async function go(state: State, steps: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < steps; i++) report = await experiment.step(state);
  return report;
}
const racersOf = (state: State, name: Contestant) =>
  state.runs.map(({ racers }) => racers.find((racer) => racer.name === name)!);

describe('the race', () => {
  it('begins after all have tried the same rates, each with the one that led it lowest', async () => {
    const state = await start();
    expect(await go(state, TRIALS)).toMatchObject({ trial: TRIALS, race: 0 });
    const trials = experiment.ask.trials(state, null);
    for (const name of contestants) {
      const own = trials.filter((trial) => trial.name === name);
      expect(own.map(({ rate }) => rate)).toEqual(RATES);
      const best = Math.min(...own.map(({ height }) => height));
      const { rate } = experiment.ask.standings(state, null)[name];
      expect(own.find((trial) => trial.rate === rate)?.height).toBe(best);
    }
    expect(await go(state, 1)).toMatchObject({ trial: TRIALS, race: 1 });
    expect(racersOf(state, 'adam')).toHaveLength(5);
  });

  it('is one for all: the same start, and the same examples', async () => {
    const state = await start({ tuned: false, rate: 0.01, momentum: 0, beta1: 0, decay: 0 });
    await go(state, 30);
    const at = (name: Contestant) => racersOf(state, name).map(({ weights }) => [...weights]);
    // Without momentum these three are the same rule, and these two without decay.
    expect(at('momentum')).toEqual(at('minibatch'));
    expect(at('nesterov')).toEqual(at('minibatch'));
    expect(at('adamw')).toEqual(at('adam'));
    const places = at('minibatch').map(String);
    expect(new Set(places).size, 'but not in all runs').toBe(5);
    expect(new Set(at('batch').map(String)).size, 'nobody is unlucky with all examples').toBe(1);
  });

  it('a batch of one looks at what stochastic descent looks at; without noise all samples are one', async () => {
    const at = async (change: Partial<Settings>) => {
      const state = await start({ tuned: false, rate: 0.05, ...change });
      await go(state, 20);
      return (['batch', 'stochastic', 'minibatch'] as const).map((name) => [
        ...racersOf(state, name)[0]!.weights,
      ]);
    };
    const [batch, one, few] = await at({ batch: 1 });
    expect(few).toEqual(one);
    expect(few).not.toEqual(batch);
    const still = await at({ noise: 0 });
    expect(still[1]).toEqual(still[0]);
    expect(still[2]).toEqual(still[0]);
  });

  it('a mean of a batch is as noisy as it should be', async () => {
    const { landscape } = await start({ noise: 1, batch: 16, surface: 'aligned' });
    const next = landscape.shows(new Random(5));
    const bottom = Float64Array.of(1, -0.5);
    const squares = { all: 0, one: 0, few: 0 };
    const count = 4_000;
    for (let i = 0; i < count; i++) {
      const slope = next();
      for (const sample of ['all', 'one', 'few'] as const) {
        squares[sample] += (await slope(sample)(bottom))[0]! ** 2 / count;
      }
    }
    const within = 4 * Math.sqrt(2 / count);
    expect(squares.all).toBe(0);
    expect(Math.abs(squares.one - 1)).toBeLessThan(within);
    expect(Math.abs(squares.few * 16 - 1)).toBeLessThan(within);
  });

  it('who is thrown off stays out, is as high as can be, and nobody else is harmed', async () => {
    const state = await start({ tuned: false, rate: 3, noise: 0 });
    const report = await go(state, 60);
    const { batch, adam } = experiment.ask.standings(state, null);
    expect(batch).toMatchObject({ out: 5, height: OUT, steps: null, reached: 0 });
    expect(adam.out).toBe(0);
    for (const value of report.median) expect(Number.isFinite(value)).toBe(true);
  });

  it('on the printed page Adam without its correction has Adam’s rate', async () => {
    const state = await start({ printed: true });
    await go(state, TRIALS);
    const { adam, uncorrected } = experiment.ask.standings(state, null);
    expect(uncorrected.rate).toBe(adam.rate);
    await go(state, 1);
    const moved = (name: Contestant) => {
      const [racer] = racersOf(state, name);
      return Math.abs(racer!.weights[0]! - fields.startX.default) / adam.rate;
    };
    expect(moved('adam')).toBeCloseTo(1, 6);
    expect(moved('uncorrected')).toBeCloseTo(Math.sqrt(10), 5);
  });

  it('counts the steps to the target, by the middle of the runs', async () => {
    const state = await start({ tuned: false, rate: 0.3, noise: 0, target: 10 });
    const heights: number[] = [];
    const first = surfaces.valley.height(fields.startX.default, fields.startY.default);
    for (let step = 0; step < 60; step++) heights.push((await go(state, 1)).median[0]!);
    const expected = heights.findIndex((height) => height <= first / 10) + 1;
    expect(expected).toBeGreaterThan(1);
    expect(experiment.ask.standings(state, null).batch).toMatchObject({
      steps: expected,
      reached: 5,
    });
  });

  it('on the reader’s own surface needs one', async () => {
    const error: unknown = await start({ surface: 'own' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    for (const words of Object.values(strings)) {
      expect(words.problems).toHaveProperty((error as InputError).code);
    }
    const state = await start({ surface: 'own', tuned: false, rate: 0.3, noise: 0 }, [
      { x: -3, y: 2, depth: 3 },
    ]);
    const { median: heights } = await go(state, 100);
    expect(heights[0]).toBeLessThan(0.01);
  });
});

describe('the loss of a network', () => {
  beforeAll(async () => void (await chooseBackend('wasm')));

  it('falls, by the same rules, from one start for all, and leaves no tensor behind', async () => {
    const quick = { surface: 'network', tuned: false, rate: 0.1, runs: 2 } as const;
    const state = await start(quick);
    expect(experiment.about!(state)).toEqual({ weights: 33, runs: 2, trials: 0 });
    const first = (await go(state, 1)).median;
    const before = tf.memory().numTensors;
    const last = (await go(state, 40)).median;
    expect(tf.memory().numTensors).toBe(before);
    const adam = contestants.indexOf('adam');
    expect(first[adam]).toBeLessThan(1);
    expect(last[adam]).toBeLessThan(first[adam]! - 0.1);
    expect(experiment.ask.paths(state, null).adam, 'there is no plane').toHaveLength(2);
  });
});

describe('a step by hand', () => {
  const last = { weight: 2, gradient: -0.5, velocity: 1.5, mean: 0.2, square: 0.04, t: 3 };
  const settings = { ...defaults, decay: 0.1, rho: 0.9 };

  it.each(contestants)('of %s ends where the rule leads', (name) => {
    const mover = moverOf(name, settings, 0.1, 1);
    for (const key of ['velocity', 'mean', 'square'] as const) {
      const vector = mover.memory[key];
      if (vector) vector[0] = last[key];
    }
    if (mover.memory.t !== undefined) mover.memory.t = last.t;
    const weights = Float64Array.of(last.weight);
    mover.move(weights, Float64Array.of(last.gradient));
    const line = ruleLines(name, last, 0.1, settings).at(-1);
    expect(line).toMatch(/^w ← /);
    expect(line?.split(' = ').at(-1)).toBe(digits(weights[0]!));
  });

  it('is written in few digits', () => {
    expect([0, -0.25, 1234.56, 1e-8, -2.5e6, NaN].map(digits)).toEqual(
      ['0', '−0.25', '1235', '1.00·10⁻⁸', '−2.50·10⁶', '–'], // prettier-ignore
    );
  });
});

describe('what is drawn', () => {
  it('tells all nine apart, by colour or by dashes', () => {
    const looks = contestants.map((name) => `${roleOf(name)} ${dashOf(name)}`);
    expect(new Set(looks).size).toBe(contestants.length);
  });

  it('heights are of the race alone, over steps or over examples', () => {
    const values = contestants.map((_, i) => i + 1);
    const report = (race: number) => ({
      trial: 9,
      race,
      median: values,
      low: values,
      high: values,
    });
    const all = [report(0), report(1), report(2)];
    const { names } = strings.en;
    const [batch, adam] = heightsOf(all, names, ['batch', 'adam'], defaults, false);
    expect(batch).toMatchObject({ x: [1, 2], y: [1, 1] });
    expect(adam?.y).toEqual([7, 7]);
    const [whole, few] = heightsOf(all, names, ['batch', 'adam'], defaults, true);
    expect(whole?.x).toEqual([200, 400]);
    expect(few?.x).toEqual([20, 40]);
    expect(byContestant((name) => examplesOf(name, defaults))).toMatchObject({
      ...{ batch: 200, stochastic: 1, minibatch: 20, adamw: 20 },
    });
  });

  it('a rate that threw somebody off has no point', () => {
    const trials = [0.1, 1].map((rate, i) => ({
      name: 'adam' as const,
      rate,
      height: i ? OUT : 2,
    }));
    const [adam] = trialsOf(trials, strings.en.names, ['adam']);
    expect(adam).toMatchObject({ x: [0.1, 1], y: [2, NaN] });
  });

  it('a way is broken where it leaves the plane', () => {
    expect(wayOf([1, 2, 7, 0, 3, 4])).toEqual({ x: [1, NaN, 3], y: [2, NaN, 4] });
    expect(wayOf([])).toEqual({ x: [], y: [] });
  });

  it('the lowest place is the ground, the highest has the fullest colour', () => {
    const shades = shadesOf(drawnSurface([]), [[0, 0], [1, 0], [6, 6]]); // prettier-ignore
    expect(shades[0]).toBeCloseTo(0, 6);
    expect(shades[1]).toBeGreaterThan(0.3);
    expect(shades[2]).toBe(1);
  });
});

describe('hollows of the reader’s own', () => {
  const hollows = [
    { x: 1.5, y: -2, depth: 2 },
    { x: 0, y: 3, depth: -1 },
  ];

  it('are read as they are written, also from a link', () => {
    expect(readLines(linesOf(hollows))).toEqual(hollows);
    expect(readLines('1.5；−2；2\n\n0 3 -1')).toEqual(hollows);
    expect(material.write(hollows)).toBe('1.5_-2_2*0_3_-1');
    expect(material.read('1.5_-2_2*0_3_-1')).toEqual(hollows);
  });

  it.each([
    ['1, 2', 1],
    ['1, 2, 3\n7, 0, 1', 2],
    ['1, 2, x', 1],
    ['1, 2, 11', 1],
    [Array(MOST + 1).fill('0, 0, 1').join('\n'), 0], // prettier-ignore
  ])('that are none are told by their line: %j', (text, line) => {
    expect(readLines(text)).toBe(line);
  });

  it('from a stranger’s link are refused if they are none', () => {
    for (const text of ['', '1_2', '9_9_9', '<b>', '1_2_3*4']) {
      expect(material.read(text), text).toBeUndefined();
    }
  });
});

test('a quantile between two numbers is interpolated, and infinity is a number', () => {
  expect(quantile([3, 1, 2], 0.25)).toBe(1.5);
  expect(median([1, 2, Infinity])).toBe(2);
  expect(median([1, Infinity, Infinity])).toBe(Infinity);
});
