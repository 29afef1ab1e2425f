/** @file Dropout whose mask is computed where it is used, forward and again backward: it is neither kept nor uploaded. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

declare module '../fused' {
  interface Kernels {
    Dropout: Signature<'x', { rate: number; first: number; second: number; start: number }>;
  }
}

/** 64 bits as two whole numbers below 2³²; each use of dropout wants one of its own. */
export type Key = [number, number];

/**
 * Every number is 0 with probability `rate`, else divided by 1 − rate, so that the mean stays. Which ones depends on the key
 * and their place alone, on every backend alike.
 *
 * @param rate - At least 0 and below 1.
 * @param start - The place of the first number, where x is a part of something larger; even.
 * @throws {ShapeError} If the rate or the start is another.
 * @see srivastava2014, §10
 */
export function dropout(x: tf.Tensor, rate: number, key: Key, start = 0): tf.Tensor {
  check(rate >= 0 && rate < 1, `dropout: a rate of ${rate} is not in 0 … 1`);
  check(start >= 0 && start % 2 === 0, `dropout: a start of ${start} is not even`);
  if (rate === 0) return x;
  const attributes = { rate, first: key[0], second: key[1], start };
  const mask = has('Dropout')
    ? (input: tf.Tensor) => run('Dropout', { x: input }, attributes)[0]!
    : (input: tf.Tensor) => reference(input, rate, key, start);
  return withGradient(
    [x],
    () => ({ value: mask(x), keep: [] }),
    (dy) => [mask(dy)],
  );
}
