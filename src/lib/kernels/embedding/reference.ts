import * as tf from '../../tf';

/** In tfjs's own operations. */
export function reference(table: tf.Tensor2D, ids: tf.Tensor2D, places?: tf.Tensor2D): tf.Tensor3D {
  const rows = tf.gather(table, ids); // [B, T, C]
  return (places ? tf.add(rows, tf.slice(places, 0, ids.shape[1])) : rows) as tf.Tensor3D;
}
