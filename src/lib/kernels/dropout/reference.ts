/**
 * @file Dropout from a counter-based generator: number i of the mask is a hash of i, so that any of them can be had at any
 * time. Threefry with two words of 32 bits and twenty rounds.
 *
 * @see salmon2011, §3.2
 */
import * as tf from '../../tf';
import type { Key } from './dropout';

export const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];

/** Two random words for a counter of two. */
export function threefry([first, second]: Key, [x, y]: Key): Key {
  const keys = [first, second, 0x1bd11bda ^ first ^ second];
  let a = (x + first) | 0;
  let b = (y + second) | 0;
  for (let round = 0; round < 20; round++) {
    a = (a + b) | 0;
    const by = ROTATIONS[round % 8] as number;
    b = ((b << by) | (b >>> (32 - by))) ^ a;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      a = (a + (keys[injection % 3] as number)) | 0;
      b = (b + (keys[(injection + 1) % 3] as number) + injection) | 0;
    }
  }
  return [a >>> 0, b >>> 0];
}

/** Below it a number is dropped. */
export function threshold(rate: number): number {
  return Math.min(Math.floor(rate * 2 ** 32), 2 ** 32 - 1);
}

/** Places 2i and 2i + 1 take the two words of counter i. @param start - The first place, even. */
export function reference(x: tf.Tensor, rate: number, key: Key, start = 0): tf.Tensor {
  const mask = new Float32Array(x.size);
  for (let i = 0; i < x.size; i += 2) {
    const words = threefry(key, [(start + i) / 2, 0]);
    for (let j = 0; j < 2 && i + j < x.size; j++) {
      mask[i + j] = (words[j] as number) < threshold(rate) ? 0 : 1 / (1 - rate);
    }
  }
  return tf.tidy(() => tf.mul(x, tf.tensor(mask, x.shape)));
}
