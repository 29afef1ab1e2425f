/**
 * @file The two that listen: a recurrent one that hears the word from both ends, and one that sees each frame by itself. Both end in the same letters, have about as
 * many parameters and learn from the same words by the same loss.
 */
import type { Random } from '../../../lib/core/random';
import { CHANNELS, T } from '../../../lib/data/speech/utterance';
import { alphabet } from '../../../lib/data/speech/words';
import * as mlp from '../../../lib/models/mlp';
import * as reader from '../../../lib/models/speechReader';
import { ctc } from '../../../lib/nn/loss';
import * as tf from '../../../lib/tf';
import { spelling, type Example } from './corpus';

export const V = alphabet.length;
const memory: reader.Config = { ...reader.defaults, inputs: CHANNELS, letters: V };
/** As many hidden units as make both equally large. */
const frameWise: mlp.Config = { inputs: CHANNELS, hidden: 293, answers: V };

export type Which = 'memory' | 'dense';
export const both: readonly Which[] = ['memory', 'dense'];

export function init(random: Random) {
  return {
    memory: reader.init(memory, random.stream('weights')),
    dense: mlp.init(frameWise, random.stream('dense weights')),
  };
}
export type Networks = ReturnType<typeof init>;

/** Scores before softmax: x [T, B, C] → [T, B, V]. */
export function logits(networks: Networks, which: Which, x: tf.Tensor3D): tf.Tensor3D {
  if (which === 'memory') return reader.logits(networks.memory, x);
  const [frames, B] = x.shape;
  const rows = tf.reshape<tf.Rank.R2>(x, [frames * B, CHANNELS]); // no frame knows another
  return tf.reshape(mlp.logits(networks.dense, rows), [frames, B, V]);
}

/** Mean surprise of the words' spellings, in nats a word. */
export function loss(networks: Networks, which: Which, batch: readonly Example[]): tf.Scalar {
  const targets = reader.batchOfTargets(batch.map(({ digit }) => spelling(digit)));
  return tf.mean(ctc(logits(networks, which, input(batch)), targets));
}

export const input = (batch: readonly Example[]): tf.Tensor3D =>
  reader.batch(
    batch.map(({ frames }) => frames),
    T,
    CHANNELS,
  );
