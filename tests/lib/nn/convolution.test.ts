import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as convolution from '../../../src/lib/nn/convolution';
import * as linear from '../../../src/lib/nn/linear';
import { crossEntropy } from '../../../src/lib/nn/loss';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';
import { fillByFormula, type Golden } from '../../helpers/golden';

test.each(backends)(
  'on %s a filter of one point in the middle copies the picture',
  async (backend) => {
    await use(backend);
    const layer = convolution.init(3, 1, 1, new Random(0));
    const point = Float32Array.from({ length: 9 }, (_, i) => +(i === 4));
    tf.tidy(() => layer.weight.assign(tf.tensor4d(point, [3, 3, 1, 1])));
    const picture = Float32Array.from({ length: 20 }, (_, i) => i);
    const seen = tf.tidy(() =>
      convolution.apply(layer, tf.tensor4d(picture, [1, 4, 5, 1])).dataSync(),
    );
    expect(seen).toEqual(picture);
    variable.dispose(layer);
  },
);

test.each(backends)('on %s gradients agree with finite differences', async (backend) => {
  await use(backend);
  const random = new Random(0);
  const params = {
    x: variable.normal<tf.Rank.R4>([2, 4, 5, 2], random, 1),
    layer: convolution.init(3, 2, 3, random),
  };
  const loss = () => tf.mean(tf.square(convolution.apply(params.layer, params.x))) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual([]);
  variable.dispose(params);
});

interface CnnGolden extends Golden {
  config: { size: number; first: number; second: number; hidden: number; answers: number };
  pictures: number[];
  answers: number[];
  logits: number[];
}
const golden = JSON.parse(readFileSync('tests/golden/cnn.json', 'utf8')) as CnnGolden;

test.each(backends)(
  'on %s two convolutions, pooling and two layers agree with PyTorch: scores to 1e-5, gradients to 1e-4',
  async (backend) => {
    await use(backend);
    const { size, first, second, hidden, answers } = golden.config;
    const random = new Random(0);
    const params = {
      first: convolution.init(3, 1, first, random),
      second: convolution.init(3, first, second, random),
      hidden: linear.init((size / 4) ** 2 * second, hidden, random),
      output: linear.init(hidden, answers, random),
    };
    fillByFormula(params);
    const pool = (x: tf.Tensor4D) => tf.maxPool(tf.relu(x), 2, 2, 'valid');
    const logits = () => {
      const pictures = tf.tensor4d(golden.pictures, [2, size, size, 1]);
      const seen = pool(convolution.apply(params.first, pictures));
      const again = pool(convolution.apply(params.second, seen));
      const wide = tf.relu(linear.apply(params.hidden, tf.reshape(again, [2, -1])));
      return linear.apply(params.output, wide);
    };
    allClose(tf.tidy(logits).dataSync(), golden.logits, 1e-5, 'logits');
    const { value, grads } = tf.variableGrads(() =>
      crossEntropy(logits(), tf.tensor1d(golden.answers, 'int32')),
    );
    allClose(await value.data(), [golden.loss], 1e-5, 'loss');
    for (const [path, each] of variable.named(params)) {
      allClose(await grads[each.name]!.data(), golden.gradients[path]!, 1e-4, path);
    }
    tf.disposeVariables();
  },
);
