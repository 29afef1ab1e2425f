import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import type { Batch } from '../../../src/lib/data/words/examples';
import * as word2vec from '../../../src/lib/models/word2vec';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose, difference } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';
import { fillByFormula } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

type Kind = 'cbow' | 'skip-gram';
interface Case {
  kind: Kind;
  averaging: word2vec.Averaging;
  output: word2vec.Output;
  hidden: number[];
  logits: number[];
  scores: number[];
  loss: number;
  gradients: Record<string, number[]>;
  losses: number[];
  /** After each step, by path. */
  moved: Record<string, number[]>[];
}
interface Golden {
  config: word2vec.Config;
  /** −1 fills a row. */
  windows: Record<Kind, number[][]>;
  answers: number[];
  candidates: number[][];
  settings: { rate: number; beta1: number; beta2: number; epsilon: number; decay: number };
  cases: Case[];
}
const golden = JSON.parse(readFileSync('tests/golden/word2vec.json', 'utf8')) as Golden;
const cases = golden.cases.map((each) => ({
  ...each,
  name: [each.kind, each.averaging, each.output].join(', '),
}));

const batchOf = (kind: Kind): Batch => {
  const given = golden.windows[kind].flat();
  return {
    given: Int32Array.from(given, (id) => Math.max(0, id)),
    counted: Float32Array.from(given, (id) => Number(id >= 0)),
    answers: Int32Array.from(golden.answers),
    candidates: Int32Array.from(golden.candidates.flat()),
  };
};
const given = (kind: Kind) => word2vec.upload(batchOf(kind));
const filled = () => {
  const params = word2vec.init(golden.config, new Random(0));
  fillByFormula(params);
  return params;
};

for (const [kind, output, below] of [
  // Softmax: five answers that differ, from windows that differ. Sampling: a word that is an answer here is noise there.
  ['cbow', 'softmax', 0.05],
  ['cbow', 'sampling', 0.2],
  ['skip-gram', 'softmax', 0.05],
  ['skip-gram', 'sampling', 0.2],
] as const) {
  modelContract(`word2vec, ${kind} with ${output}`, {
    init: (random) => word2vec.init(golden.config, random),
    output: (params) => {
      const all = given(kind);
      const h = word2vec.hidden(params, all);
      return output === 'softmax'
        ? word2vec.logits(params, h)
        : word2vec.scores(params, h, all.candidates!);
    },
    shape: output === 'softmax' ? [5, golden.config.vocabulary] : [5, 4],
    loss: (params) => word2vec.loss(params, given(kind), output),
    learns: { steps: 150, rate: 0.1, below },
  });
}

describe.each(backends)('word2vec on %s', (backend) => {
  test.each(cases)('agrees with PyTorch to 1e-5: $name', async (each) => {
    await use(backend);
    const params = filled();
    const got = tf.tidy(() => {
      const all = given(each.kind);
      const h = word2vec.hidden(params, all, each.averaging);
      return {
        hidden: h,
        logits: word2vec.logits(params, h),
        scores: word2vec.scores(params, h, all.candidates!),
        loss: word2vec.loss(params, all, each.output, each.averaging),
      };
    });
    for (const name of ['hidden', 'logits', 'scores'] as const) {
      allClose(await got[name].data(), each[name], 1e-5, name);
    }
    allClose(await got.loss.data(), [each.loss], 1e-5, 'loss');
    tf.dispose(got);
    variable.dispose(params);
  });

  test.each(cases)('its gradients agree with PyTorch to 1e-4: $name', async (each) => {
    await use(backend);
    const params = filled();
    const { value, grads } = tf.variableGrads(() =>
      word2vec.loss(params, given(each.kind), each.output, each.averaging),
    );
    expect(Object.keys(each.gradients).sort()).toEqual(['input', 'output']);
    for (const [path, variables] of variable.named(params)) {
      allClose(await grads[variables.name]!.data(), each.gradients[path]!, 1e-4, path);
    }
    tf.dispose([value, grads]);
    variable.dispose(params);
  });

  test.each(cases)('three steps of AdamW end where PyTorch ends: $name', async (each) => {
    await use(backend);
    const params = filled();
    const trainer = createTrainer(params, { ...golden.settings, clip: Infinity });
    for (const [step, moved] of each.moved.entries()) {
      const { loss } = await trainer.update(() =>
        word2vec.loss(params, given(each.kind), each.output, each.averaging),
      );
      expect(difference([loss], [each.losses[step]!], 1e-4)).toBeUndefined();
      for (const [path, variables] of variable.named(params)) {
        allClose(await variables.data(), moved[path]!, 1e-4, `step ${step + 1}, ${path}`);
      }
    }
    trainer.dispose();
    variable.dispose(params);
  });

  test('what fills a row changes neither the vector nor any gradient', async () => {
    await use(backend);
    const params = filled();
    const other = batchOf('cbow');
    other.given.forEach((_, i) => {
      if (other.counted[i] === 0) other.given[i] = 6;
    });
    const slopes = (batch: Batch) =>
      tf.tidy(() => {
        const { value, grads } = tf.variableGrads(() =>
          word2vec.loss(params, word2vec.upload(batch), 'sampling'),
        );
        return [value, ...variable.named(params).map(([, each]) => grads[each.name]!)].map((each) =>
          Array.from(each.dataSync()),
        );
      });
    expect(slopes(other)).toEqual(slopes(batchOf('cbow')));
    variable.dispose(params);
  });
});

