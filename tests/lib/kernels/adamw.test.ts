import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import * as adamw from '../../../src/lib/kernels/adamw/adamw';
import { health } from '../../../src/lib/kernels/health/health';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { adamwAgrees, clips } from '../../helpers/kernels/adamw';
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

/** One step from moments of 0: of a matrix, which decays, and of a bias, which does not. */
function stepFrom(weight: number[], bias: number[], gradients: number[][], decay = 0) {
  return tf.tidy(() => {
    const weights = [tf.tensor2d(weight, [1, weight.length]), tf.tensor1d(bias)];
    const slopes = gradients.map((each, i) => tf.tensor(each, weights[i]!.shape));
    const { weights: after } = adamw.update(
      weights,
      slopes,
      adamw.init(weight.length + bias.length),
      health(tf.scalar(0), slopes),
      {
        ...{ ...adamw.defaults, decay, rate: 0.1, clip: Infinity, t: 1 },
        decaying: adamw.decayingOf(weights),
      },
    );
    return after.flatMap((each) => [...each.dataSync()]);
  });
}

test.each(backends)(
  'on %s decay shrinks matrices and nothing else, even without a gradient',
  async (backend) => {
    await use(backend);
    allClose(stepFrom([1, 1], [1], [[0, 0], [0]], 0.5), [0.95, 0.95, 1], 1e-6);
  },
);

test.each(backends)(
  'on %s the first step is as long as the rate, whatever the gradient',
  async (backend) => {
    await use(backend);
    allClose(stepFrom([0], [0], [[1e-3], [-1e3]]), [-0.1, 0.1], 1e-4);
  },
);

test.each(clips)('one call and tfjs’s own operations make the same step, clip %d', async (clip) => {
  await adamwAgrees('wasm', clip);
});
