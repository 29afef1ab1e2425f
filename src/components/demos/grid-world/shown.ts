/** @file What of an answer is drawn: what was learned, or what is best. */
import type { Picture } from './picture';

/** Per cell, [S], but for the values of actions, [S, A]. */
export interface Shown {
  values: number[];
  actionValues: number[];
  /** The arrow's action; −1 where there is none. */
  policy: number[];
  /** Whether the arrow is one of the best. */
  best: boolean[];
  path: number[];
  optimalValues: number[];
  /** The value with the full shade. */
  largest: number;
}

const ACTIONS = 4;

export function shownOf(picture: Picture, optimum: boolean): Shown {
  const { optimalValues } = picture;
  const isBest = (cell: number, action: number) => picture.best[cell * ACTIONS + action] ?? false;
  const firstBest = (cell: number) => [0, 1, 2, 3].findIndex((action) => isBest(cell, action));
  const policy = optimum ? optimalValues.map((_, cell) => firstBest(cell)) : picture.policy;
  return {
    values: optimum ? optimalValues : picture.values,
    actionValues: optimum ? picture.optimalActionValues : picture.actionValues,
    policy,
    best: policy.map((action, cell) => isBest(cell, action)),
    path: optimum ? [] : picture.path,
    optimalValues,
    largest: Math.max(1e-9, ...optimalValues.map(Math.abs)),
  };
}