test('no golden number stands where a mistake is invisible', () => {
  const { vocabulary, channels } = golden.config;
  expect(new Set([vocabulary, channels, 4, 5]).size).toBe(4);
  const lengths = golden.windows.cbow.map((row) => row.filter((id) => id >= 0).length);
  expect(new Set(lengths)).toEqual(new Set([1, 2, 3, 4]));
  const of = (name: string) =>
    golden.cases.find((each) => Object.values(each).join().includes(name))!;
  expect(of('cbow,divided').loss).toBe(of('cbow,undivided').loss);
  expect(of('cbow,divided').gradients['input']).not.toEqual(
    of('cbow,undivided').gradients['input'],
  );
  const outputs = (name: string) => of(name).gradients['output']!;
  expect(difference(outputs('cbow,divided'), outputs('cbow,undivided'), 1e-6)).toBeUndefined();
  for (const { logits } of golden.cases) {
    for (const value of logits) expect(Math.abs(value)).toBeGreaterThan(1e-4);
  }
});

test('undivided is no slope of the loss, and divided is', async () => {
  await use('cpu');
  const params = filled();
  const lossOf = (averaging: word2vec.Averaging) => () =>
    word2vec.loss(params, given('cbow'), 'sampling', averaging);
  expect(await wrongGradients(params, lossOf('divided'))).toEqual([]);
  const wrong = await wrongGradients(params, lossOf('undivided'));
  expect(wrong.map((sentence) => sentence.split(':')[0])).toEqual(['input']);
  variable.dispose(params);
});

test.each(backends)(
  'an untrained model spends ln V, or ln 2 for each choice, on %s',
  async (backend) => {
    await use(backend);
    const params = word2vec.init(word2vec.defaults, new Random(1));
    const [softmax, sampling] = tf.tidy(() =>
      (['softmax', 'sampling'] as const).map(
        (output) => word2vec.loss(params, given('cbow'), output).dataSync()[0]!,
      ),
    );
    expect(softmax! / Math.log(word2vec.defaults.vocabulary)).toBeCloseTo(1, 2);
    expect(sampling! / (4 * Math.LN2)).toBeCloseTo(1, 1);
    variable.dispose(params);
  },
);

test('the loss stays finite however sure the model is', async () => {
  await use('wasm');
  const loss = tf.tidy(
    () =>
      word2vec
        .samplingLoss(
          tf.tensor2d([
            [300, -300, 200],
            [-300, 300, 0],
          ]),
        )
        .dataSync()[0]!,
  );
  expect(loss / ((200 + 600 + Math.LN2) / 2)).toBeCloseTo(1, 6);
});

test('sizes that do not fit are refused in words', async () => {
  await use('cpu');
  const params = filled();
  const all = given('cbow');
  expect(() => word2vec.hidden(params, { ...all, counted: tf.ones([5, 3]) })).toThrow(
    'word2vec: [5,3] says which of [5,4] count',
  );
  expect(() => word2vec.scores(params, tf.ones([2, 3]), all.candidates!)).toThrow(
    'word2vec: candidates of 5 rows, not 2',
  );
  expect(() => word2vec.loss(params, { ...all, candidates: undefined }, 'sampling')).toThrow(
    'word2vec: no words from the noise',
  );
  const short = { ...batchOf('cbow'), given: new Int32Array(19) };
  expect(() => word2vec.upload(short)).toThrow(
    'word2vec: 19 words given and 20 candidates for 5 answers',
  );
  variable.dispose(params);
});
