import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import {
  begin,
  chanceOf,
  chancesAfter,
  count,
  MOST_ORDER,
  ofOrder,
  read,
  sharesAfter,
  surprise,
  type Smoothing,
} from '../../../src/lib/models/nGram';

const golden = JSON.parse(readFileSync('tests/golden/nGram.json', 'utf8')) as {
  text: number[];
  histories: number[][];
  chances: Record<string, number[][]>;
};
const kneserNey: Smoothing = { kind: 'kneser-ney' };
const addOne: Smoothing = { kind: 'add-k', k: 1 };

const text = (vocabulary: number) =>
  fc.array(fc.nat(vocabulary - 1), { minLength: 1, maxLength: 120 });
const anyModel = fc.record({
  ids: text(9),
  order: fc.integer({ min: 1, max: MOST_ORDER }),
  history: fc.array(fc.nat(8), { maxLength: 7 }),
  smoothing: fc.oneof(
    fc.constant(kneserNey),
    fc.record({
      kind: fc.constant('add-k' as const),
      k: fc.double({ min: 1e-3, max: 10, noNaN: true }),
    }),
  ),
});

test('Kneser–Ney is that of the formula, written another way in Python', () => {
  for (const [order, all] of Object.entries(golden.chances)) {
    const model = count(golden.text, 7, Number(order));
    for (const [i, history] of golden.histories.entries()) {
      const { chances } = chancesAfter(model, history, kneserNey);
      for (const [w, expected] of all[i]!.entries()) {
        expect(Math.abs(chances[w]! - expected), `${order}, ${history.join()}`).toBeLessThan(1e-12);
      }
    }
  }
});

describe('the sentence of five words', () => {
  const [i, like, to, eat, pizza] = [0, 1, 2, 3, 4];
  const pairs = count([i, like, to, eat, pizza], 6, 2);

  test('pizza follows eat, always: 1, and with one added to each of six words, 2/7', () => {
    expect(sharesAfter(pairs, [eat])?.[pizza]).toBe(1);
    expect(chancesAfter(pairs, [eat], addOne).chances[pizza]).toBeCloseTo(2 / 7, 15);
  });

  test('after a word that never came nothing was seen, and add-k says the same of all', () => {
    expect(sharesAfter(pairs, [5])).toBeUndefined();
    for (const chance of chancesAfter(pairs, [5], addOne).chances)
      expect(chance).toBeCloseTo(1 / 6, 15);
  });
});

test('whatever the history, chances add up to 1, and so do the orders’ parts to each of them', () => {
  fc.assert(
    fc.property(anyModel, ({ ids, order, history, smoothing }) => {
      const model = count(ids, 9, order);
      const { chances, parts } = chancesAfter(model, history, smoothing);
      expect(Math.abs(chances.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-9);
      chances.forEach((chance, w) => {
        expect(chance).toBeGreaterThan(0);
        expect(parts.reduce((sum, part) => sum + part[w]!, 0)).toBeCloseTo(chance, 12);
        expect(chanceOf(model, history, w, smoothing)).toBeCloseTo(chance, 12);
      });
      expect(parts).toHaveLength(2 + Math.min(order - 1, history.length));
    }),
  );
});

test('a text read in two pieces is the text, and a lower order of a model is the model of that order', () => {
  fc.assert(
    fc.property(anyModel, fc.nat(120), ({ ids, order, history, smoothing }, at) => {
      const whole = chancesAfter(count(ids, 9, order), history, smoothing).chances;
      const pieces = begin(9, MOST_ORDER);
      read(pieces, ids.slice(0, at));
      read(pieces, ids.slice(at));
      expect(chancesAfter(ofOrder(pieces, order), history, smoothing).chances).toEqual(whole);
    }),
  );
});

test('what has read nothing finds all tokens equally likely', () => {
  const { chances } = chancesAfter(begin(4, 3), [1, 2], kneserNey);
  expect([...chances]).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('only the last tokens of a history matter', () => {
  const model = count(golden.text, 7, 3);
  const after = (history: number[]) => chancesAfter(model, history, kneserNey).chances;
  expect(after([6, 6, 6, 0, 1])).toEqual(after([0, 1]));
  expect(after([6, 6, 6, 0, 1])).not.toEqual(after([0, 2]));
});

test('what is as likely as anything else surprises by ln V, to the last digits', () => {
  const equal: Smoothing = { kind: 'add-k', k: 1 };
  const V = 50;
  // Every token once: after each history of none, all were seen alike.
  const model = count(
    Array.from({ length: V }, (_, w) => w),
    V,
    1,
  );
  expect(Math.abs(Math.exp(surprise(model, [3, 1, 4, 1, 5, 9], equal)) - V)).toBeLessThan(
    1e-12 * V,
  );
});

test('a text that has a pattern surprises less with every order that can see it, and the right smoothing less than one added', () => {
  const random = new Random(3);
  const ids: number[] = [0, 1];
  while (ids.length < 4_000) {
    const likely = (ids.at(-1)! + 2 * ids.at(-2)!) % 11;
    ids.push(random.uniform() < 0.8 ? likely : random.below(11));
  }
  const [known, unseen] = [ids.slice(0, 3_000), ids.slice(3_000)];
  const at = (order: number, smoothing: Smoothing) =>
    surprise(count(known, 11, order), unseen, smoothing);
  expect(at(3, kneserNey)).toBeLessThan(at(2, kneserNey) - 0.5);
  // Longer histories add nothing, and cost little where counts are smoothed, much where one is added to each.
  expect(at(5, kneserNey)).toBeLessThan(at(3, kneserNey) + 0.15);
  expect(at(5, addOne)).toBeGreaterThan(at(3, addOne) + 0.3);
});

test('no text is infinitely surprising, not even one of tokens that never came', () => {
  const model = count([0, 0, 0], 3, 4);
  for (const smoothing of [kneserNey, addOne]) {
    expect(surprise(model, [2, 1, 2, 0, 1], smoothing)).toBeLessThan(20);
  }
});

test('discounts are shown with the counts that they come from', () => {
  const { discounts } = count(golden.text, 7, 2);
  const [{ taken, counts }] = discounts.slice(-1) as [(typeof discounts)[0]];
  const [n1, n2, n3, n4] = counts;
  const y = n1 / (n1 + 2 * n2);
  expect(taken[0]).toBeCloseTo(1 - (2 * y * n2) / n1, 12);
  expect(taken[1]).toBeCloseTo(2 - (3 * y * n3) / n2, 12);
  expect(taken[2]).toBeCloseTo(3 - (4 * y * n4) / n3, 12);
});

test('what cannot be counted is refused, with the number', () => {
  expect(() => count([0], 1, 7)).toThrow('order of 7');
  expect(() => count([], 1, 2)).toThrow('no text');
  expect(() => ofOrder(begin(1, 2), 3)).toThrow('order of 3 is above 2');
  expect(() => count([0, 3], 3, 2)).toThrow('no token 3 among 3');
  expect(() => chancesAfter(count([0], 1, 1), [], { kind: 'add-k', k: 0 })).toThrow('k = 0');
  expect(() => surprise(count([0], 1, 1), [], kneserNey)).toThrow('no text');
});
