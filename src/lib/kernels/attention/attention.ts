/** @file Attention of all heads as one operation. B batch · T tokens · N heads · D channels of a head. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

export interface Options {
  heads: number;
  /** No token looks at a later one. */
  causal?: boolean;
  /** [B, T], added to the scores of each key: 0 to be seen, −1e9 to be hidden. */
  hidden?: tf.Tensor2D | undefined;
}

/**
 * softmax(QKᵀ/√D + mask)·V for each head: [B, T, 3·N·D] → [B, T, N·D].
 *
 * The scores are never all in memory: the gradient computes each row of them again.
 *
 * @param qkv - Queries, keys and values of every token, one after the other, each with its heads in a row.
 * @throws {ShapeError} If the last axis is not three times a multiple of `heads`, or `hidden` is not [B, T].
 * @see vaswani2017, §3.2; dao2022 for scores that are computed twice
 */
export function attention(
  qkv: tf.Tensor3D,
  { heads, causal = false, hidden }: Options,
): tf.Tensor3D {
  const [B, T, width] = qkv.shape;
  check(
    width % (3 * heads) === 0,
    `attention: [${qkv.shape.join()}] does not end in three times ${heads} heads`,
  );
  check(
    !hidden || String(hidden.shape) === String([B, T]),
    `attention: hidden [${hidden?.shape.join() ?? ''}] is not [${B}, ${T}]`,
  );
  if (!has('Attention')) return reference(qkv, { heads, causal, hidden });
  const attributes = { heads, causal };
  return withGradient(
    [qkv],
    () => {
      const [value, stats] = run('Attention', { qkv, hidden }, attributes);
      return { value: value!, keep: hidden ? [qkv, stats!, hidden] : [qkv, stats!] };
    },
    (dy, [input, stats, hide]) =>
      run('AttentionGrad', { qkv: input, stats, dy, hidden: hide }, attributes),
  ) as tf.Tensor3D;
}
