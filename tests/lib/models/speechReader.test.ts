import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as reader from '../../../src/lib/models/speechReader';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';
import { fillByFormula, type Golden } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config = { inputs: 6, hidden: 7, letters: 4 };
const T = 9;
const random = new Random(5);
const frames = Array.from({ length: 3 }, () =>
  Float32Array.from({ length: T * config.inputs }, () => random.normal()),
);
const x = () => reader.batch(frames, T, config.inputs);
const targets = () => reader.batchOfTargets([[1, 1, 3], [2], []]);

modelContract('speechReader', {
  init: (stream) => reader.init(config, stream),
  output: (params) => reader.logits(params, x()),
  shape: [T, 3, config.letters],
  loss: (params) => reader.loss(params, x(), targets()),
  learns: { steps: 150, rate: 3e-2, below: 0.05 },
});

interface ReaderGolden extends Golden {
  config: reader.Config;
  T: number;
  B: number;
  x: number[];
  targets: number[][];
  logits: number[];
  step: { rate: number; decay: number };
  after: Record<string, number[]>;
}
const golden = JSON.parse(readFileSync('tests/golden/speechReader.json', 'utf8')) as ReaderGolden;
const goldenInput = () => tf.tensor3d(golden.x, [golden.T, golden.B, golden.config.inputs]);

describe.each(backends)('speechReader on %s', (backend) => {
  test('agrees with PyTorch: scores to 1e-5, gradients and weights after one step to 1e-4', async () => {
    await use(backend);
    const params = reader.init(golden.config, new Random(0));
    fillByFormula(params);
    const input = goldenInput();
    const loss = () => reader.loss(params, input, reader.batchOfTargets(golden.targets));
    const scores = tf.tidy(() => reader.logits(params, input));
    allClose(await scores.data(), golden.logits, 1e-5, 'logits');
    const { value, grads } = tf.variableGrads(loss);
    allClose(await value.data(), [golden.loss], 1e-5, 'loss');
    const named = variable.named(params);
    expect(named.map(([path]) => path).sort()).toEqual(Object.keys(golden.gradients).sort());
    for (const [path, each] of named) {
      allClose(await grads[each.name]!.data(), golden.gradients[path]!, 1e-4, path);
    }
    const { rate, decay } = golden.step;
    const trainer = createTrainer(params, { rate, decay, clip: Infinity });
    await trainer.update(loss);
    for (const [path, each] of named) {
      allClose(await each.data(), golden.after[path]!, 1e-4, `${path} after one step`);
    }
    trainer.dispose();
    tf.disposeVariables();
    tf.dispose([input, scores, value, grads]);
  });

  test('a sequence is read alike alone and among others', async () => {
    await use(backend);
    const params = reader.init(config, new Random(2));
    const scores = (rows: Float32Array[]) =>
      tf.tidy(() => reader.logits(params, reader.batch(rows, T, config.inputs)).dataSync());
    const all = scores(frames);
    const V = config.letters;
    for (const [b, row] of frames.entries()) {
      const among = Array.from({ length: T * V }, (_, i) => {
        return all[(Math.floor(i / V) * frames.length + b) * V + (i % V)]!;
      });
      allClose(scores([row]), among, 1e-5, `sequence ${b}`);
    }
    variable.dispose(params);
  });

  test('each frame is heard with what came before and with what comes after', async () => {
    await use(backend);
    const params = reader.init(config, new Random(2));
    const scores = (row: Float32Array) =>
      tf.tidy(() => reader.logits(params, reader.batch([row], T, config.inputs)).dataSync());
    const before = scores(frames[0]!);
    const I = config.inputs;
    // Only the middle frame is another.
    const other = frames[0]!.map((value, i) => (Math.floor(i / I) === 4 ? -value : value));
    const after = scores(other);
    for (let t = 0; t < T; t++)
      expect(after[t * config.letters]).not.toBe(before[t * config.letters]);
    variable.dispose(params);
  });
});

test('a planted mistake in the gradient of the recurrent weights is found', async () => {
  await use('wasm');
  const params = reader.init(config, new Random(3));
  fillByFormula(params); // at the start the output is small, and a mistake behind it as well
  const loss = () => reader.loss(params, x(), targets());
  expect(await wrongGradients(params, loss)).toEqual([]);
  const kernel = tf.getKernel('GruGrad', 'wasm');
  const right = kernel.kernelFunc;
  kernel.kernelFunc = (call) => {
    const made = right(call) as tf.TensorInfo[];
    const backend = call.backend as { typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array };
    const dweight = backend.typedArrayFromHeap(made[1]!);
    for (let i = 0; i < dweight.length; i += 3) dweight[i]! *= 0.9;
    return made;
  };
  try {
    const wrong = await wrongGradients(params, loss);
    expect(wrong.map((sentence) => sentence.split(':')[0])).toEqual([
      'past.recurrent.weight',
      'future.recurrent.weight',
    ]);
  } finally {
    kernel.kernelFunc = right;
    variable.dispose(params);
  }
});

test('120 numbers, 40 hidden units each way and 16 letters make 40,176 parameters', async () => {
  await use('cpu');
  const params = reader.init(reader.defaults, new Random(0));
  const oneWay = 120 * 120 + 120 + 40 * 120 + 120;
  expect(variable.count(params)).toBe(2 * oneWay + 80 * 16 + 16);
  expect(variable.count(params)).toBe(40_176);
  variable.dispose(params);
});

test('a sequence of the wrong length is refused in words', () => {
  expect(() => reader.batch([new Float32Array(53)], T, 6)).toThrow(
    'speechReader: sequence 0 has 53 numbers, not 9 × 6',
  );
});
