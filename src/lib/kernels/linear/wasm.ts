import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../tf';
import type { Activation } from '../activation/activation';
import { multiply } from '../matMul/wasm';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

interface Attributes {
  activation: Activation | 'none';
  turned: boolean;
}

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
    compiled(backend)[activation](to, pointer(backend, y), rows * O);
    return [y, sum];
  });

  replace<'x' | 'weight' | 'bent' | 'dy', Attributes & { bias: boolean; data: boolean }>(
    'LinearGrad',
    ({ inputs: { x, weight, bent, dy }, attributes, backend }) => {
      const { activation } = attributes;
      const sizes = sizesOf(x, weight, attributes.turned);
      if (activation === 'none') return gradients(backend, { x, weight, dy, ...attributes }, sizes);
      const dsum = backend.makeOutput(dy.shape, 'float32');
      const at = [bent, dy, dsum].map((each) => pointer(backend, each));
      compiled(backend)[`${activation}Grad`](...at, sizes.rows * sizes.O);
      const made = gradients(backend, { x, weight, dy: dsum, ...attributes }, sizes);
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

/** dx = dy·Wᵀ, unless x is data, dW = xᵀ·dy, and where there is a bias db = Σ dy. */
function gradients(
  backend: BackendWasm,
  given: {
    x: tf.TensorInfo;
    weight: tf.TensorInfo;
    dy: tf.TensorInfo;
    turned: boolean;
    bias: boolean;
    data: boolean;
  },
  { rows, I, O }: ReturnType<typeof sizesOf>,
): tf.TensorInfo[] {
  const { turned } = given;
  const [x, weight, dy] = [given.x, given.weight, given.dy].map((each) =>
    pointer(backend, each),
  ) as Three;
  const made: tf.TensorInfo[] = [];
  /** @returns Where the gradient's numbers go. */
  const make = (shape: number[]): number => {
    const gradient = backend.makeOutput(shape, 'float32');
    made.push(gradient);
    return pointer(backend, gradient);
  };
  if (!given.data) {
    const to = make(given.x.shape);
    multiply(backend, [dy, weight, to], [1, rows, O, I], { turnedB: !turned });
  }
  const to = make(given.weight.shape);
  if (turned) multiply(backend, [dy, x, to], [1, O, rows, I], { turnedA: true });
  else multiply(backend, [x, dy, to], [1, I, rows, O], { turnedA: true });
  if (given.bias) compiled(backend).sumRows(dy, make([O]), rows, O);
  return made;
}
