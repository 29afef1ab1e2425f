import { test } from 'vitest';
import { forms, useForm } from '../../helpers/kernels/forms';
import { matMulAgrees, products } from '../../helpers/kernels/matMul';

test.each(forms.flatMap((form) => products.map((each) => [form, ...each] as const)))(
  'as for a %s, batch %j, left transposed %s, right transposed %s: product and gradients are those of the reference',
  async (form, batch, turnA, turnB) => {
    await useForm(form);
    await matMulAgrees('webgpu', batch, [turnA, turnB]);
  },
);

test.each(forms)('as for a %s: sums so long that they are cut agree too', async (form) => {
  await useForm(form);
  for (const transpose of [true, false]) {
    await matMulAgrees('webgpu', [], [transpose, false], [5, 1031, 3]);
  }
});

test.each(forms)('as for a %s: results of several squares agree too', async (form) => {
  await useForm(form);
  await matMulAgrees('webgpu', [], [false, true], [131, 17, 67]);
});

test('so many that squares are larger agree too', async () => {
  await useForm('gpu');
  for (const transpose of [true, false]) {
    await matMulAgrees('webgpu', [130], [transpose, !transpose], [40, 9, 70]);
  }
});
