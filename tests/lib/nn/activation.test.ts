import { test, expect } from 'vitest';
import { gelu } from '../../../src/lib/nn/activation';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

const xs = Float32Array.from({ length: 25 }, (_, i) => (i - 12) / 3);

test.each(backends)('on %s GELU is its tanh form', async (backend) => {
  await use(backend);
  const expected = xs.map(
    (x) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
  );
  allClose(
    tf.tidy(() => gelu(tf.tensor1d(xs)).dataSync()),
    expected,
    1e-5,
  );
});

test.each(backends)('on %s it stays finite far from 0', async (backend) => {
  await use(backend);
  expect([...tf.tidy(() => gelu(tf.tensor1d([-100, 100])).dataSync())].map(Math.round)).toEqual([
    -0, 100,
  ]);
});

test.each(backends)('on %s its slope agrees with finite differences', async (backend) => {
  await use(backend);
  const params = { x: variable.from(xs, [25]) };
  expect(await wrongGradients(params, () => tf.sum(gelu(params.x)) as tf.Scalar)).toEqual([]);
  variable.dispose(params);
});
