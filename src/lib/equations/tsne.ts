/**
 * @file t-SNE: a map on which rows that are near each other lie near each other, whatever becomes of the others.
 *
 * V rows · C numbers of each; a map is [V, 2]
 *
 *   p(j|i) ∝ exp(−βᵢ·d²) among the rows, with βᵢ such that 2 to the entropy is the perplexity; p = (p(j|i) + p(i|j)) / 2V
 *   q ∝ 1 / (1 + d²) on the map; what is made small is KL(p ‖ q)
 *
 * Nothing in it is random: it begins where it is told to. Source: vandermaaten2008, §2 and §3. Left out: gains of their own for each
 * number, trees; all pairs are looked at.
 */
import { check } from '../core/check';

export interface Layout {
  /** [V, 2] */
  map: Float64Array;
  /** [V, 2], what a move keeps of the one before. */
  velocity: Float64Array;
  moves: number;
}

/** The size of the map at the start: small, so that rows can pass each other. */
const START = 0.01;
const RATE = 20;
/** In the first moves all p count so many times, so that groups find together. */
const EXAGGERATION = 4;
const EXAGGERATED = 50;
const BISECTIONS = 50;

/** @param map - Any map of the rows, such as that of their principal directions; only its shape counts. */
export function layoutOf(map: Float64Array): Layout {
  const size = Math.sqrt(map.reduce((sum, each) => sum + each * each, 0) / map.length) || 1;
  return {
    map: map.map((each) => (START * each) / size),
    velocity: new Float64Array(map.length),
    moves: 0,
  };
}

/**
 * p of every two rows: [V, V], symmetric, 0 on the diagonal, adding up to 1.
 *
 * @param rows - [V, C], at least two.
 * @param perplexity - About so many neighbours a row has; made smaller where there are not enough rows.
 */
export function affinitiesOf(
  rows: ArrayLike<number>,
  channels: number,
  perplexity: number,
): Float64Array {
  const V = rows.length / channels;
  check(Number.isInteger(V) && V >= 2, `t-SNE: ${rows.length} numbers, not rows of ${channels}`);
  const wanted = Math.log(Math.min(perplexity, Math.max(1.01, (V - 1) / 3)));
  const p = new Float64Array(V * V);
  for (let i = 0; i < V; i++) {
    const apart = Float64Array.from({ length: V }, (_, j) => {
      let sum = 0;
      for (let c = 0; c < channels; c++)
        sum += (rows[i * channels + c]! - rows[j * channels + c]!) ** 2;
      return sum;
    });
    const given = conditional(apart, i, wanted);
    for (let j = 0; j < V; j++) {
      p[i * V + j]! += given[j]! / (2 * V);
      p[j * V + i]! += given[j]! / (2 * V);
    }
  }
  return p;
}

/** p(j|i) with the entropy wanted, in nats. */
function conditional(apart: Float64Array, i: number, wanted: number): Float64Array {
  // Only differences count, and the nearest at 0 keeps exp in range.
  let nearest = Infinity;
  for (let j = 0; j < apart.length; j++) if (j !== i) nearest = Math.min(nearest, apart[j]!);
  const further = apart.map((each) => each - nearest);
  // By factors: how near rows are to each other is not known.
  let [low, high] = [-30, 60];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (entropyAt(2 ** middle, further, i) > wanted) low = middle;
    else high = middle;
  }
  const weights = further.map((each, j) => (j === i ? 0 : Math.exp(-(2 ** low) * each)));
  const sum = weights.reduce((all, each) => all + each, 0);
  return weights.map((each) => each / sum);
}

/** Of shares w/Σw with w = exp(−β·d): log Σw + β·Σ(w·d)/Σw. */
function entropyAt(beta: number, apart: Float64Array, i: number): number {
  let [sum, weighted] = [0, 0];
  for (let j = 0; j < apart.length; j++) {
    if (j === i) continue;
    const weight = Math.exp(-beta * apart[j]!);
    sum += weight;
    weighted += weight * apart[j]!;
  }
  return Math.log(sum) + (beta * weighted) / sum;
}

/** 1 / (1 + d²) of every two points, and their sum. */
function kernels(map: ArrayLike<number>): { values: Float64Array; sum: number } {
  const V = map.length / 2;
  const values = new Float64Array(V * V);
  let sum = 0;
  for (let i = 0; i < V; i++) {
    for (let j = 0; j < i; j++) {
      const value =
        1 / (1 + (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2);
      values[i * V + j] = values[j * V + i] = value;
      sum += 2 * value;
    }
  }
  return { values, sum };
}

/** KL(p ‖ q), in nats. */
export function divergence(p: Float64Array, map: ArrayLike<number>): number {
  const { values, sum } = kernels(map);
  return p.reduce(
    (all, each, k) => (each > 0 ? all + each * Math.log((each * sum) / values[k]!) : all),
    0,
  );
}

/**
 * Its slope, 4·Σⱼ (e·p − q)·(yᵢ − yⱼ) / (1 + d²): [V, 2].
 *
 * @param exaggeration - e; 1 for the slope itself.
 */
export function slope(p: Float64Array, map: ArrayLike<number>, exaggeration = 1): Float64Array {
  const V = map.length / 2;
  const { values, sum } = kernels(map);
  const result = new Float64Array(map.length);
  for (let i = 0; i < V; i++) {
    for (let j = 0; j < i; j++) {
      const value = values[i * V + j]!;
      const pull = 4 * (exaggeration * p[i * V + j]! - value / sum) * value;
      const [x, y] = [map[2 * i]! - map[2 * j]!, map[2 * i + 1]! - map[2 * j + 1]!];
      result[2 * i]! += pull * x;
      result[2 * i + 1]! += pull * y;
      result[2 * j]! -= pull * x;
      result[2 * j + 1]! -= pull * y;
    }
  }
  return result;
}

/** So many moves further down the slope, the mean held at 0; p may be another than before. The layout is changed. */
export function move(layout: Layout, p: Float64Array, count: number): void {
  const { map, velocity } = layout;
  for (let k = 0; k < count; k++) {
    const early = layout.moves < EXAGGERATED;
    const down = slope(p, map, early ? EXAGGERATION : 1);
    const momentum = early ? 0.5 : 0.8;
    for (let i = 0; i < map.length; i++) {
      velocity[i] = momentum * velocity[i]! - RATE * down[i]!;
      map[i]! += velocity[i]!;
    }
    for (const axis of [0, 1]) {
      let mean = 0;
      for (let i = axis; i < map.length; i += 2) mean += (2 * map[i]!) / map.length;
      for (let i = axis; i < map.length; i += 2) map[i]! -= mean;
    }
    layout.moves++;
  }
}
