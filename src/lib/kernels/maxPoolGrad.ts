/** @file The gradient of max pooling on tfjs's wasm backend, which looks at every input many times. */
import * as tf from '../tf';
import { floats, replace } from './wasm/kernel';

interface Attributes {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}
type Info = tf.backend_util.Conv2DInfo;

/** Each dy goes to the largest input of its window, to the first of several: [B, Y, X, C]. */
export function register(): void {
  replace<'dy' | 'input', Attributes>(
    'MaxPoolGrad',
    ({ inputs: { dy, input }, attributes, backend }) => {
      const { filterSize, strides, pad, dimRoundingMode } = attributes;
      const shape = input.shape as [number, number, number, number];
      const info = tf.backend_util.computePool2DInfo(
        ...([shape, filterSize, strides, 1, pad, dimRoundingMode] as const),
      );
      const out = backend.makeOutput(shape, 'float32');
      scatter(floats(backend, dy), floats(backend, input), floats(backend, out).fill(0), info);
      return out;
    },
  );
}

/** Row by row of one window's places, channel after channel as they lie, which is what a processor likes. */
function scatter(dy: Float32Array, x: Float32Array, dx: Float32Array, info: Info): void {
  const { batchSize, inHeight, inWidth, outHeight, outWidth, inChannels: C, padInfo } = info;
  const best = new Int32Array(C); // where the largest input so far lies, for each channel
  const most = new Float32Array(C);
  let at = 0;
  for (let b = 0; b < batchSize; b++) {
    for (let y = 0; y < outHeight; y++) {
      const top = y * info.strideHeight - padInfo.top;
      const fromY = Math.max(0, top);
      const toY = Math.min(inHeight, top + info.filterHeight);
      for (let column = 0; column < outWidth; column++) {
        const left = column * info.strideWidth - padInfo.left;
        const fromX = Math.max(0, left);
        const toX = Math.min(inWidth, left + info.filterWidth);
        if (fromY >= toY || fromX >= toX) {
          at += C; // a window that sees only padding
          continue;
        }
        most.fill(-Infinity);
        best.fill((b * inHeight * inWidth + fromY * inWidth + fromX) * C);
        for (let inY = fromY; inY < toY; inY++) {
          for (let inX = fromX; inX < toX; inX++) {
            const place = ((b * inHeight + inY) * inWidth + inX) * C;
            for (let channel = 0; channel < C; channel++) {
              const value = x[place + channel]!;
              if (value > most[channel]!) {
                most[channel] = value;
                best[channel] = place;
              }
            }
          }
        }
        for (let channel = 0; channel < C; channel++) {
          dx[best[channel]! + channel]! += dy[at++]!;
        }
      }
    }
  }
}
