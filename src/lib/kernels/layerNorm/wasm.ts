import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

export function register(): void {
  replace<'x' | 'gain' | 'bias', { epsilon: number }>(
    'LayerNorm',
    ({ inputs: { x, gain, bias }, attributes: { epsilon }, backend }) => {
      const C = gain.shape[0] ?? 0;
      const rows = tf.util.sizeFromShape(x.shape) / C;
      const y = backend.makeOutput(x.shape, 'float32');
      const stats = backend.makeOutput([rows, 2], 'float32');
      const at = [x, gain, bias, y, stats].map((each) => pointer(backend, each));
      compiled(backend).layerNorm(...at, rows, C, epsilon);
      return [y, stats];
    },
  );
  replace<'x' | 'gain' | 'stats' | 'dy', object>(
    'LayerNormGrad',
    ({ inputs: { x, gain, stats, dy }, backend }) => {
      const C = gain.shape[0] ?? 0;
      const dx = backend.makeOutput(x.shape, 'float32');
      const dgain = backend.makeOutput([C], 'float32');
      const dbias = backend.makeOutput([C], 'float32');
      const at = [x, gain, stats, dy, dx, dgain, dbias].map((each) => pointer(backend, each));
      compiled(backend).layerNormGrad(...at, tf.util.sizeFromShape(x.shape) / C, C);
      return [dx, dgain, dbias];
    },
  );
}
