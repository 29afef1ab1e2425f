/** @file The length of a gradient. AssemblyScript. */
import { bytes, madd, total } from '../wasm/math';

/** Σ x², n numbers. */
export function sumSquares(x: usize, n: i32): f64 {
  let sum: f64 = 0;
  // In pieces, so that small numbers are not lost beside a large sum.
  for (let start = 0; start < n; start += 4096) {
    const end = min(n, start + 4096);
    let sums = f32x4.splat(0);
    let i = start;
    for (; i + 4 <= end; i += 4) {
      const v = v128.load(x + bytes(i));
      sums = madd(v, v, sums);
    }
    let rest: f32 = 0;
    for (; i < end; i++) {
      const v = load<f32>(x + bytes(i));
      rest += v * v;
    }
    sum += <f64>(rest + total(sums));
  }
  return sum;
}
