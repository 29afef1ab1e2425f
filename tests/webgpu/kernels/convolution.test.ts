import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { conv2dAgrees, convolutionAgrees, windows } from '../../helpers/kernels/convolution';
import { forms, useForm } from '../../helpers/kernels/forms';

test.each(forms.flatMap((form) => windows.map((window) => [form, ...window] as const)))(
  'as for a %s, filter %i, stride %i, pad %s: value and both gradients are those of the reference',
  async (form, ...window) => {
    await useForm(form);
    await conv2dAgrees('webgpu', window);
  },
);

test.each(forms)(
  'as for a %s, with a bias, on data or not: value and gradients are those of the reference at every size',
  async (form) => {
    await useForm(form);
    await convolutionAgrees('webgpu');
  },
);

test('filters with holes stay with tfjs', async () => {
  await useForm('gpu');
  const sum = tf.tidy(() => {
    const [x, filter] = [tf.ones<tf.Rank.R4>([1, 5, 5, 1]), tf.ones<tf.Rank.R4>([2, 2, 1, 1])];
    return tf.conv2d(x, filter, 1, 'valid', 'NHWC', 3);
  });
  expect(sum.shape).toEqual([1, 2, 2, 1]);
  expect([...(await sum.data())]).toEqual([4, 4, 4, 4]);
  sum.dispose();
});
