import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as equation from './equation';
import { parseSheet, sheetOf } from '../../../../src/lib/desk/parseSheet';

const { figures } = equation;
const cost = (monthly: number) => ({ name: '', monthly });

test('the example that the chapter prints', () => {
  const { ok, values, tables } = parseSheet(equation, sheetOf(equation, {}));
  expect(ok).toBe(true);
  expect(figures(values as { cash: number }, tables as { costs: [] })).toEqual({
    runway: 10,
    burn: 60_000,
  });
});

test('where nothing is paid there is no runway', () => {
  expect(figures({ cash: 1 }, { costs: [] })).toEqual({ runway: undefined, burn: 0 });
});

test('a higher cost never lengthens the runway', () => {
  const amount = fc.integer({ min: 1, max: 1e8 });
  fc.assert(
    fc.property(amount, amount, fc.nat(1e9), (some, more, cash) => {
      const { runway = 0 } = figures({ cash }, { costs: [cost(some), cost(more)] });
      expect(runway).toBeLessThanOrEqual(figures({ cash }, { costs: [cost(some)] }).runway ?? 0);
    }),
  );
});
