import { expect, test } from 'vitest';
import { add } from '../../../src/lib/nn/add';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

test.each(backends)('on %s a stream that a layer adds to learns through both', async (backend) => {
  await use(backend);
  const params = { x: variable.from(Float32Array.of(0.3, -0.5, 0.8), [3]) };
  const loss = () => tf.sum(tf.square(add(params.x, tf.square(params.x)))) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual([]);
  variable.dispose(params);
});
