/**
 * @file Products of matrices on tfjs's wasm backend, whose fast path takes one pair of matrices at a
 * time and none that lies turned. So: turn first, then multiply pair by pair, in place.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../tf';
import { replace } from './wasm';

interface Turns {
  transposeA: boolean;
  transposeB: boolean;
}
type Cwrap = (name: string, result: null, kinds: string[]) => Multiply;
type Multiply = (...sizes: unknown[]) => void;

/** Names of the three matrices at hand, free again after each product; tfjs counts its own from 1. */
const IDS = [0x7ffffffd, 0x7ffffffe, 0x7fffffff] as const;

/** Below this many multiplications a pair costs more to hand over than to multiply the slow way. */
const WORTH_IT = 8192;

/** A·B for each pair: [batch, M, K]·[batch, K, N] → [batch, M, N]; either may lie turned. */
export function register(): void {
  replace<'a' | 'b', Turns>('BatchMatMul', ({ inputs: { a, b }, attributes, backend }, before) => {
    const { transposeA, transposeB } = attributes;
    const [M, K] = lastTwo(a, transposeA);
    const [rows, N] = lastTwo(b, transposeB);
    const [batch, others] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
    const pairs = tf.util.sizeFromShape(batch);
    const plain = pairs === 1 && !transposeA && !transposeB;
    const fits = K === rows && String(batch) === String(others); // else tfjs spreads it, or says why not
    if (plain || !fits || M * K * N < WORTH_IT) {
      return before!({ inputs: { a, b }, attrs: { transposeA, transposeB }, backend });
    }

    const left = transposeA ? turned(a, backend) : a;
    const right = transposeB ? turned(b, backend) : b;
    const out = backend.makeOutput([...batch, M, N], 'float32');
    multiplyPairs(backend, [left, right, out], [pairs, M, K, N]);
    if (left !== a) backend.disposeData(left.dataId);
    if (right !== b) backend.disposeData(right.dataId);
    return out;
  });
}

/** Hands over one pair after the other, by name and place, without a copy. */
function multiplyPairs(
  backend: BackendWasm,
  [left, right, out]: [tf.TensorInfo, tf.TensorInfo, tf.TensorInfo],
  [pairs, M, K, N]: [number, number, number, number],
): void {
  const { tfjs } = backend.wasm;
  const multiply = compiled(backend);
  const [leftShape, rightShape] = [bytes([1, M, K]), bytes([1, K, N])];
  const starts = [left, right, out].map(({ dataId }) => backend.getMemoryOffset(dataId));
  const sizes = [M * K, K * N, M * N];
  for (let pair = 0; pair < pairs; pair++) {
    for (const [i, id] of IDS.entries()) {
      tfjs.registerTensor(id, sizes[i]!, starts[i]! + 4 * pair * sizes[i]!);
    }
    multiply(IDS[0], leftShape, 3, IDS[1], rightShape, 3, 0, 0, IDS[2]);
    for (const id of IDS) tfjs.disposeData(id); // forgets the name, keeps the memory
  }
}

const known = new WeakMap<BackendWasm, Multiply>();

/** tfjs's compiled product of one pair. */
function compiled(backend: BackendWasm): Multiply {
  const found = known.get(backend);
  if (found) return found;
  const { cwrap } = backend.wasm as unknown as { cwrap: Cwrap };
  const matrix = ['number', 'array', 'number']; // id, shape, rank
  const made = cwrap('BatchMatMul', null, [...matrix, ...matrix, 'number', 'number', 'number']);
  known.set(backend, made);
  return made;
}

function lastTwo({ shape }: tf.TensorInfo, turned: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return turned ? [columns, rows] : [rows, columns];
}

function turned(x: tf.TensorInfo, backend: BackendWasm): tf.TensorInfo {
  const rank = x.shape.length;
  const perm = Array.from({ length: rank }, (_, axis) => axis);
  perm.splice(rank - 2, 2, rank - 1, rank - 2);
  const transpose = tf.getKernel('Transpose', 'wasm').kernelFunc;
  return transpose({ inputs: { x }, attrs: { perm }, backend }) as tf.TensorInfo;
}

function bytes(shape: readonly number[]): Uint8Array {
  return new Uint8Array(new Int32Array(shape).buffer);
}
