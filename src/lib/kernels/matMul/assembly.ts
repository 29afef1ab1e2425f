/**
 * @file Products of matrices. AssemblyScript.
 *
 * Both matrices are copied first, A in bands of four rows, B in panels of eight columns, so that the innermost loop reads
 * both in a row however they lie, and holds 32 sums in registers. M, K, N: rows, inner size, columns.
 */
import { bytes, madd } from '../wasm/math';

/** Inner size worked on at once: a panel of 8 kB and a band of 4 kB stay in the nearest cache. */
const DEPTH: i32 = 256;
/** Rows and columns worked on at once: 64 kB of A and 512 kB of B stay in the second cache. */
const ROWS: i32 = 64;
const COLUMNS: i32 = 512;

/** Bytes that `matMul` needs beside the matrices. */
export function matMulScratch(): i32 {
  return 4 * DEPTH * (ROWS + COLUMNS);
}

/**
 * C ← A·B, or C ← C + A·B, for each of a batch: [batch, M, K]·[batch, K, N] → [batch, M, N].
 *
 * @param transposeA - A lies as [K, M].
 * @param transposeB - B lies as [N, K].
 */
export function matMul(
  a: usize,
  b: usize,
  c: usize,
  scratch: usize,
  batch: i32,
  M: i32,
  K: i32,
  N: i32,
  transposeA: bool,
  transposeB: bool,
  add: bool,
): void {
  for (let matrix = 0; matrix < batch; matrix++) {
    if (K == 0 && !add) memory.fill(c, 0, bytes(M * N));
    for (let left = 0; left < N; left += COLUMNS) {
      const columns = min(COLUMNS, N - left);
      for (let start = 0; start < K; start += DEPTH) {
        const depth = min(DEPTH, K - start);
        const panels = scratch + bytes(DEPTH * ROWS);
        packB(b, panels, start, depth, left, columns, K, N, transposeB);
        for (let top = 0; top < M; top += ROWS) {
          const height = min(ROWS, M - top);
          packA(a, scratch, start, depth, top, height, M, K, transposeA);
          block(
            scratch,
            panels,
            c + bytes(top * N + left),
            depth,
            height,
            columns,
            N,
            add || start > 0,
          );
        }
      }
    }
    a += bytes(M * K);
    b += bytes(K * N);
    c += bytes(M * N);
  }
}

/** Every band of A meets every panel of B. */
function block(
  bands: usize,
  panels: usize,
  c: usize,
  depth: i32,
  height: i32,
  columns: i32,
  N: i32,
  add: bool,
): void {
  const line = bytes(N);
  for (let j = 0; j < columns; j += 8) {
    const panel = panels + bytes(j * depth);
    for (let i = 0; i < height; i += 4) {
      const out = c + bytes(i * N + j);
      const band = bands + bytes(i * depth);
      tile(band, panel, out, line, depth, min(4, height - i), min(8, columns - j), add);
    }
  }
}

/** C[0…3][0…7] ← band·panel, of which `high` rows and `wide` columns are written. */
function tile(
  band: usize,
  panel: usize,
  c: usize,
  line: usize,
  depth: i32,
  high: i32,
  wide: i32,
  add: bool,
): void {
  let s00 = f32x4.splat(0),
    s01 = s00,
    s10 = s00,
    s11 = s00;
  let s20 = s00,
    s21 = s00,
    s30 = s00,
    s31 = s00;
  let k = 0;
  for (; k + 2 <= depth; k += 2) {
    let b0 = v128.load(panel),
      b1 = v128.load(panel, 16);
    let x = v128.load32_splat(band);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(band, 4);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(band, 8);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(band, 12);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
    b0 = v128.load(panel, 32);
    b1 = v128.load(panel, 48);
    x = v128.load32_splat(band, 16);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(band, 20);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(band, 24);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(band, 28);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
    band += 32;
    panel += 64;
  }
  if (k < depth) {
    const b0 = v128.load(panel),
      b1 = v128.load(panel, 16);
    let x = v128.load32_splat(band);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(band, 4);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(band, 8);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(band, 12);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
  }
  write(c, s00, s01, wide, add);
  if (high > 1) write(c + line, s10, s11, wide, add);
  if (high > 2) write(c + (line << 1), s20, s21, wide, add);
  if (high > 3) write(c + line * 3, s30, s31, wide, add);
}

