import { test } from 'vitest';
import { gruAgrees } from '../../helpers/kernels/gru';
import { forms, useForm } from '../../helpers/kernels/forms';

test.each(forms)('as for a %s: value and gradients are those of the reference', async (form) => {
  await useForm(form);
  await gruAgrees('webgpu');
});
