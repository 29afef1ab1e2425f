import { crossEntropy } from '../nn/loss';
import * as tf from '../tf';
import type { Measured } from './measure';

/**
 * How well a batch is classified: mean surprise of the right answers, in nats, and the share of them that score highest.
 *
 * @param scores - [B, V], before softmax.
 * @param answers - [B], each below V.
 */
export function withAccuracy(scores: tf.Tensor2D, answers: Int32Array): Measured<'accuracy'> {
  const wanted = tf.tensor1d(answers, 'int32'); // [B]
  const right = tf.equal(tf.argMax(scores, -1), wanted); // [B]
  return {
    loss: crossEntropy(scores, wanted),
    also: { accuracy: tf.mean(tf.cast(right, 'float32')) },
  };
}
