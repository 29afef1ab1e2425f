import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import * as adamw from '../../../src/lib/train/adamw';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula } from '../../helpers/golden';

interface Golden {
  settings: adamw.Settings & { rate: number };
  curvature: { weight: number[]; bias: number[] };
  losses: number[];
  weights: { weight: number[]; bias: number[] };
}
const golden = JSON.parse(readFileSync('tests/golden/adamw.json', 'utf8')) as Golden;

test.each(backends)(
  'on %s a hundred steps down a quadratic are those of PyTorch',
  async (backend) => {
    await use(backend);
    const params = {
      weight: variable.zeros<tf.Rank.R2>([3, 4]),
      bias: variable.zeros<tf.Rank.R1>([4]),
    };
    fillByFormula(params);
    const trainer = createTrainer(params, { ...golden.settings, clip: Infinity });
    const bowl = (x: tf.Tensor, curvature: number[]) =>
      tf.sum(tf.mul(tf.square(tf.sub(x, 1)), tf.tensor(curvature, x.shape)));
    const losses: number[] = [];
    for (let i = 0; i < 100; i++) {
      const { loss } = await trainer.update(() =>
        tf.add<tf.Scalar>(
          bowl(params.weight, golden.curvature.weight),
          bowl(params.bias, golden.curvature.bias),
        ),
      );
      losses.push(loss);
    }
    allClose(losses, golden.losses, 1e-5, 'losses');
    allClose(await params.weight.data(), golden.weights.weight, 1e-5, 'weight');
    allClose(await params.bias.data(), golden.weights.bias, 1e-5, 'bias');
    trainer.dispose();
    variable.dispose(params);
  },
);

/** One step from moments of 0. */
function stepFrom(weights: number[], gradient: number[], decaying: number[], decay = 0) {
  return tf.tidy(() => {
    const state = { weights: tf.tensor1d(weights), ...adamw.init(weights.length) };
    const step = { ...adamw.defaults, decay, rate: 0.1, decaying: tf.tensor1d(decaying) };
    return adamw.update(state, tf.tensor1d(gradient), 1, step).weights.dataSync();
  });
}

test('decay shrinks what may decay and nothing else, even without a gradient', async () => {
  await use('cpu');
  allClose(stepFrom([1, 1], [0, 0], [1, 0], 0.5), [0.95, 1], 1e-6);
});

test('the first step is as long as the rate, whatever the gradient', async () => {
  await use('cpu');
  allClose(stepFrom([0, 0], [1e-3, -1e3], [1, 1]), [-0.1, 0.1], 1e-4);
  expect(tf.memory().numTensors).toBe(0);
});
