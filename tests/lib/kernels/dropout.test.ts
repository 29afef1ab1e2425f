import { describe, expect, test } from 'vitest';
import { dropout, type Key } from '../../../src/lib/kernels/dropout/dropout';
import { threefry } from '../../../src/lib/kernels/dropout/reference';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { dropoutAgrees } from '../../helpers/kernels/dropout';

test.each<[Key, Key, Key]>([
  [
    [0, 0],
    [0, 0],
    [0x6b200159, 0x99ba4efe],
  ],
  [
    [0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x1cb996fc, 0xbb002be7],
  ],
  [
    [0x13198a2e, 0x03707344],
    [0x243f6a88, 0x85a308d3],
    [0xc4923a9c, 0x483df7a0],
  ],
])('the generator gives the published words for key %j', (key, counter, expected) => {
  expect(threefry(key, counter)).toEqual(expected);
});

test('value and gradient are those of the reference at every size, rate and key', async () => {
  await dropoutAgrees('wasm');
});

describe.each(backends)('on %s', (backend) => {
  test('about the share that was asked for is dropped, and the mean stays', async () => {
    await use(backend);
    const y = tf.tidy(() => dropout(tf.ones([100_000]), 0.3, [5, 6]).dataSync<'float32'>());
    const dropped = y.filter((value) => value === 0).length / y.length;
    expect(Math.abs(dropped - 0.3)).toBeLessThan(0.005);
    expect(y.reduce((sum, value) => sum + value, 0) / y.length).toBeCloseTo(1, 1);
  });

  test('the gradient meets the mask of the value, another key another mask', async () => {
    await use(backend);
    const x = tf.ones([999]);
    const masked = (key: Key) => (input: tf.Tensor) => dropout(input, 0.5, key);
    const [value, slope, other] = tf.tidy(() =>
      [masked([1, 2])(x), tf.grad(masked([1, 2]))(x), masked([1, 3])(x)].map((each) => [
        ...each.dataSync(),
      ]),
    );
    expect(slope).toEqual(value);
    expect(other).not.toEqual(value);
    x.dispose();
  });
});

test('a rate that leaves nothing is refused, one of 0 changes nothing', () => {
  const x = tf.ones([3]);
  expect(() => dropout(x, 1, [0, 0])).toThrow('dropout: a rate of 1 is not in 0 … 1');
  expect(dropout(x, 0, [0, 0])).toBe(x);
});
