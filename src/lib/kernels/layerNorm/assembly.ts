/** @file Layer normalisation over the last axis. AssemblyScript. rows, C channels. */
import { bytes, madd, total } from '../wasm/math';

/**
 * y ← (x − mean)/√(variance + ε)·gain + bias, row by row: [rows, C].
 *
 * @param stats - [rows, 2] ← mean and 1/√(variance + ε), for the gradient.
 */
export function layerNorm(
  x: usize,
  gain: usize,
  bias: usize,
  y: usize,
  stats: usize,
  rows: i32,
  C: i32,
  epsilon: f32,
): void {
  const line = bytes(C);
  const vectorEnd = C & ~3; // the last multiple of 4
  for (let r = 0; r < rows; r++, x += line, y += line, stats += 8) {
    let sum = f32x4.splat(0);
    let mean: f32 = 0;
    for (let i = 0; i < vectorEnd; i += 4) sum = f32x4.add(sum, v128.load(x + bytes(i)));
    for (let i = vectorEnd; i < C; i++) mean += load<f32>(x + bytes(i));
    mean = (mean + total(sum)) / <f32>C;

    const middle = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    let variance: f32 = 0;
    for (let i = 0; i < vectorEnd; i += 4) {
      const d = f32x4.sub(v128.load(x + bytes(i)), middle);
      squares = madd(d, d, squares);
    }
    for (let i = vectorEnd; i < C; i++) {
      const d = load<f32>(x + bytes(i)) - mean;
      variance += d * d;
    }
    const scale: f32 = <f32>1 / sqrt<f32>((variance + total(squares)) / <f32>C + epsilon);

    const wide = f32x4.splat(scale);
    for (let i = 0; i < vectorEnd; i += 4) {
      const at = bytes(i);
      const unit = f32x4.mul(f32x4.sub(v128.load(x + at), middle), wide);
      v128.store(y + at, madd(unit, v128.load(gain + at), v128.load(bias + at)));
    }
    for (let i = vectorEnd; i < C; i++) {
      const at = bytes(i);
      const unit = (load<f32>(x + at) - mean) * scale;
      store<f32>(y + at, unit * load<f32>(gain + at) + load<f32>(bias + at));
    }
    store<f32>(stats, mean);
    store<f32>(stats + 4, scale);
  }
}

/**
 * With u = (x − mean)·scale and d = dy·gain: dx ← (d − mean(d) − u·mean(d·u))·scale, dgain ← Σ dy·u, dbias ← Σ dy,
 * sums over rows.
 */
export function layerNormGrad(
  x: usize,
  gain: usize,
  stats: usize,
  dy: usize,
  dx: usize,
  dgain: usize,
  dbias: usize,
  rows: i32,
  C: i32,
): void {
  const line = bytes(C);
  const vectorEnd = C & ~3; // the last multiple of 4
  memory.fill(dgain, 0, line);
  memory.fill(dbias, 0, line);
  for (let r = 0; r < rows; r++, x += line, dy += line, dx += line, stats += 8) {
    const mean = load<f32>(stats),
      scale = load<f32>(stats + 4);
    const middle = f32x4.splat(mean),
      wide = f32x4.splat(scale);
    let sum4 = f32x4.splat(0),
      along4 = sum4;
    let sum: f32 = 0,
      along: f32 = 0;
    for (let i = 0; i < vectorEnd; i += 4) {
      const at = bytes(i);
      const u = f32x4.mul(f32x4.sub(v128.load(x + at), middle), wide);
      const g = v128.load(dy + at);
      const d = f32x4.mul(g, v128.load(gain + at));
      sum4 = f32x4.add(sum4, d);
      along4 = madd(d, u, along4);
      v128.store(dgain + at, madd(g, u, v128.load(dgain + at)));
      v128.store(dbias + at, f32x4.add(g, v128.load(dbias + at)));
    }
    for (let i = vectorEnd; i < C; i++) {
      const at = bytes(i);
      const u = (load<f32>(x + at) - mean) * scale;
      const g = load<f32>(dy + at);
      const d = g * load<f32>(gain + at);
      sum += d;
      along += d * u;
      store<f32>(dgain + at, load<f32>(dgain + at) + g * u);
      store<f32>(dbias + at, load<f32>(dbias + at) + g);
    }
    sum = (sum + total(sum4)) / <f32>C;
    along = (along + total(along4)) / <f32>C;
    const sums = f32x4.splat(sum),
      alongs = f32x4.splat(along);
    for (let i = 0; i < vectorEnd; i += 4) {
      const at = bytes(i);
      const u = f32x4.mul(f32x4.sub(v128.load(x + at), middle), wide);
      const d = f32x4.mul(v128.load(dy + at), v128.load(gain + at));
      v128.store(dx + at, f32x4.mul(f32x4.sub(f32x4.sub(d, sums), f32x4.mul(u, alongs)), wide));
    }
    for (let i = vectorEnd; i < C; i++) {
      const at = bytes(i);
      const u = (load<f32>(x + at) - mean) * scale;
      const d = load<f32>(dy + at) * load<f32>(gain + at);
      store<f32>(dx + at, (d - sum - u * along) * scale);
    }
  }
}
