/**
 * @file Products of matrices in WGSL for a GPU: a group computes a square of the result, and brings what it needs of A and B
 * into its own memory piece by piece, each number once. C[m, n] = Σₖ A[m, k]·B[k, n], for each of a batch.
 */
import { program, times, type Program } from '../webgpu/program';
import { ending, type Ending } from './ending';

/** Numbers of k that are brought at a time. */
const DEEP = 16;

/** The side of the square; each call of a group computes 4 × 4 of it. */
export type Side = 32 | 64;

/** How a number of a matrix is found. */
export interface Reader {
  /** Neighbours along k lie side by side, and not those along m or n. */
  alongK: boolean;
  /** Numbers of the call beside the sizes, and functions that use them. */
  uniforms?: Record<string, 'u32' | 'i32'>;
  before?: string;
  /** `o`: its m or n; `k`; `matrix`: its number in the batch. */
  read: string;
}

/** A [M, K], or transposed [K, M]. */
export const plainA = (transposed: boolean): Reader => ({
  alongK: !transposed,
  read: transposed ? 'a[(matrix * u.K + k) * u.M + o]' : 'a[(matrix * u.M + o) * u.K + k]',
});

/** B [K, N], or transposed [N, K]. */
export const plainB = (transposed: boolean): Reader => ({
  alongK: transposed,
  read: transposed ? 'b[(matrix * u.N + o) * u.K + k]' : 'b[(matrix * u.K + k) * u.N + o]',
});

/** Each `u.splits`-th of the k is summed by a group of its own, into a C of its own. */
export function tiled(side: Side, a: Reader, b: Reader, ...end: Ending): Program {
  const across = side / 4;
  const finish = ending(...end);
  const sums = end[2];
  return program({
    name: 'product',
    uniforms: {
      ...{ batch: 'u32', M: 'u32', K: 'u32', N: 'u32', splits: 'u32', length: 'u32' },
      ...a.uniforms,
      ...b.uniforms,
    },
    reads: { a: 'f32', b: 'f32', ...finish.reads },
    writes: { c: 'f32', ...finish.writes },
    size: across * across,
    before: `
      var<workgroup> aTile: array<f32, ${(side + 1) * DEEP}>;
      var<workgroup> bTile: array<f32, ${(side + 1) * DEEP}>;
      ${a.before ?? ''}
      ${b.before ?? ''}
      ${finish.before}`,
    code: `
      let nTiles = (u.N + ${side - 1}u) / ${side}u;
      let mTiles = (u.M + ${side - 1}u) / ${side}u;
      let z = group / (nTiles * mTiles);
      if (z >= u.batch * u.splits) { return; }
      let m0 = group / nTiles % mTiles * ${side}u;
      let n0 = group % nTiles * ${side}u;
      let matrix = z / u.splits;
      let begin = z % u.splits * u.length;
      let end = min(begin + u.length, u.K);
      let row = lane / ${across}u;
      let column = lane % ${across}u;
      ${times(4, (i) => `var sum${i} = vec4<f32>();`)}
      ${sums ? 'var down = vec4<f32>();' : ''}
      for (var k0 = begin; k0 < end; k0 += ${DEEP}u) {
        ${bring(side, a, 'aTile', 'm0', 'u.M')}
        ${bring(side, b, 'bTile', 'n0', 'u.N')}
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
      ${times(
        4,
        (j) => `{
        let n = n0 + column + ${j * across}u;
        if (n < u.N) {
          ${times(4, (i) => `if (m0 + row + ${i * across}u < u.M) { finish(z, m0 + row + ${i * across}u, n, sum${i}[${j}]); }`)}
          ${sums ? `if (m0 + row == 0u) { finish(z, u.M, n, down[${j}]); }` : ''}
        }
      }`,
      )}`,
  });
}

/** Neighbouring calls read neighbouring numbers, whichever way the matrix lies; zeros where it ends. */
function bring(side: Side, matrix: Reader, tile: string, start: string, most: string): string {
  const size = (side / 4) ** 2;
  return times((side * DEEP) / size, (i) => {
    const at = `(lane + ${i * size}u)`;
    const [deep, other] = matrix.alongK
      ? [`${at} % ${DEEP}u`, `${at} / ${DEEP}u`]
      : [`${at} / ${side}u`, `${at} % ${side}u`];
    return `{
      let k = k0 + ${deep};
      let o = ${start} + ${other};
      var value = 0.0;
      if (k < end && o < ${most}) { value = ${matrix.read}; }
      ${tile}[(${deep}) * ${side + 1}u + ${other}] = value;
    }`;
  });
}
