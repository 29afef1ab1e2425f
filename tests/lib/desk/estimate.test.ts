import { describe, expect, test } from 'vitest';
import type { Spread } from '../../../src/lib/core/spread';
import { quantileOf } from '../../../src/lib/desk/draws';
import {
  countBelow,
  hasHeavyTail,
  meanOf,
  meanVerdict,
  passing,
  quantile,
  quantiles,
  tailIndex,
  wilson,
} from '../../../src/lib/desk/estimate';
import { momentsOf } from '../../../src/lib/desk/moments';
import { simulate, sortedDefined } from '../../../src/lib/desk/simulate';
import { skewnessOf } from '../../../src/lib/desk/skewness';
import { given, product, single, sum, toolOf } from '../../helpers/deskEquations';

const REPEATS = 1_000;
/** A lognormal with this deviation of its logarithm and median 1. */
const sigma = (value: number) => {
  const reach = Math.exp(1.6448536269514722 * value);
  return `${1 / reach}..${reach} lognormal`;
};

/** In how many of 1,000 repeats an interval holds what it is about. */
function coverage(
  equation: typeof single,
  fields: Record<string, string>,
  samples: number,
  holds: (y: Float64Array) => boolean,
): number {
  const sheet = given(equation, fields);
  let held = 0;
  for (let seed = 1; seed <= REPEATS; seed++) {
    if (holds(simulate(equation, sheet, { samples, seed }).results['y']!)) held++;
  }
  return held / REPEATS;
}

function expectCovers(share: number): void {
  expect(share).toBeGreaterThanOrEqual(0.929);
  expect(share).toBeLessThanOrEqual(0.971);
}

describe('intervals cover 92.9 to 97.1% of 1,000 repeats', () => {
  test.each([0.05, 0.25, 0.5, 0.75, 0.95])(
    'the quantile at %s, however heavy the tail',
    (share) => {
      const truth = quantileOf(
        {
          shape: 'lognormal',
          low: 1 / Math.exp(1.6448536269514722 * 2),
          high: Math.exp(1.6448536269514722 * 2),
        },
        share,
      );
      expectCovers(
        coverage(single, { a: sigma(2) }, 2_000, (y) => {
          const { low, high } = quantile(sortedDefined(y), share);
          return low <= truth && truth <= high;
        }),
      );
    },
  );
  test('the probability of passing a line', () => {
    const line = quantileOf({ shape: 'normal', low: 0, high: 10 }, 0.9);
    expectCovers(
      coverage(single, { a: '0..10 normal' }, 2_000, (y) => {
        const { low, high } = passing(sortedDefined(y), line);
        return low <= 0.1 && 0.1 <= high;
      }),
    );
  });
  const rows: [string, typeof single, Record<string, string>, number, () => number][] = [
    ['a sum of normals', sum, { a: '1..9 normal', b: '-3..1', c: '5..6' }, 500, () => 5 - 1 + 5.5],
    ['a lognormal, σ = 0.5', single, { a: sigma(0.5) }, 1_000, () => Math.exp(0.125)],
    [
      'a lognormal, σ = 1, as few as the rule allows',
      single,
      { a: sigma(1) },
      957,
      () => Math.exp(0.5),
    ],
    [
      'a product of lognormals',
      product,
      { a: sigma(0.6), b: sigma(0.8) },
      2_000,
      () => Math.exp(0.5),
    ],
    ['a triangle times a list', product, { a: '1..2..9', b: '1; 1; 4; 10' }, 500, () => 16],
  ];
  test.each(rows)('the mean of %s', (_, equation, fields, samples, truth) => {
    const skewness = skewnessOf(equation, given(equation, fields), 'y');
    expect(samples).toBeGreaterThanOrEqual(25 * skewness ** 2);
    expectCovers(
      coverage(equation, fields, samples, (y) => {
        const { low, high } = meanOf(y);
        return low <= truth() && truth() <= high;
      }),
    );
  });
});

