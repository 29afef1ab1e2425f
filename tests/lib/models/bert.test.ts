import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as bert from '../../../src/lib/models/bert';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula, type Golden } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config = { vocabulary: 11, context: 8, channels: 16, heads: 2, layers: 2 };
const rows = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [9, 2, 0, 4, 9, 6, 1, 8],
];
const chosen = [
  [1, 4, 7],
  [0, 3, 5],
];
const covered = () => bert.batch(rows, chosen, config);

modelContract('bert', {
  init: (random) => bert.init(config, random),
  output: (params) => {
    const { ids, places } = covered();
    return bert.logits(params, ids, places, config);
  },
  shape: [2, 3, 11],
  loss: (params) => bert.loss(params, covered(), config),
  learns: { steps: 120, rate: 1e-2, below: 0.05 },
});

interface BertGolden extends Golden {
  config: bert.Config;
  rows: number[][];
  chosen: number[][];
  logits: number[];
  attentions: number[][];
}
const golden = JSON.parse(readFileSync('tests/golden/bert.json', 'utf8')) as BertGolden;

describe.each(backends)('bert on %s', (backend) => {
  test('agrees with PyTorch: scores and attention to 1e-5, gradients to 1e-4', async () => {
    await use(backend);
    const params = bert.init(golden.config, new Random(0));
    fillByFormula(params);
    const batch = bert.batch(golden.rows, golden.chosen, golden.config);
    const scores = bert.logits(params, batch.ids, batch.places, golden.config);
    allClose(await scores.data(), golden.logits, 1e-5, 'logits');
    const layers: tf.Tensor[] = [];
    bert.encode(params, batch.ids, golden.config, (each) => layers.push(tf.keep(each)));
    expect(layers.length).toBe(golden.attentions.length);
    for (const [i, weights] of layers.entries()) {
      allClose(await weights.data(), golden.attentions[i]!, 1e-5, `attention ${i}`);
    }
    const { value, grads } = tf.variableGrads(() => bert.loss(params, batch, golden.config));
    allClose(await value.data(), [golden.loss], 1e-5, 'loss');
    const named = variable.named(params);
    expect(named.map(([path]) => path).sort()).toEqual(Object.keys(golden.gradients).sort());
    for (const [path, each] of named) {
      allClose(await grads[each.name]!.data(), golden.gradients[path]!, 1e-4, path);
    }
    tf.disposeVariables();
  });

  test('what stands before and after a covered token moves its scores, what it covers does not', async () => {
    await use(backend);
    const params = bert.init(config, new Random(1));
    const scores = (row: number[]) =>
      tf.tidy(() => {
        const { ids, places } = bert.batch([row], [[3]], config);
        return bert.logits(params, ids, places, config).dataSync();
      });
    const first = scores([1, 2, 3, 4, 5, 6]);
    for (let t = 0; t < 6; t++) {
      const changed = scores([1, 2, 3, 4, 5, 6].map((id, i) => (i === t ? 9 - id : id)));
      if (t === 3) expect(changed).toEqual(first);
      else expect(changed, `token ${t}`).not.toEqual(first);
    }
    variable.dispose(params);
  });

  test('starts at a loss of ln V ± 5 %', async () => {
    await use(backend);
    for (const seed of [0, 1, 2]) {
      const random = new Random(seed);
      const params = bert.init(bert.defaults, random);
      const row = Array.from({ length: 64 }, () => random.below(63));
      const loss = tf.tidy(() => {
        const batch = bert.batch([row], [bert.choose(64, 32, random)], bert.defaults);
        return bert.loss(params, batch, bert.defaults).dataSync()[0]!;
      });
      expect(Math.abs(loss / Math.log(64) - 1)).toBeLessThan(0.05);
      variable.dispose(params);
    }
  });
});

test('covered are the chosen places alone, and the answers are what stood there', async () => {
  await use('cpu');
  const { ids, places, answers } = covered();
  expect(await ids.array()).toEqual([
    [1, 10, 3, 4, 10, 6, 7, 10],
    [10, 2, 0, 10, 9, 10, 1, 8],
  ]);
  expect(await places.array()).toEqual([
    [1, 4, 7],
    [8, 11, 13],
  ]);
  expect(await answers.array()).toEqual([
    [2, 5, 8],
    [9, 4, 6],
  ]);
  tf.dispose([ids, places, answers]);
});

test('places are chosen without a repeat, each equally often', () => {
  const random = new Random(3);
  const counts = new Array<number>(16).fill(0);
  for (let draw = 0; draw < 4000; draw++) {
    const places = bert.choose(16, 4, random);
    expect(new Set(places).size).toBe(4);
    for (const t of places) counts[t]!++;
  }
  for (const count of counts) expect(Math.abs(count / 1000 - 1)).toBeLessThan(0.12);
});

test('a text longer than the context is refused in words', async () => {
  await use('cpu');
  const params = bert.init(config, new Random(1));
  expect(() =>
    tf.tidy(() => {
      const { ids } = bert.batch([new Array<number>(9).fill(1)], [[0]], config);
      return bert.encode(params, ids, config);
    }),
  ).toThrow('bert: 9 tokens do not fit a context of 8');
  variable.dispose(params);
});

test.each([
  [[[1, 10]], [[0]], 'bert: 10 is not a token of a text, which are below 10'],
  [[[1, -1]], [[0]], 'bert: -1 is not a token'],
  [[[1, NaN]], [[0]], 'bert: NaN is not a token'],
  [[[1, 2], [1]], [[0], [0]], 'bert: row 1 has 1 tokens, the first has 2'],
  [
    [
      [1, 2],
      [1, 2],
    ],
    [[0], [0, 1]],
    'bert: row 1 has 2 covers, the first has 1',
  ],
  [[[1, 2]], [[2]], 'bert: 2 is no place in 2 tokens'],
  [[[1, 2]], [[0.5]], 'bert: 0.5 is no place in 2 tokens'],
])('rows %j with covers %j are refused before they are sent', async (bad, places, sentence) => {
  await use('cpu');
  expect(() => bert.batch(bad, places, config)).toThrow(sentence);
});
