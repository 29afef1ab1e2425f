import { test } from 'vitest';
import { allClose } from '../../helpers/allClose';
import { use } from '../../helpers/backends';
import { stepOf } from '../../helpers/kernels/sgd';

test.each([{ clip: 1 }, { momentum: 0 }, { momentum: 0.5, decay: 0.2 }])(
  'one call makes the step of the reference: %o',
  async (settings) => {
    await use('cpu');
    const expected = await stepOf(settings);
    await use('webgpu');
    allClose(await stepOf(settings), expected, 1e-5);
  },
);
