/**
 * @file V₀ and k from what was seen: users, and what the keenest of them would pay.
 *
 * Worked example: 40 users and 30 yuan, 100 users and 60 yuan give k = (60 − 30)/(100 − 40) = 0.5 and V₀ = 10.
 */

export interface Observation {
  users: number;
  value: number;
}
export interface Fit {
  base: number;
  effect: number;
  /** Of the differences in value, the share that the line accounts for; undefined for two points or one. */
  explained: number | undefined;
}
/** `none`: nothing seen. `same`: always at one number of users, but with different values. */
export type NoFit = 'none' | 'same' | 'no-users';

/** Closer than this share of the largest is the same. */
const SAME = 1e-9;

/**
 * Least squares: the line with the smallest sum of squared errors.
 *
 * One number of users alone can't give both: then V₀ is taken as known and k = (V − V₀)/N.
 */
export function fit(seen: readonly Observation[], knownBase: number): Fit | NoFit {
  if (seen.length === 0) return 'none';
  const meanUsers = mean(seen, ({ users }) => users);
  const meanValue = mean(seen, ({ value }) => value);
  let [spread, shared, apart] = [0, 0, 0];
  for (const { users, value } of seen) {
    spread += (users - meanUsers) ** 2;
    shared += (users - meanUsers) * (value - meanValue);
    apart += (value - meanValue) ** 2;
  }
  if (spread <= (SAME * meanUsers) ** 2) {
    if (apart > (SAME * meanValue) ** 2) return 'same';
    if (meanUsers === 0) return 'no-users';
    return { base: knownBase, effect: (meanValue - knownBase) / meanUsers, explained: undefined };
  }
  const effect = shared / spread;
  const base = meanValue - effect * meanUsers;
  if (seen.length < 3) return { base, effect, explained: undefined };
  return { base, effect, explained: apart > 0 ? (shared * effect) / apart : 1 };
}

const mean = (seen: readonly Observation[], of: (one: Observation) => number): number =>
  seen.reduce((sum, one) => sum + of(one), 0) / seen.length;

/**
 * Whether each further user added less and less: the last stretch less than half as steep as the first.
 *
 * @returns What 1 user added on the first and on the last stretch.
 */
export function bending(seen: readonly Observation[]): { first: number; last: number } | undefined {
  const sorted = seen.toSorted((a, b) => a.users - b.users);
  const steps = sorted.slice(1).flatMap((to, i) => {
    const from = sorted[i] as Observation;
    return to.users > from.users ? [(to.value - from.value) / (to.users - from.users)] : [];
  });
  const [first, last] = [steps[0], steps.at(-1)];
  if (steps.length < 2 || first === undefined || last === undefined) return undefined;
  return first > 0 && last < first / 2 ? { first, last } : undefined;
}
