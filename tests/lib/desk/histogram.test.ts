import { describe, expect, test } from 'vitest';
import { histogramOf, scaled } from '../../../src/lib/desk/histogram';

const even = Float64Array.from({ length: 10_000 }, (_, i) => i / 10_000);
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe('a histogram', () => {
  test('every sample is in a bar or counted beside', () => {
    const { counts, edges, below, above, log } = histogramOf(even);
    expect(log).toBe(false);
    expect(edges).toHaveLength(counts.length + 1);
    expect(total(counts) + below + above).toBe(10_000);
    expect(below).toBe(50);
    for (const count of counts) expect(count).toBeGreaterThan(200);
  });
  test('in another unit the same samples are in the same bars', () => {
    const factors = even.map((share) => 10 ** (3 * share));
    for (const sorted of [even, factors]) {
      const found = scaled(histogramOf(sorted), 100);
      const anew = histogramOf(sorted.map((x) => 100 * x));
      expect(found).toMatchObject({ ...anew, edges: expect.any(Array) as number[] });
      found.edges.forEach((edge, i) => expect(edge).toBeCloseTo(anew.edges[i]!, 9));
    }
  });
  test('a bound that many samples reach stays one: no bar beyond it', () => {
    const bounded = Float64Array.from({ length: 1_000 }, (_, i) => Math.max(0, i - 300));
    const { edges, counts, below } = histogramOf(bounded);
    expect(edges[0]).toBe(0);
    expect(counts[0]).toBeGreaterThan(300);
    expect(below).toBe(0);
  });
  test('sizes that differ by factors get bars as wide in factors', () => {
    const { log, edges, counts } = histogramOf(even.map((x) => 10 ** (4 * x)));
    expect(log).toBe(true);
    expect(edges[0]).toBeCloseTo(0.02, 2);
    expect(edges.at(-1)).toBeCloseTo(3.98, 2);
    for (const count of counts) expect(count).toBeGreaterThan(200);
  });
  test('one value alone, and none', () => {
    expect(total(histogramOf(new Float64Array(100).fill(7)).counts)).toBe(100);
    expect(total(histogramOf(new Float64Array(0)).counts)).toBe(0);
  });
});
