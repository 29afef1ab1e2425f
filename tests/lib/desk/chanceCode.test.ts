import { expect, test } from 'vitest';
import { readChance, writeChance } from '../../../src/lib/desk/chanceCode';

const pair = { a: 'price', b: 'costs/0/price', rank: -0.8 };

test.each([
  [{ samples: 10_000, together: [pair] }, '1 10000 1 price costs.0.price -0.8'],
  [{ seed: '7', together: [] }, '1 - 0 7'],
  [{ seed: '', together: [] }, '1 - 0 '],
  [{ seed: 'a  b\nc ', together: [pair] }, '1 - 1 price costs.0.price -0.8 a  b\nc '],
])('%j is %j, and back', (chance, text) => {
  expect(writeChance(chance)).toBe(text);
  expect(readChance(text)).toEqual(chance);
});

test('of a later form nothing is read, and what is none is none', () => {
  expect(readChance('2 - 0')).toBe('newer');
  expect(readChance('17 whatever')).toBe('newer');
  for (const none of ['', '0 - 0', 'x', '1', '1 -', '1 - -1', '1 - 1 a b', '1 many 0', '1 - 1e9'])
    expect(readChance(none), none).toBeUndefined();
});
