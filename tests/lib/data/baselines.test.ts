import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { baselines } from '../../../src/lib/data/baselines';

/** A Markov chain over `size` tokens; each is followed by one of three, with known chances. */
function chain(size: number, length: number, seed: number) {
  const random = new Random(seed);
  const ids = new Int32Array(length);
  for (let i = 1; i < length; i++) {
    const step = [1, 2, 5][random.choose([0.7, 0.2, 0.1])] ?? 0;
    ids[i] = ((ids[i - 1] as number) + step) % size;
  }
  return ids;
}
/** Every token of a text with the one before it. */
const pairsOf = (text: Int32Array) => ({ ids: text.slice(0, -1), next: text.slice(1) });
const entropy = -(0.7 * Math.log(0.7) + 0.2 * Math.log(0.2) + 0.1 * Math.log(0.1));

describe('baselines', () => {
  it('come to the true entropy of a chain that only looks one token back', () => {
    const ids = chain(20, 40_000, 5);
    const result = baselines(ids.slice(0, 36_000), pairsOf(ids.slice(35_999)), 20);
    expect(result.uniform).toBeCloseTo(Math.log(20), 12);
    expect(result.unigram).toBeGreaterThan(Math.log(20) - 0.02); // every token is equally frequent
    expect(Math.abs(result.bigram - entropy)).toBeLessThan(0.02);
  });

  it('do not trust pairs where they say nothing', () => {
    const random = new Random(9);
    const ids = Int32Array.from({ length: 5_000 }, () => random.choose([8, 4, 2, 1, 1]));
    const { unigram, bigram } = baselines(ids.slice(0, 4_500), pairsOf(ids.slice(4_499)), 5);
    expect(Math.abs(bigram - unigram)).toBeLessThan(0.01);
  });

  it('mix better than add-one smoothing of the pairs does', () => {
    const ids = chain(300, 6_000, 2);
    const training = ids.slice(0, 5_400);
    const heldOut = ids.slice(5_400);
    expect(baselines(training, pairsOf(ids.slice(5_399)), 300).bigram).toBeLessThan(
      addOne(training, heldOut, 300) - 0.5,
    );
  });

  it('stay finite for tokens and pairs never seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 2 }),
        fc.array(fc.nat(9), { minLength: 2 }),
        (training, heldOut) => {
          const judged = pairsOf(Int32Array.from(heldOut));
          const result = baselines(Int32Array.from(training), judged, 10);
          for (const value of Object.values(result)) expect(value).toBeGreaterThan(0);
          for (const value of Object.values(result)) expect(value).toBeLessThan(25);
        },
      ),
    );
  });

  it('give chances that add up to one', () => {
    const training = Int32Array.of(0, 1, 2, 0, 1, 3, 0, 0, 2);
    for (const kind of ['unigram', 'bigram'] as const) {
      const chances = [0, 1, 2, 3, 4].map((token) =>
        Math.exp(-baselines(training, pairsOf(Int32Array.of(2, token)), 5)[kind]),
      );
      expect(chances.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 12);
    }
  });
});

function addOne(training: Int32Array, heldOut: Int32Array, size: number): number {
  const pairs = new Map<number, number>();
  const contexts = new Map<number, number>();
  training.slice(1).forEach((token, i) => {
    const before = training[i] as number;
    pairs.set(before * size + token, (pairs.get(before * size + token) ?? 0) + 1);
    contexts.set(before, (contexts.get(before) ?? 0) + 1);
  });
  let before = training.at(-1) as number;
  let surprise = 0;
  for (const token of heldOut) {
    const times = pairs.get(before * size + token) ?? 0;
    surprise -= Math.log((times + 1) / ((contexts.get(before) ?? 0) + size));
    before = token;
  }
  return surprise / heldOut.length;
}
