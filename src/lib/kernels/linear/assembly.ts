/** @file What a linear layer does beside its products. AssemblyScript. */
import { bytes } from '../wasm/math';

/** Every row of y [rows, O] ← bias [O]. */
export function fillRows(bias: usize, y: usize, rows: i32, O: i32): void {
  const line = bytes(O);
  for (let r = 0; r < rows; r++, y += line) memory.copy(y, bias, line);
}

/** sum [O] ← Σ over rows of x [rows, O]. */
export function sumRows(x: usize, sum: usize, rows: i32, O: i32): void {
  memory.fill(sum, 0, bytes(O));
  const line = bytes(O);
  let i = 0;
  for (; i + 16 <= O; i += 16) {
    let from = x + bytes(i);
    let s0 = f32x4.splat(0),
      s1 = s0,
      s2 = s0,
      s3 = s0;
    for (let r = 0; r < rows; r++, from += line) {
      s0 = f32x4.add(s0, v128.load(from));
      s1 = f32x4.add(s1, v128.load(from, 16));
      s2 = f32x4.add(s2, v128.load(from, 32));
      s3 = f32x4.add(s3, v128.load(from, 48));
    }
    const to = sum + bytes(i);
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
  }
  for (; i < O; i++) {
    let from = x + bytes(i);
    let s: f32 = 0;
    for (let r = 0; r < rows; r++, from += line) s += load<f32>(from);
    store<f32>(sum + bytes(i), s);
  }
}
