/**
 * @file A map of many numbers: the two directions in which rows differ most, and a map turned so that it lies on an earlier one.
 *
 * V rows · C numbers of each; a map is [V, 2].
 * Sources: pearson1901 for the directions; schonemann1966 for the turn. Left out: scaling of the map.
 */
import { check } from '../core/check';

/** All directions in which rows differ, that with the largest variance first. */
export interface Directions {
  /** [C] */
  variances: number[];
  /** `[i]` has length 1 and C numbers; the largest of them, by size, is above 0. */
  axes: Float64Array[];
  /** Of the rows: [C] */
  mean: Float64Array;
}

/** @param rows - [V, C], row after row; at least one. */
export function directionsOf(rows: ArrayLike<number>, channels: number): Directions {
  const V = rows.length / channels;
  check(Number.isInteger(V) && V > 0, `principal: ${rows.length} numbers, not rows of ${channels}`);
  const mean = new Float64Array(channels);
  for (let i = 0; i < rows.length; i++) mean[i % channels]! += rows[i]! / V;
  const covariance = Array.from({ length: channels }, () => new Float64Array(channels));
  for (let v = 0; v < V; v++) {
    for (let i = 0; i < channels; i++) {
      const left = rows[v * channels + i]! - mean[i]!;
      for (let j = 0; j <= i; j++) {
        covariance[i]![j]! += (left * (rows[v * channels + j]! - mean[j]!)) / V;
      }
    }
  }
  for (let i = 0; i < channels; i++)
    for (let j = i + 1; j < channels; j++) covariance[i]![j] = covariance[j]![i]!;
  const { values, vectors } = eigenOf(covariance);
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  return {
    mean,
    variances: order.map((i) => Math.max(0, values[i]!)),
    axes: order.map((i) => signed(Float64Array.from(vectors, (row) => row[i]!))),
  };
}

function signed(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
  return largest < 0 ? axis.map((each) => -each) : axis;
}

/** The smallest angle worth a turn, and how often all are looked at. */
const SMALL = 1e-12;
const MOST_SWEEPS = 60;

/** Eigenvalues of a symmetric matrix, and its eigenvectors as columns, by Jacobi's turns; the argument is used up. */
function eigenOf(matrix: Float64Array[]): { values: number[]; vectors: Float64Array[] } {
  const n = matrix.length;
  const vectors = matrix.map((_, i) =>
    Float64Array.from({ length: n }, (__, j) => Number(i === j)),
  );
  const size = Math.hypot(...matrix.map((row) => Math.hypot(...row)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isDone = true;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(matrix[p]![q]!) <= SMALL * size) continue;
        isDone = false;
        turn(matrix, vectors, p, q);
      }
    }
    if (isDone) break;
  }
  return { values: matrix.map((row, i) => row[i]!), vectors };
}

/** Turns the plane of p and q so that their entry is 0. */
function turn(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * matrix[p]![q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  const mix = (row: Float64Array) => {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  };
  matrix.forEach(mix);
  const [above, below] = [matrix[p]!, matrix[q]!];
  for (let k = 0; k < matrix.length; k++) {
    const [left, right] = [above[k]!, below[k]!];
    above[k] = cosine * left - sine * right;
    below[k] = sine * left + cosine * right;
  }
  vectors.forEach(mix);
}

/** Each row along the first two directions, its mean at 0: [V, 2]. */
export function mapOf(rows: ArrayLike<number>, channels: number): Float64Array {
  const { axes, mean } = directionsOf(rows, channels);
  const map = new Float64Array((2 * rows.length) / channels);
  for (let v = 0; 2 * v < map.length; v++) {
    for (const k of [0, 1]) {
      const axis = axes[k];
      for (let c = 0; axis && c < channels; c++) {
        map[2 * v + k]! += axis[c]! * (rows[v * channels + c]! - mean[c]!);
      }
    }
  }
  return map;
}

/** Of two maps [V, 2] of the same rows. */
export function squaredMoves(from: ArrayLike<number>, to: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < to.length; i++) sum += (to[i]! - from[i]!) ** 2;
  return sum;
}

/**
 * The map, turned and perhaps mirrored so that its points lie as near as can be to where they were: the sum of squared moves is never
 * larger than that without turning, and no distance within the map changes.
 *
 * Orthogonal Procrustes in the plane, in closed form: of MᵀN = (a b; c d) the best turn gains ‖(a + d, b − c)‖, the best mirroring
 * ‖(a − d, b + c)‖.
 *
 * @param map - [V, 2], its mean at 0.
 * @param before - [V, 2], the same rows.
 */
export function held(map: Float64Array, before: ArrayLike<number>): Float64Array {
  check(
    map.length === before.length,
    `principal: ${map.length / 2} points, before ${before.length / 2}`,
  );
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < map.length; i += 2) {
    a += map[i]! * before[i]!;
    b += map[i]! * before[i + 1]!;
    c += map[i + 1]! * before[i]!;
    d += map[i + 1]! * before[i + 1]!;
  }
  const [turned, mirrored] = [Math.hypot(a + d, b - c), Math.hypot(a - d, b + c)];
  if (Math.max(turned, mirrored) === 0) return map.slice();
  const isMirrored = mirrored > turned;
  const angle = isMirrored ? Math.atan2(b + c, a - d) : Math.atan2(b - c, a + d);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const result = new Float64Array(map.length);
  for (let i = 0; i < map.length; i += 2) {
    const [x, y] = [map[i]!, isMirrored ? -map[i + 1]! : map[i + 1]!];
    result[i] = cosine * x - sine * y;
    result[i + 1] = sine * x + cosine * y;
  }
  return result;
}
