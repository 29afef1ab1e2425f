/** @file Activations and their gradients, four numbers at a time. AssemblyScript. */
import { exp4, madd } from '../wasm/math';

// GELU in its tanh form is x·σ(Ax + Bx³).
const A: f32 = 1.5957691216057308; // 2·√(2/π)
const B: f32 = 0.07135481627159622; // 0.044715·A
const ONE = f32x4.splat(1);

const GELU: i32 = 0;
const RELU: i32 = 1;
const SIGMOID: i32 = 2;
const SILU: i32 = 3;
const TANH: i32 = 4;

/** 1/(1 + e⁻ˣ) */
function sigmoid4(x: v128): v128 {
  return f32x4.div(ONE, f32x4.add(ONE, exp4(f32x4.neg(x))));
}

/** 2σ(2x) − 1, and x itself where that would lose its digits. */
function tanh4(x: v128): v128 {
  const far = f32x4.sub(f32x4.mul(sigmoid4(f32x4.add(x, x)), f32x4.splat(2)), ONE);
  const square = f32x4.mul(x, x);
  // x − x³/3 + 2x⁵/15 − 17x⁷/315
  let series = madd(square, f32x4.splat(-0.053968254), f32x4.splat(0.13333333));
  series = madd(square, series, f32x4.splat(-0.33333333));
  const near = madd(f32x4.mul(x, square), series, x);
  return v128.bitselect(near, far, f32x4.lt(f32x4.abs(x), f32x4.splat(0.25)));
}

function geluArgument(x: v128): v128 {
  return f32x4.mul(x, madd(f32x4.mul(x, x), f32x4.splat(B), f32x4.splat(A)));
}

function value(kind: i32, x: v128): v128 {
  if (kind == GELU) return f32x4.mul(x, sigmoid4(geluArgument(x)));
  if (kind == RELU) return f32x4.max(x, f32x4.splat(0));
  if (kind == SIGMOID) return sigmoid4(x);
  if (kind == SILU) return f32x4.mul(x, sigmoid4(x));
  return tanh4(x);
}

function slope(kind: i32, x: v128): v128 {
  if (kind == RELU) return v128.and(f32x4.gt(x, f32x4.splat(0)), ONE);
  if (kind == TANH) {
    const y = tanh4(x);
    return f32x4.sub(ONE, f32x4.mul(y, y));
  }
  const share = kind == GELU ? sigmoid4(geluArgument(x)) : sigmoid4(x);
  const rest = f32x4.sub(ONE, share);
  if (kind == SIGMOID) return f32x4.mul(share, rest);
  // (x·σ(u))′ = σ·(1 + x·(1 − σ)·u′)
  const inner = kind == GELU ? madd(f32x4.mul(x, x), f32x4.splat(3 * B), f32x4.splat(A)) : ONE;
  return f32x4.mul(share, madd(f32x4.mul(x, rest), inner, ONE));
}

function values(kind: i32, x: usize, y: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, x += 16, y += 16) v128.store(y, value(kind, v128.load(x)));
  for (; i < n; i++, x += 4, y += 4) {
    store<f32>(y, f32x4.extract_lane(value(kind, v128.load32_splat(x)), 0));
  }
}

function gradients(kind: i32, x: usize, dy: usize, dx: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, x += 16, dy += 16, dx += 16) {
    v128.store(dx, f32x4.mul(v128.load(dy), slope(kind, v128.load(x))));
  }
  for (; i < n; i++, x += 4, dy += 4, dx += 4) {
    store<f32>(dx, load<f32>(dy) * f32x4.extract_lane(slope(kind, v128.load32_splat(x)), 0));
  }
}

/** y ← gelu(x), n numbers. */
export function gelu(x: usize, y: usize, n: i32): void {
  values(GELU, x, y, n);
}

/** dx ← dy·gelu′(x), n numbers; and so on for the others. */
export function geluGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  gradients(GELU, x, dy, dx, n);
}

export function relu(x: usize, y: usize, n: i32): void {
  values(RELU, x, y, n);
}

export function reluGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  gradients(RELU, x, dy, dx, n);
}

export function sigmoid(x: usize, y: usize, n: i32): void {
  values(SIGMOID, x, y, n);
}

export function sigmoidGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  gradients(SIGMOID, x, dy, dx, n);
}

export function silu(x: usize, y: usize, n: i32): void {
  values(SILU, x, y, n);
}

export function siluGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  gradients(SILU, x, dy, dx, n);
}

export function tanh(x: usize, y: usize, n: i32): void {
  values(TANH, x, y, n);
}

export function tanhGrad(x: usize, dy: usize, dx: usize, n: i32): void {
  gradients(TANH, x, dy, dx, n);
}
