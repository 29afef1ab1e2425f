import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    layerNorm: Call;
    layerNormGrad: Call;
  }
}

export function register(): void {
  replace('LayerNorm', ({ inputs: { x, gain, bias }, attributes: { epsilon }, backend }) => {
    const { rows, C } = sizesOf(x, gain);
    const y = backend.makeOutput(x.shape, 'float32');
    const stats = backend.makeOutput([rows, 2], 'float32');
    const at = [x, gain, bias, y, stats].map((each) => pointer(backend, each));
    compiled(backend).layerNorm(...at, rows, C, epsilon);
    return [y, stats];
  });
  replace('LayerNormGrad', ({ inputs: { x, gain, stats, dy }, backend }) => {
    const { rows, C } = sizesOf(x, gain);
    const dx = backend.makeOutput(x.shape, 'float32');
    const dgain = backend.makeOutput([C], 'float32');
    const dbias = backend.makeOutput([C], 'float32');
    const at = [x, gain, stats, dy, dx, dgain, dbias].map((each) => pointer(backend, each));
    compiled(backend).layerNormGrad(...at, rows, C);
    return [dx, dgain, dbias];
  });
}
