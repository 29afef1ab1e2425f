/** @file How much of a result's variance each input accounts for: first-order indices from conditional means. (Sobol) */

const GROUPS = 120;

/**
 * Var(E(y | x)) / Var(y), from the means of y over groups of neighbouring x; without the part that chance alone would give.
 *
 * Unlike a correlation it sees a bend, and the order of the samples doesn't matter. Of a linear equation the shares of all
 * inputs add up to 1; what is missing from 1 is inputs acting together.
 *
 * @returns Undefined where y doesn't vary.
 */
export function firstOrder(x: Float64Array, y: Float64Array): number | undefined {
  const order = Uint32Array.from(x.keys())
    .filter((i) => Number.isFinite(y[i]))
    .sort((a, b) => (x[a] as number) - (x[b] as number));
  const n = order.length;
  const mean = order.reduce((sum, i) => sum + (y[i] as number), 0) / n;
  const total = order.reduce((sum, i) => sum + ((y[i] as number) - mean) ** 2, 0);
  if (!(total > 0)) return undefined;
  let [between, groups, start] = [0, 0, 0];
  while (start < n) {
    const end = endOf(order, x, Math.min(n, start + Math.ceil(n / GROUPS)));
    let sum = 0;
    for (let at = start; at < end; at++) sum += (y[order[at] as number] as number) - mean;
    between += sum ** 2 / (end - start);
    groups += 1;
    start = end;
  }
  const within = (total - between) / Math.max(1, n - groups);
  return Math.min(1, Math.max(0, (between - (groups - 1) * within) / total));
}

/** Equal values stay together. */
function endOf(order: Uint32Array, x: Float64Array, end: number): number {
  let at = end;
  while (at < order.length && x[order[at] as number] === x[order[at - 1] as number]) at++;
  return at;
}
