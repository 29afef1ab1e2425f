import { test } from 'vitest';
import { adamwAgrees, clips } from '../../helpers/kernels/adamw';
import { forms, useForm } from '../../helpers/kernels/forms';

test.each(forms.flatMap((form) => clips.map((clip) => [form, clip] as const)))(
  'as for a %s: one call makes the step of the reference, clip %d',
  async (form, clip) => {
    await useForm(form);
    await adamwAgrees('webgpu', clip);
  },
);
