/** @file Products of matrices on WebGPU, under tfjs's own name: every product of the library goes through here. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { form, type Form } from '../webgpu/form';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { remembered, type Program } from '../webgpu/program';
import { record } from '../webgpu/record';
import { addUp } from '../webgpu/sums';
import type { Ending } from './ending';
import { flat, rectangleFor, transpose } from './flat';
import { sizesOf } from './signature';
import { plainA, plainB, tiled, type Side } from './tiled';

export interface Product {
  a: tf.TensorInfo;
  b: tf.TensorInfo;
  sizes: [batch: number, M: number, K: number, N: number];
  transposeA?: boolean;
  transposeB?: boolean;
  /** [N] */
  bias?: tf.TensorInfo | undefined;
  activation?: Ending[1];
  /** Matrices that are no plain ones: a program that knows where their numbers are, and what it needs for that. */
  special?: {
    program: (side: Side, ...end: Ending) => Program;
    uniforms: Record<string, number>;
  };
}

export interface Results {
  /** [batch, M, N] */
  c: tf.TensorInfo;
  /** The same before the activation, if there is one. */
  preActivation?: tf.TensorInfo | undefined;
  /** [N] ← Σ over k of B, if it is wanted; only of a batch of one. */
  sums?: tf.TensorInfo | undefined;
}

/** Groups that keep a device busy; where a small result gives fewer, its long sums are cut into pieces. */
const ENOUGH = { gpu: 128, processor: 4 };
/** How long a piece of a sum must be. */
const LONG = { gpu: 64, processor: 256 };

/** C ← A·B for each of a batch, with bias and activation. */
export function multiply(backend: WebGPUBackend, product: Product, results: Results): void {
  const { bias, sizes } = product;
  const { c, preActivation, sums } = results;
  const [batch, M, , N] = sizes;
  const way = product.special ? 'gpu' : form();
  const plan = planOf(way, sizes, !bias && !preActivation && batch === 1);
  if (plan.splits === 1 && !sums) return one(backend, product, [c, preActivation], plan);
  const parts = output(backend, [plan.splits, M + (sums ? 1 : 0), N]);
  one(backend, product, [parts, undefined], plan, sums !== undefined);
  addUp(backend, parts, plan.splits, sums ? [c, sums] : [c]);
}

const plain = remembered((side: Side, transposeA: boolean, transposeB: boolean, ...end: Ending) =>
  tiled(side, plainA(transposeA), plainB(transposeB), ...end),
);

interface Plan {
  way: Form;
  side: Side;
  groups: number;
  splits: number;
  /** Of one split. */
  length: number;
}

function planOf(way: Form, [batch, M, K, N]: Product['sizes'], cut: boolean): Plan {
  const tiles = (height: number, width: number) =>
    batch * Math.ceil(M / height) * Math.ceil(N / width);
  const side = Math.min(M, N) <= 32 || tiles(64, 64) < ENOUGH.gpu ? 32 : 64;
  const { width, height } = rectangleFor(N);
  const squares = way === 'gpu' ? tiles(side, side) : tiles(height, width);
  const most = cut ? Math.floor(Math.min(ENOUGH[way] / squares, K / LONG[way])) : 1;
  const length = Math.max(1, Math.ceil(K / Math.max(1, most)));
  const splits = Math.max(1, Math.ceil(K / length));
  return { way, side, groups: squares * splits, splits, length };
}

function one(
  backend: WebGPUBackend,
  product: Product,
  [c, preActivation]: [tf.TensorInfo, tf.TensorInfo | undefined],
  { way, side, groups, splits, length }: Plan,
  sums = false,
): void {
  const {
    a,
    b,
    bias,
    activation = 'none',
    transposeA = false,
    transposeB = false,
    sizes,
  } = product;
  const [batch, M, K, N] = sizes;
  const end: Ending = [bias !== undefined, activation, sums];
  const uniforms = { batch, M, K, N, splits, length };
  const writes = preActivation ? [c, preActivation] : [c];
  const rest = bias ? [bias] : [];
  if (way === 'gpu') {
    const { special } = product;
    const which = special?.program(side, ...end) ?? plain(side, transposeA, transposeB, ...end);
    const numbers = { ...uniforms, ...special?.uniforms };
    record(backend, which, { uniforms: numbers, reads: [a, b, ...rest], writes, groups });
    return;
  }
  const right = transposeB ? transposed(backend, b, K, N) : b;
  record(backend, flat(rectangleFor(N).across, transposeA, ...end), {
    uniforms,
    reads: [a, right, ...rest],
    writes,
    groups,
  });
  if (transposeB) backend.disposeData(right.dataId);
}

/** [batch, N, K] → [batch, K, N] */
function transposed(
  backend: WebGPUBackend,
  from: tf.TensorInfo,
  K: number,
  N: number,
): tf.TensorInfo {
  const size = sizeOf(from);
  const to = output(backend, [size]);
  const groups = Math.ceil(size / 64);
  record(backend, transpose(), { uniforms: { size, K, N }, reads: [from], writes: [to], groups });
  return to;
}

/** A·B for each of a batch: [batch, M, K]·[batch, K, N] → [batch, M, N]; either may lie transposed. */
export function register(): void {
  replace('BatchMatMul', ({ inputs: { a, b }, attributes, backend }, before) => {
    const fitting = sizesOf(a, b, attributes);
    if (!fitting || fitting.sizes[2] === 0) {
      return before!({ inputs: { a, b }, attrs: { ...attributes }, backend });
    }
    const c = output(backend, fitting.shape);
    multiply(backend, { a, b, sizes: fitting.sizes, ...attributes }, { c });
    return c;
  });
}
