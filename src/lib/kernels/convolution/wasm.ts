/** @file Convolution on wasm: with its bias under a name of its own, and its gradients also under tfjs's names. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { check } from '../../core/check';
import * as tf from '../../tf';
import { compiled, scratchWith } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { infoOf, type Info, type Shape4, type Window } from './convolution';

/** Of tfjs's own kernels. */
type Stock = {
  strides: [number, number] | number;
  pad: Window['pad'] | tf.backend_util.ExplicitPadding;
  dataFormat: 'NHWC' | 'NCHW';
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
};

export function register(): void {
  replace<'x' | 'weight' | 'bias', Window>('Convolution', ({ inputs, attributes, backend }) => {
    const { x, weight } = inputs;
    const info = infoOf(x.shape as Shape4, weight.shape as Shape4, attributes);
    const y = backend.makeOutput(info.outShape, 'float32');
    const bias = inputs.bias as tf.TensorInfo | undefined;
    const [from, weights, to] = [x, weight, y].map((each) => pointer(backend, each)) as Three;
    const { room, sizes } = roomFor(backend, info);
    const toBias = bias ? pointer(backend, bias) : 0;
    compiled(backend).convolution(from, weights, toBias, to, room, sizes);
    return y;
  });

  replace<'x' | 'weight' | 'dy', Window & { bias: boolean; data: boolean }>(
    'ConvolutionGrad',
    ({ inputs: { x, weight, dy }, attributes, backend }) => {
      const info = infoOf(x.shape as Shape4, weight.shape as Shape4, attributes);
      const made = [weightGrad(backend, x, dy, info)];
      if (!attributes.data) made.unshift(inputGrad(backend, dy, weight, info));
      if (attributes.bias) made.push(biasGrad(backend, dy, info));
      return made;
    },
  );

  replace<'x' | 'dy', Stock & { filterShape: Shape4 }>(
    'Conv2DBackpropFilter',
    ({ inputs: { x, dy }, attributes, backend }) =>
      weightGrad(backend, x, dy, stockInfo(x.shape as Shape4, attributes.filterShape, attributes)),
  );

  replace<'dy' | 'filter', Stock & { inputShape: Shape4 }>(
    'Conv2DBackpropInput',
    ({ inputs: { dy, filter }, attributes, backend }) => {
      const info = stockInfo(attributes.inputShape, filter.shape as Shape4, attributes);
      return inputGrad(backend, dy, filter, info);
    },
  );
}

type Three = [number, number, number];

function weightGrad(backend: BackendWasm, x: tf.TensorInfo, dy: tf.TensorInfo, info: Info) {
  const out = backend.makeOutput(info.filterShape, 'float32');
  const at = [x, dy, out].map((each) => pointer(backend, each)) as Three;
  const { room, sizes } = roomFor(backend, info);
  compiled(backend).convolutionWeightGrad(...at, room, sizes);
  return out;
}

function inputGrad(backend: BackendWasm, dy: tf.TensorInfo, weight: tf.TensorInfo, info: Info) {
  const out = backend.makeOutput(info.inShape, 'float32');
  const at = [dy, weight, out].map((each) => pointer(backend, each)) as Three;
  const { room, sizes } = roomFor(backend, info);
  compiled(backend).convolutionInputGrad(...at, room, sizes);
  return out;
}

function biasGrad(backend: BackendWasm, dy: tf.TensorInfo, { outChannels }: Info) {
  const out = backend.makeOutput([outChannels], 'float32');
  const rows = tf.util.sizeFromShape(dy.shape) / outChannels;
  compiled(backend).sumRows(pointer(backend, dy), pointer(backend, out), rows, outChannels);
  return out;
}

/** Room to work in, and the sizes as `assembly.ts` reads them. */
function roomFor(backend: BackendWasm, info: Info): { room: number; sizes: number } {
  const { filterHeight: H, filterWidth: W, inChannels: I, padInfo } = info;
  const sizes = [
    ...[info.batchSize, info.inHeight, info.inWidth, I, info.outChannels, H, W],
    ...[info.outHeight, info.outWidth, info.strideHeight, info.strideWidth],
    ...[padInfo.top, padInfo.left],
  ];
  return scratchWith(backend, compiled(backend).convolutionScratch(H * W * I), sizes);
}

function stockInfo(input: Shape4, filter: Shape4, attributes: Stock): Info {
  const { strides, pad, dataFormat, dimRoundingMode } = attributes;
  check(dataFormat === 'NHWC', `convolution: ${dataFormat} is not written, channels come last`);
  return tf.backend_util.computeConv2DInfo(input, filter, strides, 1, pad, dimRoundingMode);
}
