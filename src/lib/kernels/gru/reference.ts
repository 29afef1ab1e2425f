import * as tf from '../../tf';

type Three = [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];

/** In tfjs's own operations, step by step. */
export function reference(x: tf.Tensor3D, weight: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor3D {
  const [T, B] = x.shape;
  const [H] = weight.shape;
  let h = tf.zeros<tf.Rank.R2>([B, H]);
  const states: tf.Tensor2D[] = [];
  for (let t = 0; t < T; t++) {
    const step = tf.squeeze(tf.slice(x, t, 1), [0]); // [B, 3H]
    const [xr, xz, xn] = tf.split(step, 3, 1) as Three; // [B, H]
    const [hr, hz, hn] = tf.split(tf.add(tf.matMul(h, weight), bias), 3, 1) as Three;
    const r = tf.sigmoid(tf.add(xr, hr));
    const z = tf.sigmoid(tf.add(xz, hz));
    const n = tf.tanh(tf.add(xn, tf.mul(r, hn)));
    h = tf.add(n, tf.mul(z, tf.sub(h, n))); // (1 − z)⊙n + z⊙h
    states.push(h);
  }
  return tf.reshape(tf.stack(states), [T, B, H]);
}