function write(c: usize, s0: v128, s1: v128, wide: i32, add: bool): void {
  if (wide < 8) return writeNarrow(c, s0, s1, wide, add);
  if (add) {
    s0 = f32x4.add(s0, v128.load(c));
    s1 = f32x4.add(s1, v128.load(c, 16));
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

function writeNarrow(c: usize, s0: v128, s1: v128, wide: i32, add: bool): void {
  if (wide >= 4) {
    v128.store(c, add ? f32x4.add(s0, v128.load(c)) : s0);
    s0 = s1;
    c += 16;
    wide -= 4;
  }
  for (; wide > 0; wide--, c += 4) {
    const value = f32x4.extract_lane(s0, 0);
    store<f32>(c, add ? load<f32>(c) + value : value);
    s0 = i32x4.shuffle(s0, s0, 1, 2, 3, 0);
  }
}

/** band i: [k][0…3] = A[top + 4i …][start + k], 0 beyond the last row. */
function packA(
  a: usize,
  to: usize,
  start: i32,
  depth: i32,
  top: i32,
  height: i32,
  M: i32,
  K: i32,
  transposed: bool,
): void {
  for (let i = 0; i < height; i += 4) {
    const high = min(4, height - i);
    if (transposed) copyRows(a + bytes(start * M + top + i), to, depth, bytes(M), high, 16);
    else transposeRows(a + bytes((top + i) * K + start), to, depth, bytes(K), high, 16);
    to += bytes(4 * depth);
  }
}

/** panel j: [k][0…7] = B[start + k][left + 8j …], 0 beyond the last column. */
function packB(
  b: usize,
  to: usize,
  start: i32,
  depth: i32,
  left: i32,
  columns: i32,
  K: i32,
  N: i32,
  transposed: bool,
): void {
  for (let j = 0; j < columns; j += 8) {
    for (let half = 0; half < 8; half += 4) {
      const wide = max(0, min(4, columns - j - half));
      const column = left + j + half;
      const at = to + bytes(half);
      if (transposed) transposeRows(b + bytes(column * K + start), at, depth, bytes(K), wide, 32);
      else copyRows(b + bytes(start * N + column), at, depth, bytes(N), wide, 32);
    }
    to += bytes(8 * depth);
  }
}

/** to[k][0…3] = from[k][0 … wide − 1]; `line` and `step` are the bytes between rows here and there. */
function copyRows(from: usize, to: usize, depth: i32, line: usize, wide: i32, step: usize): void {
  if (wide == 4) {
    for (let k = 0; k < depth; k++, from += line, to += step) v128.store(to, v128.load(from));
    return;
  }
  for (let k = 0; k < depth; k++, from += line, to += step) {
    v128.store(to, i32x4.splat(0));
    for (let i = 0; i < wide; i++) store<f32>(to + bytes(i), load<f32>(from + bytes(i)));
  }
}

/** to[k][0…3] = from[0 … high − 1][k]: four rows become columns. */
function transposeRows(
  from: usize,
  to: usize,
  depth: i32,
  line: usize,
  high: i32,
  step: usize,
): void {
  let k = 0;
  if (high == 4) {
    const second = from + line,
      third = second + line,
      fourth = third + line;
    for (; k + 4 <= depth; k += 4) {
      const at = bytes(k);
      const r0 = v128.load(from + at),
        r1 = v128.load(second + at);
      const r2 = v128.load(third + at),
        r3 = v128.load(fourth + at);
      const low01 = i32x4.shuffle(r0, r1, 0, 4, 1, 5),
        high01 = i32x4.shuffle(r0, r1, 2, 6, 3, 7);
      const low23 = i32x4.shuffle(r2, r3, 0, 4, 1, 5),
        high23 = i32x4.shuffle(r2, r3, 2, 6, 3, 7);
      v128.store(to, i64x2.shuffle(low01, low23, 0, 2));
      v128.store(to + step, i64x2.shuffle(low01, low23, 1, 3));
      v128.store(to + (step << 1), i64x2.shuffle(high01, high23, 0, 2));
      v128.store(to + step * 3, i64x2.shuffle(high01, high23, 1, 3));
      to += step << 2;
    }
  }
  for (; k < depth; k++, to += step) {
    v128.store(to, i32x4.splat(0));
    for (let i = 0; i < high; i++) store<f32>(to + bytes(i), load<f32>(from + bytes(k) + line * i));
  }
}
