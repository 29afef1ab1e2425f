/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { expect, test } from 'vitest';
import { experiment } from './experiment';
import { defaultsOf } from '../../../../src/lib/core/fields';
import { Random } from '../../../../src/lib/core/random';

const values = defaultsOf(experiment.fields);
const context = { random: new Random(1), input: undefined, language: 'en' } as const;

test('the loss falls with every step', async () => {
  const state = await experiment.setup(values, context);
  let before = Infinity;
  for (let step = 0; step < 20; step++) {
    const { loss } = await experiment.step(state);
    expect(loss).toBeLessThan(before);
    before = loss;
  }
});

test('a rate above 1 diverges', async () => {
  const state = await experiment.setup({ ...values, rate: 1.5 }, context);
  const walk = async () => {
    for (let step = 0; step < 100; step++) await experiment.step(state);
  };
  await expect(walk()).rejects.toThrow('x is');
});
