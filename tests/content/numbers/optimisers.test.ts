/**
 * @file Each number that the chapter on optimisers prints, from scratch and without the library that its demo uses: a valley
 * of two curvatures, batches, momentum, Adam's first steps, and what an optimiser's memory costs.
 */
import { describe, expect, test } from 'vitest';
import recorded from '../../../src/components/demos/optimiser-race/recorded.json';
import { defaultsOf } from '../../../src/lib/core/fields';
import { fields } from '../../../src/components/demos/optimiser-race/fields';
import { RATES } from '../../../src/components/demos/optimiser-race/tuning';
import { surfaces } from '../../../src/lib/equations/surfaces';
import { grouped, printed } from '../../helpers/printed';

const { text, holds, holdsInBoth, near } = printed('100-optimisers');

const curvatures = [0.02, 2] as const;
const bottom = [1, -0.5] as const;
const start = [-4, 1.5] as const;
const distances = start.map((at, i) => bottom[i]! - at);
const slopes = distances.map((distance, i) => -curvatures[i]! * distance);
const written = (value: number) => String(Number(value.toFixed(6)));
const signed = (value: number) => written(value).replace('-', '−');
/** Steps until a tenth of the distance is left. */
const stepsTo = (factor: number) => Math.ceil(Math.log(0.1) / Math.log(Math.abs(factor)));
const factorOf = (rate: number, curvature: number) => 1 - rate * curvature;

test('the demo opens at the chapter’s start, in a valley with its curvatures', () => {
  const defaults = defaultsOf(fields);
  expect([defaults.startX, defaults.startY]).toEqual(start);
  const slope = surfaces.aligned.slope(...start);
  slope.forEach((each, i) => expect(each).toBeCloseTo(slopes[i]!, 12));
  expect([defaults.runs, defaults.length, defaults.batch, defaults.noise]).toEqual([
    20, 200, 20, 1,
  ]);
  expect([defaults.momentum, defaults.beta1, defaults.beta2]).toEqual([0.9, 0.9, 0.999]);
  expect(RATES).toHaveLength(9);
  expect([RATES[0], RATES.at(-1)]).toEqual([0.001, 10]);
});

describe('two weights', () => {
  test('opening', () => {
    const values = {
      far: written(Math.abs(distances[0]!)),
      near: written(Math.abs(distances[1]!)),
      flat: signed(slopes[0]!),
      steep: signed(slopes[1]!),
      times: Math.abs(slopes[1]! / slopes[0]!),
      quick: stepsTo(factorOf(0.9, 2)),
      slow: stepsTo(factorOf(0.9, 0.02)),
    };
    holds(
      {
        en: 'are {far} units away for the first and {near} for the second. The slopes are {flat} and {steep}: the weight that has further to go gets the weaker signal, by a factor of {times}. With a learning rate of 0.9 the second covers nine tenths of its way in {quick} steps. The first needs {slow}.',
        zh: '第一个差 {far}，第二个差 {near}。两边的坡度却是 {flat} 和 {steep}：路更长的那个，信号反而弱，差了 {times} 倍。学习率取 0.9，第二个走完九成的路要 {quick} 步，第一个要 {slow} 步。',
      },
      values,
    );
    expect(Math.abs(factorOf(1.01, 2))).toBeGreaterThan(1);
  });

  test('one step by hand', () => {
    const after = start.map((at, i) => at - 0.9 * slopes[i]!);
    holdsInBoth('-4-0.9\\cdot(-0.1)={w}\n', { w: written(after[0]!) });
    holdsInBoth('$1.5-0.9\\cdot4={w}$', { w: written(after[1]!) });
    near(written(Math.abs(after[1]! - bottom[1])), '0.8');
    expect((after[1]! - bottom[1]) / -distances[1]!).toBeCloseTo(factorOf(0.9, 2), 12);
  });

  test('factors, the condition number, and the best rate for both', () => {
    const best = 2 / (curvatures[0] + curvatures[1]);
    holds(
      {
        en: 'With $\\alpha=0.9$ that’s {flat} and {steep}.',
        zh: '$\\alpha=0.9$ 时，就是 {flat} 和 {steep}。',
      },
      { flat: signed(factorOf(0.9, 0.02)), steep: signed(factorOf(0.9, 2)) },
    );
    holdsInBoth('$\\alpha<2/c={limit}$', { limit: 2 / curvatures[1] });
    holdsInBoth('$\\kappa=2/0.02={kappa}$', { kappa: curvatures[1] / curvatures[0] });
    const left = factorOf(best, curvatures[0]);
    near(grouped(best, 2), `${grouped(100 * left, 1)}%`, String(stepsTo(left)));
  });
});

