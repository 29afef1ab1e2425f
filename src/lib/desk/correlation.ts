/**
 * @file Inputs that move together, by a Gaussian copula: standard normals are mixed so that they correlate, and each input then
 * takes its own quantile. So each keeps its distribution, and whether a pair leans together is told by its ranks alone.
 *
 * Between two inputs that aren't named together there is none. Left out: tails that lean together more than the middle does.
 */

/** Spearman's: of the inputs' ranks, −1 to 1. */
export interface Correlation {
  /** Keys of two inputs. */
  a: string;
  b: string;
  rank: number;
}

/** Of two normals whose ranks correlate so: r = 2 sin(πρ/6). (Pearson 1907) */
export const ofNormals = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);

/** What a mixed normal is made of: of the n-th input, weights of the first n normals. */
export interface Mixture {
  /** Keys, in the order of the inputs. */
  keys: readonly string[];
  weights: readonly Float64Array[];
}

/** Rounding of a matrix that is only just possible, such as of two inputs that are one. */
const NOISE = 1e-12;

/**
 * L of the normals' correlations R = LLᵀ. (Cholesky)
 *
 * @param keys - Of all inputs; correlations with any other are left out.
 * @returns Undefined where no inputs can correlate so, such as A with B and B with C strongly, and A with C not at all.
 */
export function mixtureOf(
  keys: readonly string[],
  correlations: readonly Correlation[],
): Mixture | undefined {
  const known = correlations.filter(({ a, b }) => keys.includes(a) && keys.includes(b) && a !== b);
  const named = keys.filter((key) => known.some(({ a, b }) => a === key || b === key));
  const at = (i: number, j: number): number => {
    if (i === j) return 1;
    const [one, other] = [named[i], named[j]];
    const pair = known.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
    return ofNormals(pair?.rank ?? 0);
  };
  const weights: Float64Array[] = [];
  for (let i = 0; i < named.length; i++) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      const left = at(i, j) - dot(row, j === i ? row : (weights[j] as Float64Array), j);
      const part = j === i ? Math.sqrt(left > NOISE ? left : 0) : (weights[j]?.[j] ?? 0);
      if (j === i ? left < -NOISE : part === 0 && Math.abs(left) > NOISE) return undefined;
      row[j] = j === i ? part : part === 0 ? 0 : left / part;
    }
    weights.push(row);
  }
  return { keys: named, weights };
}

function dot(one: Float64Array, other: Float64Array, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (one[k] as number) * (other[k] as number);
  return sum;
}

/** The first `count` of each list of independent normals become normals that correlate. Lists are in the mixture's order. */
export function mix({ weights }: Mixture, normals: readonly Float64Array[], count: number): void {
  // Backwards: each is made of itself and of those before it.
  for (let i = weights.length - 1; i > 0; i--) {
    const [own, row] = [normals[i] as Float64Array, weights[i] as Float64Array];
    for (let s = 0; s < count; s++) {
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += (row[j] as number) * (normals[j]?.[s] as number);
      own[s] = sum;
    }
  }
}
