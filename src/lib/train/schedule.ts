/** @file How the learning rate moves over a run. */

export interface Schedule {
  /** The highest rate, reached when warm-up ends. */
  peak: number;
  /** The rate at the end and ever after. */
  floor: number;
  /** Steps over which the rate rises in a line. */
  warmup: number;
  /** Steps of the whole run. */
  steps: number;
}

/**
 * The rate of one step: peak·(step + 1)/warmup at first, then half a cosine from peak to floor.
 *
 * @param step - Counted from 0; the first step already learns.
 * @see loshchilov2017
 */
export function rateAt(step: number, { peak, floor, warmup, steps }: Schedule): number {
  if (step < warmup) return (peak * (step + 1)) / warmup;
  if (step >= steps) return floor;
  const done = (step - warmup) / (steps - warmup); // [0, 1)
  return floor + ((peak - floor) * (1 + Math.cos(Math.PI * done))) / 2;
}
