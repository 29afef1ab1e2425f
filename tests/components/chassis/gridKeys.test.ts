import { expect, test } from 'vitest';
import { cellAfter } from '../../../src/components/chassis/gridKeys';

// 0 1 2 3
// 4 5 6 7
const grid = { rows: 2, columns: 4 };

test.each([
  ['ArrowUp', [5, 1], [1, 1]],
  ['ArrowDown', [1, 5], [5, 5]],
  ['ArrowLeft', [6, 5], [4, 4]],
  ['ArrowRight', [1, 2], [3, 3]],
  ['Home', [6, 4], [4, 4]],
  ['End', [1, 3], [7, 7]],
] as const)('%s leads on, and at the edge nowhere', (key, [from, to], [edge, same]) => {
  expect(cellAfter(key, from, grid)).toBe(to);
  expect(cellAfter(key, edge, grid)).toBe(same);
});

test('other keys are left to others', () => {
  for (const key of ['Enter', ' ', 'a', 'PageDown', 'Tab'])
    expect(cellAfter(key, 3, grid)).toBeUndefined();
});
