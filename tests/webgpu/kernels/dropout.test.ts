import { expect, test } from 'vitest';
import { dropout } from '../../../src/lib/kernels/dropout/dropout';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { dropoutAgrees } from '../../helpers/kernels/dropout';

test('value and gradient are those of the reference at every size, rate and key', async () => {
  await dropoutAgrees('webgpu');
});

test('the very same numbers are dropped as on the cpu', async () => {
  const masks: number[][] = [];
  for (const backend of ['cpu', 'webgpu'] as const) {
    await use(backend);
    const mask = tf.tidy(() => dropout(tf.ones([9999]), 0.5, [7, 4_000_000_000]));
    masks.push([...(await mask.data())]);
    mask.dispose();
  }
  expect(masks[1]).toEqual(masks[0]);
});
