/** @file What all optimisers here have in common: P weights as plain numbers, moved in place. */

/** [P] */
export type Vector = Float64Array;

/** A change that needs the rate and nothing else; each optimiser adds its own numbers. */
export interface Step {
  /** Learning rate α. */
  rate: number;
}

/** Nothing is remembered before the first step, [P]. */
export const zeros = (P: number): Vector => new Float64Array(P);
