/** @file What is told of a simulation: all that a panel shows, worked out where the samples are. */
import type { AnyEquation } from './equation';
import { meanOf, meanVerdict, type Mean, type MeanVerdict } from './estimate';
import type { Given } from './inputs';
import { firstOrder } from './shares';
import { sortedDefined, type Simulation } from './simulate';
import { skewnessOf } from './skewness';

export interface Summary {
  /** Samples so far, and of how many. */
  done: number;
  samples: number;
  /** Of the result, ascending, without those in which it isn't defined. */
  sorted: Float64Array;
  /** Samples in which it isn't defined. */
  missing: number;
  mean: Mean;
  /** Whether the mean may be shown. */
  verdict: MeanVerdict;
}

/** Input's key → its share in the variance. */
export type Shares = Readonly<Record<string, number>>;

/** Of the first samples, whose draws are kept to find the shares. */
export const KEPT = 20_000;

export function summaryOf(
  simulation: Simulation,
  equation: AnyEquation,
  given: Given,
  result: string,
): Summary {
  const { done, samples } = simulation;
  const figures = (simulation.results[result] ?? new Float64Array(0)).subarray(0, done);
  const sorted = sortedDefined(figures);
  return {
    done,
    samples,
    sorted,
    missing: done - sorted.length,
    mean: meanOf(sorted),
    verdict: meanVerdict(sorted, skewnessOf(equation, given, result, simulation.correlated)),
  };
}

/** One input at a time: each takes a sort. Of a result without a mean nothing can be shared out. */
export function* sharesOf(simulation: Simulation, result: string): Generator<undefined, Shares> {
  const shares: Record<string, number> = {};
  for (const { key } of simulation.inputs) {
    const draws = simulation.drawn[key] as Float64Array;
    const figures = simulation.results[result]?.subarray(0, draws.length);
    const share = figures && firstOrder(draws, figures);
    if (share !== undefined) shares[key] = share;
    yield;
  }
  return shares;
}
