/** @file A gradient made of shares that several workers computed. AssemblyScript. */
import { bytes } from '../wasm/math';

/** to ← from·weight, n numbers; with a weight of 0 all are 0, whatever they were. */
export function weighed(from: usize, to: usize, n: i32, weight: f32): void {
  if (weight == 0) {
    memory.fill(to, 0, bytes(n));
    return;
  }
  const weights = f32x4.splat(weight);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(to + bytes(i), f32x4.mul(v128.load(from + bytes(i)), weights));
  }
  for (; i < n; i++) store<f32>(to + bytes(i), load<f32>(from + bytes(i)) * weight);
}

/**
 * to ← ((s₀ + s₁) + s₂) + …, in this order: every worker has the same bits then. n numbers.
 *
 * @param spans - Where the addresses of the N spans stand, 4 bytes each; @param start - of the n numbers in each span.
 */
export function sumShares(spans: usize, N: i32, start: i32, to: usize, n: i32): void {
  const from = bytes(start);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    let sum = v128.load(<usize>load<u32>(spans) + from + bytes(i));
    for (let r = 1; r < N; r++) {
      sum = f32x4.add(sum, v128.load(<usize>load<u32>(spans + bytes(r)) + from + bytes(i)));
    }
    v128.store(to + bytes(i), sum);
  }
  for (; i < n; i++) {
    let sum = load<f32>(<usize>load<u32>(spans) + from + bytes(i));
    for (let r = 1; r < N; r++) {
      sum += load<f32>(<usize>load<u32>(spans + bytes(r)) + from + bytes(i));
    }
    store<f32>(to + bytes(i), sum);
  }
}
