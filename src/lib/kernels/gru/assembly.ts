/** @file One step of a GRU's gates and their gradients. AssemblyScript. B rows, H hidden units. */
import { bytes, exp4, madd } from '../wasm/math';

const ONE = f32x4.splat(1);

/** 1/(1 + e⁻ˣ) */
function sigmoid4(x: v128): v128 {
  return f32x4.div(ONE, f32x4.add(ONE, exp4(f32x4.neg(x))));
}

/** 2σ(2x) − 1, and a series where that would lose its digits. */
function tanh4(x: v128): v128 {
  const far = f32x4.sub(f32x4.mul(sigmoid4(f32x4.add(x, x)), f32x4.splat(2)), ONE);
  const square = f32x4.mul(x, x);
  let series = madd(square, f32x4.splat(-0.053968254), f32x4.splat(0.13333333));
  series = madd(square, series, f32x4.splat(-0.33333333));
  const near = madd(f32x4.mul(x, square), series, x);
  return v128.bitselect(near, far, f32x4.lt(f32x4.abs(x), f32x4.splat(0.25)));
}

/** Four numbers, or one in all four places: the tail of a row is worked off one by one. */
function read(at: usize, single: bool): v128 {
  return single ? v128.load32_splat(at) : v128.load(at);
}

function write(at: usize, value: v128, single: bool): void {
  if (single) store<f32>(at, f32x4.extract_lane(value, 0));
  else v128.store(at, value);
}

/**
 * h [B, H] and gates [B, 4H] ← x [B, 3H], product [B, 3H] = h₋₁·W + b, and h₋₁ [B, H].
 *
 * @param before - h₋₁, or 0 for none: zeros.
 */
export function gruStep(
  x: usize,
  product: usize,
  before: usize,
  h: usize,
  gates: usize,
  B: i32,
  H: i32,
): void {
  const line = bytes(H);
  for (let row = 0; row < B; row++) {
    let i = 0;
    while (i < H) {
      const single = i + 4 > H;
      const at = bytes(i);
      const r = sigmoid4(f32x4.add(read(x + at, single), read(product + at, single)));
      const second = at + line;
      const z = sigmoid4(f32x4.add(read(x + second, single), read(product + second, single)));
      const q = read(product + second + line, single);
      const n = tanh4(madd(r, q, read(x + second + line, single)));
      const old = before == 0 ? f32x4.splat(0) : read(before + at, single);
      write(h + at, madd(z, f32x4.sub(old, n), n), single);
      write(gates + at, r, single);
      write(gates + second, z, single);
      write(gates + second + line, n, single);
      write(gates + second + 2 * line, q, single);
      i += single ? 1 : 4;
    }
    x += 3 * line;
    product += 3 * line;
    if (before != 0) before += line;
    h += line;
    gates += 4 * line;
  }
}

/**
 * dx [B, 3H] and dproduct [B, 3H] ← dy and carry [B, H]; carry ← what goes to h₋₁ past the product.
 *
 * @param before - h₋₁, or 0 for none: zeros.
 */
export function gruStepGrad(
  gates: usize,
  before: usize,
  dy: usize,
  carry: usize,
  dx: usize,
  dproduct: usize,
  B: i32,
  H: i32,
): void {
  const line = bytes(H);
  for (let row = 0; row < B; row++) {
    let i = 0;
    while (i < H) {
      const single = i + 4 > H;
      const at = bytes(i);
      const second = at + line;
      const third = second + line;
      const r = read(gates + at, single);
      const z = read(gates + second, single);
      const n = read(gates + third, single);
      const q = read(gates + third + line, single);
      const old = before == 0 ? f32x4.splat(0) : read(before + at, single);
      const dh = f32x4.add(read(dy + at, single), read(carry + at, single));
      const keep = f32x4.sub(ONE, z);
      const dn = f32x4.mul(f32x4.mul(dh, keep), f32x4.sub(ONE, f32x4.mul(n, n)));
      const dz = f32x4.mul(f32x4.mul(dh, f32x4.sub(old, n)), f32x4.mul(z, keep));
      const dr = f32x4.mul(f32x4.mul(dn, q), f32x4.mul(r, f32x4.sub(ONE, r)));
      write(dx + at, dr, single);
      write(dx + second, dz, single);
      write(dx + third, dn, single);
      write(dproduct + at, dr, single);
      write(dproduct + second, dz, single);
      write(dproduct + third, f32x4.mul(dn, r), single);
      write(carry + at, f32x4.mul(dh, z), single);
      i += single ? 1 : 4;
    }
    gates += 4 * line;
    if (before != 0) before += line;
    dy += line;
    carry += line;
    dx += 3 * line;
    dproduct += 3 * line;
  }
}
