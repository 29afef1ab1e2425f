import { expect, test } from 'vitest';
import { roundings } from '../../../src/lib/equations/numericGradient';
import { roundedLoss } from '../../../src/lib/equations/roundedLoss';
import { cases, layersOf } from '../../helpers/goldenBack';

test.each(cases)('$loss: as mpmath has it, to the digits that its numbers have', (one) => {
  const of = (precision: 'f64' | 'f32') =>
    roundedLoss(layersOf(one, one.numbers), one.given, one.loss, one.answer, roundings[precision]);
  expect(of('f64')).toBeCloseTo(one.value, 13);
  expect(of('f32')).toBe(Math.fround(of('f32')));
  expect(Math.abs(of('f32') / one.value - 1)).toBeLessThan(1e-5);
  expect(of('f32')).not.toBe(of('f64'));
});
