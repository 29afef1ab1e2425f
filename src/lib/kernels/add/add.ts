/** @file A sum of two tensors of one shape, which `tf.add` takes five kernels for when it is learned through. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { run, withGradient } from '../fused';

declare module '../fused' {
  interface Kernels {
    Add: Signature<'a' | 'b'>;
  }
}

/**
 * x + y, nothing spread.
 *
 * @throws {ShapeError} If the shapes differ.
 */
export function add<T extends tf.Tensor>(x: T, y: T): T {
  check(
    String(x.shape) === String(y.shape),
    `add: [${x.shape.join()}] and [${y.shape.join()}] must be the same`,
  );
  return withGradient(
    [x, y],
    () => ({ value: run('Add', { a: x, b: y })[0]!, keep: [] }),
    (dy) => [dy.clone(), dy.clone()], // two, because the tape frees each on its own
  ) as T;
}
