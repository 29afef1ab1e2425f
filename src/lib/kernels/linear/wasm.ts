import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type * as tf from '../../tf';
import { multiply } from '../matMul/wasm';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { sizesOf, type Wanted } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    fillRows: Call;
    sumRows: Call;
  }
}

export function register(): void {
  replace('Linear', ({ inputs: { x, weight, bias }, attributes, backend }) => {
    const { activation, transposed } = attributes;
    const { rows, I, O } = sizesOf(x, weight, attributes);
    const sum = backend.makeOutput([...x.shape.slice(0, -1), O], 'float32');
    const [from, weights, to] = [x, weight, sum].map((each) => pointer(backend, each)) as Three;
    if (bias) compiled(backend).fillRows(pointer(backend, bias), to, rows, O);
    multiply(backend, [from, weights, to], [1, rows, I, O], {
      transposeB: transposed,
      add: bias !== undefined,
    });
    if (activation === 'none') return sum;
    const y = backend.makeOutput(sum.shape, 'float32');
    compiled(backend)[activation](to, pointer(backend, y), rows * O);
    return [y, sum];
  });

  replace('LinearGrad', ({ inputs: { x, weight, preActivation, dy }, attributes, backend }) => {
    const { activation } = attributes;
    const sizes = sizesOf(x, weight, attributes);
    if (activation === 'none') return gradients(backend, { x, weight, dy, ...attributes }, sizes);
    const dsum = backend.makeOutput(dy.shape, 'float32');
    const at = [preActivation!, dy, dsum].map((each) => pointer(backend, each));
    compiled(backend)[`${activation}Grad`](...at, sizes.rows * sizes.O);
    const made = gradients(backend, { x, weight, dy: dsum, ...attributes }, sizes);
    backend.disposeData(dsum.dataId);
    return made;
  });
}

type Three = [number, number, number];

/** dx = dy·Wᵀ, unless x is data, dW = xᵀ·dy, and where there is a bias db = Σ dy. */
function gradients(
  backend: BackendWasm,
  given: Record<'x' | 'weight' | 'dy', tf.TensorInfo> & Wanted & { transposed: boolean },
  { rows, I, O }: ReturnType<typeof sizesOf>,
): tf.TensorInfo[] {
  const { transposed } = given;
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
    multiply(backend, [dy, weight, to], [1, rows, O, I], { transposeB: !transposed });
  }
  const to = make(given.weight.shape);
  if (transposed) multiply(backend, [dy, x, to], [1, O, rows, I], { transposeA: true });
  else multiply(backend, [x, dy, to], [1, I, rows, O], { transposeA: true });
  if (given.bias) compiled(backend).sumRows(dy, make([O]), rows, O);
  return made;
}
