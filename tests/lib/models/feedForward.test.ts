import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as feedForward from '../../../src/lib/models/feedForward';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config: feedForward.Config = { inputs: 3, hidden: [6, 4, 5], activation: 'tanh' };
const random = new Random(5);
const rows = Array.from({ length: 6 }, () => [random.normal(), random.normal(), random.normal()]);
const x = () => feedForward.batch(rows, config);
const classes = () => tf.tensor1d([0, 1, 1, 0, 1, 0], 'int32');
const amounts = () => tf.tensor1d([0.3, -1, 0.7, 2, -0.4, 0]);

modelContract('feedForward, for classes', {
  init: (stream) => feedForward.init(config, stream),
  output: (params) => feedForward.scores(params, x(), config),
  shape: [6],
  loss: (params) => feedForward.crossEntropy(feedForward.scores(params, x(), config), classes()),
  learns: { steps: 120, rate: 3e-2, below: 0.05 },
});

modelContract('feedForward, for amounts, with a penalty', {
  init: (stream) => feedForward.init(config, stream),
  output: (params) => feedForward.layers(params, x(), config)[1]!,
  shape: [6, 4],
  loss: (params) =>
    tf.add(
      feedForward.squaredError(feedForward.scores(params, x(), config), amounts()),
      tf.mul(feedForward.penalty(params, 'L2'), 1e-3),
    ),
  learns: { steps: 200, rate: 3e-2, below: 0.05 },
});

interface Case {
  activation: feedForward.Activation;
  loss: 'crossEntropy' | 'squaredError';
  norm: 'L1' | 'L2';
  scores: number[];
  data: number;
  total: number;
  gradients: Record<string, number[]>;
}
interface Golden {
  sizes: number[];
  rows: number[][];
  classes: number[];
  amounts: number[];
  penalties: Record<'L1' | 'L2', number>;
  cases: Case[];
}
const golden = JSON.parse(readFileSync('tests/golden/feedForward.json', 'utf8')) as Golden;
const [inputs = 0, ...widths] = golden.sizes;

describe.each(backends)('feedForward on %s', (backend) => {
  test.each(golden.cases)(
    'agrees with PyTorch, $activation, $loss, $norm: scores to 1e-5, gradients to 1e-4',
    async ({ activation, loss, norm, scores, data, total, gradients }) => {
      await use(backend);
      const net = { inputs, hidden: widths.slice(0, -1), activation };
      const params = feedForward.init(net, new Random(0));
      fillByFormula(params);
      const given = feedForward.batch(golden.rows, net);
      const lossOf = () => {
        const score = feedForward.scores(params, given, net);
        return loss === 'crossEntropy'
          ? feedForward.crossEntropy(score, tf.tensor1d(golden.classes, 'int32'))
          : feedForward.squaredError(score, tf.tensor1d(golden.amounts));
      };
      const got = tf.tidy(() => [feedForward.scores(params, given, net), lossOf()]);
      allClose(await got[0]!.data(), scores, 1e-5, 'scores');
      allClose(await got[1]!.data(), [data], 1e-5, 'data');
      const { value, grads } = tf.variableGrads(() => {
        const cost = tf.mul(feedForward.penalty(params, norm), golden.penalties[norm]);
        return tf.add(lossOf(), cost) as tf.Scalar;
      });
      allClose(await value.data(), [total], 1e-5, 'total');
      const named = variable.named(params);
      expect(named.map(([path]) => path).sort()).toEqual(Object.keys(gradients).sort());
      for (const [path, each] of named) {
        allClose(await grads[each.name]!.data(), gradients[path]!, 1e-4, path);
      }
      tf.dispose([given, got, value, grads]);
      variable.dispose(params);
    },
  );
});

test('an untrained network is as surprised as by a coin', async () => {
  await use('wasm');
  for (const activation of ['tanh', 'relu', 'sigmoid', 'linear'] as const) {
    const net = { ...config, activation };
    const params = feedForward.init(net, new Random(1));
    const [loss = NaN] = tf.tidy(() =>
      feedForward.crossEntropy(feedForward.scores(params, x(), net), classes()).dataSync(),
    );
    expect(Math.abs(loss / Math.LN2 - 1)).toBeLessThan(0.25);
    variable.dispose(params);
  }
});

test('without hidden layers it is logistic regression', async () => {
  await use('cpu');
  const net: feedForward.Config = { inputs: 2, hidden: [], activation: 'relu' };
  const params = feedForward.init(net, new Random(0));
  expect(variable.named(params).map(([path]) => path)).toEqual(['output.weight', 'output.bias']);
  params.output.weight.assign(tf.tensor2d([[2], [-3]]));
  params.output.bias.assign(tf.tensor1d([0.5]));
  const scores = feedForward.scores(params, feedForward.batch([[1, 1]], net), net);
  expect([...(await scores.data())]).toEqual([-0.5]);
  const loss = feedForward.crossEntropy(scores, tf.tensor1d([1], 'int32'));
  allClose(await loss.data(), [Math.log(1 + Math.exp(0.5))], 1e-6, 'crossEntropy');
  variable.dispose(params);
});

test('linear layers add nothing: any depth computes a plane', async () => {
  await use('cpu');
  const net: feedForward.Config = { inputs: 2, hidden: [5, 4], activation: 'linear' };
  const params = feedForward.init(net, new Random(2));
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  const [none = NaN, right = NaN, up = NaN, both = NaN] = await feedForward
    .scores(params, feedForward.batch(corners, net), net)
    .data();
  expect(right + up - none).toBeCloseTo(both, 6);
  variable.dispose(params);
});

test('sizes that do not fit are refused in words', () => {
  const params = feedForward.init(config, new Random(1));
  expect(() => feedForward.batch([[1, 2, 3], [1]], config)).toThrow(
    'feedForward: row 1 has 1 numbers, not 3',
  );
  expect(() => feedForward.scores(params, tf.ones([2, 4]), config)).toThrow(
    'feedForward: 4 inputs, not 3',
  );
  variable.dispose(params);
});
