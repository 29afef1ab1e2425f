/** @file Rows of a table. AssemblyScript. rows looked up, C channels, V rows in the table, T places. */
import { bytes } from '../wasm/math';

/** y[i] ← table[ids[i]], plus places[i mod T] if T > 0: [rows, C]. */
export function embedding(
  table: usize,
  places: usize,
  ids: usize,
  y: usize,
  rows: i32,
  C: i32,
  T: i32,
): void {
  const line = bytes(C);
  for (let i = 0; i < rows; i++, ids += 4, y += line) {
    memory.copy(y, table + bytes(load<i32>(ids) * C), line);
    if (T > 0) add(places + bytes((i % T) * C), y, C);
  }
}

/** dtable[ids[i]] ← Σ dy[i], 0 for rows that nobody looked up; dplaces[i mod T] ← Σ dy[i] if T > 0. */
export function embeddingGrad(
  dy: usize,
  ids: usize,
  dtable: usize,
  dplaces: usize,
  rows: i32,
  C: i32,
  V: i32,
  T: i32,
): void {
  const line = bytes(C);
  memory.fill(dtable, 0, bytes(V * C));
  if (T > 0) memory.fill(dplaces, 0, bytes(T * C));
  for (let i = 0; i < rows; i++, ids += 4, dy += line) {
    add(dy, dtable + bytes(load<i32>(ids) * C), C);
    if (T > 0) add(dy, dplaces + bytes((i % T) * C), C);
  }
}

/** y ← y + x, n numbers. */
function add(x: usize, y: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, x += 16, y += 16) v128.store(y, f32x4.add(v128.load(x), v128.load(y)));
  for (; i < n; i++, x += 4, y += 4) store<f32>(y, load<f32>(x) + load<f32>(y));
}
