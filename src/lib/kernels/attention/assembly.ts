/**
 * @file Attention of one head after the other, from queries, keys and values that lie in a row: [B, T, 3, N, D].
 * AssemblyScript.
 *
 * The scores of one token at a time stand in scratch memory, never all of them: the gradient computes them again from
 * what the forward pass kept of each row, its largest score and the sum. T tokens, D channels of a head; T4 and D4 are
 * rounded up to multiples of 4 and padded with zeros.
 */
import { bytes } from '../wasm/math';
import {
  copy,
  copyScaled,
  exponentials,
  roundedUp,
  highestOf,
  mix,
  scoreGradients,
  scoresOf,
  sharesOf,
  spread,
  transpose,
} from './rows';

/** Bytes that one call of either function needs beside its tensors. */
export function attentionScratch(T: i32, D: i32): i32 {
  const T4 = roundedUp(T),
    D4 = roundedUp(D);
  return 4 * (6 * T4 * D4 + 2 * T4 + 4 * D4);
}

/**
 * y ← softmax(QKᵀ/√D + hidden)·V for each of B·N heads: y [B, T, N, D].
 *
 * @param hidden - [B, T], added to the scores of each key, 0 or very small; 0 for none.
 * @param stats - [B, N, T, 2] ← of each row of scores, the largest and 1/Σ exp(score − largest).
 * @param causal - No token looks at a later one.
 */
export function attention(
  qkv: usize,
  hidden: usize,
  y: usize,
  stats: usize,
  scratch: usize,
  B: i32,
  N: i32,
  T: i32,
  D: i32,
  causal: bool,
): void {
  const T4 = roundedUp(T),
    D4 = roundedUp(D);
  const line = bytes(3 * N * D); // from one token to the next
  const keys = scratch; // [D4, T4]
  const values = keys + bytes(D4 * T4); // [T4, D4]
  const row = values + bytes(T4 * D4); // [T4]
  const query = row + bytes(T4); // [D4]
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>D);
  memory.fill(scratch, 0, <usize>attentionScratch(T, D));
  for (let b = 0; b < B; b++) {
    for (let n = 0; n < N; n++) {
      const head = qkv + bytes(b * T * 3 * N * D + n * D);
      transpose(head + bytes(N * D), line, keys, T, T4, D);
      copy(head + bytes(2 * N * D), line, values, T, D, D4);
      const out = y + bytes(b * T * N * D + n * D);
      for (let t = 0; t < T; t++) {
        const seen = causal ? t + 1 : T;
        copyScaled(head + line * t, query, D, scale);
        const hide = hidden ? hidden + bytes(b * T) : 0;
        scoresOf(query, keys, row, seen, T, T4, D, hide);
        const top = highestOf(row, seen);
        const sum = exponentials(row, seen, top);
        const share: f32 = <f32>1 / sum;
        const at = stats + bytes(2 * ((b * N + n) * T + t));
        store<f32>(at, top);
        store<f32>(at + 4, share);
        mix(row, values, out + bytes(t * N * D), seen, D, D4, share);
      }
    }
  }
}

/** The gradient: dqkv [B, T, 3, N, D] from dy [B, T, N, D] and what `attention` was given and kept. */
export function attentionGrad(
  qkv: usize,
  hidden: usize,
  stats: usize,
  dy: usize,
  dqkv: usize,
  scratch: usize,
  B: i32,
  N: i32,
  T: i32,
  D: i32,
  causal: bool,
): void {
  const T4 = roundedUp(T),
    D4 = roundedUp(D);
  const line = bytes(3 * N * D);
  const lineY = bytes(N * D);
  const size = bytes(T4 * D4);
  const keys = scratch,
    values = keys + size; // both [D4, T4]
  const keyRows = values + size; // [T4, D4]
  const dkeys = keyRows + size,
    dvalues = dkeys + size; // both [T4, D4]
  const row = dvalues + size + size,
    drow = row + bytes(T4); // both [T4]
  const query = drow + bytes(T4),
    dout = query + bytes(D4); // both [D4]
  const dquery = dout + bytes(D4); // [D4]
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>D);
  memory.fill(scratch, 0, <usize>attentionScratch(T, D));
  for (let b = 0; b < B; b++) {
    for (let n = 0; n < N; n++) {
      const start = bytes(b * T * 3 * N * D + n * D);
      const head = qkv + start;
      transpose(head + bytes(N * D), line, keys, T, T4, D);
      transpose(head + bytes(2 * N * D), line, values, T, T4, D);
      copy(head + bytes(N * D), line, keyRows, T, D, D4);
      memory.fill(dkeys, 0, size);
      memory.fill(dvalues, 0, size);
      const dhead = dqkv + start;
      for (let t = 0; t < T; t++) {
        const seen = causal ? t + 1 : T;
        copyScaled(head + line * t, query, D, scale);
        copyScaled(dy + bytes(b * T * N * D + n * D) + lineY * t, dout, D, 1);
        const hide = hidden ? hidden + bytes(b * T) : 0;
        scoresOf(query, keys, row, seen, T, T4, D, hide);
        const at = stats + bytes(2 * ((b * N + n) * T + t));
        sharesOf(row, seen, load<f32>(at), load<f32>(at + 4));
        scoresOf(dout, values, drow, seen, T, T4, D, 0);
        scoreGradients(row, drow, seen);
        // query is scaled already: dkeys needs no scale, dquery does.
        spread(row, drow, query, dout, keyRows, dkeys, dvalues, dquery, seen, D4);
        copyScaled(dquery, dhead + line * t, D, scale);
      }
      for (let t = 0; t < T; t++) {
        copyScaled(dkeys + bytes(t * D4), dhead + line * t + bytes(N * D), D, 1);
        copyScaled(dvalues + bytes(t * D4), dhead + line * t + bytes(2 * N * D), D, 1);
      }
    }
  }
}
