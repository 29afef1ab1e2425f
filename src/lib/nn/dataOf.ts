/** @file The door out: numbers of a tensor as plain data. */
import * as tf from '../tf';

/**
 * The numbers of one tensor, row after row; what is made for it is freed, and so is it.
 *
 * @param make - Returns a tensor that it made, never a variable.
 */
export async function dataOf(make: () => tf.Tensor): Promise<Float32Array | Int32Array> {
  const tensor = tf.tidy(make);
  const data = await tensor.data<'float32' | 'int32'>();
  tensor.dispose();
  return data;
}
