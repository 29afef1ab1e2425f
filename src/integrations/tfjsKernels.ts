/**
 * @file Leaves out of the built book those kernels of tfjs that nothing here calls: its backends register all they have, and
 * so every worker would fetch them.
 */
import type { Plugin } from 'vite';

/** Whole families: strings, sparse and ragged tensors, pictures as such, three dimensions, complex numbers, boxes. */
const unused =
  /^(String\w*|StaticRegexReplace|Sparse\w*|Ragged\w*|CropAndResize|Draw|FlipLeftRight|FromPixels|Resize\w*|RotateWithOffset|Transform|\w*3D\w*|Complex\w*|FFT|IFFT|Imag|Real|NonMaxSuppression\w*|Dilation2D\w*|LRN\w*|SearchSorted|MaxPoolWithArgmax)$/;

const line = /^import \{ (\w+) \} from '\.\/kernels\/(\w+)';$/gm;

/** A backend's `register_all_kernels.js` without them. */
export function withoutUnused(code: string): string {
  const names: string[] = [];
  const rest = code.replace(line, (whole, config: string, kernel: string) => {
    if (!unused.test(kernel)) return whole;
    names.push(config);
    return '';
  });
  return names.reduce((left, name) => left.replace(new RegExp(`^ *${name},?\\n`, 'm'), ''), rest);
}

export function tfjsKernels(): Plugin {
  return {
    name: 'tfjs-kernels',
    transform: {
      filter: { id: /tfjs-backend-(wasm|webgpu)\/dist\/register_all_kernels\.js$/ },
      handler: (code) => ({ code: withoutUnused(code), map: null }),
    },
  };
}
