import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { bending, fit } from '../../../src/lib/equations/observedValue';

const seen = (...pairs: [number, number][]) => pairs.map(([users, value]) => ({ users, value }));

describe('fit', () => {
  it('prints the worked example: two points give V₀ = 10 and k = 0.5', () => {
    expect(fit(seen([40, 30], [100, 60]), 0)).toEqual({
      base: 10,
      effect: 0.5,
      explained: undefined,
    });
  });

  it('prints three points that no line meets', () => {
    const line = fit(seen([25, 20], [100, 35], [400, 50]), 0);
    expect(line).toMatchObject({
      base: expect.closeTo(22.5, 10) as number,
      effect: expect.closeTo(1 / 14, 10) as number,
      explained: expect.closeTo(0.893, 3) as number,
    });
  });

  it('takes V₀ as known for one point', () => {
    expect(fit(seen([100, 60]), 10)).toEqual({ base: 10, effect: 0.5, explained: undefined });
    expect(fit(seen([100, 60], [100, 60]), 10)).toMatchObject({ effect: 0.5 });
  });

  it('says why it can give none', () => {
    expect(fit([], 10)).toBe('none');
    expect(fit(seen([100, 60], [100, 40]), 10)).toBe('same');
    expect(fit(seen([0, 60]), 10)).toBe('no-users');
  });

  it('finds the line that points lie on, in any order and unit', () => {
    const random = new Random(3).stream('lines');
    for (let i = 0; i < 300; i++) {
      const [base, effect] = [100 * random.uniform(), 10 ** (4 * random.uniform() - 3)];
      const points = Array.from({ length: 3 }, (_, j) => (j + random.uniform()) * 100);
      const rows = points.map((users) => ({ users, value: base + effect * users }));
      for (const order of [rows, rows.toReversed()]) {
        const line = fit(order, 0);
        expect(line).toMatchObject({
          base: expect.closeTo(base, 6) as number,
          effect: expect.closeTo(effect, 8) as number,
          explained: expect.closeTo(1, 6) as number,
        });
      }
      const thousands = rows.map(({ users, value }) => ({ users: users / 1_000, value }));
      const line = fit(thousands, 0);
      expect(line).toMatchObject({ effect: expect.closeTo(1_000 * effect, 5) as number });
    }
  });

  it('has no line with a smaller sum of squares nearby', () => {
    const rows = seen([10, 4], [20, 9], [50, 11], [70, 30]);
    const line = fit(rows, 0) as { base: number; effect: number };
    const error = (base: number, effect: number) =>
      rows.reduce((sum, { users, value }) => sum + (value - base - effect * users) ** 2, 0);
    const least = error(line.base, line.effect);
    for (const [by, tilt] of [
      [0.1, 0],
      [-0.1, 0],
      [0, 0.01],
      [0, -0.01],
      [0.1, -0.01],
    ] as const) {
      expect(error(line.base + by, line.effect + tilt)).toBeGreaterThan(least);
    }
  });
});

describe('bending', () => {
  it('is seen where the last stretch is less than half as steep as the first', () => {
    const found = bending(seen([400, 50], [25, 20], [100, 35]));
    expect(found?.first).toBeCloseTo(0.2, 10);
    expect(found?.last).toBeCloseTo(0.05, 10);
  });

  it('is not seen on a line, on two points, or where it gets steeper', () => {
    expect(bending(seen([0, 0], [1, 1], [2, 2]))).toBeUndefined();
    expect(bending(seen([0, 0], [1, 1]))).toBeUndefined();
    expect(bending(seen([0, 0], [1, 1], [2, 5]))).toBeUndefined();
    expect(bending(seen([1, 1], [1, 2], [1, 3]))).toBeUndefined();
  });
});
