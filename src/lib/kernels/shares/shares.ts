/**
 * @file What several workers computed, each from its share of a batch, and what they give together. All numbers of one worker
 * stand in one span, so that one message is enough.
 */
import { check } from '../../core/check';
import * as tf from '../../tf';
import { has, numbered, run } from '../fused';
import * as reference from './reference';

declare module '../fused' {
  interface Kernels {
    PackShare: Signature<`part${number}`, { weight: number; count: number }>;
    SumShares: Signature<`span${number}`, { shapes: number[][]; count: number }>;
  }
}

const sizeOf = (tensors: readonly tf.Tensor[]) =>
  tensors.reduce((total, { size }) => total + size, 0);

/**
 * All numbers one after the other, times the weight of the share.
 *
 * @param weight - From 0 to 1; those of all workers add up to 1. With 0 every number is 0, even of what was none.
 */
export function pack(tensors: readonly tf.Tensor[], weight: number): tf.Tensor1D {
  check(weight >= 0 && weight <= 1, `shares: a weight of ${weight} is not in 0 … 1`);
  if (!has('PackShare')) return tf.tidy(() => reference.pack(tensors, weight));
  const attributes = { weight, count: tensors.length };
  return run('PackShare', numbered('part', tensors), attributes)[0] as tf.Tensor1D;
}

/**
 * The sum of the spans in the order in which they are given, whatever the order in which they came: so it is the same, bit
 * for bit, in each worker.
 *
 * @returns Shaped like these, one after the other.
 * @throws {ShapeError} If a span has not as many numbers as these together.
 */
export function sum(spans: readonly tf.Tensor1D[], like: readonly tf.Tensor[]): tf.Tensor[] {
  const size = sizeOf(like);
  for (const span of spans)
    check(span.size === size, `shares: a span of ${span.size} numbers, not ${size}`);
  if (!has('SumShares')) return tf.tidy(() => reference.sum(spans, like));
  const shapes = like.map(({ shape }) => shape);
  return run('SumShares', numbered('span', spans), { shapes, count: spans.length });
}

/** The numbers of a span; on wasm they are where the backend has them, until it computes something else. */
export function numbersOf(span: tf.Tensor1D): Float32Array {
  const backend = tf.backend() as { typedArrayFromHeap?: (tensor: tf.Tensor) => Float32Array };
  return backend.typedArrayFromHeap?.(span) ?? span.dataSync<'float32'>();
}
