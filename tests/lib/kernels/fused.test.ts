import { expect, test } from 'vitest';
import { withGradient } from '../../../src/lib/kernels/fused';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

/** x³ with the slope times `factor`. */
const cube = (factor: number) => (x: tf.Tensor) =>
  withGradient(
    [x],
    () => ({ value: tf.mul(x, tf.square(x)), keep: [x] as [tf.Tensor] }),
    (dy, [kept]) => [tf.mul(dy, tf.mul(tf.square(kept), 3 * factor))],
  );

const start = new Float32Array([0.3, -0.5, 0.8, 1.1]);

test.each(backends)('on %s a gradient written by hand is the one that is used', async (backend) => {
  await use(backend);
  const params = { x: variable.from(start, [4]) };
  const before = tf.memory().numTensors;
  expect(await wrongGradients(params, () => tf.sum(cube(1)(params.x)) as tf.Scalar)).toEqual([]);
  expect(tf.memory().numTensors).toBe(before);
  expect([...(await params.x.data())]).toEqual([...start]);
  variable.dispose(params);
});

test.each([0.98, 1.02, 0, -1, NaN])(
  'a gradient %f times as long is found out: the checker itself can fail',
  async (factor) => {
    await use('cpu');
    const params = { x: variable.from(start, [4]) };
    const loss = () => tf.sum(cube(factor)(params.x)) as tf.Scalar;
    expect(await wrongGradients(params, loss)).toHaveLength(1);
    variable.dispose(params);
  },
);

test('a gradient of the right length in a wrong direction is found out', async () => {
  await use('cpu');
  const turned = (x: tf.Tensor) =>
    withGradient(
      [x],
      () => ({ value: tf.mul(x, tf.square(x)), keep: [x] as [tf.Tensor] }),
      (dy, [kept]) => [tf.reverse(tf.mul(dy, tf.mul(tf.square(kept), 3)))],
    );
  const params = { x: variable.from(start, [4]) };
  expect(await wrongGradients(params, () => tf.sum(turned(params.x)) as tf.Scalar)).toHaveLength(1);
  variable.dispose(params);
});

test('a variable that the loss does not see is found out', async () => {
  await use('cpu');
  const params = { seen: variable.from(start, [4]), unseen: variable.ones([2]) };
  const loss = () => tf.sum(tf.square(params.seen)) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual(['unseen: no gradient']);
  variable.dispose(params);
});
