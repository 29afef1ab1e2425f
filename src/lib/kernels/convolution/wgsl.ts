/**
 * @file Convolution in WGSL as products of matrices whose rows, what one place of a picture sees, are never in memory: each
 * number is looked up where it lies. B batch · Y, X rows and columns of the picture · I, O channels in and out · H, W rows and
 * columns of the filter.
 */
import type { ending } from '../matMul/ending';
import { plainB, tiled, type Reader } from '../matMul/tiled';
import { all, program, remembered } from '../webgpu/program';

const uniforms = all(
  ['Y', 'X', 'I', 'O', 'H', 'W', 'toY', 'toX', 'strideY', 'strideX', 'top', 'left'],
  'i32',
);

/** What place `m` of the result [B, toY, toX] sees of `a` [B, Y, X, I], number `k` of [H, W, I]. */
const seen = `
fn seen(m: u32, k: u32) -> f32 {
  let spot = i32(m);
  let weight = i32(k);
  let y = spot / u.toX % u.toY * u.strideY - u.top + weight / (u.I * u.W);
  let x = spot % u.toX * u.strideX - u.left + weight / u.I % u.W;
  if (y < 0 || y >= u.Y || x < 0 || x >= u.X) { return 0.0; }
  let b = spot / (u.toX * u.toY);
  return a[u32(((b * u.Y + y) * u.X + x) * u.I + weight % u.I)];
}`;

/** Of the places that see place `m` of the picture [B, Y, X], the slope `a` [B, toY, toX, O]: number `k` of [H, W, O]. */
const seeing = `
fn seeing(m: u32, k: u32) -> f32 {
  let spot = i32(m);
  let weight = i32(k);
  let y = spot / u.X % u.Y + u.top - weight / (u.O * u.W);
  let x = spot % u.X + u.left - weight / u.O % u.W;
  let toY = y / u.strideY;
  let toX = x / u.strideX;
  if (y < 0 || x < 0 || toY * u.strideY != y || toX * u.strideX != x || toY >= u.toY || toX >= u.toX) {
    return 0.0;
  }
  let b = spot / (u.X * u.Y);
  return a[u32(((b * u.toY + toY) * u.toX + toX) * u.O + weight % u.O)];
}`;

const seenRows: Reader = { alongK: true, uniforms, before: seen, read: 'seen(o, k)' };
const seenColumns: Reader = { alongK: false, uniforms, before: seen, read: 'seen(k, o)' };
const seeingRows: Reader = { alongK: true, uniforms, before: seeing, read: 'seeing(o, k)' };
/** The weights [H, W, I, O] as [H·W·O, I]. */
const filters: Reader = {
  alongK: true,
  read: 'b[(k / u32(u.O) * u32(u.I) + o) * u32(u.O) + k % u32(u.O)]',
};

type Tiled = Parameters<typeof tiled>[0];
type End = Parameters<typeof ending>;

/** y = rows · weights */
export const forward = remembered((side: Tiled, ...end: End) =>
  tiled(side, seenRows, plainB(false), ...end),
);
/** dweights = rowsᵀ · dy */
export const weightGrad = remembered((side: Tiled, ...end: End) =>
  tiled(side, seenColumns, plainB(false), ...end),
);
/** dx = slopes that saw it · weights */
export const inputGrad = remembered((side: Tiled, ...end: End) =>
  tiled(side, seeingRows, filters, ...end),
);

/** For a processor the rows are written out: to [places, H·W·I] ← what they see. */
export const laidOut = remembered(() =>
  program({
    name: 'laidOut',
    uniforms: { size: 'u32', weights: 'u32', ...uniforms },
    reads: { a: 'f32' },
    writes: { to: 'f32' },
    before: seen,
    code: `if (place < u.size) { to[place] = seen(place / u.weights, place % u.weights); }`,
  }),
);

/** And the way back: dx [B, Y, X, I] ← Σ of the rows [places, H·W·I] where they have it. */
export const collected = remembered(() =>
  program({
    name: 'collected',
    uniforms: { size: 'u32', ...uniforms },
    reads: { rows: 'f32' },
    writes: { dx: 'f32' },
    code: `
      if (place >= u.size) { return; }
      let channel = i32(place) % u.I;
      let spot = i32(place) / u.I;
      let x = spot % u.X + u.left;
      let y = spot / u.X % u.Y + u.top;
      let b = spot / (u.X * u.Y);
      var sum = 0.0;
      for (var h = 0; h < u.H && h <= y; h++) {
        let toY = (y - h) / u.strideY;
        if (toY * u.strideY != y - h || toY >= u.toY) { continue; }
        for (var w = 0; w < u.W && w <= x; w++) {
          let toX = (x - w) / u.strideX;
          if (toX * u.strideX != x - w || toX >= u.toX) { continue; }
          sum += rows[u32((((b * u.toY + toY) * u.toX + toX) * u.H + h) * u.W + w) * u32(u.I) + u32(channel)];
        }
      }
      dx[place] = sum;`,
  }),
);
