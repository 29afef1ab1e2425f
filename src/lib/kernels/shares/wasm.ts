import * as tf from '../../tf';
import { compiled, scratchWith } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

declare module '../wasm/compiled' {
  interface Compiled {
    weighed: Call;
    sumShares: Call;
  }
}

const sizeOf = (shape: readonly number[]) => tf.util.sizeFromShape([...shape]);

export function register(): void {
  replace('PackShare', ({ inputs, attributes: { weight, count }, backend }) => {
    const parts = Array.from({ length: count }, (_, i) => inputs[`part${i}`]!);
    const sizes = parts.map(({ shape }) => sizeOf(shape));
    const span = backend.makeOutput([sizes.reduce((sum, size) => sum + size, 0)], 'float32');
    let to = pointer(backend, span);
    for (const [i, part] of parts.entries()) {
      compiled(backend).weighed(pointer(backend, part), to, sizes[i]!, weight);
      to += 4 * sizes[i]!;
    }
    return span;
  });
  replace('SumShares', ({ inputs, attributes: { shapes, count }, backend }) => {
    const sums = shapes.map((shape) => backend.makeOutput(shape, 'float32'));
    const places = Array.from({ length: count }, (_, r) => pointer(backend, inputs[`span${r}`]!));
    const { sizes: spans } = scratchWith(backend, 0, places);
    let start = 0;
    for (const [i, sum] of sums.entries()) {
      const size = sizeOf(shapes[i]!);
      compiled(backend).sumShares(spans, count, start, pointer(backend, sum), size);
      start += size;
    }
    return sums;
  });
}
