import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as cnn from '../../../src/lib/models/cnn';
import * as mlp from '../../../src/lib/models/mlp';
import { crossEntropy } from '../../../src/lib/nn/loss';
import * as tf from '../../../src/lib/tf';
import { directions, largestChange, lead, moved, randomDirections } from '../../../src/lib/train/fastGradientSign'; // prettier-ignore
import { backends, use } from '../../helpers/backends';

const config = { size: 11, first: 4, second: 5, hidden: 8, answers: 3 };
const inputs = config.size ** 2;
const random = new Random(3);
/** Half of them paper or ink to the full, as on a picture. */
const pixels = Float32Array.from({ length: 2 * inputs }, () =>
  Math.min(1, Math.max(0, 2 * random.uniform() - 0.5)),
);
const answers = Int32Array.of(2, 0);

describe.each(backends)('directions on %s', (backend) => {
  beforeAll(() => use(backend));
  afterAll(() => tf.disposeVariables());

  const models = () => {
    const filters = cnn.init(config, new Random(1));
    const layers = mlp.init({ inputs, hidden: 16, answers: 3 }, new Random(1));
    const wanted = () => tf.tensor1d(answers, 'int32');
    return {
      cnn: (x: tf.Tensor) => {
        const pictures = tf.reshape(x, [2, config.size, config.size, 1]);
        return crossEntropy(
          cnn.logits(filters, pictures as tf.Tensor4D, undefined, false),
          wanted(),
        );
      },
      mlp: (x: tf.Tensor) =>
        crossEntropy(mlp.logits(layers, tf.reshape(x, [2, inputs]), false), wanted()),
    };
  };

  test.each(['cnn', 'mlp'] as const)(
    'of the %s point to where the loss rises, and no tensor is left over',
    async (name) => {
      const loss = models()[name];
      const lossOf = (at: Float32Array) => tf.tidy(() => loss(tf.tensor1d(at)).dataSync()[0]!);
      const x = tf.tensor1d(pixels);
      const before = tf.memory().numTensors;
      const towards = await directions(x, loss);
      expect(tf.memory().numTensors).toBe(before);
      x.dispose();
      expect(towards).toHaveLength(pixels.length);
      expect([...new Set(towards)].every((sign) => [-1, 0, 1].includes(sign))).toBe(true);
      const epsilon = 0.01;
      const up = lossOf(moved(pixels, towards, epsilon));
      const down = lossOf(moved(pixels, towards.map((sign) => -sign), epsilon)); // prettier-ignore
      expect(up).toBeGreaterThan(lossOf(pixels));
      expect(down).toBeLessThan(lossOf(pixels));
      for (let seed = 0; seed < 5; seed++) {
        const noise = randomDirections(pixels.length, new Random(seed));
        expect(lossOf(moved(pixels, noise, epsilon)), `noise ${seed}`).toBeLessThan(up);
      }
    },
  );

  test('of a lead are there where a network is so sure that cross-entropy has none', async () => {
    // Scores 41 apart: the share of the first is 1 in 32 bits.
    const scores = (x: tf.Tensor) => tf.mul(tf.reshape(x, [1, 3]), [[1, -1, -2]]) as tf.Tensor2D;
    const x = tf.tensor1d([40, 1, 2]);
    const one = (answer: number) => tf.tensor1d([answer], 'int32');
    const ofLead = await directions(x, (each) => lead(scores(each), one(1), one(0)));
    const ofEntropy = await directions(x, (each) => crossEntropy(scores(each), one(0)));
    x.dispose();
    expect([...ofLead].map(Math.sign)).toEqual([-1, -1, 0]); // −x₂ − x₁
    expect(ofEntropy[0]! + 0, 'the slope that fails').toBe(0);
  });

  test('a lead is the difference of two scores, added up over the batch', () => {
    const scores = tf.tensor2d([3, 1, 2.5, -7, -2, -9], [2, 3]);
    const of = (wrong: number[], right: number[]) =>
      lead(scores, tf.tensor1d(wrong, 'int32'), tf.tensor1d(right, 'int32')).dataSync()[0];
    expect(of([2, 0], [0, 1])).toBeCloseTo(-0.5 - 5, 5);
    expect(of([0, 2], [1, 1])).toBeCloseTo(2 - 7, 5);
    scores.dispose();
  });

  test('agree with finite differences, pixel by pixel', async () => {
    const loss = models().mlp;
    const lossOf = (at: Float32Array) => tf.tidy(() => loss(tf.tensor1d(at)).dataSync()[0]!);
    const x = tf.tensor1d(pixels);
    const towards = await directions(x, loss);
    x.dispose();
    let compared = 0;
    for (let i = 0; i < pixels.length; i += 11) {
      const [above, below] = [pixels.slice(), pixels.slice()];
      above[i]! += 0.05;
      below[i]! -= 0.05;
      const slope = lossOf(above) - lossOf(below);
      if (Math.abs(slope) < 1e-4) continue; // rounding may turn its sign
      expect(Math.sign(slope), `pixel ${i}`).toBe(towards[i]);
      compared++;
    }
    expect(compared).toBeGreaterThan(8);
  });
});

describe('moved', () => {
  const anyPixels = Float32Array.from({ length: 20_000 }, (_, i) =>
    i % 5 === 0 ? Math.round(random.uniform()) : random.uniform(),
  );

  test.each([0, 0.01, 0.1, 0.2, 0.3, 1 / 3, 0.7, 1])(
    'no pixel moves by more than ε = %d, exactly, and none leaves 0 to 1',
    (epsilon) => {
      const towards = randomDirections(anyPixels.length, new Random(9));
      const to = moved(anyPixels, towards, epsilon);
      for (const [i, after] of to.entries()) {
        const change = Math.abs(after - anyPixels[i]!);
        if (change > epsilon) expect.fail(`pixel ${i} moved by ${change}`);
        if (after < 0 || after > 1) expect.fail(`pixel ${i} is ${after}`);
        // Where there is room, by ε, but for the last digit of 32 bits.
        const wanted = anyPixels[i]! + towards[i]! * epsilon;
        const within = Math.min(1, Math.max(0, wanted));
        if (Math.abs(after - within) > 2 ** -22) expect.fail(`pixel ${i}: ${after}`);
      }
      expect(largestChange(anyPixels, to)).toBeLessThanOrEqual(epsilon);
    },
  );

  test('plain rounding to 32 bits would move some by more: it is taken care of', () => {
    const naive = anyPixels.map((from) => from + 0.1);
    expect(largestChange(anyPixels, naive)).toBeGreaterThan(0.1);
  });

  test('without a direction nothing moves', () => {
    expect(moved(anyPixels, new Float32Array(anyPixels.length), 0.3)).toEqual(anyPixels);
  });
});

test('random directions are half up, half down, and the same for the same seed', () => {
  const signs = randomDirections(10_000, new Random(4));
  const sum = signs.reduce((total, sign) => total + sign, 0);
  expect(Math.abs(sum)).toBeLessThan(400); // four standard deviations
  expect(signs.every((sign) => Math.abs(sign) === 1)).toBe(true);
  expect(randomDirections(10_000, new Random(4))).toEqual(signs);
});
