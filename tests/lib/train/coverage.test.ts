import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { ring, type Mixture } from '../../../src/lib/data/mixtures';
import { ENOUGH, kindsOf, likenessOf, modesOf } from '../../../src/lib/train/coverage';

const two: Mixture = { centres: [[0, 0], [1, 0]], deviation: 0.1 }; // prettier-ignore
const times = (count: number, ...point: number[]) => Array<number[]>(count).fill(point).flat();

describe('modes', () => {
  test('one counts with 20 samples within three deviations, not with 19', () => {
    const some = [...times(ENOUGH, 0.29, 0), ...times(ENOUGH - 1, 1, 0.29), ...times(11, 0.5, 0)];
    expect(modesOf(some, two)).toEqual({ covered: 1, near: 39 / 50 });
  });

  test('a sample belongs to the nearest of two', () => {
    const close: Mixture = { centres: [[0, 0], [0.2, 0]], deviation: 0.1 }; // prettier-ignore
    expect(modesOf(times(ENOUGH, 0.19, 0), close)).toEqual({ covered: 1, near: 1 });
  });

  test('all in one place, a collapsed generator covers one of eight', () => {
    expect(modesOf(times(2_500, 2, 0), ring)).toEqual({ covered: 1, near: 1 });
  });
});

test('a sample is of the kind of the nearest known example', () => {
  const known = [0, 0, 0, 1, 1, 1];
  const some = [...times(ENOUGH, 0.1, 0.6, 0.1), ...times(3, 0.9, 0.9, 1)];
  expect(kindsOf(some, [...known, 0, 1, 0], [0, 1, 2], 3)).toEqual({
    covered: 1,
    counts: [0, 3, ENOUGH],
  });
});

describe('precision and recall', () => {
  /** From their definition, with every distance. */
  function slow(real: number[][], made: number[][], k: number) {
    const away = (a: number[], b: number[]) => Math.hypot(...a.map((each, i) => each - b[i]!));
    const share = (some: number[][], others: number[][]) => {
      const radius = (one: number[]) =>
        others
          .filter((each) => each !== one)
          .map((each) => away(one, each))
          .sort((a, b) => a - b)[k - 1]!;
      return some.filter((each) => others.some((one) => away(each, one) <= radius(one))).length / some.length; // prettier-ignore
    };
    return { precision: share(made, real), recall: share(real, made) };
  }

  test('are what their definition says', () => {
    const random = new Random(4);
    const cloud = (count: number, shift: number, width: number) =>
      Array.from({ length: count }, () =>
        Array.from({ length: 3 }, () => shift + width * random.normal()),
      );
    const [real, made] = [cloud(60, 0, 1), cloud(45, 0.7, 0.6)];
    const got = likenessOf(real.flat(), made.flat(), 3);
    expect(got).toEqual(slow(real, made, 3));
    expect(got.precision).toBeGreaterThan(got.recall); // narrower than what is real
    expect(likenessOf(real.flat(), made.flat(), 3, 1)).toEqual(slow(real, made, 1));
  });

  test('are 1 for the same examples, 0 for others far away, and apart for a collapsed generator', () => {
    const line = Array.from({ length: 20 }, (_, i) => [i, 0]).flat();
    expect(likenessOf(line, line, 2)).toEqual({ precision: 1, recall: 1 });
    expect(likenessOf(line, line.map((each) => each + 100), 2)).toEqual({ precision: 0, recall: 0 }); // prettier-ignore
    expect(likenessOf(line, times(20, 3, 0), 2)).toEqual({ precision: 1, recall: 1 / 20 });
    expect(() => likenessOf(line, [0, 0, 1, 1], 2)).toThrow('no neighbour number 3');
  });
});
