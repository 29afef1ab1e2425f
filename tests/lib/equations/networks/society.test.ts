import { expect, test } from 'vitest';
import {
  repeatedTies,
  societyOf,
  together,
  type TieRow,
} from '../../../../src/lib/equations/networks/society';

const person = (name: string, resource?: number) => ({ name, resource });
const tie = (from: string, to: string, more: Partial<TieRow> = {}): TieRow => ({
  from,
  to,
  strength: 0.5,
  quality: undefined,
  whose: 'mine',
  ...more,
});
const nobody = { you: '', partner: '' };

test('an empty name is the founder whose tie it is', () => {
  const { mine, partner, names, founders } = societyOf(
    nobody,
    [person('Ann', 3)],
    [tie('', 'Ann'), tie('Ann', '', { whose: 'partner' })],
  );
  expect(names).toEqual(['', '', 'Ann']);
  expect(founders).toBe(2);
  expect(mine).toMatchObject([{ from: 0, to: 2, strength: 0.5, quality: 1, row: 0 }]);
  expect(partner).toMatchObject([{ from: 2, to: 1 }]);
});

test('the same name is the same person, in the list or as a founder', () => {
  const { names, personOf, repeated, mine } = societyOf(
    { you: 'Lin Tao', partner: '' },
    [person('lin  tao', 9), person('Ａnn'), person('ANN ')],
    [tie('Lin tao', 'ann')],
  );
  expect(names).toEqual(['Lin Tao', 'Ａnn']);
  expect(personOf).toEqual([0, 1, -1]);
  expect(repeated).toEqual([2]);
  expect(mine).toMatchObject([{ from: 0, to: 1 }]);
});

test('what can’t be counted comes back with its row', () => {
  const { unknown, toOneself, nameless, mine } = societyOf(
    nobody,
    [person('Ann'), person(' ', 4)],
    [tie('', 'Bo'), tie('Ann', 'ann'), tie('Cy', 'Dee'), tie('', 'Ann', { strength: 0 })],
  );
  expect(nameless).toEqual([1]);
  expect(unknown).toEqual([
    { row: 0, column: 'to', name: 'Bo' },
    { row: 2, column: 'from', name: 'Cy' },
    { row: 2, column: 'to', name: 'Dee' },
  ]);
  expect(toOneself).toEqual([1]);
  expect(mine).toHaveLength(1);
});

test('two ties of a pair are one, up to 1, with the quality of both', () => {
  const ties = [
    { from: 0, to: 1, strength: 0.5, quality: 1, row: 0 },
    { from: 1, to: 0, strength: 0.25, quality: 0.4, row: 3 },
  ];
  expect(repeatedTies(ties, false)).toEqual(new Map([[3, 0]]));
  expect(repeatedTies(ties, true)).toEqual(new Map());
  const [one] = together(ties, 2, false);
  expect(one?.strength).toBe(0.75);
  expect(one?.quality).toBeCloseTo(0.8, 12);
  expect(together(ties, 2, true)).toHaveLength(2);
  const twice = ties.map((each) => ({ ...each, strength: 0.9 }));
  expect(together(twice, 2, false)[0]?.strength).toBe(1);
});
