/** @file Max pooling. AssemblyScript. */
import { bytes } from '../wasm/math';

/** B batch · Y, X rows and columns of the picture · C channels · H, W rows and columns of the window. */
@unmanaged
export class Sizes {
  B: i32;
  Y: i32;
  X: i32;
  C: i32;
  H: i32;
  W: i32;
  /** Of the result. */
  toY: i32;
  toX: i32;
  strideY: i32;
  strideX: i32;
  /** Rows and columns beyond the picture, which are never the largest. */
  top: i32;
  left: i32;
}

const LEAST = f32x4.splat(-f32.MAX_VALUE * 2); // −∞

/** y [B, toY, toX, C] ← the largest of each window of x [B, Y, X, C]. */
export function maxPool(x: usize, y: usize, s: Sizes): void {
  const line = bytes(s.C);
  for (let b = 0; b < s.B; b++) {
    const picture = x + bytes(b * s.Y * s.X * s.C);
    for (let row = 0; row < s.toY; row++) {
      const fromY = max(0, row * s.strideY - s.top),
        toY = min(s.Y, row * s.strideY - s.top + s.H);
      for (let column = 0; column < s.toX; column++) {
        const fromX = max(0, column * s.strideX - s.left),
          toX = min(s.X, column * s.strideX - s.left + s.W);
        largest(picture + bytes(fromX * s.C), y, fromY, toY, toX - fromX, s);
        y += line;
      }
    }
  }
}

function largest(x: usize, y: usize, fromY: i32, toY: i32, wide: i32, s: Sizes): void {
  const C = s.C,
    line = bytes(C),
    row = bytes(s.X * C);
  let c = 0;
  for (; c + 4 <= C; c += 4) {
    let most = LEAST;
    for (let inY = fromY; inY < toY; inY++) {
      let at = x + row * inY + bytes(c);
      for (let i = 0; i < wide; i++, at += line) most = f32x4.max(most, v128.load(at));
    }
    v128.store(y + bytes(c), most);
  }
  for (; c < C; c++) {
    let most: f32 = -f32.MAX_VALUE * 2;
    for (let inY = fromY; inY < toY; inY++) {
      let at = x + row * inY + bytes(c);
      for (let i = 0; i < wide; i++, at += line) most = max(most, load<f32>(at));
    }
    store<f32>(y + bytes(c), most);
  }
}

/** dx [B, Y, X, C] ← each dy goes to the first of the largest inputs of its window. */
export function maxPoolGrad(dy: usize, x: usize, dx: usize, s: Sizes): void {
  const line = bytes(s.C);
  memory.fill(dx, 0, line * (s.B * s.Y * s.X));
  for (let b = 0; b < s.B; b++) {
    const start = bytes(b * s.Y * s.X * s.C);
    for (let row = 0; row < s.toY; row++) {
      const fromY = max(0, row * s.strideY - s.top),
        toY = min(s.Y, row * s.strideY - s.top + s.H);
      for (let column = 0; column < s.toX; column++) {
        const fromX = max(0, column * s.strideX - s.left),
          toX = min(s.X, column * s.strideX - s.left + s.W);
        const at = start + bytes(fromX * s.C);
        give(dy, x + at, dx + at, fromY, toY, toX - fromX, s);
        dy += line;
      }
    }
  }
}

function give(dy: usize, x: usize, dx: usize, fromY: i32, toY: i32, wide: i32, s: Sizes): void {
  const C = s.C,
    line = bytes(C),
    row = bytes(s.X * C);
  let c = 0;
  for (; c + 4 <= C; c += 4) {
    let most = LEAST;
    for (let inY = fromY; inY < toY; inY++) {
      let at = x + row * inY + bytes(c);
      for (let i = 0; i < wide; i++, at += line) most = f32x4.max(most, v128.load(at));
    }
    let left = v128.load(dy + bytes(c)); // what no input has taken yet
    for (let inY = fromY; inY < toY; inY++) {
      let at = row * inY + bytes(c);
      for (let i = 0; i < wide; i++, at += line) {
        const taken = f32x4.eq(v128.load(x + at), most);
        v128.store(dx + at, f32x4.add(v128.load(dx + at), v128.and(left, taken)));
        left = v128.andnot(left, taken);
      }
    }
  }
  for (; c < C; c++) {
    let best: usize = 0;
    let most: f32 = -f32.MAX_VALUE * 2;
    for (let inY = fromY; inY < toY; inY++) {
      let at = row * inY + bytes(c);
      for (let i = 0; i < wide; i++, at += line) {
        const value = load<f32>(x + at);
        if (value > most || (inY == fromY && i == 0)) {
          most = value;
          best = at;
        }
      }
    }
    if (toY > fromY && wide > 0) {
      store<f32>(dx + best, load<f32>(dx + best) + load<f32>(dy + bytes(c)));
    }
  }
}
