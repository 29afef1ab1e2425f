/** @file Who is where, over all runs. */
import { byContestant } from './contestants';
import { contestants, type Contestant } from './fields';
import { median, quantile, type Run } from './race';

export interface Standing {
  rate: number;
  /** Runs in which it was low enough at some step. */
  reached: number;
  /** Median of the step at which; nothing unless more than half of the runs got there. */
  steps: number | null;
  /** Median above the lowest place; nothing before the race. */
  height: number | null;
  /** Runs in which it was thrown off. */
  out: number;
}

const racersOf = (runs: readonly Run[], name: Contestant) =>
  runs.flatMap(({ racers }) => racers.filter((racer) => racer.name === name));

export function standingsOf(
  runs: readonly Run[],
  rates: Record<Contestant, number>,
): Record<Contestant, Standing> {
  return byContestant((name) => {
    const racers = racersOf(runs, name);
    const steps = racers.map(({ reached }) => reached ?? Infinity);
    const middle = median(steps);
    return {
      rate: rates[name],
      reached: steps.filter(Number.isFinite).length,
      steps: Number.isFinite(middle) ? middle : null,
      height: racers.length > 0 ? median(racers.map(({ height }) => height)) : null,
      out: racers.filter(({ out }) => out).length,
    };
  });
}

/** Heights above the lowest place, one for each contestant: the middle of the runs, and what half of them lie between. */
export function spreadOf(runs: readonly Run[]) {
  const heights = contestants.map((name) => racersOf(runs, name).map(({ height }) => height));
  return {
    median: heights.map(median),
    low: heights.map((each) => quantile(each, 0.25)),
    high: heights.map((each) => quantile(each, 0.75)),
  };
}
