/** @file A small sum with a known answer: some devices compute wrong gradients and say nothing. */
import * as tf from '../tf';

const SIZE = 16;

/**
 * Whether the backend's own gradient of Σ tanh(XW)² is that of plain arithmetic: values and a gradient
 * through a product and a curve, the two kinds of kernel that were seen to fail on real devices.
 */
export async function gradientIsRight(): Promise<boolean> {
  const x = wave(0.37);
  const w = wave(0.61);
  const got = tf.tidy(() => {
    const input = tf.tensor2d(x, [SIZE, SIZE]);
    const slope = tf.grad((weights: tf.Tensor) =>
      tf.sum(tf.square(tf.tanh(tf.matMul(input, weights as tf.Tensor2D)))),
    );
    return slope(tf.tensor2d(w, [SIZE, SIZE]));
  });
  const values = await got.data();
  got.dispose();
  return expected(x, w).every((value, i) => Math.abs(value - (values[i] ?? NaN)) < 1e-3);
}

function wave(frequency: number): Float32Array {
  return Float32Array.from({ length: SIZE * SIZE }, (_, i) => 0.4 * Math.sin(frequency * i + 1));
}

/** Xᵀ·(2·y·(1 − y²)) with y = tanh(XW). */
function expected(x: Float32Array, w: Float32Array): number[] {
  const result = new Array<number>(SIZE * SIZE).fill(0);
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      let sum = 0;
      for (let k = 0; k < SIZE; k++) sum += x[row * SIZE + k]! * w[k * SIZE + column]!;
      const y = Math.tanh(sum);
      for (let k = 0; k < SIZE; k++) {
        result[k * SIZE + column]! += x[row * SIZE + k]! * 2 * y * (1 - y * y);
      }
    }
  }
  return result;
}
