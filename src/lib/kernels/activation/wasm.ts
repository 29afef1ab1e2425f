import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { gradientOf, kernelOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    gelu: Call;
    geluGrad: Call;
    relu: Call;
    reluGrad: Call;
    sigmoid: Call;
    sigmoidGrad: Call;
    silu: Call;
    siluGrad: Call;
    tanh: Call;
    tanhGrad: Call;
  }
}

const gradients = {
  gelu: 'geluGrad',
  relu: 'reluGrad',
  sigmoid: 'sigmoidGrad',
  silu: 'siluGrad',
  tanh: 'tanhGrad',
} as const;

export function register(): void {
  for (const [name, gradient] of Object.entries(gradients)) {
    const activation = name as keyof typeof gradients;
    replace(kernelOf(activation), ({ inputs: { x }, backend }, before) => {
      if (x.dtype !== 'float32') return before!({ inputs: { x }, attrs: {}, backend });
      const y = backend.makeOutput(x.shape, 'float32');
      const size = tf.util.sizeFromShape(x.shape);
      compiled(backend)[activation](pointer(backend, x), pointer(backend, y), size);
      return y;
    });
    replace(gradientOf(activation), ({ inputs: { x, dy }, backend }) => {
      const dx = backend.makeOutput(x.shape, 'float32');
      const at = [x, dy, dx].map((each) => pointer(backend, each));
      compiled(backend)[gradient](...at, tf.util.sizeFromShape(x.shape));
      return dx;
    });
  }
}
