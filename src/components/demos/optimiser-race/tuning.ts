/**
 * @file A rate for each, before the race: all try the same nine rates, over as many steps as the race has and with examples
 * of their own, and keep the one with the lowest median at the end.
 */
import type { Random } from '../../../lib/core/random';
import { byContestant } from './contestants';
import { contestants, type Contestant, type Settings } from './fields';
import type { Landscape } from './landscape';
import { advance, look, median, OUT, runOf } from './race';

export interface Trial {
  name: Contestant;
  rate: number;
  /** Median over its runs after the last step, above the lowest place. */
  height: number;
}

/** From 0.001 to 10, two to a factor of ten. */
export const RATES: readonly number[] = Array.from({ length: 9 }, (_, i) => 10 ** (i / 2 - 3));
export const TRIALS = RATES.length * contestants.length;
/** Runs of a trial; a network takes a thousand times as long as a surface. */
const runsIn = ({ surface }: Settings) => (surface === 'network' ? 2 : 5);

/** The i-th: one rate after the other, each for all. */
export async function trialOf(
  i: number,
  landscape: Landscape,
  settings: Settings,
  random: Random,
): Promise<Trial> {
  const name = contestants[i % contestants.length]!;
  const rate = RATES[Math.floor(i / contestants.length)]!;
  const heights: number[] = [];
  for (let k = 0; k < runsIn(settings); k++) {
    const run = await runOf(landscape, settings, [{ name, rate }], random.stream(`tuning ${k}`));
    for (let step = 0; step < settings.length; step++) {
      await advance(run, landscape, settings, false);
    }
    const [racer] = run.racers;
    if (racer) await look(racer, landscape);
    heights.push(racer?.height ?? OUT);
  }
  return { name, rate, height: median(heights) };
}

/** What each has found; of equal ones the smallest. */
export function bestOf(trials: readonly Trial[]): Record<Contestant, Trial | undefined> {
  return byContestant((name) =>
    trials
      .filter((trial) => trial.name === name)
      .reduce<Trial | undefined>(
        (best, trial) => (best && best.height <= trial.height ? best : trial),
        undefined,
      ),
  );
}

/** Its own best rate, or the one that all were given. The printed Adam takes Adam's: nobody tells it of another. */
export function ratesOf(
  trials: readonly Trial[],
  { tuned, rate, printed }: Settings,
): Record<Contestant, number> {
  const best = bestOf(trials);
  const own = byContestant((name) => (tuned ? (best[name]?.rate ?? rate) : rate));
  return printed ? { ...own, uncorrected: own.adam } : own;
}
