import { test } from 'vitest';
import { linearAgrees } from '../../helpers/kernels/linear';
import { forms, useForm } from '../../helpers/kernels/forms';

test.each(forms)('as for a %s: value and gradients are those of the reference', async (form) => {
  await useForm(form);
  await linearAgrees('webgpu', form === 'gpu' ? 15 : 40);
});
