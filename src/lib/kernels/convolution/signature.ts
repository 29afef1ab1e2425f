/**
 * @file The kernels of a convolution, the same for every backend: with its bias under a name of its own, and in place of tfjs's.
 */
import * as tf from '../../tf';

/** Where filters look. */
export interface Window {
  /** Rows and columns from one place to the next. */
  stride: number;
  /** `same` takes zeros beyond the edge, and with stride 1 keeps the size; `valid` stays inside; or that many zeros. */
  pad: 'valid' | 'same' | number;
}

export interface Wanted {
  /** Its gradient too. */
  bias: boolean;
  /** No gradient of x. */
  data: boolean;
}

/** Of tfjs's own kernels. */
export interface Stock {
  strides: [number, number] | number;
  pad: Window['pad'] | tf.backend_util.ExplicitPadding;
  dataFormat: 'NHWC' | 'NCHW';
  dilations?: [number, number] | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

declare module '../fused' {
  interface Kernels {
    Convolution: Signature<'x' | 'weight', Window, 'bias'>;
    ConvolutionGrad: Signature<'x' | 'weight' | 'dy', Window & Wanted>;
    Conv2D: Signature<'x' | 'filter', Stock>;
    Conv2DBackpropFilter: Signature<'x' | 'dy', Stock & { filterShape: number[] }>;
    Conv2DBackpropInput: Signature<'dy' | 'filter', Stock & { inputShape: number[] }>;
  }
}

type Shape4 = [number, number, number, number];
export type Info = tf.backend_util.Conv2DInfo;

export function infoOf(input: number[], filter: number[], { stride, pad }: Window): Info {
  return tf.backend_util.computeConv2DInfo(input as Shape4, filter as Shape4, stride, 1, pad);
}

/** Nothing where only tfjs's own kernel can do it: channels that come first, filters with holes. */
export function stockInfoOf(input: number[], filter: number[], stock: Stock): Info | undefined {
  const { strides, pad, dataFormat, dilations = 1, dimRoundingMode } = stock;
  if (dataFormat !== 'NHWC' || [dilations].flat().some((each) => each !== 1)) return undefined;
  return tf.backend_util.computeConv2DInfo(
    ...([input as Shape4, filter as Shape4, strides, 1, pad, dimRoundingMode] as const),
  );
}

/** All sizes, in the order of `Sizes` in `assembly.ts`. */
export function sizesOf(info: Info) {
  return {
    ...{ B: info.batchSize, Y: info.inHeight, X: info.inWidth },
    ...{ I: info.inChannels, O: info.outChannels, H: info.filterHeight, W: info.filterWidth },
    ...{ toY: info.outHeight, toX: info.outWidth },
    ...{ strideY: info.strideHeight, strideX: info.strideWidth },
    ...{ top: info.padInfo.top, left: info.padInfo.left },
  };
}
