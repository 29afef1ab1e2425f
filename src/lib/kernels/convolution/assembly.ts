/**
 * @file Convolution as products of matrices. AssemblyScript.
 *
 * What each place of the result sees is laid in a row, some thousand numbers of rows at a time, so that they are still in the
 * cache when the product reads them: rows [places, H·W·I] · weight [H·W·I, O].
 */
import { fillRows } from '../linear/assembly';
import { matMul, matMulScratch } from '../matMul/assembly';
import { bytes } from '../wasm/math';

/** B batch · Y, X rows and columns of the picture · I, O channels in and out · H, W rows and columns of the filter. */
@unmanaged
export class Sizes {
  B: i32;
  Y: i32;
  X: i32;
  I: i32;
  O: i32;
  H: i32;
  W: i32;
  /** Of the result. */
  toY: i32;
  toX: i32;
  strideY: i32;
  strideX: i32;
  /** Zeros above and to the left of the picture. */
  top: i32;
  left: i32;
}

/** Numbers in rows at a time: 512 kB. */
const AT_ONCE: i32 = 131072;

function placesAtOnce(seen: i32): i32 {
  return max(4, (AT_ONCE / seen) & ~3);
}

/** Bytes that the functions below need beside their tensors, for a filter of `seen` = H·W·I weights. */
export function convolutionScratch(seen: i32): i32 {
  return matMulScratch() + <i32>bytes(placesAtOnce(seen) * seen);
}

/** y [B, toY, toX, O] ← x [B, Y, X, I] under the weight [H, W, I, O], plus the bias [O], where there is one. */
export function convolution(
  x: usize,
  weight: usize,
  bias: usize,
  y: usize,
  scratch: usize,
  s: Sizes,
): void {
  const seen = s.H * s.W * s.I,
    places = s.B * s.toY * s.toX,
    step = placesAtOnce(seen),
    O = s.O;
  const rows = scratch + matMulScratch();
  for (let first = 0; first < places; first += step) {
    const count = min(step, places - first);
    const to = y + bytes(first * O);
    meet(x, rows, first, count, s, false);
    if (bias != 0) fillRows(bias, to, count, O);
    matMul(rows, weight, to, scratch, 1, count, seen, O, false, false, bias != 0);
  }
}

/** dweight ← Σ over places of what each saw, times its dy. */
export function convolutionWeightGrad(
  x: usize,
  dy: usize,
  dweight: usize,
  scratch: usize,
  s: Sizes,
): void {
  const seen = s.H * s.W * s.I,
    places = s.B * s.toY * s.toX,
    step = placesAtOnce(seen),
    O = s.O;
  const rows = scratch + matMulScratch();
  if (places == 0) memory.fill(dweight, 0, bytes(seen * O));
  for (let first = 0; first < places; first += step) {
    const count = min(step, places - first);
    meet(x, rows, first, count, s, false);
    matMul(
      rows,
      dy + bytes(first * O),
      dweight,
      scratch,
      1,
      seen,
      count,
      O,
      true,
      false,
      first > 0,
    );
  }
}

/** dx ← each place's dy·weightᵀ, added where the place had looked. */
export function convolutionInputGrad(
  dy: usize,
  weight: usize,
  dx: usize,
  scratch: usize,
  s: Sizes,
): void {
  const seen = s.H * s.W * s.I,
    places = s.B * s.toY * s.toX,
    step = placesAtOnce(seen),
    O = s.O;
  const rows = scratch + matMulScratch();
  memory.fill(dx, 0, bytes(s.B * s.Y * s.X * s.I));
  for (let first = 0; first < places; first += step) {
    const count = min(step, places - first);
    matMul(dy + bytes(first * O), weight, rows, scratch, 1, count, O, seen, false, true, false);
    meet(dx, rows, first, count, s, true);
  }
}

/**
 * rows [count, H·W·I] ← what the places from `first` on see of x, 0 beyond its edge; or `back`, rows are added to x where they
 * would be taken from.
 */
function meet(x: usize, rows: usize, first: i32, count: i32, s: Sizes, back: bool): void {
  const I = s.I,
    W = s.W,
    H = s.H,
    X = s.X,
    Y = s.Y,
    toX = s.toX,
    toY = s.toY;
  const strideX = s.strideX,
    strideY = s.strideY,
    padTop = s.top,
    padLeft = s.left;
  let column = first % toX,
    y = (first / toX) % toY,
    b = first / (toX * toY);
  for (let i = 0; i < count; i++) {
    const left = column * strideX - padLeft;
    const from = min(W, max(0, -left)),
      to = max(from, min(W, X - left));
    for (let h = 0; h < H; h++) {
      const inY = y * strideY - padTop + h;
      const inside = inY >= 0 && inY < Y;
      const seen = x + bytes(((b * Y + inY) * X + left + from) * I);
      if (back) {
        if (inside) add(rows + bytes(from * I), seen, (to - from) * I);
        rows += bytes(W * I);
      } else if (inside) {
        rows = zeros(rows, from * I);
        rows = copy(seen, rows, (to - from) * I);
        rows = zeros(rows, (W - to) * I);
      } else {
        rows = zeros(rows, W * I);
      }
    }
    if (++column == toX) {
      column = 0;
      if (++y == toY) {
        y = 0;
        b++;
      }
    }
  }
}

/** @returns Where the next number goes. */
function copy(from: usize, to: usize, n: i32): usize {
  let i = 0;
  for (; i + 4 <= n; i += 4, from += 16, to += 16) v128.store(to, v128.load(from));
  for (; i < n; i++, from += 4, to += 4) store<f32>(to, load<f32>(from));
  return to;
}

function zeros(to: usize, n: i32): usize {
  for (let i = 0; i < n; i++, to += 4) store<f32>(to, 0);
  return to;
}

function add(from: usize, to: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, from += 16, to += 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
  }
  for (; i < n; i++, from += 4, to += 4) store<f32>(to, load<f32>(to) + load<f32>(from));
}
