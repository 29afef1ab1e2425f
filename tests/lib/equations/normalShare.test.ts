import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalDensity, normalShare } from '../../../src/lib/equations/normalShare';

const { shares } = JSON.parse(readFileSync('tests/golden/forwardPass.json', 'utf8')) as {
  shares: [x: number, share: number][];
};

describe('the share below a value', () => {
  test.each(shares)('at %s has 13 digits of mpmath', (x, share) => {
    expect(Math.abs(normalShare(x) / share - 1)).toBeLessThan(1e-13);
  });

  test('where the series ends and the fraction begins nothing jumps', () => {
    for (const edge of [-3, 3]) {
      const [below, above] = [normalShare(edge - 1e-9), normalShare(edge + 1e-9)];
      expect((above - below) / 2e-9).toBeCloseTo(normalDensity(edge), 6);
    }
  });

  test('both sides add up to 1, and nothing leaves 0 to 1', () => {
    for (let x = 0; x <= 60; x += 0.37) {
      expect(normalShare(x) + normalShare(-x)).toBeCloseTo(1, 14);
      expect(normalShare(-x)).toBeGreaterThanOrEqual(0);
    }
    expect(normalShare(0)).toBe(0.5);
    expect(normalShare(-1e6)).toBe(0);
    expect(normalShare(1e6)).toBe(1);
  });
});
