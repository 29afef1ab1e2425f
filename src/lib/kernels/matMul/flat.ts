/**
 * @file Products of matrices in WGSL for a processor that plays a GPU: no memory of a group and no barrier. Neighbouring
 * calls, which are one SIMD register there, own neighbouring columns; B must not lie transposed.
 */
import type { Program } from '../webgpu/program';
import { program, remembered, times } from '../webgpu/program';
import { ending, type Ending } from './ending';

/** Rows of a call, and columns. */
const ROWS = 8;
const COLUMNS = 4;

/** Calls of a group side by side, and the rectangle of the result that a group computes: no wider than it must be. */
export function rectangleFor(N: number): { across: number; width: number; height: number } {
  const across = [4, 8].find((each) => each * COLUMNS >= N) ?? 16;
  return { across, width: across * COLUMNS, height: (64 / across) * ROWS };
}

/** As `tiled`, C[m, n] = Σₖ A[m, k]·B[k, n] for each of a batch, each `u.splits`-th of the k into a C of its own. */
export const flat = remembered((across: number, transposeA: boolean, ...end: Ending): Program => {
  const { width, height } = rectangleFor(across * COLUMNS);
  const finish = ending(...end);
  const sums = end[2];
  const a = (i: number) => (transposeA ? `a[left + m${i}]` : `a[left + m${i} * u.K]`);
  return program({
    name: 'product',
    uniforms: { batch: 'u32', M: 'u32', K: 'u32', N: 'u32', splits: 'u32', length: 'u32' },
    reads: { a: 'f32', b: 'f32', ...finish.reads },
    writes: { c: 'f32', ...finish.writes },
    before: finish.before,
    code: `
      let nTiles = (u.N + ${width - 1}u) / ${width}u;
      let mTiles = (u.M + ${height - 1}u) / ${height}u;
      let z = group / (nTiles * mTiles);
      if (z >= u.batch * u.splits) { return; }
      let row = group / nTiles % mTiles * ${height}u + lane / ${across}u * ${ROWS}u;
      let column = group % nTiles * ${width}u + lane % ${across}u;
      let matrix = z / u.splits;
      let begin = z % u.splits * u.length;
      ${times(ROWS, (i) => `var sum${i} = vec4<f32>(); let m${i} = min(row + ${i}u, u.M - 1u);`)}
      ${times(COLUMNS, (j) => `let n${j} = min(column + ${j * across}u, u.N - 1u);`)}
      ${sums ? 'var down = vec4<f32>();' : ''}
      for (var k = begin; k < min(begin + u.length, u.K); k++) {
        let left = matrix * u.M * u.K + k${transposeA ? ' * u.M' : ''};
        let right = (matrix * u.K + k) * u.N;
        let w = vec4<f32>(${times(COLUMNS, (j) => `b[right + n${j}]`, ', ')});
        ${times(ROWS, (i) => `sum${i} += ${a(i)} * w;`)}
        ${sums ? 'down += w;' : ''}
      }
      ${times(ROWS, (i) => times(COLUMNS, (j) => `if (row + ${i}u < u.M && column + ${j * across}u < u.N) { finish(z, m${i}, n${j}, sum${i}[${j}]); }`))}
      ${sums ? times(COLUMNS, (j) => `if (row == 0u && column + ${j * across}u < u.N) { finish(z, u.M, n${j}, down[${j}]); }`) : ''}`,
  });
});

/** to[p, k, n] = from[p, n, k] */
export const transpose = remembered(() =>
  program({
    name: 'transpose',
    uniforms: { size: 'u32', K: 'u32', N: 'u32' },
    reads: { begin: 'f32' },
    writes: { to: 'f32' },
    code: `
      if (place >= u.size) { return; }
      let n = place % u.N;
      let k = place / u.N % u.K;
      let matrix = place / (u.N * u.K);
      to[place] = begin[(matrix * u.N + n) * u.K + k];`,
  }),
);
