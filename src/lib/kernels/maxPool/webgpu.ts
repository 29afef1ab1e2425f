/** @file Max pooling and its gradient on WebGPU, under tfjs's own names. */
import { output, replace, sizeOf } from '../webgpu/kernel';
import { all, program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { sizesOf } from './signature';

const uniforms = {
  ...all(['size', 'C'], 'u32'),
  ...all(['Y', 'X', 'H', 'W', 'toY', 'toX', 'strideY', 'strideX', 'top', 'left'], 'i32'),
};

const forward = remembered(() =>
  program({
    name: 'maxPool',
    uniforms,
    reads: { x: 'f32' },
    writes: { y: 'f32' },
    code: `
      if (place >= u.size) { return; }
      let channel = place % u.C;
      let spot = i32(place / u.C);
      let column = spot % u.toX * u.strideX - u.left;
      let row = spot / u.toX % u.toY * u.strideY - u.top;
      let picture = spot / (u.toX * u.toY) * u.Y;
      var most = -3.4e38;
      for (var h = max(row, 0); h < min(row + u.H, u.Y); h++) {
        for (var w = max(column, 0); w < min(column + u.W, u.X); w++) {
          most = max(most, x[u32((picture + h) * u.X + w) * u.C + channel]);
        }
      }
      y[place] = most;`,
  }),
);

/** Each input asks every window that sees it whether it is the first of that window's largest. */
const backward = remembered(() =>
  program({
    name: 'maxPoolGrad',
    uniforms,
    reads: { dy: 'f32', x: 'f32', y: 'f32' },
    writes: { dx: 'f32' },
    before: `
fn isFirst(value: f32, row: i32, column: i32, h: i32, w: i32, picture: i32, channel: u32) -> bool {
  for (var i = max(row, 0); i <= h; i++) {
    for (var j = max(column, 0); j < min(column + u.W, u.X); j++) {
      if (i == h && j >= w) { return true; }
      if (x[u32((picture + i) * u.X + j) * u.C + channel] == value) { return false; }
    }
  }
  return true;
}`,
    code: `
      if (place >= u.size) { return; }
      let channel = place % u.C;
      let spot = i32(place / u.C);
      let w = spot % u.X;
      let h = spot / u.X % u.Y;
      let b = spot / (u.X * u.Y);
      let value = x[place];
      var sum = 0.0;
      let lastY = min((h + u.top) / u.strideY, u.toY - 1);
      let lastX = min((w + u.left) / u.strideX, u.toX - 1);
      for (var toY = max(0, (h + u.top - u.H + u.strideY) / u.strideY); toY <= lastY; toY++) {
        for (var toX = max(0, (w + u.left - u.W + u.strideX) / u.strideX); toX <= lastX; toX++) {
          let at = u32((b * u.toY + toY) * u.toX + toX) * u.C + channel;
          let row = toY * u.strideY - u.top;
          let column = toX * u.strideX - u.left;
          if (h < row + u.H && w < column + u.W && y[at] == value
            && isFirst(value, row, column, h, w, b * u.Y, channel)) {
            sum += dy[at];
          }
        }
      }
      dx[place] = sum;`,
  }),
);

/** The largest of each window, and each dy to the first of the largest: [B, Y, X, C] → [B, Y′, X′, C] and back. */
export function register(): void {
  replace('MaxPool', ({ inputs: { x }, attributes, backend }, before) => {
    if (x.dtype !== 'float32') {
      return before!({ inputs: { x }, attrs: { ...attributes }, backend });
    }
    const { outShape, sizes } = sizesOf(x, attributes);
    const y = output(backend, outShape);
    const size = sizeOf(y);
    record(backend, forward(), {
      uniforms: { ...sizes, size },
      reads: [x],
      writes: [y],
      groups: Math.ceil(size / 64),
    });
    return y;
  });
  replace('MaxPoolGrad', ({ inputs: { dy, input, output: y }, attributes, backend }) => {
    const { sizes } = sizesOf(input, attributes);
    const dx = output(backend, input.shape);
    const size = sizeOf(dx);
    record(backend, backward(), {
      uniforms: { ...sizes, size },
      reads: [dy, input, y],
      writes: [dx],
      groups: Math.ceil(size / 64),
    });
    return dx;
  });
}
