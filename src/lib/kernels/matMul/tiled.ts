/**
 * @file Products of matrices in WGSL for a GPU: a group computes a square of the result, and brings what it needs of A and B
 * into its own memory piece by piece, each number once. C[m, n] = Σₖ A[m, k]·B[k, n], of several pairs.
 */
import type { Program } from '../webgpu/program';
import { program, remembered, times } from '../webgpu/program';
import { ending, type Ending } from './ending';

/** Numbers of k that are brought at a time. */
const DEEP = 16;

/** The side of the square; each call of a group computes 4 × 4 of it. */
export type Side = 32 | 64;

/** Each `u.splits`-th of the k is summed by a group of its own, into a C of its own. */
export const tiled = remembered(
  (side: number, turnedA: boolean, turnedB: boolean, ...end: Ending): Program => {
    const across = side / 4;
    const size = across * across;
    const finish = ending(...end);
    const sums = end[2];
    const bring = (matrix: 'a' | 'b', turned: boolean, wide: string, start: string) => {
      // Neighbouring calls read neighbouring numbers, whichever way the matrix lies.
      const alongK = matrix === 'a' ? !turned : turned;
      return times((side * DEEP) / size, (i) => {
        const at = `(lane + ${i * size}u)`;
        const [k, other] = alongK
          ? [`${at} % ${DEEP}u`, `${at} / ${DEEP}u`]
          : [`${at} / ${side}u`, `${at} % ${side}u`];
        const place = alongK ? `o * u.K + k` : `k * ${wide} + o`;
        return `{
          let k = k0 + ${k};
          let o = ${start} + ${other};
          var value = 0.0;
          if (k < end && o < ${wide}) { value = ${matrix}[${matrix}0 + ${place}]; }
          ${matrix}Tile[(${k}) * ${side + 1}u + ${other}] = value;
        }`;
      });
    };
    return program({
      name: 'product',
      uniforms: { pairs: 'u32', M: 'u32', K: 'u32', N: 'u32', splits: 'u32', length: 'u32' },
      reads: { a: 'f32', b: 'f32', ...finish.reads },
      writes: { c: 'f32', ...finish.writes },
      size,
      before: `
        var<workgroup> aTile: array<f32, ${(side + 1) * DEEP}>;
        var<workgroup> bTile: array<f32, ${(side + 1) * DEEP}>;
        ${finish.before}`,
      code: `
        let nTiles = (u.N + ${side - 1}u) / ${side}u;
        let mTiles = (u.M + ${side - 1}u) / ${side}u;
        let z = group / (nTiles * mTiles);
        if (z >= u.pairs * u.splits) { return; }
        let m0 = group / nTiles % mTiles * ${side}u;
        let n0 = group % nTiles * ${side}u;
        let pair = z / u.splits;
        let begin = z % u.splits * u.length;
        let end = min(begin + u.length, u.K);
        let a0 = pair * u.M * u.K;
        let b0 = pair * u.K * u.N;
        let row = lane / ${across}u;
        let column = lane % ${across}u;
        ${times(4, (i) => `var sum${i} = vec4<f32>();`)}
        ${sums ? 'var down = vec4<f32>();' : ''}
        for (var k0 = begin; k0 < end; k0 += ${DEEP}u) {
          ${bring('a', turnedA, 'u.M', 'm0')}
          ${bring('b', turnedB, 'u.N', 'n0')}
          workgroupBarrier();
          for (var k = 0u; k < ${DEEP}u; k++) {
            let left = k * ${side + 1}u + row;
            let right = k * ${side + 1}u + column;
            let w = vec4<f32>(${times(4, (j) => `bTile[right + ${j * across}u]`, ', ')});
            ${times(4, (i) => `sum${i} += aTile[left + ${i * across}u] * w;`)}
            ${sums ? 'down += w;' : ''}
          }
          workgroupBarrier();
        }
        ${times(4, (i) => times(4, (j) => `{ let m = m0 + row + ${i * across}u; let n = n0 + column + ${j * across}u; if (m < u.M && n < u.N) { finish(z, m, n, sum${i}[${j}]); } }`))}
        ${sums ? times(4, (j) => `{ let n = n0 + column + ${j * across}u; if (m0 + row == 0u && n < u.N) { finish(z, u.M, n, down[${j}]); } }`) : ''}`,
    });
  },
);
