import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { threshold } from './reference';

declare module '../wasm/compiled' {
  interface Compiled {
    dropout: Call;
  }
}

export function register(): void {
  replace('Dropout', ({ inputs: { x }, attributes, backend }) => {
    const { rate, first, second, start } = attributes;
    const y = backend.makeOutput(x.shape, 'float32');
    const [from, to] = [pointer(backend, x), pointer(backend, y)];
    const size = tf.util.sizeFromShape(x.shape);
    const [least, scale] = [threshold(rate), 1 / (1 - rate)];
    compiled(backend).dropout(from, to, size, first, second, least, scale, start / 2);
    return y;
  });
}
