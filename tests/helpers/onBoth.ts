/** @file The same operation on tfjs's cpu backend and on another one, by itself wasm with this book's kernels. */
import { Random } from '../../src/lib/core/random';
import type { BackendName } from '../../src/lib/runtime/protocol';
import * as tf from '../../src/lib/tf';
import { allClose } from './allClose';
import { use } from './backends';

type Operation = (...inputs: tf.Tensor[]) => tf.Tensor;

interface Tolerance {
  /** Relative, see `allClose`. */
  value?: number;
  gradients?: number;
  /** See `difference`. */
  terms?: number;
  other?: BackendName;
}

/** Value and every gradient of `operation` agree, and nothing is left over. */
export async function expectSameOnBoth(
  shapes: readonly number[][],
  operation: Operation,
  { value = 1e-5, gradients = 1e-4, terms = 0, other = 'wasm' }: Tolerance = {},
): Promise<void> {
  const random = new Random(11);
  const inputs = shapes.map((shape) =>
    Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => random.normal()),
  );
  const expected = await run('cpu', shapes, inputs, operation);
  const got = await run(other, shapes, inputs, operation);
  for (const [i, values] of expected.entries()) {
    if (i === 0) allClose(got[i] ?? [], values, value, 'value', terms);
    else allClose(got[i] ?? [], values, gradients, `gradient ${i}`, terms);
  }
}

async function run(
  backend: BackendName,
  shapes: readonly number[][],
  inputs: readonly Float32Array[],
  operation: Operation,
): Promise<Float32Array[]> {
  await use(backend);
  const before = tf.memory().numTensors;
  const ids = tf.engine().backend.numDataIds();
  const tensors = shapes.map((shape, i) => tf.tensor(inputs[i] as Float32Array, shape));
  const value = tf.tidy(() => operation(...tensors));
  const weight = tf.tidy(() =>
    tf.tensor(
      Float32Array.from({ length: value.size }, (_, i) => Math.sin(i + 1)),
      value.shape,
    ),
  );
  const grads = tf.tidy(() => tf.grads(operation)(tensors, weight));
  const read = await Promise.all([value, ...grads].map((each) => each.data<'float32'>()));
  tf.dispose([tensors, value, weight, grads]);
  if (tf.memory().numTensors !== before || tf.engine().backend.numDataIds() !== ids) {
    throw new Error(`${backend}: tensors are left over`);
  }
  return read;
}
