import type * as tf from '../../tf';
import { multiply } from '../matMul/wasm';
import { compiled } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    gruStep: Call;
    gruStepGrad: Call;
  }
}

/** Of a float32. */
const BYTES = 4;

export function register(): void {
  registerForward();
  registerBackward();
}

function registerForward(): void {
  replace('Gru', ({ inputs: { x, weight, bias }, backend }) => {
    const { T, B, H } = sizesOf(x, weight);
    const made = [
      [T, B, H],
      [T, B, 4 * H],
      [B, 3 * H],
    ].map((shape) => backend.makeOutput(shape, 'float32')) as [
      tf.TensorInfo,
      tf.TensorInfo,
      tf.TensorInfo,
    ];
    const [states, gates, product] = made.map((each) => pointer(backend, each)) as Three;
    const [from, weights, biases] = [x, weight, bias].map((each) =>
      pointer(backend, each),
    ) as Three;
    const kernels = compiled(backend);
    const [line, wide] = [BYTES * B * H, BYTES * B * 3 * H];
    for (let t = 0; t < T; t++) {
      const before = t === 0 ? 0 : states + (t - 1) * line;
      kernels.fillRows(biases, product, B, 3 * H);
      if (t > 0) multiply(backend, [before, weights, product], [1, B, H, 3 * H], { add: true });
      kernels.gruStep(
        from + t * wide,
        product,
        before,
        states + t * line,
        gates + 4 * t * line,
        B,
        H,
      );
    }
    backend.disposeData(made[2].dataId);
    return [made[0], made[1]];
  });
}

function registerBackward(): void {
  replace('GruGrad', ({ inputs: { states, gates, weight, dy }, backend }) => {
    const { T, B, H } = sizesOf(states, weight);
    const make = (...shape: number[]) => backend.makeOutput(shape, 'float32');
    const made = [make(T, B, 3 * H), make(H, 3 * H), make(3 * H)];
    const room = [make(T, B, 3 * H), make(B, H)];
    const [dx, dweight, dbias] = made.map((each) => pointer(backend, each)) as Three;
    const [dproduct, carry] = room.map((each) => pointer(backend, each)) as [number, number];
    const [h, kept, to] = [states, gates, dy].map((each) => pointer(backend, each)) as Three;
    const weights = pointer(backend, weight);
    const kernels = compiled(backend);
    backend.typedArrayFromHeap(room[1]!).fill(0);
    const [line, wide] = [BYTES * B * H, BYTES * B * 3 * H];
    for (let t = T - 1; t >= 0; t--) {
      const [before, here] = [t === 0 ? 0 : h + (t - 1) * line, dproduct + t * wide];
      kernels.gruStepGrad(
        kept + 4 * t * line,
        before,
        to + t * line,
        carry,
        dx + t * wide,
        here,
        B,
        H,
      );
      if (t > 0)
        multiply(backend, [here, weights, carry], [1, B, 3 * H, H], {
          transposeB: true,
          add: true,
        });
    }
    // The first step saw only zeros, so it adds nothing to the weights.
    const rows = Math.max(0, (T - 1) * B);
    if (rows === 0) backend.typedArrayFromHeap(made[1]!).fill(0);
    else
      multiply(backend, [h, dproduct + wide, dweight], [1, H, rows, 3 * H], { transposeA: true });
    kernels.sumRows(dproduct, dbias, T * B, 3 * H);
    for (const each of room) backend.disposeData(each.dataId);
    return made;
  });
}

type Three = [number, number, number];
