import { expect, test } from 'vitest';
import { health } from '../../../src/lib/kernels/health/health';
import * as tf from '../../../src/lib/tf';
import { forms, useForm } from '../../helpers/kernels/forms';

/** Loss and norm of a gradient in `count` parts with one number put into the last. */
async function healthOf(count: number, odd: number, loss = 1.5): Promise<number[]> {
  const measured = tf.tidy(() => {
    const last = new Float32Array(1500).fill(0.5);
    last[1200] = odd;
    const parts = Array.from({ length: count - 1 }, () => tf.fill([7], 2));
    return health(tf.scalar(loss), [...parts, tf.tensor1d(last)]);
  });
  const values = [...(await measured.data<'float32'>())];
  measured.dispose();
  return values;
}

test.each(forms)('as for a %s: the length of a gradient in few and in many parts', async (form) => {
  await useForm(form);
  for (const count of [1, 2, 9, 16, 40]) {
    const [loss, norm] = await healthOf(count, 0.5);
    expect(loss).toBe(1.5);
    expect(norm).toBeCloseTo(Math.sqrt((count - 1) * 28 + 375), 3);
  }
});

test.each(forms)(
  'as for a %s: a number that is not finite makes the length NaN, and so does one too large to square',
  async (form) => {
    await useForm(form);
    for (const odd of [NaN, Infinity, -Infinity, 1e30]) {
      const [loss, norm] = await healthOf(3, odd);
      expect(loss).toBe(1.5);
      expect(norm, `of ${odd}`).toBeNaN();
    }
  },
);

test.each(forms)('as for a %s: a loss that is not finite stays as it is', async (form) => {
  await useForm(form);
  for (const loss of [NaN, Infinity]) expect((await healthOf(2, 0.5, loss))[0]).toBe(loss);
});
