import { expect, test } from 'vitest';
import { health } from '../../../src/lib/kernels/health/health';
import { clipped } from '../../../src/lib/kernels/health/reference';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';

// Sizes that are and are not multiples of 4, and one longer than a piece of the sum.
const sizes = [1, 4, 7, 5000];

async function healthOf(loss: number, odd?: number): Promise<number[]> {
  const measured = tf.tidy(() => {
    const gradients = sizes.map((size) => tf.fill<tf.Rank.R1>([size], 0.5));
    return health(tf.scalar(loss), odd === undefined ? gradients : [...gradients, tf.scalar(odd)]);
  });
  const values = [...(await measured.data<'float32'>())];
  measured.dispose();
  return values;
}

test.each(backends)(
  'on %s: the loss, and the length of all gradients together',
  async (backend) => {
    await use(backend);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    allClose(await healthOf(1.5), [1.5, 0.5 * Math.sqrt(total)], 1e-5);
  },
);

test.each(backends)(
  'on %s a number that is not finite leaves no finite length',
  async (backend) => {
    await use(backend);
    for (const odd of [NaN, Infinity, -Infinity]) {
      const [loss, norm] = await healthOf(2, odd);
      expect(loss).toBe(2);
      expect(Number.isFinite(norm), `of ${odd}`).toBe(false);
    }
  },
);

test('only a gradient that is longer than the limit is shortened', async () => {
  await use('cpu');
  const of = (clip: number) =>
    tf.tidy(() => [...clipped(tf.tensor1d([3, 4]), tf.tensor1d([0, 5]), clip).dataSync()]);
  allClose(of(1), [0.6, 0.8], 1e-6);
  expect(of(5)).toEqual([3, 4]);
  expect(of(Infinity)).toEqual([3, 4]);
});
