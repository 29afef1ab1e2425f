import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import * as ctc from '../../../../src/lib/data/speech/ctc';
import { allClose } from '../../../helpers/allClose';
import { CTC_GOLDEN, type CtcGolden } from '../../../helpers/ctcGolden';

const golden = JSON.parse(readFileSync(CTC_GOLDEN, 'utf8')) as CtcGolden;
const { T, B, V } = golden;
const rowOf = (all: number[], b: number) =>
  Float64Array.from({ length: T * V }, (_, i) => all[(Math.floor(i / V) * B + b) * V + (i % V)]!);
const random = new Random(3);
const some = (frames: number, letters: number) => ({
  scores: Float64Array.from({ length: frames * letters }, () => 2 * random.normal()),
  T: frames,
  V: letters,
});

/** Every path of T letters, what it spells and ln of its probability. */
function allPaths(given: ctc.Scores): { spells: string; logarithm: number; path: number[] }[] {
  const logs = ctc.logSoftmax(given);
  return Array.from({ length: given.V ** given.T }, (_, number) => {
    const path = Array.from(
      { length: given.T },
      (__, t) => Math.floor(number / given.V ** t) % given.V,
    );
    const logarithm = path.reduce((sum, letter, t) => sum + logs[t * given.V + letter]!, 0);
    return { spells: ctc.collapsed(path).join(), logarithm, path };
  });
}

describe('against PyTorch', () => {
  test.each(golden.targets.map((target, b) => [target.join(''), b] as const))(
    'the loss and the gradient of “%s” agree to 1e-4',
    (_, b) => {
      const scores = rowOf(golden.scores, b);
      const { loss, gradient } = ctc.lossAndGradient({ scores, T, V }, golden.targets[b]!);
      allClose([loss], [golden.losses[b]!], 1e-4, 'loss', 1);
      allClose(gradient, rowOf(golden.gradient, b), 1e-4, 'gradient', 0.01);
    },
  );
});

test('the probability is the sum over every path that spells the target, and the best path the likeliest of them', () => {
  const given = some(5, 3);
  const logs = ctc.logSoftmax(given);
  const paths = allPaths(given);
  for (const target of [[], [1], [2, 1], [1, 1], [1, 2, 1], [2, 2, 2]]) {
    const fitting = paths.filter(({ spells }) => spells === target.join());
    const sum = fitting.reduce((total, { logarithm }) => total + Math.exp(logarithm), 0);
    const found = ctc.lattice(logs, given, target);
    expect(Math.exp(found.logarithm)).toBeCloseTo(sum, 12);
    const best = fitting.reduce((a, b) => (b.logarithm > a.logarithm ? b : a));
    const states = ctc.alignment(logs, given, target)!;
    expect(states.map((s) => found.states[s])).toEqual(best.path);
  }
});

test('all spellings together have probability 1', () => {
  const given = some(4, 3);
  const logs = ctc.logSoftmax(given);
  const spellings = [...new Set(allPaths(given).map(({ spells }) => spells))];
  const total = spellings.reduce((sum, spells) => {
    const target = spells === '' ? [] : spells.split(',').map(Number);
    return sum + Math.exp(ctc.lattice(logs, given, target).logarithm);
  }, 0);
  expect(total).toBeCloseTo(1, 12);
});

test('“aa” needs three frames, of which the middle one is blank', () => {
  expect(ctc.framesNeeded([1, 1])).toBe(3);
  const two = some(2, 3);
  expect(ctc.lattice(ctc.logSoftmax(two), two, [1, 1]).logarithm).toBe(-Infinity);
  expect(ctc.alignment(ctc.logSoftmax(two), two, [1, 1])).toBeUndefined();
  const three = some(3, 3);
  const found = ctc.lattice(ctc.logSoftmax(three), three, [1, 1]);
  expect(found.logarithm).toBeGreaterThan(-Infinity);
  expect(ctc.alignment(ctc.logSoftmax(three), three, [1, 1])).toEqual([1, 2, 3]);
});

test('a target without a path has a loss and a gradient of exactly 0, and no share of any state', () => {
  const given = some(6, 4);
  const { loss, gradient } = ctc.lossAndGradient(given, [1, 1, 2, 2]);
  expect(ctc.framesNeeded([1, 1, 2, 2])).toBe(6);
  expect(loss).toBeGreaterThan(0);
  const none = ctc.lossAndGradient({ ...given, T: 5 }, [1, 1, 2, 2]);
  expect(none.loss).toBe(0);
  expect([...none.gradient]).toEqual(new Array(20).fill(0));
  expect(gradient.some((slope) => slope !== 0)).toBe(true);
  const lattice = ctc.lattice(ctc.logSoftmax({ ...given, T: 5 }), { T: 5, V: 4 }, [1, 1, 2, 2]);
  expect([...ctc.posterior(lattice)].every((share) => share === 0)).toBe(true);
});

test('at every frame the gradient adds up to 0 and the shares of the states to 1', () => {
  for (const target of [[], [1], [3, 3, 1], [1, 2, 3, 1]]) {
    const given = some(12, 4);
    const { gradient } = ctc.lossAndGradient(given, target);
    const shares = ctc.posterior(ctc.lattice(ctc.logSoftmax(given), given, target));
    const S = 2 * target.length + 1;
    for (let t = 0; t < 12; t++) {
      const slope = gradient.subarray(4 * t, 4 * t + 4).reduce((sum, each) => sum + each, 0);
      const share = shares.subarray(S * t, S * t + S).reduce((sum, each) => sum + each, 0);
      expect(Math.abs(slope)).toBeLessThan(1e-6);
      expect(Math.abs(share - 1)).toBeLessThan(1e-9);
    }
  }
});

test('the gradient agrees with finite differences', () => {
  const given = some(7, 4);
  const target = [2, 2, 1];
  const { gradient } = ctc.lossAndGradient(given, target);
  for (let i = 0; i < 28; i++) {
    const at = (step: number) => {
      const scores = Float64Array.from(given.scores, (score, j) => score + (i === j ? step : 0));
      return ctc.lossAndGradient({ ...given, scores }, target).loss;
    };
    expect(gradient[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 6);
  }
});

test('scores far apart, or far from 0, leave everything finite', () => {
  const scores = Float64Array.from({ length: 40 }, (_, i) => (i % 4 === 1 ? 3000 : -3000));
  const { loss, gradient } = ctc.lossAndGradient({ scores, T: 10, V: 4 }, [2, 3]);
  expect(Number.isFinite(loss)).toBe(true);
  expect(gradient.every(Number.isFinite)).toBe(true);
});

test('a path is read with equal letters in a row once, then without blanks', () => {
  expect(ctc.collapsed([0, 1, 1, 0, 1, 2, 2, 0])).toEqual([1, 1, 2]);
  expect(ctc.collapsed([])).toEqual([]);
  expect(ctc.bestPath({ scores: [0, 3, 1, 2, 0, 0], T: 2, V: 3 })).toEqual([1, 0]);
});

test('a letter outside the alphabet is refused', () => {
  expect(() => ctc.lossAndGradient(some(3, 3), [3])).toThrow(
    'ctc: 3 is no letter of an alphabet of 3',
  );
  expect(() => ctc.lossAndGradient(some(3, 3), [0])).toThrow('ctc: 0 is no letter');
});
