import { expect, test, vi } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { continued, likeliest, probabilities } from '../../../src/lib/nn/sampling';
import { allClose } from '../../helpers/allClose';

const scores = [1, 3, 2, 3];
const all = { temperature: 1, topK: 0 };

test('at temperature 1 the chances are the softmax, however large the scores', () => {
  const weights = scores.map(Math.exp);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const expected = weights.map((weight) => weight / total);
  allClose(probabilities(scores, all), expected, 1e-12);
  const shifted = scores.map((score) => score + 1e4);
  allClose(probabilities(shifted, all), expected, 1e-9);
});

test('at temperature 0 the first of the likeliest has everything', () => {
  expect([...probabilities(scores, { temperature: 0, topK: 0 })]).toEqual([0, 1, 0, 0]);
});

test('a higher temperature evens the chances out, a lower one sharpens them', () => {
  const likeliest = (temperature: number) =>
    Math.max(...probabilities([0, 1], { temperature, topK: 0 }));
  expect(likeliest(0.5)).toBeGreaterThan(likeliest(1));
  expect(likeliest(2)).toBeLessThan(likeliest(1));
  expect(likeliest(1e6)).toBeCloseTo(0.5, 5);
});

test('only the k likeliest can be drawn, and chances still add up to 1', () => {
  for (const topK of [1, 2, 3, 4, 9]) {
    const chances = probabilities(scores, { temperature: 0.7, topK });
    expect(chances.filter((chance) => chance > 0)).toHaveLength(Math.min(topK, 4));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  }
  expect([...probabilities(scores, { temperature: 1, topK: 2 })]).toEqual([0, 0.5, 0, 0.5]);
});

test('tokens are drawn as often as the chances say', () => {
  const chances = probabilities(scores, all);
  const random = new Random(4);
  const counts = scores.map(() => 0);
  for (let i = 0; i < 20_000; i++) counts[random.choose(chances)]! += 1;
  for (const [id, chance] of chances.entries()) {
    const deviation = Math.sqrt((chance * (1 - chance)) / 20_000);
    expect(Math.abs(counts[id]! / 20_000 - chance)).toBeLessThan(4 * deviation);
  }
});

test('no scores, or a highest one without end, are refused in words', () => {
  expect(() => probabilities([], all)).toThrow('sampling: no scores');
  expect(() => probabilities([Infinity, 1], all)).toThrow(
    'sampling: the highest score is Infinity',
  );
});

test('the likeliest come first, and the rest is what is left', () => {
  const { tokens, rest } = likeliest([0.1, 0.4, 0.1, 0.4], 3);
  expect(tokens).toEqual([
    { id: 1, chance: 0.4 },
    { id: 3, chance: 0.4 },
    { id: 0, chance: 0.1 },
  ]);
  expect(rest).toBeCloseTo(0.1, 12);
  expect(likeliest([0.7, 0.30000001], 9)).toMatchObject({ tokens: { length: 2 }, rest: 0 });
});

/** Whoever counts: after n comes n + 1. */
const counts = (ids: readonly number[]) =>
  Promise.resolve(Array.from({ length: 10 }, (_, id) => (id === (ids.at(-1) ?? 0) + 1 ? 9 : 0)));
const surely = { temperature: 0, topK: 0 };

test('a text goes on from each new token, and only the new ones come back', async () => {
  expect(await continued([3, 4], { length: 4 }, surely, new Random(1), counts)).toEqual([
    5, 6, 7, 8,
  ]);
  const drawn = async () => continued([0], { length: 30 }, all, new Random(7), counts);
  expect(await drawn()).toEqual(await drawn());
});

test('it ends where its time is over', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const slow = (ids: readonly number[]) => {
    now += 10;
    return counts(ids);
  };
  const limits = { length: 8, withinMs: 25 };
  expect(await continued([0], limits, surely, new Random(1), slow)).toEqual([1, 2, 3]);
  clock.mockRestore();
});
