import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { activationGradient } from '../activation/webgpu';
import { multiply } from '../matMul/webgpu';
import { output, replace } from '../webgpu/kernel';
import { sumRows } from '../webgpu/sums';
import { sizesOf, type Wanted } from './signature';

export function register(): void {
  replace('Linear', ({ inputs: { x, weight, bias }, attributes, backend }) => {
    const { activation, transposed } = attributes;
    const { rows, I, O } = sizesOf(x, weight, attributes);
    const c = output(backend, [...x.shape.slice(0, -1), O]);
    const preActivation = activation === 'none' ? undefined : output(backend, c.shape);
    multiply(
      backend,
      { a: x, b: weight, sizes: [1, rows, I, O], transposeB: transposed, bias, activation },
      { c, preActivation },
    );
    return preActivation ? [c, preActivation] : c;
  });

  replace('LinearGrad', ({ inputs: { x, weight, preActivation, dy }, attributes, backend }) => {
    const { activation } = attributes;
    const sizes = sizesOf(x, weight, attributes);
    if (activation === 'none') return gradients(backend, { x, weight, dy, ...attributes }, sizes);
    const dsum = activationGradient(backend, activation, preActivation!, dy);
    const made = gradients(backend, { x, weight, dy: dsum, ...attributes }, sizes);
    backend.disposeData(dsum.dataId);
    return made;
  });
}

/** dx = dy·Wᵀ, unless x is data, dW = xᵀ·dy, and db = Σ dy, which the product for dW has in hand unless it is transposed. */
function gradients(
  backend: WebGPUBackend,
  given: Record<'x' | 'weight' | 'dy', tf.TensorInfo> & Wanted & { transposed: boolean },
  { rows, I, O }: ReturnType<typeof sizesOf>,
): tf.TensorInfo[] {
  const { x, weight, dy, transposed, bias, data } = given;
  const made: tf.TensorInfo[] = [];
  if (!data) {
    const dx = output(backend, x.shape);
    multiply(
      backend,
      { a: dy, b: weight, sizes: [1, rows, O, I], transposeB: !transposed },
      { c: dx },
    );
    made.push(dx);
  }
  const c = output(backend, weight.shape);
  made.push(c);
  if (transposed) {
    multiply(backend, { a: dy, b: x, sizes: [1, O, rows, I], transposeA: true }, { c });
    if (bias) made.push(sumRows(backend, dy, rows, O));
    return made;
  }
  const sums = bias ? output(backend, [O]) : undefined;
  multiply(backend, { a: x, b: dy, sizes: [1, I, rows, O], transposeA: true }, { c, sums });
  return sums ? [...made, sums] : made;
}
