import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { make, sketched } from '../../../src/lib/data/digits/digits';
import * as dropout from '../../../src/lib/nn/dropout';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import type { Crew, Part } from '../../../src/lib/train/crew';
import { divided, rowsOf, some } from '../../../src/lib/train/division';
import { supervised } from '../../../src/lib/train/supervised';
import { use } from '../../helpers/backends';
import { crewsOf } from '../../helpers/crew';

beforeAll(() => use('wasm'));

const parts = (of: number): Part[] => Array.from({ length: of }, (_, rank) => ({ rank, of }));

test('every row is of one part, and no part has two more than another', () => {
  for (const [B, of] of [
    [16, 3],
    [7, 4],
    [2, 4],
    [64, 1],
  ] as const) {
    const rows = parts(of).map((part) => rowsOf(B, part));
    expect(
      rows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    ).toEqual(Array.from({ length: B }, (_, i) => i));
    const sizes = rows.map(({ from, to }) => to - from);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});

describe('some rows', () => {
  test('of a list of examples are those examples', () => {
    expect(some(['a', 'b', 'c'], 3, { from: 1, to: 3 })).toEqual(['b', 'c']);
  });

  test('of lists with names are cut from each, row after row; what is no list stays', () => {
    const batch = { ids: Int32Array.of(1, 2, 3, 4), pictures: ['a', 'b'], noise: 0.5 };
    expect(some(batch, 2, { from: 1, to: 2 })).toEqual({
      ids: Int32Array.of(3, 4),
      pictures: ['b'],
      noise: 0.5,
    });
  });

  test('of a list that does not come out even there are none', () => {
    expect(some({ ids: Int32Array.of(1, 2, 3) }, 2, { from: 0, to: 1 })).toBeUndefined();
  });

  test('of sketched digits are the digits that are made, and chance goes on the same', () => {
    const look = { distortion: 1, noise: 0.3 };
    const [one, other] = [new Random(4), new Random(4)];
    const [made, sketch] = [make(6, one, look), sketched(6, other, look)];
    expect(other.state).toEqual(one.state);
    expect(sketch.pictures).toEqual(made.pictures);
    expect(sketch.rows(2, 4)).toEqual({
      pictures: made.pictures.slice(2, 4),
      answers: made.answers.slice(2, 4),
    });
  });
});

test('without a word about places each part weighs as much as it has rows', () => {
  const weights = (batch: object) => {
    const divide = divided({ batch, B: 5, loss: () => tf.scalar(0) });
    return parts(2).map((part) => divide(part)!.weight);
  };
  expect(weights(['a', 'b', 'c', 'd', 'e'])).toEqual([0.4, 0.6]);
  expect(weights({ ids: new Int32Array(10) })).toEqual([0.4, 0.6]);
});

test('each part weighs as much as it has places, and one without a row or a place nothing', () => {
  const rows = [[1], [], [2, 3, 4], [], []];
  const places = (some: number[][]) => some.flat().length;
  const weights = (of: number) => {
    const divide = divided({ batch: rows, B: 99, loss: () => tf.scalar(0), places });
    return parts(of).map((part) => divide(part)!.weight);
  };
  expect(weights(2)).toEqual([0.25, 0.75]);
  expect(weights(5)).toEqual([0.25, 0, 0.75, 0, 0]);
  expect(weights(9).reduce((sum, weight) => sum + weight)).toBe(1);
});

/** A text with covered places: some rows have many, some none. The loss is the mean over the places. */
const covered = [[0.5, -1], [], [2], [0.1, 0.2, 0.3, 0.4, 0.5]];

test.each([2, 3, 4])(
  '%i workers have the loss of one where rows differ in their places',
  async (N) => {
    const settings = { batch: 4, rate: 0.1, warmup: 0, length: 100, decay: 0, clip: 0.5 };
    const start = (crew?: Crew) => {
      const params = { slope: variable.from(Float32Array.of(3), [1]) };
      const task = {
        params,
        settings,
        limit: 1e6,
        draw: () => covered,
        places: (rows: number[][]) => rows.flat().length,
        loss: (rows: number[][]) =>
          tf.mean<tf.Scalar>(tf.square(tf.mul(params.slope, tf.tensor1d(rows.flat())))),
      };
      return supervised(task, { random: new Random(1), crew });
    };
    const losses = async (crews: (Crew | undefined)[]) => {
      const all = await Promise.all(crews.map(start));
      const made: number[][] = [];
      for (let i = 0; i < 20; i++)
        made.push((await Promise.all(all.map((each) => each.step()))).map(({ loss }) => loss));
      return made;
    };
    const one = await losses([undefined]);
    const many = await losses(crewsOf(N));
    for (const [i, step] of many.entries()) {
      expect(new Set(step).size).toBe(1);
      expect(Math.abs(step[0]! / one[i]![0]! - 1)).toBeLessThan(1e-5);
    }
  },
);

test.each([
  [4, 6],
  [5, 3],
])('a mask belongs to the row, whoever computes it: %i rows of %i', (B, width) => {
  const whole = tf.tidy(() => [
    ...dropout.apply(tf.ones([B, width]), 0.5, new Random(7)).dataSync(),
  ]);
  for (const of of [2, 3, 4]) {
    const parted = parts(of).flatMap((part) => {
      const rows = rowsOf(B, part);
      const x = () => tf.ones([rows.to - rows.from, width]);
      return tf.tidy(() =>
        dropout.ofRows(rows, () => [...dropout.apply(x(), 0.5, new Random(7)).dataSync()]),
      );
    });
    expect(parted).toEqual(whole);
  }
});
