import { describe, expect, test } from 'vitest';
import { firstOrder } from '../../../src/lib/desk/shares';
import { simulate } from '../../../src/lib/desk/simulate';
import { given, toolOf } from '../../helpers/deskEquations';

const samples = 20_000;
function sharesOf(tool: ReturnType<typeof toolOf>, fields: Record<string, string>) {
  const { drawn, results } = simulate(tool, given(tool, fields), {
    samples,
    seed: 1,
    keep: samples,
  });
  return Object.fromEntries(
    Object.entries(drawn).map(([key, x]) => [key, firstOrder(x, results['y']!)!]),
  );
}

describe('shares of the variance', () => {
  test('of a linear equation add up to 1 ± 0.02, each the square of its weight', () => {
    const tool = toolOf('abc', ({ a = 0, b = 0, c = 0 }) => 3 * a - 2 * b + c);
    const found = sharesOf(tool, { a: '-1..1', b: '-1..1', c: '-1..1' });
    expect(found['a']).toBeCloseTo(9 / 14, 1);
    expect(found['b']).toBeCloseTo(4 / 14, 1);
    const total = Object.values(found).reduce((sum, one) => sum + one, 0);
    expect(Math.abs(total - 1)).toBeLessThan(0.02);
  });
  test('a bend that a correlation wouldn’t see', () => {
    const tool = toolOf('ab', ({ a = 0, b = 0 }) => a ** 2 + 0.01 * b);
    const found = sharesOf(tool, { a: '-1..1', b: '-1..1' });
    expect(found['a']).toBeGreaterThan(0.95);
    expect(found['b']).toBeLessThan(0.01);
  });
  test('two that act only together have none by themselves', () => {
    const tool = toolOf('ab', ({ a = 0, b = 0 }) => a * b);
    for (const share of Object.values(sharesOf(tool, { a: '-1..1', b: '-1..1' }))) {
      expect(share).toBeLessThan(0.02);
    }
  });
  test('the order of samples doesn’t matter, nor do equal values', () => {
    const x = Float64Array.from({ length: 900 }, (_, i) => i % 3);
    const y = x.map((value, i) => value + ((i * 7) % 5) / 100);
    const sorted = Float64Array.from(x.keys()).sort((a, b) => x[a]! - x[b]!);
    const share = firstOrder(x, y)!;
    expect(share).toBeGreaterThan(0.99);
    expect(
      firstOrder(
        sorted.map((i) => x[i]!),
        sorted.map((i) => y[i]!),
      ),
    ).toBeCloseTo(share, 12);
  });
  test('what doesn’t vary has no shares; what isn’t defined doesn’t count', () => {
    expect(firstOrder(Float64Array.of(1, 2), Float64Array.of(3, 3))).toBeUndefined();
    const x = Float64Array.from({ length: 200 }, (_, i) => i);
    const y = x.map((value) => (value % 2 === 0 ? NaN : value));
    expect(firstOrder(x, y)).toBeGreaterThan(0.99);
  });
});
