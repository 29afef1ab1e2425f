/** @file Several agents as one curve: their median, and what the middle half lies between. */
import { mean } from '../../../lib/core/average';

/** So many episodes are averaged for the curve: a single one jumps. */
export const averaged = 20;

/** A quantile between two numbers is interpolated. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return below + (at % 1) * (above - below);
}

/** @param recent - Sums of rewards of each agent's last episodes. @returns Nothing until each has ended one. */
export function spreadOf(recent: readonly (readonly number[])[]) {
  if (recent.some((sums) => sums.length === 0)) return {};
  const returns = recent.map(mean);
  const at = (share: number) => quantile(returns, share);
  return { returns, median: at(0.5), low: at(0.25), high: at(0.75) };
}
