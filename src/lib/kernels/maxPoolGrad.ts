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

function scatter(dy: Float32Array, x: Float32Array, dx: Float32Array, info: Info): void {
  const { batchSize, inHeight, inWidth, outHeight, outWidth, inChannels, padInfo } = info;
  for (let b = 0, at = 0; b < batchSize; b++) {
    for (let y = 0; y < outHeight; y++) {
      const top = y * info.strideHeight - padInfo.top;
      const [fromY, toY] = [Math.max(0, top), Math.min(inHeight, top + info.filterHeight)];
      for (let column = 0; column < outWidth; column++) {
        const left = column * info.strideWidth - padInfo.left;
        const [fromX, toX] = [Math.max(0, left), Math.min(inWidth, left + info.filterWidth)];
        for (let channel = 0; channel < inChannels; channel++, at++) {
          let best = -1;
          let most = -Infinity;
          for (let inY = fromY; inY < toY; inY++) {
            const row = (b * inHeight + inY) * inWidth;
            for (let inX = fromX; inX < toX; inX++) {
              const place = (row + inX) * inChannels + channel;
              const value = x[place]!;
              if (value > most || best < 0) [most, best] = [value, place];
            }
          }
          if (best >= 0) dx[best]! += dy[at]!;
        }
      }
    }
  }
}
