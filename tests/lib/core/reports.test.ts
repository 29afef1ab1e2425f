import { expect, expectTypeOf, test } from 'vitest';
import {
  curveOf,
  numberOf,
  readoutsOf,
  sparseOf,
  type Report,
  type Reports,
} from '../../../src/lib/core/reports';

const table = {
  loss: { unit: 'nat', readout: 'value', better: 'lower' },
  heldOut: { unit: 'nat', sparse: true },
  returns: { unit: '1', list: true },
  tokens: { unit: 'token', readout: 'per-second' },
} as const satisfies Reports;

test('the table says what a step returns', () => {
  expectTypeOf<Report<typeof table>>().toExtend<{
    loss: number;
    heldOut?: number;
    returns: number[];
    tokens: number;
  }>();
  expectTypeOf<{ loss: number }>().not.toExtend<Report<typeof table>>();
  expectTypeOf<{ loss: number; returns: number[]; tokens: number }>().toExtend<
    Report<typeof table>
  >();
});

test('readouts and sparse numbers are found in the table, in its order', () => {
  expect(readoutsOf(table)).toEqual(['loss', 'tokens']);
  expect(sparseOf(table)).toEqual(['heldOut']);
});

test('a number that is missing, or none, is NaN', () => {
  expect(numberOf({ loss: 2 }, 'loss')).toBe(2);
  expect(numberOf({ returns: [1] }, 'returns')).toBeNaN();
  expect(numberOf(undefined, 'loss')).toBeNaN();
});

test('a curve has the steps that have its number, and no others', () => {
  const reports = [{ loss: 3, heldOut: 3.5 }, { loss: 2 }, { loss: 1, heldOut: 2.5 }];
  expect(curveOf(reports, [1, 2, 20], 'heldOut')).toEqual({ x: [1, 20], y: [3.5, 2.5] });
  expect(curveOf(reports, [1, 2, 20], 'loss').y).toEqual([3, 2, 1]);
});
