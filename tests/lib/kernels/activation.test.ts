import { test } from 'vitest';
import { activationAgrees, activations } from '../../helpers/kernels/activation';

test.each(activations)(
  '%s and its gradient are those of the reference at every size',
  async (name) => {
    await activationAgrees('wasm', name);
  },
);
