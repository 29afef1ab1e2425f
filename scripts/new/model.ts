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
import * as tf from '../tf';

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

const test = (name: string) => `import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as ${name} from '../../../src/lib/models/${name}';
import * as tf from '../../../src/lib/tf';
import { backends } from '../../helpers/backends';
`;
