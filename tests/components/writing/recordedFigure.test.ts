import { expect, test } from 'vitest';
import { recordedFigure } from '../../../src/components/writing/recordedFigure';

const run = {
  values: {},
  seed: 1,
  backend: 'wasm',
  step: 60,
  about: { bigram: 2.4, tokens: 'characters' },
  steps: [1, 20, 40, 60],
  reports: [{ loss: 4, held: 4.1 }, { loss: 3, held: 2.5 }, { loss: 2, held: 2.9 }, { loss: 1 }],
  answers: { exam: { right: 1943, worst: [] } },
  variants: {
    print: {
      values: { distortion: 0 },
      seed: 1,
      backend: 'wasm',
      step: 60,
      about: {},
      steps: [60],
      reports: [{ loss: 0.5 }],
      answers: { exam: { right: 1007 } },
    },
  },
};

test('a fact, the last report that has a number, the lowest one, and their steps', () => {
  expect(recordedFigure(run, { about: 'bigram' })).toBe(2.4);
  expect(recordedFigure(run, { report: 'held' })).toBe(2.9);
  expect(recordedFigure(run, { report: 'held', at: 'lowest' })).toBe(2.5);
  expect(recordedFigure(run, { report: 'held', at: 'lowest', step: true })).toBe(20);
  expect(recordedFigure(run, { report: 'loss' })).toBe(1);
  expect(recordedFigure(run, { step: true })).toBe(60);
});

test('a number of an answer, and the same of a run with other settings', () => {
  expect(recordedFigure(run, { answer: 'exam.right' })).toBe(1943);
  expect(recordedFigure(run, { variant: 'print', answer: 'exam.right' })).toBe(1007);
  expect(recordedFigure(run, { variant: 'print', report: 'loss' })).toBe(0.5);
});

test('what the run does not hold stops the build', () => {
  expect(() => recordedFigure(run, { about: 'tokens' })).toThrow(/no number tokens/);
  expect(() => recordedFigure(run, { report: 'accuracy' })).toThrow(/no number accuracy/);
  expect(() => recordedFigure(run, {})).toThrow(/no number/);
  expect(() => recordedFigure(run, { answer: 'exam.worst' })).toThrow(/no number exam.worst/);
  expect(() => recordedFigure(run, { answer: 'read.right' })).toThrow(/no number read.right/);
  expect(() => recordedFigure(run, { variant: 'other', step: true })).toThrow(/no variant other/);
});
