import { expect, test } from 'vitest';
import { crossEntropy } from '../../../src/lib/kernels/crossEntropy/crossEntropy';
import * as tf from '../../../src/lib/tf';
import { crossEntropyAgrees } from '../../helpers/kernels/crossEntropy';
import { forms, useForm } from '../../helpers/kernels/forms';

test.each(forms)('as for a %s: value and gradients are those of the reference', async (form) => {
  await useForm(form);
  await crossEntropyAgrees('webgpu');
});

test.each(forms)('as for a %s: a surprise next to 0 keeps its digits', async (form) => {
  await useForm(form);
  for (const behind of [0, 0.5, 2, 8, 15, 30]) {
    const loss = tf.tidy(() =>
      crossEntropy(tf.tensor2d([[3, 3 - behind, 3 - 2 * behind]]), tf.tensor1d([0], 'int32')),
    );
    const [got] = await loss.data();
    loss.dispose();
    const expected = Math.log1p(Math.exp(-behind) + Math.exp(-2 * behind));
    expect(Math.abs(got! - expected), `${behind} behind: ${got}`).toBeLessThan(1e-5 * expected);
  }
});
