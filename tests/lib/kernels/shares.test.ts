import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, pack, sum } from '../../../src/lib/kernels/shares/shares';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';

const shapes = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

/** The same on every backend. */
const numbers = (size: number, seed: number) =>
  Float32Array.from({ length: size }, (_, i) =>
    Math.fround(Math.sin(seed + 1.7 * i) * 10 ** (i % 5)),
  );

describe.each(backends)('on %s', (backend) => {
  test('a span is all numbers times the weight', async () => {
    await use(backend);
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, weight) => {
        const given = all.map((shape, i) => numbers(tf.util.sizeFromShape(shape), i));
        const got = tf.tidy(() => {
          const tensors = given.map((values, i) => tf.tensor(values, all[i]!));
          return Float32Array.from(numbersOf(pack(tensors, weight)));
        });
        const scale = Math.fround(weight);
        const wanted = given.flatMap((values) => [...values]).map((x) => Math.fround(x * scale));
        expect([...got]).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  test('the sum is that of the spans in their order, to the last bit, in pieces of the asked shapes', async () => {
    await use(backend);
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 5 }), (all, N) => {
        const sizes = all.map((shape) => tf.util.sizeFromShape(shape));
        const P = sizes.reduce((total, size) => total + size, 0);
        const spans = Array.from({ length: N }, (_, r) => numbers(P, 10 * r));
        const wanted = Float32Array.from({ length: P }, (_, i) =>
          spans.slice(1).reduce((total, span) => Math.fround(total + span[i]!), spans[0]![i]!),
        );
        const got = tf.tidy(() => {
          const like = all.map((shape) => tf.zeros(shape));
          const summed = sum(
            spans.map((span) => tf.tensor1d(span)),
            like,
          );
          expect(summed.map(({ shape }) => shape)).toEqual(all);
          return summed.flatMap((each) => [...each.dataSync()]);
        });
        expect(got).toEqual([...wanted]);
      }),
      { numRuns: 30 },
    );
  });

  test('a weight of 0 leaves nothing, not even what is no number', async () => {
    await use(backend);
    const got = tf.tidy(() => [...pack([tf.tensor1d([NaN, Infinity, 1, 2, NaN])], 0).dataSync()]);
    expect(got).toEqual([0, 0, 0, 0, 0]);
  });
});

test('a weight or a span that does not fit is refused', async () => {
  await use('cpu');
  const x = tf.ones([3]);
  expect(() => pack([x], 1.5)).toThrow('shares: a weight of 1.5 is not in 0 … 1');
  expect(() => sum([tf.ones([4])], [x])).toThrow('shares: a span of 4 numbers, not 3');
  x.dispose();
});
