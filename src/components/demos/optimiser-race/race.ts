/** @file One run: all its contestants begin at one place and meet the same examples in the same order. */
import type { Random } from '../../../lib/core/random';
import type { Vector } from '../../../lib/optimizers/memory';
import { moverOf, sampleOf, type Memory, type Mover } from './contestants';
import type { Contestant, Settings } from './fields';
import type { Landscape } from './landscape';

/** Before the newest step: what its rule was given. */
export interface Last {
  weight: number;
  gradient: number;
  /** Of the first weight; `t` are the steps before. */
  velocity: number;
  mean: number;
  square: number;
  t: number;
}
export interface Racer {
  name: Contestant;
  rate: number;
  weights: Vector;
  mover: Mover;
  /** Above the lowest place. */
  height: number;
  /** Thrown off: it stays where it was last. */
  out: boolean;
  /** The first step at which it was low enough. */
  reached: number | undefined;
  last: Last | undefined;
}
export interface Run {
  racers: Racer[];
  next: ReturnType<Landscape['shows']>;
  /** Height of the start above the lowest place. */
  start: number;
  steps: number;
}
export type Entry = Pick<Racer, 'name' | 'rate'>;

/** Higher than this nobody comes back; whoever is there is out. */
export const OUT = 1e6;

export async function runOf(
  landscape: Landscape,
  settings: Settings,
  entries: readonly Entry[],
  random: Random,
): Promise<Run> {
  const start = await landscape.start(random.stream('start'));
  const height = (await landscape.height(start)) - landscape.lowest;
  const racers = entries.map(({ name, rate }): Racer => {
    const mover = moverOf(name, settings, rate, landscape.P);
    const fresh = { height, out: false, reached: undefined, last: undefined };
    return { name, rate, weights: start.slice(), mover, ...fresh };
  });
  return { racers, next: landscape.shows(random.stream('examples')), start: height, steps: 0 };
}

/** One step of each. @param looks - Whether heights are measured; to go downhill nobody needs them. */
export async function advance(
  run: Run,
  landscape: Landscape,
  { target }: Settings,
  looks = true,
): Promise<void> {
  const slopeOf = run.next();
  run.steps++;
  for (const racer of run.racers) {
    if (racer.out) continue;
    const gradient = await slopeOf(sampleOf(racer.name))(racer.weights);
    racer.last = lastOf(racer, gradient);
    racer.mover.move(racer.weights, gradient);
    if (looks) await look(racer, landscape);
    if (looks && racer.height <= (target / 100) * run.start) racer.reached ??= run.steps;
  }
}

export async function look(racer: Racer, landscape: Landscape): Promise<void> {
  const height = (await landscape.height(racer.weights)) - landscape.lowest;
  racer.out = !(height <= OUT);
  racer.height = racer.out ? OUT : height;
}

function lastOf({ weights, mover }: Racer, gradient: Vector): Last {
  const { velocity, mean, square, t = 0 }: Memory = mover.memory;
  const first = (vector: Vector | undefined) => vector?.[0] ?? 0;
  return {
    ...{ weight: first(weights), gradient: first(gradient), t },
    ...{ velocity: first(velocity), mean: first(mean), square: first(square) },
  };
}

/** A quantile between two numbers is interpolated. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return at % 1 === 0 ? below : below + (at % 1) * (above - below); // 0 · ∞ is no number
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);
