/** @file Max pooling and its gradient on wasm, under tfjs's own names. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../tf';
import { compiled, scratchWith } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

interface Attributes {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}
type Info = tf.backend_util.Conv2DInfo;

/** The largest of each window, and each dy to the first of the largest: [B, Y, X, C] → [B, Y′, X′, C] and back. */
export function register(): void {
  replace<'x', Attributes>('MaxPool', ({ inputs: { x }, attributes, backend }) => {
    const info = infoOf(x, attributes);
    const y = backend.makeOutput(info.outShape, 'float32');
    const [from, to] = [pointer(backend, x), pointer(backend, y)];
    compiled(backend).maxPool(from, to, sizesOf(backend, info));
    return y;
  });

  replace<'dy' | 'input', Attributes>(
    'MaxPoolGrad',
    ({ inputs: { dy, input }, attributes, backend }) => {
      const info = infoOf(input, attributes);
      const dx = backend.makeOutput(input.shape, 'float32');
      const at = [dy, input, dx].map((each) => pointer(backend, each));
      compiled(backend).maxPoolGrad(...at, sizesOf(backend, info));
      return dx;
    },
  );
}

function infoOf(
  { shape }: tf.TensorInfo,
  { filterSize, strides, pad, dimRoundingMode }: Attributes,
) {
  const pictures = shape as [number, number, number, number];
  return tf.backend_util.computePool2DInfo(pictures, filterSize, strides, 1, pad, dimRoundingMode);
}

/** As `assembly.ts` reads them. */
function sizesOf(backend: BackendWasm, info: Info): number {
  return scratchWith(backend, 0, [
    ...[info.batchSize, info.inHeight, info.inWidth, info.inChannels],
    ...[info.filterHeight, info.filterWidth, info.outHeight, info.outWidth],
    ...[info.strideHeight, info.strideWidth, info.padInfo.top, info.padInfo.left],
  ]).sizes;
}
