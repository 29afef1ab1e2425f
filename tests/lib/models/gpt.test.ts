import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as gpt from '../../../src/lib/models/gpt';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula, type Golden } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config = { vocabulary: 11, context: 8, channels: 16, heads: 2, layers: 2 };
const rows = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9],
  [9, 2, 0, 4, 10, 6, 1, 8, 3],
];
const ids = () =>
  gpt.batch(
    rows.map((row) => row.slice(0, -1)),
    config,
  );
const next = () =>
  gpt.batch(
    rows.map((row) => row.slice(1)),
    config,
  );

modelContract('gpt', {
  init: (random) => gpt.init(config, random),
  output: (params) => gpt.logits(params, ids(), config),
  shape: [2, 8, 11],
  loss: (params) => gpt.loss(params, ids(), next(), config),
  learns: { steps: 120, rate: 1e-2, below: 0.05 },
});

interface GptGolden extends Golden {
  config: gpt.Config;
  ids: number[][];
  next: number[][];
  logits: number[];
  attentions: number[][];
}
const golden = JSON.parse(readFileSync('tests/golden/gpt.json', 'utf8')) as GptGolden;

describe.each(backends)('gpt on %s', (backend) => {
  test('agrees with PyTorch: scores and attention to 1e-5, gradients to 1e-4', async () => {
    await use(backend);
    const params = gpt.init(golden.config, new Random(0));
    fillByFormula(params);
    const x = gpt.batch(golden.ids, golden.config);
    const y = gpt.batch(golden.next, golden.config);
    const layers: tf.Tensor[] = [];
    const scores = gpt.logits(params, x, golden.config, (each) => layers.push(tf.keep(each)));
    allClose(await scores.data(), golden.logits, 1e-5, 'logits');
    for (const [i, weights] of layers.entries()) {
      allClose(await weights.data(), golden.attentions[i]!, 1e-5, `attention ${i}`);
    }
    const { value, grads } = tf.variableGrads(() => gpt.loss(params, x, y, golden.config));
    allClose(await value.data(), [golden.loss], 1e-5, 'loss');
    const named = variable.named(params);
    expect(named.map(([path]) => path).sort()).toEqual(Object.keys(golden.gradients).sort());
    for (const [path, each] of named) {
      const got = await grads[each.name]!.data<'float32'>();
      allClose(got, golden.gradients[path]!, 1e-4, path);
    }
    tf.disposeVariables();
  });

  test('a later token never changes an earlier score', async () => {
    await use(backend);
    const params = gpt.init(config, new Random(1));
    const scores = (row: number[]) =>
      tf.tidy(() => gpt.logits(params, gpt.batch([row], config), config).dataSync());
    const first = scores([1, 2, 3, 4, 5, 6]);
    for (let t = 1; t < 6; t++) {
      const changed = scores([1, 2, 3, 4, 5, 6].map((id, i) => (i < t ? id : 10 - id)));
      const before = t * config.vocabulary;
      expect(changed.slice(0, before)).toEqual(first.slice(0, before));
      expect(changed.slice(before)).not.toEqual(first.slice(before));
    }
    variable.dispose(params);
  });

  test('says what comes next after the last tokens that fit', async () => {
    await use(backend);
    const params = gpt.init(config, new Random(1));
    const text = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const next = tf.tidy(() => gpt.nextScores(params, text, config).dataSync());
    const all = tf.tidy(() =>
      gpt.logits(params, gpt.batch([text.slice(-config.context)], config), config).dataSync(),
    );
    expect(next).toEqual(all.slice(-config.vocabulary));
    expect(next.length).toBe(config.vocabulary);
    variable.dispose(params);
  });

  test('starts at a loss of ln V ± 5 %', async () => {
    await use(backend);
    for (const seed of [0, 1, 2]) {
      const random = new Random(seed);
      const params = gpt.init(gpt.defaults, random);
      const draw = () =>
        gpt.batch([Array.from({ length: 64 }, () => random.below(64))], gpt.defaults);
      const [loss] = tf.tidy(() => gpt.loss(params, draw(), draw(), gpt.defaults).dataSync());
      expect(Math.abs(loss! / Math.log(64) - 1)).toBeLessThan(0.05);
      variable.dispose(params);
    }
  });

  test('shows who looks at whom: one row of weights for each token, none for what comes later', async () => {
    await use(backend);
    const params = gpt.init(config, new Random(1));
    const before = tf.memory().numTensors;
    const layers = tf.tidy(() => gpt.attentions(params, [1, 2, 3], config));
    expect(layers.map(({ shape }) => shape)).toEqual([
      [2, 3, 3],
      [2, 3, 3],
    ]);
    for (const layer of layers) {
      for (const head of await layer.array()) {
        for (const [t, row] of head.entries()) {
          expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
          expect(row.slice(t + 1)).toEqual(row.slice(t + 1).map(() => 0));
        }
      }
    }
    tf.dispose(layers);
    expect(tf.memory().numTensors).toBe(before);
    variable.dispose(params);
  });
});

test('a text longer than the context is refused in words', async () => {
  await use('cpu');
  const params = gpt.init(config, new Random(1));
  expect(() =>
    tf.tidy(() => gpt.logits(params, gpt.batch([new Array<number>(9).fill(1)], config), config)),
  ).toThrow('gpt: 9 tokens do not fit a context of 8');
  variable.dispose(params);
});

test.each([
  [[[1, 11]], 'gpt: 11 is not a token'],
  [[[1, -1]], 'gpt: -1 is not a token'],
  [[[1, 0.5]], 'gpt: 0.5 is not a token'],
  [[[1, NaN]], 'gpt: NaN is not a token'],
  [[[1, 2], [1]], 'gpt: row 1 has 1 tokens, the first has 2'],
])('ids %j are refused before they are sent', async (bad, sentence) => {
  await use('cpu');
  expect(() => gpt.batch(bad, config)).toThrow(sentence);
});
