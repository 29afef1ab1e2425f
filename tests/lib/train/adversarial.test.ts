import { beforeAll, describe, expect, test } from 'vitest';
import { DivergedError } from '../../../src/lib/core/failures';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { Adversarial } from '../../../src/lib/train/adversarial';
import { use } from '../../helpers/backends';

beforeAll(() => use('cpu'));

/** xy, which one player makes small and the other large. */
function start() {
  const params = {
    discriminator: { x: variable.from(Float32Array.of(1, -0.5), [2]) },
    generator: { y: variable.from(Float32Array.of(0.5, 2), [2]) },
  };
  const product = () => tf.sum<tf.Scalar>(tf.mul(params.discriminator.x, params.generator.y));
  const losses = {
    discriminator: product,
    generator: () => tf.neg<tf.Scalar>(product()),
  };
  const options = { rate: 0.1, decay: 0 };
  const two = new Adversarial(params, { discriminator: options, generator: options });
  const read = async () => ({
    x: [...(await params.discriminator.x.data())],
    y: [...(await params.generator.y.data())],
  });
  return { params, losses, two, read };
}

describe('two players', () => {
  test('a move of one leaves the other as it was, to the last bit', async () => {
    const { two, losses, read } = start();
    const before = await read();
    const { loss } = await two.move('discriminator', losses.discriminator);
    expect(loss).toBe(-0.5);
    const middle = await read();
    expect(middle.y).toEqual(before.y);
    expect(middle.x).not.toEqual(before.x);
    await two.move('generator', losses.generator);
    const after = await read();
    expect(after.x).toEqual(middle.x);
    expect(after.y).not.toEqual(middle.y);
    expect([two.count('discriminator'), two.count('generator')]).toEqual([1, 1]);
  });

  test('what is saved has both, and goes on as if nothing had happened', async () => {
    const { two, losses, read } = start();
    for (let i = 0; i < 3; i++) await two.move('discriminator', losses.discriminator);
    await two.move('generator', losses.generator);
    const saved = structuredClone(await two.save());
    const again = start();
    again.two.restore(saved);
    expect(await again.two.save()).toEqual(saved);
    for (const each of [{ two, losses }, again]) {
      await each.two.move('generator', each.losses.generator);
      await each.two.move('discriminator', each.losses.discriminator);
    }
    expect(await again.read()).toEqual(await read());
    expect([again.two.count('discriminator'), again.two.count('generator')]).toEqual([4, 2]);
  });

  test.each([
    ['no steps', { steps: undefined }],
    ['steps that are no numbers', { steps: 'x' }],
    ['one step too few', { steps: { generator: 1 } }],
  ])('%s are refused', async (_, extra) => {
    const { two } = start();
    const { tensors } = await two.save();
    expect(() => two.restore({ tensors, extra })).toThrow(/adversarial|trainer/);
  });

  test('a loss that is no number is divergence, and frees what it made', async () => {
    const { two, losses } = start();
    const wrong = () => tf.mul<tf.Scalar>(losses.generator(), NaN);
    await expect(two.move('generator', wrong)).rejects.toThrow(DivergedError);
    two.dispose();
  });
});
