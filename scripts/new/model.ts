import type { Scaffold } from '../new.ts';

export function model(name: string): Scaffold {
  return {
    files: {
      [`src/lib/models/${name}.ts`]: source(name),
      [`tests/lib/models/${name}.test.ts`]: test(name),
    },
    next: [
      'write the formula, the source and what was left out into the head of the file',
      'compare one forward pass and its gradients with PyTorch: scripts/golden, tests/golden',
    ],
  };
}

const source = (name: string) => `/**
 * @file ${name}: scores each of V answers by a weighted sum of C inputs.
 *
 * Read downwards: Config → init → logits → loss. Pure functions; the Trainer frees memory.
 *
 * B batch · C channels · V answers
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as linear from '../nn/linear';
import { crossEntropy } from '../nn/loss';
import type * as tf from '../tf';

export const defaults = { channels: 8, answers: 4 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;

export function init({ channels, answers }: Config, random: Random) {
  return { output: linear.init(channels, answers, random) };
}

/** Scores before softmax: x [B, C] → [B, V]. */
export function logits(params: Params, x: tf.Tensor2D, config: Config): tf.Tensor2D {
  const [, C] = x.shape;
  check(C === config.channels, \`${name}: \${C} channels, not \${config.channels}\`);
  return linear.apply(params.output, x) as tf.Tensor2D; // [B, V]
}

/** Mean surprise of \`answers\` [B] (int32), in nats. An untrained model scores about ln V. */
export function loss(params: Params, x: tf.Tensor2D, answers: tf.Tensor1D, config: Config) {
  return crossEntropy(logits(params, x, config), answers);
}
`;

const test = (name: string) => `import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as ${name} from '../../../src/lib/models/${name}';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { modelContract } from '../../helpers/modelContract';

const config = { channels: 3, answers: 4 };
const batch = () =>
  tf.tensor2d([
    [1, 0, 2],
    [0, 1, -1],
  ]);
const answers = () => tf.tensor1d([3, 1], 'int32');

modelContract('${name}', {
  init: (random) => ${name}.init(config, random),
  output: (params) => ${name}.logits(params, batch(), config),
  shape: [2, 4],
  loss: (params) => ${name}.loss(params, batch(), answers(), config),
  learns: { steps: 200, rate: 5e-2, below: 0.05 },
});

test('an untrained model is as surprised as by chance', async () => {
  await use('wasm');
  const params = ${name}.init(config, new Random(1));
  const loss = tf.tidy(() => ${name}.loss(params, batch(), answers(), config));
  expect(Math.abs((await loss.data())[0]! / Math.log(config.answers) - 1)).toBeLessThan(0.05);
  loss.dispose();
  variable.dispose(params);
});
`;
