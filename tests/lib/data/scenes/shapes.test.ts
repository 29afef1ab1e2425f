import { describe, expect, test } from 'vitest';
import { CELL, inkAt, SHAPES, shapes, type Shape } from '../../../../src/lib/data/scenes/shapes';

const look = { x: 0, y: 0, reach: 3.5, ink: 1 };
const drawn = (shape: Shape, change: Partial<typeof look> = {}) =>
  Array.from({ length: CELL * CELL }, (_, i) =>
    inkAt(shape, Math.floor(i / CELL), i % CELL, { ...look, ...change }),
  );
const total = (ink: number[]) => ink.reduce((sum, each) => sum + each, 0);

test('there are eight shapes', () => {
  expect(SHAPES).toEqual(Object.keys(shapes));
  expect(SHAPES.length).toBe(8);
});

test('a ring has a hole, a bar is flat, a triangle is wider below, a moon is open to the right', () => {
  const at = (shape: Shape, row: number, column: number) => drawn(shape)[row * CELL + column];
  expect(at('ring', 3, 3)).toBe(0);
  expect(at('square', 3, 3)).toBe(1);
  expect(at('bar', 1, 4)).toBe(0);
  expect(at('bar', 3, 1)).toBe(1);
  const rows = (shape: Shape) =>
    [2, 5].map((row) => total(drawn(shape).slice(row * CELL, (row + 1) * CELL)));
  const [upper, lower] = rows('triangle');
  expect(lower).toBeGreaterThan(upper!);
  expect(at('moon', 3, 0)).toBeGreaterThan(0);
  expect(at('moon', 3, 5)).toBe(0);
});

describe.each(SHAPES)('%s', (shape) => {
  test('takes its ink, and half of it in half the shade', () => {
    const [dark, light] = [drawn(shape), drawn(shape, { ink: 0.5 })];
    expect(Math.max(...dark)).toBe(1);
    expect(total(light)).toBeCloseTo(total(dark) / 2, 10);
  });

  test('moves by a pixel as it stands, and is smaller with a shorter reach', () => {
    const moved = drawn(shape, { reach: 2.5, x: 1 });
    const still = drawn(shape, { reach: 2.5 });
    for (let i = 0; i < CELL * CELL; i++)
      if (i % CELL > 0) expect(moved[i]).toBeCloseTo(still[i - 1]!, 10);
    expect(total(still)).toBeLessThan(total(drawn(shape)));
  });
});
