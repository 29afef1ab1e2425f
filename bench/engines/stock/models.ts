/**
 * @file The five models in TensorFlow.js's own operations, as its users write them.
 *
 * A product of [B, T, C] and [C, O] is flattened first: tfjs's gradient does not add up over a batch.
 */
import * as tf from '@tensorflow/tfjs';
import type { Name } from '../../../src/lib/workloads/names';

export type Variables = Record<string, tf.Variable>;
type Tensors = Record<string, tf.Tensor>;
type Loss = (params: Variables, batch: Tensors, sizes: Record<string, number>) => tf.Scalar;

export const losses: Record<Name, Loss> = { gpt, 'gpt-large': gpt, cnn, mlp, bert };

function linear(params: Variables, path: string, x: tf.Tensor): tf.Tensor {
  const [I, O] = params[`${path}.weight`]!.shape as [number, number];
  const rows = tf.matMul(
    tf.reshape(x, [-1, I]),
    params[`${path}.weight`] as unknown as tf.Tensor2D,
  );
  return tf.reshape(tf.add(rows, params[`${path}.bias`]!), [...x.shape.slice(0, -1), O]);
}

function norm(params: Variables, path: string, x: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  const scaled = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-5)));
  return tf.add(tf.mul(scaled, params[`${path}.gain`]!), params[`${path}.bias`]!);
}

/** ½x(1 + tanh(√(2/π)(x + 0.044715x³))) */
function gelu(x: tf.Tensor): tf.Tensor {
  const cube = tf.mul(tf.mul(x, x), x);
  const inner = tf.mul(tf.add(x, tf.mul(cube, 0.044715)), Math.sqrt(2 / Math.PI));
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(inner), 1));
}

function crossEntropy(logits: tf.Tensor, answers: tf.Tensor): tf.Scalar {
  const V = logits.shape.at(-1)!;
  return tf.losses.softmaxCrossEntropy(
    tf.oneHot(tf.reshape(answers, [-1]) as tf.Tensor1D, V),
    tf.reshape(logits, [-1, V]),
  );
}

function mlp(params: Variables, { x, answers }: Tensors): tf.Scalar {
  return crossEntropy(linear(params, 'output', tf.relu(linear(params, 'hidden', x!))), answers!);
}

function cnn(params: Variables, { x, answers }: Tensors): tf.Scalar {
  const look = (path: string, seen: tf.Tensor4D) => {
    const maps = tf.conv2d(seen, params[`${path}.weight`] as unknown as tf.Tensor4D, 1, 'valid');
    return tf.maxPool(tf.relu(tf.add(maps, params[`${path}.bias`]!)) as tf.Tensor4D, 2, 2, 'valid');
  };
  const parts = look('second', look('first', x as tf.Tensor4D));
  const flat = tf.reshape(parts, [parts.shape[0], -1]);
  return crossEntropy(linear(params, 'output', tf.relu(linear(params, 'hidden', flat))), answers!);
}

/** 0 to attend, −1e9 to hide; made once for each length. */
const masks = new Map<number, tf.Tensor2D>();
function causalMask(T: number): tf.Tensor2D {
  const known = masks.get(T);
  if (known && !known.isDisposed) return known;
  const values = Float32Array.from({ length: T * T }, (_, i) => (i % T > i / T ? -1e9 : 0));
  const made = tf.keep(tf.tensor2d(values, [T, T]));
  masks.set(T, made);
  return made;
}

function attend(params: Variables, path: string, x: tf.Tensor, N: number, causal: boolean) {
  const [B, T, C] = x.shape as [number, number, number];
  const heads = tf
    .split(linear(params, `${path}.qkv`, x), 3, -1)
    .map((part) => tf.transpose(tf.reshape(part, [B, T, N, C / N]), [0, 2, 1, 3]));
  const [query, key, value] = heads as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
  let scores = tf.mul(tf.matMul(query, key, false, true), 1 / Math.sqrt(C / N)); // [B, N, T, T]
  if (causal) scores = tf.add(scores, causalMask(T));
  const mixed = tf.matMul(tf.softmax(scores) as tf.Tensor4D, value); // [B, N, T, D]
  const together = tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [B, T, C]);
  return linear(params, `${path}.output`, together);
}

function stack(params: Variables, ids: tf.Tensor, sizes: Record<string, number>, causal: boolean) {
  const table = params['tokens'] as unknown as tf.Tensor2D;
  let x = tf.add(tf.gather(table, ids as tf.Tensor2D), params['positions']!);
  for (let layer = 0; layer < sizes['layers']!; layer++) {
    const path = `blocks.${layer}`;
    const seen = norm(params, `${path}.attentionNorm`, x);
    x = tf.add(x, attend(params, `${path}.attention`, seen, sizes['heads']!, causal));
    const wide = gelu(linear(params, `${path}.widen`, norm(params, `${path}.feedNorm`, x)));
    x = tf.add(x, linear(params, `${path}.narrow`, wide));
  }
  return x; // [B, T, C]
}

/** Scores of each token of the vocabulary, by the same table that reads them. */
function scores(params: Variables, x: tf.Tensor): tf.Tensor {
  const C = x.shape.at(-1)!;
  const seen = tf.reshape(norm(params, 'outputNorm', x), [-1, C]) as tf.Tensor2D;
  return tf.matMul(seen, params['tokens'] as unknown as tf.Tensor2D, false, true);
}

function gpt(params: Variables, { ids, next }: Tensors, sizes: Record<string, number>): tf.Scalar {
  return crossEntropy(scores(params, stack(params, ids!, sizes, true)), next!);
}

function bert(
  params: Variables,
  { ids, places, answers }: Tensors,
  sizes: Record<string, number>,
): tf.Scalar {
  const rows = tf.reshape(stack(params, ids!, sizes, false), [-1, sizes['channels']!]);
  return crossEntropy(scores(params, tf.gather(rows, places as tf.Tensor2D)), answers!);
}
