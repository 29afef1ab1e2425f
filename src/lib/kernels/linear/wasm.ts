import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../tf';
import { multiply } from '../matMul/wasm';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import type { Activation } from './linear';

interface Attributes {
  activation: Activation;
  turned: boolean;
}
const bend = { gelu: 'gelu', relu: 'relu' } as const;
const unbend = { gelu: 'geluGrad', relu: 'reluGrad' } as const;

export function register(): void {
  replace<'x' | 'weight' | 'bias', Attributes>('Linear', ({ inputs, attributes, backend }) => {
    const { x, weight } = inputs;
    const bias = inputs.bias as tf.TensorInfo | undefined;
    const { activation, turned } = attributes;
    const { rows, I, O } = sizesOf(x, weight, turned);
    const sum = backend.makeOutput([...x.shape.slice(0, -1), O], 'float32');
    const [from, weights, to] = [x, weight, sum].map((each) => pointer(backend, each)) as Three;
    if (bias) compiled(backend).fillRows(pointer(backend, bias), to, rows, O);
    multiply(backend, [from, weights, to], [1, rows, I, O], {
      turnedB: turned,
      add: bias !== undefined,
    });
    if (activation === 'none') return sum;
    const y = backend.makeOutput(sum.shape, 'float32');
    compiled(backend)[bend[activation]](to, pointer(backend, y), rows * O);
    return [y, sum];
  });

  replace<'x' | 'weight' | 'bent' | 'dy', Attributes & { bias: boolean }>(
    'LinearGrad',
    ({ inputs: { x, weight, bent, dy }, attributes: { activation, turned, bias }, backend }) => {
      const sizes = sizesOf(x, weight, turned);
      if (activation === 'none') return gradients(backend, { x, weight, dy, turned, bias }, sizes);
      const dsum = backend.makeOutput(dy.shape, 'float32');
      const at = [bent, dy, dsum].map((each) => pointer(backend, each));
      compiled(backend)[unbend[activation]](...at, sizes.rows * sizes.O);
      const made = gradients(backend, { x, weight, dy: dsum, turned, bias }, sizes);
      backend.disposeData(dsum.dataId);
      return made;
    },
  );
}

type Three = [number, number, number];

function sizesOf(x: tf.TensorInfo, { shape }: tf.TensorInfo, turned: boolean) {
  const [first = 0, second = 0] = shape;
  const [I, O] = turned ? [second, first] : [first, second];
  return { I, O, rows: tf.util.sizeFromShape(x.shape) / I };
}

/** dx = dy·Wᵀ, dW = xᵀ·dy, db = Σ dy. */
function gradients(
  backend: BackendWasm,
  given: {
    x: tf.TensorInfo;
    weight: tf.TensorInfo;
    dy: tf.TensorInfo;
    turned: boolean;
    bias: boolean;
  },
  { rows, I, O }: ReturnType<typeof sizesOf>,
): tf.TensorInfo[] {
  const { turned } = given;
  const dx = backend.makeOutput(given.x.shape, 'float32');
  const dweight = backend.makeOutput(given.weight.shape, 'float32');
  const dbias = given.bias ? backend.makeOutput([O], 'float32') : undefined;
  const [x, weight, dy] = [given.x, given.weight, given.dy].map((each) =>
    pointer(backend, each),
  ) as Three;
  const [toX, toWeight] = [pointer(backend, dx), pointer(backend, dweight)];
  multiply(backend, [dy, weight, toX], [1, rows, O, I], { turnedB: !turned });
  if (turned) multiply(backend, [dy, x, toWeight], [1, O, rows, I], { turnedA: true });
  else multiply(backend, [x, dy, toWeight], [1, I, rows, O], { turnedA: true });
  if (!dbias) return [dx, dweight];
  compiled(backend).sumRows(dy, pointer(backend, dbias), rows, O);
  return [dx, dweight, dbias];
}
