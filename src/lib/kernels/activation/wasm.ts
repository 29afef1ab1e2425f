import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

export function register(): void {
  replace<'x', object>('Gelu', ({ inputs: { x }, backend }) => {
    const y = backend.makeOutput(x.shape, 'float32');
    const size = tf.util.sizeFromShape(x.shape);
    compiled(backend).gelu(pointer(backend, x), pointer(backend, y), size);
    return y;
  });
  replace<'x' | 'dy', object>('GeluGrad', ({ inputs: { x, dy }, backend }) => {
    const dx = backend.makeOutput(x.shape, 'float32');
    const at = [x, dy, dx].map((each) => pointer(backend, each));
    compiled(backend).geluGrad(...at, tf.util.sizeFromShape(x.shape));
    return dx;
  });
}
