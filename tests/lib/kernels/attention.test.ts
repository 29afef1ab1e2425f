import { expect, test } from 'vitest';
import { attention } from '../../../src/lib/kernels/attention/attention';
import * as tf from '../../../src/lib/tf';
import { attentionAgrees } from '../../helpers/kernels/attention';

test('full, causal and masked: it and its gradient are those of the reference at every size', async () => {
  await attentionAgrees('wasm');
});

test('what does not fit is refused with operation, shapes and rule', () => {
  const qkv = tf.zeros<tf.Rank.R3>([2, 4, 12]);
  expect(() => attention(qkv, { heads: 5 })).toThrow(
    'attention: [2,4,12] does not end in three times 5 heads',
  );
  expect(() => attention(qkv, { heads: 2, hidden: tf.zeros([4, 2]) })).toThrow(
    'attention: hidden [4,2] is not [2, 4]',
  );
});
