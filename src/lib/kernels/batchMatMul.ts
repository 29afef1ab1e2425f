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
  let multiply: Multiply | undefined;
  replace<'a' | 'b', Turns>('BatchMatMul', ({ inputs: { a, b }, attributes, backend }, before) => {
    const { transposeA, transposeB } = attributes;
    const batch = a.shape.slice(0, -2);
    const [M, K] = lastTwo(a, transposeA);
    const N = lastTwo(b, transposeB)[1];
    const pairs = tf.util.sizeFromShape(batch);
    const plain = pairs === 1 && !transposeA && !transposeB;
    const alike = String(batch) === String(b.shape.slice(0, -2));
    if (plain || !alike || M * K * N < WORTH_IT) {
      return before!({ inputs: { a, b }, attrs: { transposeA, transposeB }, backend });
    }

    multiply ??= compiled(backend);
    const left = transposeA ? turned(a, backend) : a;
    const right = transposeB ? turned(b, backend) : b;
    const out = backend.makeOutput([...batch, M, N], 'float32');
    const [leftShape, rightShape] = [bytes([1, M, K]), bytes([1, K, N])];
    const parts = [partsOf(left, M * K), partsOf(right, K * N), partsOf(out, M * N)] as const;
    for (let pair = 0; pair < pairs; pair++) {
      for (const [i, part] of parts.entries()) part(pair, IDS[i]!);
      multiply(IDS[0], leftShape, 3, IDS[1], rightShape, 3, 0, 0, IDS[2]);
      for (const id of IDS) backend.wasm.tfjs.disposeData(id); // forgets the name, keeps the memory
    }
    if (left !== a) backend.disposeData(left.dataId);
    if (right !== b) backend.disposeData(right.dataId);
    return out;

    function partsOf(tensor: tf.TensorInfo, size: number) {
      const start = backend.getMemoryOffset(tensor.dataId);
      return (pair: number, id: number) =>
        backend.wasm.tfjs.registerTensor(id, size, start + 4 * size * pair);
    }
  });
}

/** tfjs's compiled product of one pair. */
function compiled(backend: BackendWasm): Multiply {
  const { cwrap } = backend.wasm as unknown as { cwrap: Cwrap };
  const matrix = ['number', 'array', 'number']; // id, shape, rank
  return cwrap('BatchMatMul', null, [...matrix, ...matrix, 'number', 'number', 'number']);
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
