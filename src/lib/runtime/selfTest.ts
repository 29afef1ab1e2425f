/**
 * @file Small sums with known answers, for each family of operations: some devices compute wrong values or gradients of zero
 * and say nothing.
 */
import { convolution } from '../kernels/convolution/convolution';
import { crossEntropy } from '../kernels/crossEntropy/crossEntropy';
import { ctc } from '../kernels/ctc/ctc';
import { attention } from '../kernels/attention/attention';
import { activate } from '../kernels/activation/activation';
import * as adamw from '../kernels/adamw/adamw';
import { dropout } from '../kernels/dropout/dropout';
import { embedding } from '../kernels/embedding/embedding';
import { gru } from '../kernels/gru/gru';
import { health } from '../kernels/health/health';
import { layerNorm } from '../kernels/layerNorm/layerNorm';
import { linear } from '../kernels/linear/linear';
import * as tf from '../tf';

interface Family {
  /** Of the tensors that a gradient is taken of. */
  shapes: number[][];
  operation: (...inputs: tf.Tensor[]) => tf.Tensor;
}

const numbers = (values: number[], ...shape: [number, number]) =>
  tf.tensor2d(values, shape, 'int32');

// Odd sizes: a kernel that works on whole tiles only is found out.
const families: Record<string, Family> = {
  product: {
    shapes: [
      [17, 9],
      [9, 33],
    ],
    operation: (a, b) => tf.tanh(tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D)),
  },
  linear: {
    shapes: [[2, 5, 9], [9, 17], [17]],
    operation: (x, weight, bias) => linear(x!, weight as tf.Tensor2D, { bias, activation: 'gelu' }),
  },
  layerNorm: {
    shapes: [[3, 5, 19], [19], [19]],
    operation: (x, gain, bias) => layerNorm(x!, gain!, bias!),
  },
  attention: {
    shapes: [[2, 7, 36]],
    operation: (qkv) => attention(qkv as tf.Tensor3D, { heads: 2, causal: true }),
  },
  activation: {
    shapes: [[37]],
    operation: (x) => tf.add(activate(x!, 'silu'), activate(x!, 'tanh')),
  },
  crossEntropy: {
    shapes: [[2, 3, 11]],
    operation: (logits) => crossEntropy(logits!, numbers([0, 10, 3, 7, 1, 5], 2, 3)),
  },
  ctc: {
    shapes: [[7, 2, 5]],
    operation: (logits) => ctc(logits as tf.Tensor3D, numbers([1, 1, 4, 3, -1, -1], 2, 3)),
  },
  gru: {
    shapes: [[5, 3, 27], [9, 27], [27]],
    operation: (x, weight, bias) =>
      gru(x as tf.Tensor3D, weight as tf.Tensor2D, bias as tf.Tensor1D),
  },
  embedding: {
    shapes: [
      [5, 9],
      [4, 9],
    ],
    operation: (table, places) =>
      embedding(table as tf.Tensor2D, numbers([0, 4, 4, 2, 0, 1], 2, 3), places as tf.Tensor2D),
  },
  convolution: {
    shapes: [[2, 7, 6, 3], [3, 3, 3, 5], [5]],
    operation: (x, weight, bias) =>
      tf.maxPool(convolution(x as tf.Tensor4D, weight as tf.Tensor4D, { bias }), 2, 2, 'valid'),
  },
  dropout: { shapes: [[33]], operation: (x) => dropout(x!, 0.4, [3, 4]) },
  adamw: {
    shapes: [
      [4, 5],
      [4, 5],
    ],
    operation: (weight, gradient) => {
      const settings = { ...adamw.defaults, rate: 0.1, clip: 1, t: 1 };
      const moments = { mean: tf.zeros<tf.Rank.R1>([20]), square: tf.zeros<tf.Rank.R1>([20]) };
      const measured = health(tf.scalar(1), [gradient!]);
      const step = { ...settings, decaying: adamw.decayingOf([weight!]) };
      return adamw.update([weight!], [gradient!], moments, measured, step).weights[0]!;
    },
  },
};
/** Of what no gradient is taken. */
const withoutGradient = new Set(['adamw']);

/**
 * Compares the backend in use with what the references gave, forward and backward.
 *
 * @returns The families that are wrong: none on a sound device.
 */
export async function wrongFamilies(): Promise<string[]> {
  const got = await answers();
  return Object.entries(expected)
    .filter(
      ([name, sums]) => !sums.every((sum, i) => Math.abs(sum - (got[name]?.[i] ?? NaN)) < 1e-3),
    )
    .map(([name]) => name);
}

/** Of each family, from the same inputs everywhere: the value and every gradient, as one sum each that no place leaves alone. */
export async function answers(): Promise<Record<string, number[]>> {
  const names = Object.keys(families);
  if (tf.getBackend() === 'webgpu') {
    const { warmUp } = await import('../kernels/webgpu/pipelines');
    await warmUp(tf.backend(), () => names.forEach(computed)); // side by side, not one after the other
  }
  const all: Record<string, number[]> = {};
  for (const name of names) {
    const made = tf.tidy(() => computed(name));
    all[name] = await Promise.all(
      made.map(async (each) => {
        const [values, weights] = [await each.data(), wave(each.shape, 0.71)];
        return weights.reduce((sum, weight, i) => sum + weight * values[i]!, 0);
      }),
    );
    tf.dispose(made);
  }
  return all;
}

/** Value and gradients of a family. */
function computed(name: string): tf.Tensor[] {
  const { shapes, operation } = families[name]!;
  const inputs = shapes.map((shape, i) => tf.tensor(wave(shape, 0.37 + 0.24 * i), shape));
  const value = operation(...inputs);
  if (withoutGradient.has(name)) return [value];
  const dy = tf.tensor(wave(value.shape, 0.53), value.shape);
  return [value, ...tf.grads(operation)(inputs, dy)];
}

function wave(shape: number[], frequency: number): Float32Array {
  const size = tf.util.sizeFromShape(shape);
  return Float32Array.from({ length: size }, (_, i) => Math.sin(frequency * i + 1));
}

/** From tfjs's own operations on its cpu backend; a test holds them. */
const expected: Record<string, number[]> = {
  activation: [3.1353, 2.4371],
  adamw: [0.8402],
  attention: [-0.7036, 11.1593],
  convolution: [3.3931, 0.3772, 7.7166, 2.0221],
  crossEntropy: [2.3397, 0.0265],
  ctc: [13.9035, -0.9272],
  dropout: [-0.9455, -2.5186],
  embedding: [11.7191, 2.7547, 1.4198],
  gru: [-11.1428, 2.2167, -1.7351, -0.3914],
  layerNorm: [20.1873, 0.0594, 0.5986, -0.6811],
  linear: [-7.238, -0.132, -41.8463, 0.9507],
  product: [-0.2887, -0.1156, 0.7588],
};
