import { expect, test } from 'vitest';
import { recordedFigure, type Wanted } from '../../../src/components/writing/recordedFigure';

const run = {
  values: {},
  backend: 'wasm',
  step: 60,
  about: { bigram: 2.4, tokens: 'characters' },
  steps: [1, 20, 40, 60],
  reports: [{ loss: 4, held: 4.1 }, { loss: 3, held: 2.5 }, { loss: 2, held: 2.9 }, { loss: 1 }],
  answers: { exam: { right: 1943, worst: [] } },
  variants: {
    print: {
      values: { distortion: 0 },
      backend: 'wasm',
      step: 60,
      about: {},
      steps: [60],
      reports: [{ loss: 0.5 }],
      answers: { exam: { right: 1007 } },
    },
  },
};

const table = {
  loss: { unit: 'nat', better: 'lower' },
  held: { unit: 'nat', better: 'lower', sparse: true },
  accuracy: { unit: '1', better: 'higher' },
  norm: { unit: '1' },
} as const;
const figureOf = (wanted: Wanted) => recordedFigure(run, wanted, table);

test('a fact, the last report that has a number, the best one, and their steps', () => {
  expect(figureOf({ about: 'bigram' })).toBe(2.4);
  expect(figureOf({ report: 'held' })).toBe(2.9);
  expect(figureOf({ report: 'held', at: 'best' })).toBe(2.5);
  expect(figureOf({ report: 'held', at: 'best', step: true })).toBe(20);
  expect(figureOf({ report: 'loss' })).toBe(1);
  expect(figureOf({ step: true })).toBe(60);
});

test('a number of an answer, and the same of a run with other settings', () => {
  expect(figureOf({ answer: 'exam.right' })).toBe(1943);
  expect(figureOf({ variant: 'print', answer: 'exam.right' })).toBe(1007);
  expect(figureOf({ variant: 'print', report: 'loss' })).toBe(0.5);
});

test('the best is the highest where higher is better, and nothing where neither is', () => {
  const shares = {
    ...run,
    reports: [0.5, 0.9, 0.7, 0.8].map((accuracy) => ({ accuracy, norm: 1 })),
  };
  expect(recordedFigure(shares, { report: 'accuracy', at: 'best', step: true }, table)).toBe(20);
  expect(() => recordedFigure(shares, { report: 'norm', at: 'best' }, table)).toThrow(/better/);
});

test('what the run does not hold stops the build', () => {
  expect(() => figureOf({ about: 'tokens' })).toThrow(/no number tokens/);
  expect(() => figureOf({ report: 'accuracy' })).toThrow(/no number accuracy/);
  expect(() => figureOf({})).toThrow(/no number/);
  expect(() => figureOf({ answer: 'exam.worst' })).toThrow(/no number exam.worst/);
  expect(() => figureOf({ answer: 'read.right' })).toThrow(/no number read.right/);
  expect(() => figureOf({ variant: 'other', step: true })).toThrow(/no variant other/);
});
