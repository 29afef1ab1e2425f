/**
 * @file Gradients of a convolution on tfjs's wasm backend, which lacks one and has a slow other.
 *
 * B batch · Y rows · X columns · I channels in · O channels out · H, W rows and columns of the filter.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { check } from '../core/check';
import * as tf from '../tf';
import { floats, replace } from './wasm/kernel';

interface Attributes {
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  dataFormat: 'NHWC' | 'NCHW';
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}
type Shape4 = [number, number, number, number];
type Info = tf.backend_util.Conv2DInfo;

export function register(): void {
  registerFilter();
  registerInput();
}

/**
 * The filter's gradient as one product: each weight's inputs in a row, times dy.
 * [H·W·I, B·Y·X]·[B·Y·X, O] → [H, W, I, O].
 */
function registerFilter(): void {
  replace<'x' | 'dy', Attributes & { filterShape: Shape4 }>(
    'Conv2DBackpropFilter',
    ({ inputs: { x, dy }, attributes, backend }) => {
      const { filterShape } = attributes;
      const info = infoOf(x.shape as Shape4, filterShape, attributes);
      const weights = info.filterHeight * info.filterWidth * info.inChannels;
      const places = info.batchSize * info.outHeight * info.outWidth;
      const seen = backend.makeOutput([weights, places], 'float32');
      gatherInputs(floats(backend, x), floats(backend, seen), info);
      const rows = { dataId: dy.dataId, shape: [places, info.outChannels], dtype: dy.dtype };
      const out = run('BatchMatMul', backend, { a: seen, b: rows }, NOT_TURNED);
      backend.disposeData(seen.dataId);
      return { dataId: out.dataId, dtype: out.dtype, shape: filterShape };
    },
  );
}

/** to[w, p] = the input that weight w meets at place p, 0 outside the picture. */
function gatherInputs(x: Float32Array, to: Float32Array, info: Info): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth } = info;
  const { strideHeight, strideWidth, padInfo } = info;
  let at = 0;
  for (let h = 0; h < info.filterHeight; h++) {
    for (let w = 0; w < info.filterWidth; w++) {
      for (let channel = 0; channel < inChannels; channel++) {
        for (let b = 0; b < batchSize; b++) {
          for (let y = 0; y < outHeight; y++) {
            const inY = y * strideHeight + h - padInfo.top;
            if (inY < 0 || inY >= inHeight) {
              to.fill(0, at, at + outWidth);
              at += outWidth;
              continue;
            }
            const row = (b * inHeight + inY) * inWidth;
            for (let column = 0; column < outWidth; column++) {
              const inX = column * strideWidth + w - padInfo.left;
              const inside = inX >= 0 && inX < inWidth;
              to[at++] = inside ? x[(row + inX) * inChannels + channel]! : 0;
            }
          }
        }
      }
    }
  }
}

/**
 * With stride 1 the input's gradient is itself a convolution, of dy with the filter turned by 180° and
 * its channels exchanged, and tfjs's forward convolution is ten times faster than its backward one.
 */
function registerInput(): void {
  replace<'dy' | 'filter', Attributes & { inputShape: Shape4 }>(
    'Conv2DBackpropInput',
    ({ inputs: { dy, filter }, attributes, backend }, before) => {
      const [H, W, I, O] = filter.shape as Shape4;
      const info = infoOf(attributes.inputShape, [H, W, I, O], attributes);
      const { top, bottom, left, right } = info.padInfo;
      const narrow = Math.max(top, bottom) < H && Math.max(left, right) < W;
      if (info.strideHeight !== 1 || info.strideWidth !== 1 || !narrow) {
        return before!({ inputs: { dy, filter }, attrs: { ...attributes }, backend });
      }
      const half = backend.makeOutput([H, W, O, I], 'float32');
      turnHalf(floats(backend, filter), floats(backend, half), [H, W, I, O]);
      const rows = [H - 1 - top, H - 1 - bottom];
      const columns = [W - 1 - left, W - 1 - right];
      const out = run(
        'Conv2D',
        backend,
        { x: dy, filter: half },
        {
          ...{ strides: [1, 1], dilations: [1, 1], dataFormat: 'NHWC' },
          pad: [[0, 0], rows, columns, [0, 0]],
        },
      );
      backend.disposeData(half.dataId);
      return out;
    },
  );
}

/** to[H−1−h, W−1−w, o, i] = from[h, w, i, o] */
function turnHalf(from: Float32Array, to: Float32Array, [H, W, I, O]: Shape4): void {
  for (let hw = 0, at = 0; hw < H * W; hw++) {
    const start = (H * W - 1 - hw) * O * I;
    for (let i = 0; i < I; i++) {
      for (let o = 0; o < O; o++) to[start + o * I + i] = from[at++]!;
    }
  }
}

const NOT_TURNED = { transposeA: false, transposeB: false };

function run(
  kernel: string,
  backend: BackendWasm,
  inputs: Record<string, tf.TensorInfo>,
  attrs: object,
): tf.TensorInfo {
  const { kernelFunc } = tf.getKernel(kernel, 'wasm');
  return kernelFunc({ inputs, attrs: { ...attrs }, backend }) as tf.TensorInfo;
}

function infoOf(input: Shape4, filter: Shape4, attributes: Attributes): Info {
  const { strides, pad, dataFormat, dimRoundingMode } = attributes;
  check(dataFormat === 'NHWC', `convolution: ${dataFormat} is not written, channels come last`);
  return tf.backend_util.computeConv2DInfo(input, filter, strides, 1, pad, dimRoundingMode);
}
