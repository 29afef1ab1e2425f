/** @file The three agents, each in many runs, and what can be counted over all of them. R runs · K offers */
import type { Tally } from '../../../lib/agents/bandits';
import type { Random } from '../../../lib/core/random';
import { regret } from '../../../lib/worlds/bandit';
import type { Chances } from './chances';
import { agents, type Agent } from './fields';

export interface Learner {
  /** Of each run, [R]. */
  tallies: Tally[];
  random: Random;
  /** How easily the next customer is won; the same stream for all agents. */
  customers: Random;
}
export type Learners = Record<Agent, Learner>;

export const byAgent = <T>(of: (agent: Agent) => T) =>
  Object.fromEntries(agents.map((agent) => [agent, of(agent)])) as Record<Agent, T>;

/** What each run has cost so far, [R]. */
export const regretsOf = ({ tallies }: Learner, chances: Chances): number[] =>
  tallies.map(({ pulls }) => regret(chances, pulls));

/** Share of the customers of all runs to whom each offer was made, [K]. */
export function sharesOf({ tallies }: Learner): number[] {
  const counts = (tallies[0]?.pulls ?? []).map((_, arm) =>
    tallies.reduce((sum, { pulls }) => sum + (pulls[arm] ?? 0), 0),
  );
  const all = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  return counts.map((count) => count / all);
}

/** In how many runs a best offer was made more often than any that is worse. */
export function foundBy({ tallies }: Learner, chances: Chances): number {
  const best = Math.max(...chances);
  const most = (pulls: number[], isBest: boolean) =>
    Math.max(-1, ...pulls.filter((_, arm) => (chances[arm] === best) === isBest));
  return tallies.filter(({ pulls }) => most(pulls, true) > most(pulls, false)).length;
}

/** Half the 95% interval of a mean, in standard errors: there are 20 runs or more. */
const NORMAL_95 = 1.96;

/** Mean, how sure it is, and what eight in ten lie between; a quantile between two numbers is interpolated. */
export function spreadOf(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (share: number) => {
    const at = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
    return below + (at % 1) * (above - below);
  };
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const margin = NORMAL_95 * Math.sqrt(squares / (n - 1) / n);
  return { mean, margin, low: quantile(0.1), high: quantile(0.9) };
}
