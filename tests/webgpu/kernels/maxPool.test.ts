import { test } from 'vitest';
import { firstTakesAll, maxPoolAgrees, windows } from '../../helpers/kernels/maxPool';

test.each(windows)(
  'window %i, stride %i, pad %s: the gradient is that of the reference',
  async (...window) => {
    await maxPoolAgrees('webgpu', window);
  },
);

test('of equal inputs the first takes the whole gradient', async () => {
  await firstTakesAll('webgpu');
});
