import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { readSpread } from '../../../src/lib/core/readSpread';
import type { Spread } from '../../../src/lib/core/spread';
import { Draws, quantileOf } from '../../../src/lib/desk/draws';
import type { Input } from '../../../src/lib/desk/inputs';

function input(typed: string, more: Partial<Input> = {}): Input & { spread: Spread } {
  const spread = readSpread(typed) as Spread;
  const limits = { min: -1e9, max: 1e9, whole: false, log: false, unit: '1', value: 0 };
  return { key: 'a', ...limits, ...more, spread };
}

function drawn(of: Input & { spread: Spread }, count = 10_000, seed = 1): Float64Array {
  const list = new Float64Array(count);
  new Draws(of, new Random(seed)).fill(list, count);
  return list;
}

const shareBelow = (list: Float64Array, line: number) =>
  list.filter((x) => x < line).length / list.length;

describe('draws', () => {
  test.each(['20..40', '20..400', '20..40 normal', '3..5..20', '1; 2; 5; 9'])(
    '%s: as many lie below each quantile as its share says',
    (typed) => {
      const one = input(typed);
      const list = drawn(one, 20_000);
      for (const share of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const line = quantileOf(one.spread, share);
        const [below, atMost] = [
          shareBelow(list, line),
          1 -
            shareBelow(
              list.map((x) => -x),
              -line,
            ),
        ];
        const error = 4 * Math.sqrt((share * (1 - share)) / list.length);
        expect(below).toBeLessThan(share + error);
        expect(atMost).toBeGreaterThan(share - error);
      }
    },
  );
  test('the ends of a range are its 5% and 95% quantiles', () => {
    for (const typed of ['20..30', '20..400']) {
      const { spread } = input(typed);
      expect(quantileOf(spread, 0.05)).toBeCloseTo(20, 10);
      expect(quantileOf(spread, 0.95)).toBeCloseTo((spread as { high: number }).high, 10);
    }
  });
  test('one part after the other are the same draws', () => {
    const parts = new Draws(input('2..9'), new Random(3));
    const [first, second] = [new Float64Array(7), new Float64Array(13)];
    parts.fill(first, 7);
    parts.fill(second, 13);
    expect([...first, ...second]).toEqual([...drawn(input('2..9'), 20, 3)]);
  });
  test('what lies beyond the field’s limits counts as the limit; whole fields get whole draws', () => {
    const list = drawn(input('0..10 normal', { min: 0, max: 9 }));
    expect(Math.min(...list)).toBe(0);
    expect(Math.max(...list)).toBe(9);
    expect(list.filter((x) => x === 0).length / list.length).toBeCloseTo(0.05, 2);
    expect(drawn(input('3..8', { whole: true })).every(Number.isInteger)).toBe(true);
  });
  test('fifty streams with names alike are not correlated, from the first draw on', () => {
    const n = 20_000;
    const all = Array.from({ length: 50 }, (_, row) =>
      drawn(input('-1..1', { key: `costs/${row}/price` }), n),
    );
    const bound = 4.5 / Math.sqrt(n);
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++)
        expect(Math.abs(correlation(all[i]!, all[j]!))).toBeLessThan(bound);
    }
    // Across streams: the first draw of each.
    const first = Float64Array.from({ length: 4_000 }, (_, row) => {
      return drawn(input('-1..1', { key: `costs/${row}/price` }), 1)[0]!;
    });
    expect(Math.abs(correlation(first.subarray(1), first.subarray(0, -1)))).toBeLessThan(
      4.5 / Math.sqrt(first.length),
    );
  });
});

function correlation(x: Float64Array, y: Float64Array): number {
  const mean = (list: Float64Array) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}