test('errors of batches', () => {
  near(grouped(Math.sqrt(20), 1), grouped(Math.sqrt(10), 1));
  expect(1 / Math.sqrt(4)).toBe(0.5);
});

test('momentum: velocities, and how fast it ends', () => {
  const velocities = (mu: number) => [1, mu + 1, mu * (mu + 1) + 1];
  const [, second, third] = velocities(0.9);
  near('1', written(second!), written(third!), '10');
  expect(1 / (1 - 0.9)).toBeCloseTo(10, 12);
  holdsInBoth('$1/(1-0.95)={v}$', { v: Math.round(1 / (1 - 0.95)) });
  holdsInBoth('$0.95\\cdot1.95+1={v}$', { v: written(velocities(0.95)[2]!) });
});

describe('Adam', () => {
  test('its first step, by hand', () => {
    const [mean, square] = [0.1 * slopes[1]!, 0.001 * slopes[1]! ** 2];
    near(`$m=${written(mean)}$`, `$v=${written(square)}$`);
    holdsInBoth('$\\hat m=0.4/0.1={m}$', { m: written(mean / 0.1) });
    holdsInBoth('$\\hat v=0.016/0.001={v}$', { v: written(square / 0.001) });
  });

  test('without its correction', () => {
    let [mean, square] = [0, 0];
    const steps = Array.from({ length: 1_000 }, () => {
      mean = 0.9 * mean + 0.1;
      square = 0.999 * square + 0.001;
      return mean / Math.sqrt(square);
    });
    expect(steps.indexOf(Math.max(...steps))).toBe(11);
    const at = (t: number) => grouped(steps[t - 1]!, 2);
    holdsInBoth('$0.1/\\sqrt{0.001}={first}$', { first: at(1) });
    near(at(1), at(2), at(12), '1,000', at(1_000));
    near(`${at(1)}\\,\\alpha`, `${at(12)}\\,\\alpha`);
  });
});

test('exercise: a third direction', () => {
  holdsInBoth('$1-0.9\\cdot0.5={left}$', { left: written(1 - 0.9 * 0.5) });
  holdsInBoth('$2/0.5={limit}$', { limit: 2 / 0.5 });
});

test('what the memory of an optimiser costs', () => {
  const weights = 7e9;
  const gigabytes = (bytes: number) => `${(bytes * weights) / 1e9} GB`;
  // Half precision: 2 for weights, 2 for gradients; in full a copy of the weights and two means, 4 each.
  const all = 2 + 2 + 4 + 2 * 4;
  near(gigabytes(2 * 4), gigabytes(2), String(all), gigabytes(all));
  expect((2 * 4) / 2).toBe(4);
});

test('what DeepSeek-V3 is said to have cost', () => {
  const [hours, price] = [2.788e6, 2];
  expect(text.en).toContain(`${grouped((hours * price) / 1e6, 3)} million dollars`);
  expect(text.zh).toContain(`${grouped((hours * price) / 1e4, 1)} 万美元`);
});

describe('what the text says of the recorded races is so', () => {
  const { still, aligned, printed: asPrinted, network } = recorded.variants;

  test('a turned valley is all the same to batch descent, and harder for RMSProp and Adam', () => {
    expect(still.answers.steps.batch).toBe(aligned.answers.steps.batch);
    for (const name of ['rmsprop', 'adam'] as const) {
      expect(still.answers.steps[name]).toBeGreaterThan(2 * aligned.answers.steps[name]);
    }
  });

  test('momentum and Nesterov are first by far, and Adam is sooner without its correction', () => {
    const { momentum, nesterov, ...others } = recorded.answers.steps;
    const second = Math.min(...Object.values(others));
    expect(1.5 * Math.max(momentum, nesterov)).toBeLessThan(second);
    expect(others.uncorrected).toBeLessThan(others.adam);
    expect(others).not.toHaveProperty('stochastic');
  });

  test('without its correction, at Adam’s rate, Adam is sooner there and trembles more', () => {
    const { steps, heights } = asPrinted.answers;
    expect(steps.uncorrected).toBeLessThan(steps.adam);
    expect(heights.uncorrected).toBeGreaterThan(heights.adam);
  });

  test('per step nobody beats batch descent on the network, which looks at ten times as many examples', () => {
    const { batch, ...others } = network.answers.heights;
    for (const height of Object.values(others)) expect(batch).toBeLessThan(height);
    expect(200 / recorded.values.batch).toBe(10);
  });
});
