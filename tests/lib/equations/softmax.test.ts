import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jacobian, softmax } from '../../../src/lib/equations/softmax';

interface Golden {
  scores: number[];
  shares: number[];
  jacobian: number[][];
}
const { softmax: golden } = JSON.parse(readFileSync('tests/golden/forwardPass.json', 'utf8')) as {
  softmax: Golden[];
};
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const near = (actual: number | undefined, expected: number) =>
  expect(Math.abs((actual ?? NaN) / expected - 1)).toBeLessThan(1e-12);

describe.each(golden)('scores $scores', ({ scores, shares, jacobian: slopes }) => {
  test('become the shares of mpmath', () => {
    const found = softmax(scores).shares;
    expect(found).toHaveLength(shares.length);
    shares.forEach((share, i) => near(found[i], share));
  });

  test('have the Jacobian of mpmath, which took it by differences', () => {
    const found = jacobian(softmax(scores).shares);
    slopes.forEach((row, i) => row.forEach((slope, j) => near(found[i]?.[j], slope)));
  });

  test('as much more on all of them changes nothing', () => {
    const found = softmax(scores.map((score) => score + 7)).shares;
    shares.forEach((share, i) => near(found[i], share));
  });

  test('what one share gains the others lose: each row and each column adds up to 0', () => {
    const found = jacobian(softmax(scores).shares);
    for (const row of found) expect(sum(row)).toBeCloseTo(0, 15);
    for (const j of scores.keys())
      expect(sum(found.map((row) => row[j] ?? NaN))).toBeCloseTo(0, 15);
  });
});

test('scores of a thousand do not overflow', () => {
  expect(Math.exp(1000)).toBe(Infinity);
  const { shifted, exponentials, shares } = softmax([1000, 999, -1000]);
  expect(shifted).toEqual([0, -1, -2000]);
  expect(exponentials[2]).toBe(0);
  expect(shares[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 15);
  expect(sum(shares)).toBe(1);
});

test('of two scores it is the sigmoid of their difference', () => {
  expect(softmax([2.3, -0.4]).shares[0]).toBeCloseTo(1 / (1 + Math.exp(-2.7)), 15);
});
