import { expect, test } from 'vitest';
import {
  numericGradient,
  relativeError,
  roundings,
} from '../../../src/lib/equations/numericGradient';
import { roundedLoss } from '../../../src/lib/equations/roundedLoss';
import { cases, layersOf, type Case } from '../../helpers/goldenBack';

const differences = (one: Case, epsilon: number, precision: 'f64' | 'f32') =>
  numericGradient(
    (moved) =>
      roundedLoss(layersOf(one, moved), one.given, one.loss, one.answer, roundings[precision]),
    one.numbers,
    epsilon,
    roundings[precision],
  );

test('of a parabola it is exact but for rounding', () => {
  const found = numericGradient(([x = 0, y = 0]) => x * x - 3 * x * y, [0.5, -2], 1e-3);
  expect(found[0]).toBeCloseTo(7, 9);
  expect(found[1]).toBeCloseTo(-1.5, 9);
});

test.each(cases)(
  '$loss: too large and too small a step are both wrong, in between it is right',
  (one) => {
    const error = (exponent: number, precision: 'f64' | 'f32') =>
      relativeError(differences(one, 10 ** exponent, precision), one.gradient);
    for (const [precision, best] of [
      ['f64', -5],
      ['f32', -2],
    ] as const) {
      expect(error(best, precision)).toBeLessThan(precision === 'f64' ? 1e-8 : 1e-3);
      expect(error(precision === 'f64' ? -12 : -7, precision)).toBeGreaterThan(
        10 * error(best, precision),
      );
      expect(error(0, precision)).toBeGreaterThan(10 * error(best, precision));
    }
  },
);

test('an error of 0 where lists agree, of 1 where one is against the other', () => {
  expect(relativeError([1, -2], [1, -2])).toBe(0);
  expect(relativeError([1, -2], [-1, 2])).toBe(1);
  expect(relativeError([0, 0], [0, 0])).toBe(0);
});
