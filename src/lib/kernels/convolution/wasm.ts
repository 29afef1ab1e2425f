/** @file Convolution on wasm: with its bias under a name of its own, and its gradients also under tfjs's names. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { check } from '../../core/check';
import * as tf from '../../tf';
import { compiled, scratchWith } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { infoOf, sizesOf, stockInfoOf, type Info, type Stock } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    convolution: Call;
    convolutionInputGrad: Call;
    convolutionWeightGrad: Call;
    convolutionScratch: Call<number>;
  }
}

export function register(): void {
  replace('Convolution', ({ inputs: { x, weight, bias }, attributes, backend }) => {
    const info = infoOf(x.shape, weight.shape, attributes);
    const y = backend.makeOutput(info.outShape, 'float32');
    const [from, weights, to] = [x, weight, y].map((each) => pointer(backend, each)) as Three;
    const { room, sizes } = roomFor(backend, info);
    const toBias = bias ? pointer(backend, bias) : 0;
    compiled(backend).convolution(from, weights, toBias, to, room, sizes);
    return y;
  });

  replace('ConvolutionGrad', ({ inputs: { x, weight, dy }, attributes, backend }) => {
    const info = infoOf(x.shape, weight.shape, attributes);
    const made = [weightGrad(backend, x, dy, info)];
    if (!attributes.data) made.unshift(inputGrad(backend, dy, weight, info));
    if (attributes.bias) made.push(biasGrad(backend, dy, info));
    return made;
  });

  replace('Conv2DBackpropFilter', ({ inputs: { x, dy }, attributes, backend }) =>
    weightGrad(backend, x, dy, channelsLast(x.shape, attributes.filterShape, attributes)),
  );

  replace('Conv2DBackpropInput', ({ inputs: { dy, filter }, attributes, backend }) =>
    inputGrad(backend, dy, filter, channelsLast(attributes.inputShape, filter.shape, attributes)),
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
  const sizes = sizesOf(info);
  const seen = sizes.H * sizes.W * sizes.I;
  return scratchWith(backend, compiled(backend).convolutionScratch(seen), Object.values(sizes));
}

/** tfjs's wasm backend has no kernel of its own for these gradients. */
function channelsLast(input: number[], filter: number[], stock: Stock): Info {
  const info = stockInfoOf(input, filter, stock);
  check(info !== undefined, `convolution: ${stock.dataFormat} is not written, channels come last`);
  return info;
}
