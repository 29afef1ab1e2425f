import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as mlp from '../../../src/lib/models/mlp';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula, type Golden } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config = { inputs: 7, hidden: 9, answers: 4 };
const random = new Random(5);
const rows = Array.from({ length: 5 }, () =>
  Float32Array.from({ length: 7 }, () => random.normal()),
);
const answers = () => tf.tensor1d([0, 1, 2, 3, 1], 'int32');

modelContract('mlp', {
  init: (stream) => mlp.init(config, stream),
  output: (params) => mlp.logits(params, mlp.batch(rows, config)),
  shape: [5, 4],
  loss: (params) => mlp.loss(params, mlp.batch(rows, config), answers()),
  learns: { steps: 120, rate: 2e-2, below: 0.05 },
});

interface MlpGolden extends Golden {
  config: mlp.Config;
  rows: number[][];
  answers: number[];
  logits: number[];
}
const golden = JSON.parse(readFileSync('tests/golden/mlp.json', 'utf8')) as MlpGolden;

describe.each(backends)('mlp on %s', (backend) => {
  test('agrees with PyTorch: scores to 1e-5, gradients to 1e-4', async () => {
    await use(backend);
    const params = mlp.init(golden.config, new Random(0));
    fillByFormula(params);
    const x = mlp.batch(golden.rows, golden.config);
    const scores = tf.tidy(() => mlp.logits(params, x));
    allClose(await scores.data(), golden.logits, 1e-5, 'logits');
    const { value, grads } = tf.variableGrads(() =>
      mlp.loss(params, x, tf.tensor1d(golden.answers, 'int32')),
    );
    allClose(await value.data(), [golden.loss], 1e-5, 'loss');
    const named = variable.named(params);
    expect(named.map(([path]) => path).sort()).toEqual(Object.keys(golden.gradients).sort());
    for (const [path, each] of named) {
      allClose(await grads[each.name]!.data(), golden.gradients[path]!, 1e-4, path);
    }
    tf.disposeVariables();
    tf.dispose([x, scores, value, grads]);
  });

  test('starts at a loss of ln V ± 10 %', async () => {
    await use(backend);
    for (const seed of [0, 1, 2]) {
      const stream = new Random(seed);
      const params = mlp.init(mlp.defaults, stream);
      const pixels = Array.from({ length: 20 }, () =>
        Float32Array.from({ length: 784 }, () => stream.uniform()),
      );
      const wanted = () =>
        tf.tensor1d(
          pixels.map((_, i) => i % 10),
          'int32',
        );
      const [loss] = tf.tidy(() =>
        mlp.loss(params, mlp.batch(pixels, mlp.defaults), wanted()).dataSync(),
      );
      expect(Math.abs(loss! / Math.log(10) - 1)).toBeLessThan(0.1);
      variable.dispose(params);
    }
  });
});

test('784-128-10 has 101,770 parameters', async () => {
  await use('cpu');
  const params = mlp.init(mlp.defaults, new Random(0));
  expect(variable.count(params)).toBe(784 * 128 + 128 + 128 * 10 + 10);
  expect(variable.count(params)).toBe(101_770);
  variable.dispose(params);
});

test('a row of the wrong length is refused in words', () => {
  expect(() => mlp.batch([new Float32Array(784), new Float32Array(783)], mlp.defaults)).toThrow(
    'mlp: row 1 has 783 numbers, not 784',
  );
});
