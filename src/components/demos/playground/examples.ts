/** @file The points of a run: those learned from, and those that it is only tested on. */
import type { Random } from '../../../lib/core/random';
import { amounts, points, type Point, type SetName } from '../../../lib/data/planes';
import { rounded } from './ownPoints';
import type { Settings } from './network';

export interface Examples {
  training: Point[];
  test: Point[];
}

/** Made points, both parts together. */
const COUNT = 400;

type Chosen = Pick<Settings, 'set'>;

export const hasAmounts = ({ set }: Chosen): boolean => amounts.includes(set as SetName);
/** −1 or 1 for a class. */
export const amountOf = ({ answer }: Point, settings: Chosen): number =>
  hasAmounts(settings) ? answer : answer > 0 ? 1 : -1;

export const amountsOf = (points: readonly Point[], settings: Chosen): number[] =>
  points.map((point) => amountOf(point, settings));
/** 0 or 1. */
export const classesOf = (points: readonly Point[], settings: Chosen): number[] =>
  amountsOf(points, settings).map((amount) => (amount > 0 ? 1 : 0));

/** Some of them at random; one may come twice. */
export const drawn = (points: readonly Point[], count: number, random: Random): Point[] =>
  Array.from({ length: count }, () => points[random.below(points.length)]!);

/** The reader's own are all learned from. @param random - Of the run: the same points whoever draws them. */
export function examplesOf(
  { set, share, noise }: Pick<Settings, 'set' | 'share' | 'noise'>,
  own: readonly Point[],
  random: Random,
): Examples {
  const made = set === 'own' ? [] : points(set, COUNT, noise, random.stream('points'));
  const some = Math.round((made.length * share) / 100);
  return { training: [...made.slice(0, some), ...own], test: made.slice(some) };
}

/** What the page shows of each: where it is, and its answer from −1 to 1. */
export type Shown = Record<keyof Examples, [x: number, y: number, answer: number][]>;

export function shownOf({ training, test }: Examples, settings: Chosen): Shown {
  const shown = (all: readonly Point[]) =>
    all.map((point): Shown['test'][number] => [
      rounded(point.x),
      rounded(point.y),
      rounded(amountOf(point, settings)),
    ]);
  return { training: shown(training), test: shown(test) };
}
