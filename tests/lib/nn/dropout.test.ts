import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as dropout from '../../../src/lib/nn/dropout';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

test('each use drops others, a seed always the same; without a generator nothing is dropped', async () => {
  await use('wasm');
  const x = tf.ones([64]);
  const twice = (seed: number) => {
    const random = new Random(seed);
    return [1, 2].map(() => tf.tidy(() => [...dropout.apply(x, 0.5, random).dataSync()]));
  };
  const [first, second] = twice(3);
  expect(first).not.toEqual(second);
  expect(twice(3)).toEqual([first, second]);
  expect(dropout.apply(x, 0.5)).toBe(x);
  x.dispose();
});
