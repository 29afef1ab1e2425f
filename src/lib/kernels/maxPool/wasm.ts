/** @file Max pooling and its gradient on wasm, under tfjs's own names. */
import { compiled, scratchWith } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    maxPool: Call;
    maxPoolGrad: Call;
  }
}

/** The largest of each window, and each dy to the first of the largest: [B, Y, X, C] → [B, Y′, X′, C] and back. */
export function register(): void {
  replace('MaxPool', ({ inputs: { x }, attributes, backend }) => {
    const { outShape, sizes } = sizesOf(x, attributes);
    const y = backend.makeOutput(outShape, 'float32');
    const [from, to] = [pointer(backend, x), pointer(backend, y)];
    compiled(backend).maxPool(from, to, scratchWith(backend, 0, Object.values(sizes)).sizes);
    return y;
  });

  replace('MaxPoolGrad', ({ inputs: { dy, input }, attributes, backend }) => {
    const { sizes } = sizesOf(input, attributes);
    const dx = backend.makeOutput(input.shape, 'float32');
    const at = [dy, input, dx].map((each) => pointer(backend, each));
    compiled(backend).maxPoolGrad(...at, scratchWith(backend, 0, Object.values(sizes)).sizes);
    return dx;
  });
}
