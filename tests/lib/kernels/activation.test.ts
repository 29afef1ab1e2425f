import { test } from 'vitest';
import { activationAgrees } from '../../helpers/kernels/activation';

test('GELU and its gradient are those of the reference at every size', async () => {
  await activationAgrees('wasm');
});
