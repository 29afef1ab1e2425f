import { expect, test } from 'vitest';
import { ShapeError } from '../../../src/lib/core/check';
import * as examination from '../../../src/lib/train/examination';

const answers = Int32Array.of(0, 1, 2, 0, 1, 2);
const begin = () => examination.init(answers, 3, 2);
/** Takes everything for the same. */
const always = (class_: number) => (from: number, to: number) =>
  Promise.resolve(new Array<number>(to - from).fill(class_));

test('goes on part by part, each with its share, and begins anew after the last', async () => {
  const exam = begin();
  expect(examination.standingOf(exam)).toMatchObject({ count: 0, right: 0 });
  const shares = [];
  for (const step of [1, 20, 40]) shares.push(await examination.readPart(exam, step, always(1)));
  expect(shares).toEqual([0.5, 0, 0.5]);
  expect(examination.standingOf(exam)).toMatchObject({ count: 6, right: 2, from: 1, to: 40 });
  expect(await examination.readPart(exam, 60, always(0))).toBe(0.5);
  expect(examination.standingOf(exam)).toMatchObject({ count: 6, right: 2, from: 20, to: 60 });
});

test('is asked for the examples of the part, and counts every pair', async () => {
  const exam = begin();
  const asked: number[][] = [];
  const given = [0, 2, 2, 1, 1, 2];
  for (let part = 0; part < examination.partsOf(exam); part++) {
    await examination.readPart(exam, 1, (from, to) => {
      asked.push([from, to]);
      return Promise.resolve(given.slice(from, to));
    });
  }
  expect(asked).toEqual([
    [0, 2],
    [2, 4],
    [4, 6],
  ]);
  expect(examination.standingOf(exam).matrix).toEqual([
    [1, 1, 0],
    [0, 1, 1],
    [0, 0, 2],
  ]);
});

test('the commonest mistakes come first, right answers never', () => {
  const matrix = [
    [9, 0, 1],
    [4, 9, 0],
    [0, 2, 9],
  ];
  expect(examination.worstOf(matrix, 3)).toEqual([
    { answer: 1, read: 0, count: 4 },
    { answer: 2, read: 1, count: 2 },
    { answer: 0, read: 2, count: 1 },
  ]);
  expect(examination.worstOf(matrix, 1)).toHaveLength(1);
});

test('examples that do not come out even are refused', () => {
  expect(() => examination.init(answers, 3, 4)).toThrow(ShapeError);
});

test('a saved one goes on where it was: unread, in between, and after the last part', async () => {
  const exam = begin();
  for (const step of [0, 1, 2, 3, 4]) {
    const kept: unknown = JSON.parse(JSON.stringify(examination.saved(exam)));
    expect(examination.resumed(begin(), kept)).toEqual(exam);
    await examination.readPart(exam, step, always(2));
  }
  const kept = examination.saved(exam);
  const again = examination.resumed(begin(), kept);
  await examination.readPart(again, 9, always(0));
  expect(examination.saved(exam), 'it has numbers of its own').toEqual(kept);
});

test('a run that kept none begins unread', () => {
  expect(examination.resumed(begin(), undefined)).toEqual(begin());
});

const whole = { given: [1, 1, -1, -1, -1, -1], readAt: [5], next: 1 };
test.each([
  null,
  'x',
  {},
  { ...whole, given: [1, 1] },
  { ...whole, given: [1, 3, -1, -1, -1, -1] },
  { ...whole, given: [1, -1, -1, -1, -1, -1] },
  { ...whole, given: [1, 1, 1, 1, 1, 1] },
  { ...whole, readAt: [5, 6] },
  { ...whole, readAt: [-5] },
  { ...whole, readAt: [null] },
  { ...whole, next: 3 },
  { ...whole, next: 0.5 },
])('what is of another one is refused: %j', (kept) => {
  expect(examination.resumed(begin(), whole).next).toBe(1);
  expect(() => examination.resumed(begin(), kept)).toThrow(ShapeError);
});
