/** @file GELU in its tanh form, x·σ(Ax + Bx³). AssemblyScript. */
import { bytes, exp4, madd } from '../wasm/math';

const A: f32 = 1.5957691216057308; // 2·√(2/π)
const B: f32 = 0.07135481627159622; // 0.044715·A

function share(x: v128): v128 {
  const u = f32x4.mul(x, madd(f32x4.mul(x, x), f32x4.splat(B), f32x4.splat(A)));
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(u))));
}

function slope(x: v128): v128 {
  const part = share(x);
  const bend = madd(f32x4.mul(x, x), f32x4.splat(3 * B), f32x4.splat(A));
  const rest = f32x4.sub(f32x4.splat(1), part);
  return f32x4.mul(part, madd(f32x4.mul(x, rest), bend, f32x4.splat(1)));
}

/** y ← gelu(x), n numbers. */
export function gelu(x: usize, y: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, x += 16, y += 16) {
    const v = v128.load(x);
    v128.store(y, f32x4.mul(v, share(v)));
  }
  for (; i < n; i++, x += 4, y += 4) {
    const v = v128.load32_splat(x);
    store<f32>(y, f32x4.extract_lane(f32x4.mul(v, share(v)), 0));
  }
}

/** dx ← dy·gelu′(x), n numbers. */
export function geluGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, x += 16, dy += 16, dx += 16) {
    v128.store(dx, f32x4.mul(v128.load(dy), slope(v128.load(x))));
  }
  for (; i < n; i++, x += 4, dy += 4, dx += 4) {
    store<f32>(dx, load<f32>(dy) * f32x4.extract_lane(slope(v128.load32_splat(x)), 0));
  }
}

/** y ← max(x, 0), n numbers. */
export function relu(x: usize, y: usize, n: i32): void {
  for (let i = 0; i < n; i++) {
    const at = bytes(i);
    store<f32>(y + at, max<f32>(load<f32>(x + at), 0));
  }
}

/** dx ← dy where x > 0, else 0, n numbers. */
export function reluGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  for (let i = 0; i < n; i++) {
    const at = bytes(i);
    store<f32>(dx + at, load<f32>(x + at) > 0 ? load<f32>(dy + at) : 0);
  }
}