describe('where a mean can’t be trusted, none is given', () => {
  const verdict = (equation: typeof single, fields: Record<string, string>, samples: number) => {
    const sheet = given(equation, fields);
    const { results } = simulate(equation, sheet, { samples, seed: 1 });
    return meanVerdict(sortedDefined(results['y']!), skewnessOf(equation, sheet, 'y'));
  };
  test('a lognormal with σ = 2 at 10,000 samples: its interval would miss, and the verdict says no', () => {
    expect(verdict(single, { a: sigma(2) }, 10_000).ok).toBe(false);
    const truth = Math.exp(2);
    const share = coverage(single, { a: sigma(2) }, 10_000, (y) => {
      const { low, high } = meanOf(y);
      return low <= truth && truth <= high;
    });
    expect(share).toBeLessThan(0.929);
  });
  test('the rule: σ = 1 from 957 samples on, 1.5 from 28,003', () => {
    const skewness = (value: number) => skewnessOf(single, given(single, { a: sigma(value) }), 'y');
    expect(Math.ceil(25 * skewness(1) ** 2)).toBe(957);
    expect(Math.ceil(25 * skewness(1.5) ** 2)).toBe(28_003);
    expect(verdict(single, { a: sigma(1) }, 956)).toEqual({
      ok: false,
      reason: 'skewed',
      needed: 957,
    });
    expect(verdict(single, { a: sigma(1) }, 957)).toEqual({ ok: true });
    expect(verdict(single, { a: sigma(1.5) }, 28_003)).toEqual({ ok: true });
  });
  test('five to fifty million', () => {
    expect(verdict(single, { a: '5..50333333' }, 100_000).ok).toBe(false);
  });
  test('a tail without a variance is seen although every input is normal', () => {
    const inverse = toolOf('a', ({ a = 0 }) => (a === 0 ? undefined : 1 / a));
    expect(verdict(inverse, { a: '-1..2 normal' }, 10_000)).toEqual({
      ok: false,
      reason: 'heavy-tail',
    });
  });
  test('ordinary results have no heavy tail', () => {
    for (const a of ['1..9 normal', sigma(1), '1..2..9', '1; 2; 5']) {
      for (let seed = 1; seed <= 20; seed++) {
        const { results } = simulate(single, given(single, { a }), { samples: 10_000, seed });
        expect(hasHeavyTail(sortedDefined(results['y']!))).toBe(false);
      }
    }
  });
  test('nothing is too few', () => {
    expect(meanVerdict(new Float64Array(0), 0)).toMatchObject({ ok: false, reason: 'too-few' });
    expect(meanVerdict(new Float64Array(500), NaN)).toEqual({ ok: false, reason: 'skewed' });
  });
});

describe('estimates', () => {
  const hundred = Float64Array.from({ length: 101 }, (_, i) => i);
  test('quantiles lie on or between samples, intervals on samples', () => {
    expect(quantiles(hundred).map(({ value }) => value)).toEqual([5, 25, 50, 75, 95]);
    const { low, high } = quantile(hundred, 0.5);
    expect([low, high]).toEqual([40, 60]);
    expect(quantile(Float64Array.of(3), 0.95)).toMatchObject({ value: 3, low: 3, high: 3 });
  });
  test('2 of 199 by Wilson; none and all stay inside', () => {
    const { low, high } = wilson(2, 199);
    expect(100 * low).toBeCloseTo(0.276, 3);
    expect(100 * high).toBeCloseTo(3.59, 2);
    expect(wilson(0, 50)).toMatchObject({ share: 0, low: 0 });
    expect(wilson(50, 50)).toMatchObject({ share: 1, high: 1 });
    expect(wilson(0, 0)).toEqual({ share: NaN, low: 0, high: 1 });
  });
  test('what is on the line passes it', () => {
    expect(countBelow(hundred, 50)).toBe(50);
    expect(passing(hundred, 50).share).toBe(51 / 101);
    expect(passing(hundred, 1e9).share).toBe(0);
  });
  test('the mean and its interval', () => {
    const { mean, low, high } = meanOf(hundred);
    expect(mean).toBe(50);
    expect(high - low).toBeCloseTo((2 * 1.96 * Math.sqrt((101 * 102) / 12)) / Math.sqrt(101), 2);
  });
  test('Hill’s index of a Pareto tail is its exponent', () => {
    const tail = Float64Array.from(
      { length: 100_000 },
      (_, i) => (1 - (i + 0.5) / 100_000) ** (-1 / 1.5),
    );
    expect(tailIndex(tail, 1)).toBeCloseTo(1.5, 0);
    expect(tailIndex(tail, -1)).toBeGreaterThan(2);
  });
  test('a list’s moments are what its interval is about', () => {
    const spread: Spread = { shape: 'values', values: [1, 1, 4, 10] };
    expect(momentsOf(spread).mean).toBe(4);
  });
});
