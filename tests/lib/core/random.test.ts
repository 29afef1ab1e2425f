import { describe, expect, test } from 'vitest';
import { ShapeError } from '../../../src/lib/core/check';
import { Random } from '../../../src/lib/core/random';

const many = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Random', () => {
  test('the same seed gives the same numbers, another seed others; 0 is a seed', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return many(20, () => random.uniform());
    };
    for (const seed of [0, 1, 2 ** 32 - 1]) expect(draw(seed)).toEqual(draw(seed));
    expect(new Set([0, 1, 2, 2 ** 31, 2 ** 32 - 1].map((seed) => draw(seed)[0])).size).toBe(5);
  });

  test('drawing from one stream never moves another', () => {
    const quiet = new Random(3);
    const busy = new Random(3);
    many(100, () => busy.stream('samples').uniform());
    many(100, () => busy.uniform());
    expect(busy.stream('batches').uniform()).toBe(quiet.stream('batches').uniform());
    expect(quiet.stream('a').uniform()).not.toBe(quiet.stream('b').uniform());
  });

  test('a kept state goes on where it was', () => {
    const random = new Random(5);
    many(7, () => random.uniform());
    const state = JSON.parse(JSON.stringify(random.state)) as number[];
    const next = many(5, () => random.normal());
    const resumed = new Random(5).resumed(state);
    expect(many(5, () => resumed.normal())).toEqual(next);
  });

  test('uniform lies in [0, 1) around a half; normal around 0 with deviation 1', () => {
    const random = new Random(7);
    const uniform = many(20_000, () => random.uniform());
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...uniform)).toBeLessThan(1);
    expect(mean(uniform)).toBeCloseTo(0.5, 1);
    const normal = many(20_000, () => random.normal());
    expect(Math.abs(mean(normal))).toBeLessThan(0.03);
    expect(Math.abs(mean(normal.map((value) => value ** 2)) - 1)).toBeLessThan(0.05);
  });

  test('below, choose and shuffled stay inside, and reach everything', () => {
    const random = new Random(9);
    expect(new Set(many(300, () => random.below(5)))).toEqual(new Set([0, 1, 2, 3, 4]));
    const chosen = many(3000, () => random.choose([1, 0, 3]));
    expect(chosen).not.toContain(1);
    expect(mean(chosen.map((index) => Number(index === 2)))).toBeCloseTo(0.75, 1);
    const items = [1, 2, 3, 4, 5, 6];
    const shuffled = random.shuffled(items);
    expect(items).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...shuffled].sort()).toEqual(items);
  });
});

describe('beta', () => {
  test.each([
    [1, 1],
    [2, 5],
    [40, 3],
  ])('(%d, %d) has its mean and its variance', (a, b) => {
    const random = new Random(11);
    const drawn = Array.from({ length: 20_000 }, () => random.beta(a, b));
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    const exact = (a * b) / ((a + b) ** 2 * (a + b + 1));
    expect(Math.abs(mean - a / (a + b))).toBeLessThan(4 * Math.sqrt(exact / drawn.length));
    expect(variance / exact).toBeCloseTo(1, 1);
    expect(drawn.every((x) => x > 0 && x < 1)).toBe(true);
  });
});

test('highest takes the highest, and draws nothing where there is no choice', () => {
  const random = new Random(1);
  expect(random.highest([-3, -1, -2])).toBe(1);
  expect(random.highest([Infinity, 4])).toBe(0);
  expect(random.state).toEqual(new Random(1).state);
});

test('highest takes equal ones equally often', () => {
  const random = new Random(2);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 3_000; i++) counts[random.highest([5, 1, 5, 5])]!++;
  expect(counts[1]).toBe(0);
  for (const i of [0, 2, 3]) expect(Math.abs(counts[i]! - 1_000)).toBeLessThan(4 * Math.sqrt(667));
});

test.each([undefined, 'x', [], [1, 2, 3], [1, 2, 3, 0.5], [1, 2, 3, '4']])(
  'a kept state that is none, %j, is refused',
  (state) => {
    expect(() => new Random(1).resumed(state)).toThrow(ShapeError);
  },
);
