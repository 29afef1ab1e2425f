import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as cnn from '../../../src/lib/models/cnn';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula, type Golden } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config = { size: 11, first: 4, second: 5, hidden: 8, answers: 3 };
const random = new Random(5);
const pictures = Array.from({ length: 3 }, () =>
  Float32Array.from({ length: 121 }, () => random.uniform()),
);
const answers = () => tf.tensor1d([0, 1, 2], 'int32');

modelContract('cnn', {
  init: (stream) => cnn.init(config, stream),
  output: (params) => cnn.logits(params, cnn.batch(pictures, config)),
  shape: [3, 3],
  loss: (params) => cnn.loss(params, cnn.batch(pictures, config), answers()),
  learns: { steps: 250, rate: 1e-2, below: 0.05 },
});

interface CnnGolden extends Golden {
  config: cnn.Config;
  pictures: number[];
  answers: number[];
  logits: number[];
}
const golden = JSON.parse(readFileSync('tests/golden/cnn.json', 'utf8')) as CnnGolden;

describe.each(backends)('cnn on %s', (backend) => {
  test('agrees with PyTorch: scores to 1e-5, gradients to 1e-4', async () => {
    await use(backend);
    const params = cnn.init(golden.config, new Random(0));
    fillByFormula(params);
    const pixels = golden.config.size ** 2;
    const rows = golden.answers.map((_, i) => golden.pictures.slice(i * pixels, (i + 1) * pixels));
    const x = cnn.batch(rows, golden.config);
    const scores = tf.tidy(() => cnn.logits(params, x));
    allClose(await scores.data(), golden.logits, 1e-5, 'logits');
    const { value, grads } = tf.variableGrads(() =>
      cnn.loss(params, x, tf.tensor1d(golden.answers, 'int32')),
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

  test('starts at a loss of ln V ± 5 %', async () => {
    await use(backend);
    for (const seed of [0, 1, 2]) {
      const stream = new Random(seed);
      const params = cnn.init(cnn.defaults, stream);
      const rows = Array.from({ length: 8 }, () =>
        Float32Array.from({ length: 784 }, () => stream.uniform()),
      );
      const wanted = () => tf.tensor1d([0, 1, 2, 3, 4, 5, 6, 7], 'int32');
      const [loss] = tf.tidy(() =>
        cnn.loss(params, cnn.batch(rows, cnn.defaults), wanted()).dataSync(),
      );
      expect(Math.abs(loss! / Math.log(10) - 1)).toBeLessThan(0.05);
      variable.dispose(params);
    }
  });

  test('a picture is read alike alone and among others', async () => {
    await use(backend);
    const params = cnn.init(config, new Random(2));
    const scores = (rows: Float32Array[]) =>
      tf.tidy(() => cnn.logits(params, cnn.batch(rows, config)).dataSync());
    const all = scores(pictures);
    for (const [i, picture] of pictures.entries()) {
      allClose(scores([picture]), [...all.subarray(3 * i, 3 * i + 3)], 1e-5, `picture ${i}`);
    }
    variable.dispose(params);
  });

  test('shows what each filter answers, never below 0, in the size of its layer', async () => {
    await use(backend);
    const params = cnn.init(cnn.defaults, new Random(2));
    const before = tf.memory().numTensors;
    const one = Float32Array.from({ length: 784 }, (_, i) => Number(i % 28 === 14)); // an upright line
    const layers = tf.tidy(() => cnn.features(params, cnn.batch([one], cnn.defaults)));
    expect(layers.map(({ shape }) => shape)).toEqual([
      [26, 26, 32],
      [11, 11, 64],
    ]);
    for (const layer of layers) expect(Math.min(...(await layer.data()))).toBe(0);
    tf.dispose(layers);
    expect(tf.memory().numTensors).toBe(before);
    variable.dispose(params);
  });
});

test('the digit reader has the sizes and the 121,930 parameters of its chapter', async () => {
  await use('cpu');
  const params = cnn.init(cnn.defaults, new Random(0));
  expect(cnn.sides(28)).toEqual([28, 26, 13, 11, 5]);
  const counts = Object.values(params).map((layer) => variable.count(layer));
  expect(counts).toEqual([320, 18_496, 102_464, 650]);
  expect(variable.count(params)).toBe(121_930);
  variable.dispose(params);
});

test('a picture of the wrong size is refused in words', () => {
  expect(() => cnn.batch([new Float32Array(783)], cnn.defaults)).toThrow(
    'cnn: picture 0 has 783 pixels, not 28 × 28',
  );
  expect(() => cnn.sides(9)).toThrow('cnn: a picture of side 9 is too small');
});
