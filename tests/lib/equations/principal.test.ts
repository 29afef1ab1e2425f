import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { directionsOf, held, mapOf, squaredMoves } from '../../../src/lib/equations/principal';

const cloud = (V: number, C: number, seed: number) => {
  const random = new Random(seed);
  return Float64Array.from({ length: V * C }, (_, i) => (1 + (i % C) ** 2) * random.normal() + i);
};
const centred = (seed: number, V = 12) => mapOf(cloud(V, 4, seed), 4);

describe('principal directions', () => {
  test('of points on a tilted line: along it, with their variance, and nothing across', () => {
    const rows = [-2, -1, 0, 1, 2].flatMap((t) => [1 + 3 * t, 5 - 4 * t]);
    const { variances, axes, mean } = directionsOf(rows, 2);
    expect(mean[0]).toBeCloseTo(1, 12);
    expect(mean[1]).toBeCloseTo(5, 12);
    expect(variances[0]).toBeCloseTo(50, 9); // (9 + 16) times the mean of t²
    expect(variances[1]).toBeCloseTo(0, 9);
    expect(axes[0]![0]).toBeCloseTo(-0.6, 9); // the largest number is above 0
    expect(axes[0]![1]).toBeCloseTo(0.8, 9);
  });

  test('are at right angles, and the variance along each is what it says, falling', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const [V, C] = [40, 6];
      const rows = cloud(V, C, seed);
      const { variances, axes, mean } = directionsOf(rows, C);
      for (let i = 0; i < C; i++) {
        for (let j = 0; j <= i; j++) {
          const product = axes[i]!.reduce((sum, each, c) => sum + each * axes[j]![c]!, 0);
          expect(product).toBeCloseTo(Number(i === j), 9);
        }
        const along = Array.from({ length: V }, (_, v) =>
          axes[i]!.reduce((sum, each, c) => sum + each * (rows[v * C + c]! - mean[c]!), 0),
        );
        const variance = along.reduce((sum, each) => sum + each ** 2, 0) / V;
        expect(variance / variances[i]!).toBeCloseTo(1, 9);
        if (i > 0) expect(variances[i]!).toBeLessThanOrEqual(variances[i - 1]!);
        const largest = [...axes[i]!].sort((a, b) => Math.abs(b) - Math.abs(a))[0]!;
        expect(largest).toBeGreaterThan(0);
      }
    }
  });

  test('rows that do not differ lie all at 0, and one number of each makes a line', () => {
    expect([...mapOf([2, 3, 2, 3], 2)].map(Math.abs)).toEqual([0, 0, 0, 0]);
    const line = mapOf([1, 2, 6], 1);
    for (const [i, at] of [-2, 0, -1, 0, 3, 0].entries()) expect(line[i]).toBeCloseTo(at, 12);
    expect(() => directionsOf([1, 2, 3], 2)).toThrow('principal: 3 numbers, not rows of 2');
  });
});

describe('a map held still', () => {
  test('comes back to where it was, turned or mirrored', () => {
    const before = centred(1);
    for (const mirror of [1, -1]) {
      const moved = before.slice();
      for (let i = 0; i < moved.length; i += 2) {
        const [x, y] = [before[i]!, mirror * before[i + 1]!];
        moved[i] = Math.cos(2) * x - Math.sin(2) * y;
        moved[i + 1] = Math.sin(2) * x + Math.cos(2) * y;
      }
      expect(squaredMoves(before, moved)).toBeGreaterThan(1);
      expect(squaredMoves(before, held(moved, before))).toBeLessThan(1e-18);
    }
  });

  test('never moves further than one left as it is, nor than any other turn', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.nat(1_000),
        fc.double({ min: 0, max: 7, noNaN: true }),
        (a, b, angle) => {
          const [map, before] = [centred(a), centred(b)];
          const least = squaredMoves(before, held(map, before));
          expect(least).toBeLessThanOrEqual(squaredMoves(before, map) + 1e-9);
          for (const mirror of [1, -1]) {
            const turned = map.slice();
            for (let i = 0; i < map.length; i += 2) {
              const [x, y] = [map[i]!, mirror * map[i + 1]!];
              turned[i] = Math.cos(angle) * x - Math.sin(angle) * y;
              turned[i + 1] = Math.sin(angle) * x + Math.cos(angle) * y;
            }
            expect(least).toBeLessThanOrEqual(squaredMoves(before, turned) * (1 + 1e-12) + 1e-9);
          }
        },
      ),
    );
  });

  test('keeps all distances', () => {
    const [map, before] = [centred(3), centred(4)];
    const still = held(map, before);
    const apart = (of: Float64Array, i: number, j: number) =>
      Math.hypot(of[2 * i]! - of[2 * j]!, of[2 * i + 1]! - of[2 * j + 1]!);
    for (let i = 0; i < 12; i++)
      for (let j = 0; j < i; j++) expect(apart(still, i, j)).toBeCloseTo(apart(map, i, j), 9);
  });

  test('of another size is refused, and one without extent stays', () => {
    expect(() => held(centred(1), new Float64Array(2))).toThrow('principal: 12 points, before 1');
    expect([...held(new Float64Array(4), new Float64Array(4))]).toEqual([0, 0, 0, 0]);
  });
});
