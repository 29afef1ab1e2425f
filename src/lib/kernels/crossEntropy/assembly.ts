/** @file Softmax and cross-entropy from the answers' numbers. AssemblyScript. rows, V scores each. */
import { bytes, exp1, exp4, largest, total } from '../wasm/math';

/**
 * Σ over rows of the largest score − score of the answer; the surprise is that and Σ ln Σᵥ exp(scoreᵥ − largest), which
 * the caller adds: logarithms need tables, and this module has no memory of its own.
 *
 * @param answers - [rows], int32, each below V.
 * @param stats - [rows, 2] ← the largest score and 1/Σ exp(score − largest), for the gradient.
 */
export function crossEntropy(scores: usize, answers: usize, stats: usize, rows: i32, V: i32): f64 {
  const vectorEnd = V & ~3; // the last multiple of 4
  let surprise: f64 = 0;
  for (let r = 0; r < rows; r++, scores += bytes(V), answers += 4, stats += 8) {
    let highest = f32x4.splat(-Infinity);
    let top: f32 = -Infinity;
    for (let i = 0; i < vectorEnd; i += 4)
      highest = f32x4.max(highest, v128.load(scores + bytes(i)));
    for (let i = vectorEnd; i < V; i++) top = max<f32>(top, load<f32>(scores + bytes(i)));
    top = max<f32>(top, largest(highest));

    const tops = f32x4.splat(top);
    let sums = f32x4.splat(0);
    let sum: f32 = 0;
    for (let i = 0; i < vectorEnd; i += 4) {
      sums = f32x4.add(sums, exp4(f32x4.sub(v128.load(scores + bytes(i)), tops)));
    }
    for (let i = vectorEnd; i < V; i++) sum += exp1(load<f32>(scores + bytes(i)) - top);
    sum += total(sums);
    store<f32>(stats, top);
    store<f32>(stats + 4, <f32>1 / sum);
    const answer = load<f32>(scores + bytes(load<i32>(answers)));
    surprise += <f64>top - <f64>answer;
  }
  return surprise;
}

/** dscores ← (softmax − 1 at the answer)·weight. */
export function crossEntropyGrad(
  scores: usize,
  answers: usize,
  stats: usize,
  dscores: usize,
  rows: i32,
  V: i32,
  weight: f32,
): void {
  const vectorEnd = V & ~3; // the last multiple of 4
  const line = bytes(V);
  for (let r = 0; r < rows; r++, scores += line, dscores += line, answers += 4, stats += 8) {
    const top = load<f32>(stats);
    const share = load<f32>(stats + 4) * weight;
    const tops = f32x4.splat(top),
      shares = f32x4.splat(share);
    for (let i = 0; i < vectorEnd; i += 4) {
      const at = bytes(i);
      v128.store(dscores + at, f32x4.mul(exp4(f32x4.sub(v128.load(scores + at), tops)), shares));
    }
    for (let i = vectorEnd; i < V; i++) {
      const at = bytes(i);
      store<f32>(dscores + at, exp1(load<f32>(scores + at) - top) * share);
    }
    const at = dscores + bytes(load<i32>(answers));
    store<f32>(at, load<f32>(at) - weight);
  }
}
