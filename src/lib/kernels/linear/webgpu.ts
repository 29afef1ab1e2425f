import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { unbend } from '../activation/webgpu';
import { multiply } from '../matMul/webgpu';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { sumRows } from '../webgpu/sums';
import type { Activation } from './linear';

interface Attributes {
  activation: Activation;
  turned: boolean;
}

export function register(): void {
  replace<'x' | 'weight' | 'bias', Attributes>('Linear', ({ inputs, attributes, backend }) => {
    const { x, weight } = inputs;
    const bias = inputs.bias as tf.TensorInfo | undefined;
    const { activation, turned } = attributes;
    const { rows, I, O } = sizesOf(x, weight, turned);
    const c = output(backend, [...x.shape.slice(0, -1), O]);
    const straight = activation === 'none' ? undefined : output(backend, c.shape);
    multiply(
      backend,
      { a: x, b: weight, sizes: [1, rows, I, O], turnedB: turned, bias, activation },
      { c, straight },
    );
    return straight ? [c, straight] : c;
  });

  replace<'x' | 'weight' | 'bent' | 'dy', Attributes & { bias: boolean }>(
    'LinearGrad',
    ({ inputs: { x, weight, bent, dy }, attributes: { activation, turned, bias }, backend }) => {
      const sizes = sizesOf(x, weight, turned);
      if (activation === 'none') return gradients(backend, { x, weight, dy, turned, bias }, sizes);
      const dsum = unbend(backend, activation, bent, dy);
      const made = gradients(backend, { x, weight, dy: dsum, turned, bias }, sizes);
      backend.disposeData(dsum.dataId);
      return made;
    },
  );
}

function sizesOf(x: tf.TensorInfo, { shape }: tf.TensorInfo, turned: boolean) {
  const [first = 0, second = 0] = shape;
  const [I, O] = turned ? [second, first] : [first, second];
  return { I, O, rows: sizeOf(x) / I };
}

/** dx = dy·Wᵀ, dW = xᵀ·dy, db = Σ dy, which the product for dW has in hand unless it is turned. */
function gradients(
  backend: WebGPUBackend,
  {
    x,
    weight,
    dy,
    turned,
    bias,
  }: Record<'x' | 'weight' | 'dy', tf.TensorInfo> & Record<'turned' | 'bias', boolean>,
  { rows, I, O }: ReturnType<typeof sizesOf>,
): tf.TensorInfo[] {
  const dx = output(backend, x.shape);
  multiply(backend, { a: dy, b: weight, sizes: [1, rows, O, I], turnedB: !turned }, { c: dx });
  const c = output(backend, weight.shape);
  if (turned) {
    multiply(backend, { a: dy, b: x, sizes: [1, O, rows, I], turnedA: true }, { c });
    return bias ? [dx, c, sumRows(backend, dy, rows, O)] : [dx, c];
  }
  const sums = bias ? output(backend, [O]) : undefined;
  multiply(backend, { a: x, b: dy, sizes: [1, I, rows, O], turnedA: true }, { c, sums });
  return sums ? [dx, c, sums] : [dx, c];
}
