import { expect, test } from 'vitest';
import { activate } from '../../../src/lib/kernels/activation/activation';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { activationAgrees, activations } from '../../helpers/kernels/activation';

test.each(activations)('%s: value and gradient are those of the reference', async (name) => {
  await activationAgrees('webgpu', name);
});

test.each(activations)('%s is right next to 0, and far from it', async (name) => {
  const inputs = [0, 1e-6, -1e-4, 0.01, -0.1, 5, -9, 30, -30, 200, -1e4];
  const value = async (backend: 'cpu' | 'webgpu', x: number) => {
    await use(backend);
    const y = tf.tidy(() => activate(tf.tensor1d([x]), name));
    const [read] = await y.data();
    y.dispose();
    return read!;
  };
  for (const x of inputs) {
    const expected = await value('cpu', x);
    const got = await value('webgpu', x);
    expect(Math.abs(got - expected), `at ${x}: ${got}`).toBeLessThanOrEqual(
      1e-5 * Math.abs(expected) + 1e-9,
    );
  }
});
