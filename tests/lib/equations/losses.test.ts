import { describe, expect, test } from 'vitest';
import { costOf, lossNames, sharesOf, type Answer } from '../../../src/lib/equations/losses';

const answers: Record<string, Answer> = {
  squared: [0.9, 0, 0.3],
  binary: [1, 0.25, 0],
  categorical: [0.2, 0.7, 0.1],
  sparse: 2,
};
const sums = [0.4, -1.3, 2.1];

describe.each(lossNames)('%s', (loss) => {
  const answer = answers[loss] as Answer;

  test('has slopes that are its rise', () => {
    const h = 1e-6;
    const { slopes } = costOf(loss, sums, answer);
    slopes.forEach((slope, i) => {
      const at = (by: number) =>
        costOf(
          loss,
          sums.map((z, k) => (k === i ? z + by : z)),
          answer,
        ).value;
      expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(slope, 8);
    });
  });

  test('stays a number however sure the network is, and wrong', () => {
    const { value, slopes } = costOf(loss, [900, -900, 0], answer);
    expect(Number.isFinite(value)).toBe(true);
    for (const slope of slopes) expect(Number.isFinite(slope)).toBe(true);
  });
});

test('a coin costs ln 2, and a class by its number what its share of 1 costs', () => {
  expect(costOf('binary', [0], [1]).value).toBeCloseTo(Math.LN2, 15);
  expect(costOf('sparse', [0, 0], 1).value).toBeCloseTo(Math.LN2, 15);
  expect(costOf('sparse', sums, 1)).toEqual(costOf('categorical', sums, [0, 1, 0]));
});

test('binary with softmax’s two shares is another cost than categorical', () => {
  expect(costOf('binary', [1, -1], [1, 0]).value).toBeCloseTo(Math.log1p(Math.exp(-1)), 14);
  expect(costOf('categorical', [1, -1], [1, 0]).value).toBeCloseTo(Math.log1p(Math.exp(-2)), 14);
});

test('an answer that does not fit is refused', () => {
  expect(() => costOf('squared', sums, [1, 0])).toThrow('2 answers for 3 outputs');
  expect(() => sharesOf(3, 3)).toThrow('no class 3 of 3');
  expect(() => sharesOf(0.5, 3)).toThrow('no class 0.5 of 3');
});
