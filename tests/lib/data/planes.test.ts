import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { amounts, points, sets, type SetName } from '../../../src/lib/data/planes';

const names = Object.keys(sets) as SetName[];

describe.each(names)('%s', (name) => {
  it('is the same for the same seed, and another for another', () => {
    expect(points(name, 50, 0.5, new Random(3))).toEqual(points(name, 50, 0.5, new Random(3)));
    expect(points(name, 50, 0.5, new Random(3))).not.toEqual(points(name, 50, 0.5, new Random(4)));
  });

  it('has its answers in equal parts, and lies within its bounds', () => {
    const all = points(name, 2_000, 0, new Random(5));
    const mean = all.reduce((sum, { answer }) => sum + answer, 0) / all.length;
    expect(mean).toBeCloseTo(amounts.includes(name) ? 0 : 0.5, 1);
    const far = all.filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > 6);
    expect(far.length).toBeLessThanOrEqual(name === 'clouds' ? 2 : 0);
  });

  it('is moved by noise, by so much', () => {
    const still = points(name, 4_000, 0, new Random(6));
    const spread = (list: typeof still) =>
      list.reduce((sum, { x, y }) => sum + x ** 2 + y ** 2, 0) / list.length;
    expect(spread(points(name, 4_000, 1, new Random(7))) - spread(still)).toBeCloseTo(2, -0.5);
  });
});

const still = (name: SetName) => points(name, 500, 0, new Random(1));

it('the answers are what the picture says', () => {
  for (const { x, y, answer } of still('circle')) {
    expect(Math.hypot(x, y) < 3).toBe(answer === 1);
  }
  for (const { x, y, answer } of still('xor')) expect(x * y > 0).toBe(answer === 1);
  for (const { x, y, answer } of still('slope')) expect(answer).toBeCloseTo((x + y) / 10, 12);
  // As xor, but gently: the tops lie in the middle of the quarters.
  for (const { x, y, answer } of still('hills')) {
    expect(Math.abs(answer)).toBeLessThanOrEqual(1);
    expect(answer > 0).toBe(x * y > 0);
    if (Math.hypot(x - 2.5, y - 2.5) < 0.5) expect(answer).toBeGreaterThan(0.9);
  }
});

it('a straight line parts the clouds, and neither of the others well', () => {
  const right = (name: SetName) => {
    const all = still(name);
    const lines = Array.from({ length: 36 }, (_, i) => (i * Math.PI) / 36);
    const shares = lines.map((angle) => {
      const side = all.filter(
        ({ x, y, answer }) => x * Math.cos(angle) + y * Math.sin(angle) > 0 === (answer === 1),
      ).length;
      return Math.max(side, all.length - side) / all.length;
    });
    return Math.max(...shares);
  };
  expect(right('clouds')).toBeGreaterThan(0.98);
  for (const name of ['circle', 'xor', 'spirals'] as const) expect(right(name)).toBeLessThan(0.75);
});

it('one spiral lies in the gaps of the other', () => {
  const all = still('spirals');
  const nearest = all
    .filter(({ answer }) => answer === 1)
    .map((one) =>
      Math.min(
        ...all
          .filter(({ answer }) => answer === 0)
          .map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      ),
    );
  expect(Math.max(...nearest)).toBeLessThan(2);
  expect(nearest.toSorted((a, b) => a - b)[50]).toBeGreaterThan(0.3);
});
