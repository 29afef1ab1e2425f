/**
 * @file The cross-entropy method: a policy's parameters by trial. Draw many around a mean, keep the best few, move mean and spread there.
 *
 * Read downwards: init → draw → learn. It needs no gradient and no model of the world, only what each trial earned.
 *
 * P parameters · n trials of a generation
 * Source: rubinstein1999; added noise that falls over the generations as in szita2006.
 */
import type { Random } from '../core/random';

export interface Settings {
  /** Trials of a generation. */
  trials: number;
  /** Of them, those whose mean and spread are taken on. */
  elite: number;
  /** Part of the first spread that is added in the first generation; falls to 0 in a straight line. */
  noise: number;
  /** Generation after which nothing is added. */
  quiet: number;
}

export interface Agent {
  /** [P] */
  mean: Float32Array;
  /** [P] */
  spread: Float32Array;
  /** Of the start, [P]. */
  first: Float32Array;
  generation: number;
}

export const init = (start: readonly number[], spread: readonly number[]): Agent => ({
  mean: Float32Array.from(start),
  spread: Float32Array.from(spread),
  first: Float32Array.from(spread),
  generation: 0,
});

/** Parameters to try, [n] of [P]; the first is the mean itself. */
export const draw = (
  { mean, spread }: Agent,
  { trials }: Settings,
  random: Random,
): Float32Array[] =>
  Array.from({ length: trials }, (_, i) =>
    i === 0
      ? mean.slice()
      : mean.map((centre, p) => centre + (spread[p] as number) * random.normal()),
  );

/** Mean and spread of the trials that earned most. */
export function learn(
  agent: Agent,
  tried: readonly Float32Array[],
  earned: readonly number[],
  settings: Settings,
): void {
  const order = earned
    .map((_, i) => i)
    .sort((a, b) => (earned[b] as number) - (earned[a] as number));
  const elite = order.slice(0, settings.elite).map((i) => tried[i] as Float32Array);
  agent.generation++;
  const noise = settings.noise * Math.max(0, 1 - agent.generation / settings.quiet);
  for (let p = 0; p < agent.mean.length; p++) {
    let [sum, squares] = [0, 0];
    for (const each of elite) sum += each[p] as number;
    const mean = sum / elite.length;
    for (const each of elite) squares += ((each[p] as number) - mean) ** 2;
    agent.mean[p] = mean;
    agent.spread[p] = Math.sqrt(squares / elite.length) + noise * (agent.first[p] as number);
  }
}
