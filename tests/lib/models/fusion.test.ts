import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as fusion from '../../../src/lib/models/fusion';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula, type Golden } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

interface Way extends Golden {
  logits: number[];
  /** Of each word, then of the sentence. */
  looks: number[][];
  stepped: Record<string, number[]>;
  losses: number[];
}
const golden = JSON.parse(readFileSync('tests/golden/fusion.json', 'utf8')) as {
  config: fusion.Config;
  most: number;
  pictures: number[][];
  sentences: number[][];
  answers: number[];
  training: { rate: number; decay: number };
  ways: Record<fusion.Way, Way>;
};
const { config, most } = golden;
const asked = (rows: readonly number[] = golden.answers.map((_, b) => b)) =>
  fusion.batch(
    rows.map((b) => golden.pictures[b]!),
    rows.map((b) => golden.sentences[b]!),
    config,
    most,
  );
const answers = () => tf.tensor1d(golden.answers, 'int32');
const lossOf = (network: fusion.Network) => fusion.loss(network, asked(), answers());

// Before anything is learned an empty sentence stands exactly where ReLU bends, and no slope can be measured there.
const [SOME, WANTED] = [[0, 1], golden.answers.slice(0, 2)];
for (const way of fusion.ways) {
  const networks = new WeakMap<variable.Tree & object, fusion.Network>();
  const of = (params: variable.Tree & object) => networks.get(params)!;
  modelContract(`fusion, ${way}`, {
    init(random) {
      const network = fusion.init(way, config, random);
      networks.set(network.params, network);
      return network.params;
    },
    output: (params) => of(params).logits(asked(SOME)),
    shape: [2, 5],
    loss: (params) => fusion.loss(of(params), asked(SOME), tf.tensor1d(WANTED, 'int32')),
    learns: { steps: 300, rate: 3e-2, below: 0.05 },
  });
}

describe.each(backends)('on %s', (backend) => {
  test.each(fusion.ways)(
    '%s agrees with PyTorch: scores to 1e-5, gradients and three steps to 1e-4',
    async (way) => {
      await use(backend);
      const expected = golden.ways[way];
      const network = fusion.init(way, config, new Random(0));
      fillByFormula(network.params);
      const looks: tf.Tensor3D[] = [];
      const scores = tf.tidy(() =>
        network.logits(asked(), (weights) => void looks.push(tf.keep(weights.clone()))),
      );
      allClose(await scores.data(), expected.logits, 1e-5, 'logits');
      expect(looks.length).toBe(expected.looks.length);
      for (const [i, each] of looks.entries())
        allClose(await each.data(), expected.looks[i]!, 1e-5, `look ${i}`);
      const { value, grads } = tf.variableGrads(() => lossOf(network));
      allClose(await value.data(), [expected.loss], 1e-5, 'loss');
      const named = variable.named(network.params);
      expect(named.map(([path]) => path).sort()).toEqual(Object.keys(expected.gradients).sort());
      for (const [path, each] of named)
        allClose(await grads[each.name]!.data(), expected.gradients[path]!, 1e-4, path);

      const trainer = createTrainer(network.params, golden.training);
      for (const [step, loss] of expected.losses.entries()) {
        const update = await trainer.update(() => ({ loss: lossOf(network), also: {} }));
        allClose([update.loss], [loss], 1e-4, `loss of step ${step + 1}`);
        if (step > 0) continue;
        for (const [path, each] of named)
          allClose(await each.data(), expected.stepped[path]!, 1e-4, `${path} after a step`);
      }
      trainer.dispose();
      tf.disposeVariables();
      tf.dispose([scores, looks, value, grads]);
    },
  );

  test.each(fusion.ways)('%s: an example is judged alike alone and among others', async (way) => {
    await use(backend);
    const network = fusion.init(way, config, new Random(2));
    const all = tf.tidy(() => network.logits(asked()).dataSync());
    for (const b of [0, 1, 2]) {
      const alone = tf.tidy(() => network.logits(asked([b])).dataSync());
      allClose(alone, [...all.subarray(5 * b, 5 * b + 5)], 1e-5, `example ${b}`);
    }
    variable.dispose(network.params);
  });

  test.each(fusion.ways)('%s: the order of the words is no matter', async (way) => {
    await use(backend);
    const network = fusion.init(way, config, new Random(2));
    const scores = (sentence: number[]) =>
      tf.tidy(() =>
        network.logits(fusion.batch([golden.pictures[0]!], [sentence], config, most)).dataSync(),
      );
    allClose(scores([2, 5]), [...scores([5, 2])], 1e-5, way);
    expect([...scores([2, 5])]).not.toEqual([...scores([2, 4])]);
    variable.dispose(network.params);
  });
});

test('added scores are a sum: what a sentence changes is the same for every picture', async () => {
  await use('cpu');
  const change = (way: fusion.Way, b: number) => {
    const network = fusion.init(way, config, new Random(4));
    const score = (sentence: number[]) =>
      tf.tidy(() =>
        network.logits(fusion.batch([golden.pictures[b]!], [sentence], config, most)).dataSync(),
      );
    const [before, after] = [score([1]), score([2, 3])];
    variable.dispose(network.params);
    return before.map((each, v) => after[v]! - each);
  };
  allClose(change('sum', 0), [...change('sum', 1)], 1e-6, 'sum');
  for (const way of ['early', 'late', 'cross'] as const) {
    const [one, other] = [change(way, 0), change(way, 1)];
    expect(Math.max(...one.map((each, v) => Math.abs(each - other[v]!))), way).toBeGreaterThan(
      1e-4,
    );
  }
});

test('the four have the same size within 1 %', async () => {
  await use('cpu');
  const counts = fusion.ways.map((way) => {
    const { params } = fusion.init(way, fusion.defaults, new Random(0));
    const size = variable.count(params);
    variable.dispose(params);
    return size;
  });
  expect(counts).toEqual([22_685, 22_744, 22_742, 22_645]);
  expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.01);
});

test('a picture of another size, a word that is none and a missing sentence are refused in words', () => {
  const picture = golden.pictures[0]!;
  const of = (pictures: number[][], sentences: number[][]) => () =>
    fusion.batch(pictures, sentences, config, most);
  expect(of([[1, 2]], [[1]])).toThrow('fusion: a picture has 2 pixels, not 36');
  expect(of([picture], [[7]])).toThrow('fusion: 7 is not a word, which are 1 to 6');
  expect(of([picture], [[0]])).toThrow('fusion: 0 is not a word');
  expect(of([picture], [])).toThrow('fusion: 1 pictures with 0 sentences');
});
