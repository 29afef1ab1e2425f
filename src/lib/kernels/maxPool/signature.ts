/** @file Max pooling under tfjs's own names, the same for every backend. */
import * as tf from '../../tf';

export interface Attributes {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

declare module '../fused' {
  interface Kernels {
    MaxPool: Signature<'x', Attributes>;
    MaxPoolGrad: Signature<'dy' | 'input' | 'output', Attributes>;
  }
}

/** The shape of the result, and all sizes, in the order of `Sizes` in `assembly.ts`. */
export function sizesOf(
  { shape }: tf.TensorInfo,
  { filterSize, strides, pad, dimRoundingMode }: Attributes,
) {
  const pictures = shape as [number, number, number, number];
  const info = tf.backend_util.computePool2DInfo(
    ...([pictures, filterSize, strides, 1, pad, dimRoundingMode] as const),
  );
  const sizes = {
    ...{ B: info.batchSize, Y: info.inHeight, X: info.inWidth, C: info.inChannels },
    ...{ H: info.filterHeight, W: info.filterWidth, toY: info.outHeight, toX: info.outWidth },
    ...{ strideY: info.strideHeight, strideX: info.strideWidth },
    ...{ top: info.padInfo.top, left: info.padInfo.left },
  };
  return { outShape: info.outShape, sizes };
}
