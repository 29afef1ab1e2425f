import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ctc } from '../../../src/lib/kernels/ctc/ctc';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { ctcAgrees } from '../../helpers/kernels/ctc';
import { CTC_GOLDEN, type CtcGolden } from '../../helpers/ctcGolden';

const golden = JSON.parse(readFileSync(CTC_GOLDEN, 'utf8')) as CtcGolden;

test('it and its gradient are those of the plain sums at every size', async () => {
  await ctcAgrees('wasm');
});

test.each(backends)(
  'on %s losses and gradients of a batch are those of PyTorch',
  async (backend) => {
    await use(backend);
    const { T, B, V, targets } = golden;
    const L = Math.max(...targets.map(({ length }) => length));
    const filled = targets.flatMap((row) => Array.from({ length: L }, (_, i) => row[i] ?? -1));
    const logits = tf.tensor3d(golden.scores, [T, B, V]);
    const answers = tf.tensor2d(filled, [B, L], 'int32');
    const loss = (x: tf.Tensor) => ctc(x as tf.Tensor3D, answers);
    const [losses, gradient] = tf.tidy(() => [loss(logits), tf.grad(loss)(logits)]);
    allClose(await losses!.data(), golden.losses, 1e-4, 'losses');
    allClose(await gradient!.data(), golden.gradient, 1e-4, 'gradient');
    tf.dispose([logits, answers, losses!, gradient!]);
  },
);

test('targets that do not fit are refused', () => {
  expect(() => ctc(tf.zeros([3, 2, 4]), tf.zeros([1, 2], 'int32'))).toThrow(
    'ctc: targets [1,2] of int32 do not fit logits [3,2,4]',
  );
});
