import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { mapOf } from '../../../src/lib/equations/principal';
import { affinitiesOf, divergence, layoutOf, move, slope } from '../../../src/lib/equations/tsne';

/** Three groups of ten, far from each other in five dimensions. */
const groups = (seed: number) => {
  const random = new Random(seed);
  return Float64Array.from(
    { length: 30 * 5 },
    (_, i) => 4 * Number(Math.floor(i / 50) === i % 5) + 0.3 * random.normal(),
  );
};
const rows = groups(1);

describe('affinities', () => {
  test('are symmetric, 0 on the diagonal, and add up to 1', () => {
    const p = affinitiesOf(rows, 5, 6);
    expect(p.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    for (let i = 0; i < 30; i++) {
      expect(p[31 * i]).toBe(0);
      for (let j = 0; j < i; j++) expect(p[30 * i + j]).toBe(p[30 * j + i]);
    }
  });

  test('of rows as far from each other as can be: each row has its perplexity', () => {
    // On a ring all rows are alike, so that p(j|i) = p(i|j) and the sum over a row is 1/V.
    const ring = Float64Array.from({ length: 40 }, (_, i) =>
      i % 2 === 0 ? Math.cos((Math.PI * i) / 20) : Math.sin((Math.PI * (i - 1)) / 20),
    );
    const p = affinitiesOf(ring, 2, 5);
    const row = p.subarray(0, 20).map((each) => 20 * each);
    const entropy = row.reduce((sum, each) => (each > 0 ? sum - each * Math.log(each) : sum), 0);
    expect(Math.exp(entropy)).toBeCloseTo(5, 6);
  });

  test('hold for rows that do not differ, for two rows, and refuse one', () => {
    const same = affinitiesOf(new Float64Array(12), 3, 30);
    expect(same.filter((each) => each === 0)).toHaveLength(4);
    expect(same[1]).toBeCloseTo(1 / 12, 12);
    expect([...affinitiesOf([0, 5], 1, 30)]).toEqual([0, 0.5, 0.5, 0]);
    expect(() => affinitiesOf([1], 1, 5)).toThrow('t-SNE: 1 numbers, not rows of 1');
  });
});

test('the slope is that of the divergence', () => {
  const p = affinitiesOf(rows, 5, 6);
  const random = new Random(2);
  const map = Float64Array.from({ length: 60 }, () => random.normal());
  const down = slope(p, map);
  for (const i of [0, 17, 59]) {
    const at = (by: number) => divergence(p, map.with(i, map[i]! + by));
    expect(down[i]! / ((at(1e-5) - at(-1e-5)) / 2e-5)).toBeCloseTo(1, 5);
  }
});

describe('a layout', () => {
  const placed = (moves: number) => {
    const layout = layoutOf(mapOf(rows, 5));
    const p = affinitiesOf(rows, 5, 6);
    move(layout, p, moves);
    return { ...layout, kl: divergence(p, layout.map) };
  };

  test('falls to where a divergence is small, its mean at 0, and each row lies beside its own group', () => {
    const [start, end] = [placed(0), placed(400)];
    expect(end.kl).toBeLessThan(start.kl / 3);
    expect(end.moves).toBe(400);
    const { map } = end;
    for (const axis of [0, 1]) {
      const mean = map.reduce((sum, each, i) => (i % 2 === axis ? sum + each : sum), 0);
      expect(mean).toBeCloseTo(0, 9);
    }
    for (let i = 0; i < 30; i++) {
      const apart = Array.from({ length: 30 }, (_, j) =>
        i === j
          ? Infinity
          : Math.hypot(map[2 * i]! - map[2 * j]!, map[2 * i + 1]! - map[2 * j + 1]!),
      );
      const nearest = apart.indexOf(Math.min(...apart));
      expect(Math.floor(nearest / 10)).toBe(Math.floor(i / 10));
    }
  });

  test('is the same each time, and in two goes the same as in one', () => {
    const once = placed(60);
    expect(placed(60).map).toEqual(once.map);
    const layout = layoutOf(mapOf(rows, 5));
    const p = affinitiesOf(rows, 5, 6);
    move(layout, p, 25);
    move(layout, p, 35);
    expect(layout.map).toEqual(once.map);
  });
});
