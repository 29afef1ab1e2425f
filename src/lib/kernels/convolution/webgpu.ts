/** @file Convolution on WebGPU: with its bias under a name of its own, and in place of tfjs's own kernels. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { multiply, type Product, type Results } from '../matMul/webgpu';
import { form } from '../webgpu/form';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { record } from '../webgpu/record';
import { infoOf, sizesOf, stockInfoOf, type Info } from './signature';
import { collected, forward, inputGrad, laidOut, weightGrad } from './wgsl';

export function register(): void {
  replace('Convolution', ({ inputs: { x, weight, bias }, attributes, backend }) =>
    convolve(backend, x, weight, bias, infoOf(x.shape, weight.shape, attributes)),
  );
  replace('ConvolutionGrad', ({ inputs: { x, weight, dy }, attributes, backend }) => {
    const { bias, data } = attributes;
    const info = infoOf(x.shape, weight.shape, attributes);
    const made = ofWeight(backend, x, dy, info, bias);
    return data ? made : [ofInput(backend, dy, weight, info), ...made];
  });
  registerStock();
}

function registerStock(): void {
  replace('Conv2D', ({ inputs, attributes, backend }, before) => {
    const { x, filter } = inputs;
    const info = stockInfoOf(x.shape, filter.shape, attributes);
    if (info) return convolve(backend, x, filter, undefined, info);
    return before!({ inputs, attrs: { ...attributes }, backend });
  });
  replace('Conv2DBackpropFilter', ({ inputs, attributes, backend }, before) => {
    const { x, dy } = inputs;
    const info = stockInfoOf(x.shape, attributes.filterShape, attributes);
    if (info) return ofWeight(backend, x, dy, info, false)[0]!;
    return before!({ inputs, attrs: { ...attributes }, backend });
  });
  replace('Conv2DBackpropInput', ({ inputs, attributes, backend }, before) => {
    const { dy, filter } = inputs;
    const info = stockInfoOf(attributes.inputShape, filter.shape, attributes);
    if (info) return ofInput(backend, dy, filter, info);
    return before!({ inputs, attrs: { ...attributes }, backend });
  });
}

function convolve(
  backend: WebGPUBackend,
  x: tf.TensorInfo,
  weight: tf.TensorInfo,
  bias: tf.TensorInfo | undefined,
  info: Info,
): tf.TensorInfo {
  const c = output(backend, info.outShape);
  const { places, weights, O } = countsOf(info);
  const product: Product = { a: x, b: weight, bias, sizes: [1, places, weights, O] };
  multiplyRows(backend, product, { c }, info, forward);
  return c;
}

/** dweight, and dbias if it is wanted. */
function ofWeight(
  backend: WebGPUBackend,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  info: Info,
  bias: boolean,
): tf.TensorInfo[] {
  const c = output(backend, info.filterShape);
  const { places, weights, O } = countsOf(info);
  const sums = bias ? output(backend, [O]) : undefined;
  const product: Product = { a: x, b: dy, sizes: [1, weights, places, O], transposeA: true };
  multiplyRows(backend, product, { c, sums }, info, weightGrad);
  return sums ? [c, sums] : [c];
}

/** A product whose A is made of what places see: looked up by a GPU, laid out first by a processor. */
function multiplyRows(
  backend: WebGPUBackend,
  product: Product,
  results: Results,
  info: Info,
  program: NonNullable<Product['special']>['program'],
): void {
  const uniforms = sizesOf(info);
  if (!isLaidOut(backend, info)) {
    multiply(backend, { ...product, special: { program, uniforms } }, results);
    return;
  }
  const { places, weights } = countsOf(info);
  const size = places * weights;
  const a = output(backend, [size]);
  record(backend, laidOut(), {
    uniforms: { ...uniforms, weights, size },
    reads: [product.a],
    writes: [a],
    groups: Math.ceil(size / 64),
  });
  multiply(backend, { ...product, a }, results);
  backend.disposeData(a.dataId);
}

function ofInput(
  backend: WebGPUBackend,
  dy: tf.TensorInfo,
  weight: tf.TensorInfo,
  info: Info,
): tf.TensorInfo {
  const c = output(backend, info.inShape);
  const { places, weights, O } = countsOf(info);
  const uniforms = sizesOf(info);
  const size = sizeOf(c);
  if (!isLaidOut(backend, info)) {
    const { H, W, I } = uniforms;
    const special = { program: inputGrad, uniforms };
    multiply(backend, { a: dy, b: weight, sizes: [1, size / I, H * W * O, I], special }, { c });
    return c;
  }
  const rows = output(backend, [places, weights]);
  multiply(
    backend,
    { a: dy, b: weight, sizes: [1, places, O, weights], transposeB: true },
    { c: rows },
  );
  record(backend, collected(), {
    uniforms: { ...uniforms, size },
    reads: [rows],
    writes: [c],
    groups: Math.ceil(size / 64),
  });
  backend.disposeData(rows.dataId);
  return c;
}

/** On a processor, unless the rows of all places together are too many for a tensor. */
function isLaidOut({ device }: WebGPUBackend, info: Info): boolean {
  const { places, weights } = countsOf(info);
  return (
    form() === 'processor' && 4 * places * weights <= device.limits.maxStorageBufferBindingSize
  );
}

function countsOf({ batchSize, outHeight, outWidth, filterHeight, filterWidth, ...info }: Info) {
  const { inChannels: I, outChannels: O } = info;
  return { places: batchSize * outHeight * outWidth, weights: filterHeight * filterWidth * I, O };
}
