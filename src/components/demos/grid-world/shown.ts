/** @file What of an answer is drawn: what was learned, or what is best. */
import type { Picture } from './picture';

/** Per cell, [S], but for the values of actions, [S, A]. */
export interface Shown {
  values: number[];
  actionValues: number[];
  /** The arrow's action; −1 where there is none. */
  policy: number[];
  /** All arrows of a cell: of the optimum, as many as there are best actions. */
  arrows: number[][];
  /** Whether the arrow is one of the best. */
  best: boolean[];
  path: number[];
  optimalValues: number[];
  /** The value with the full shade. */
  largest: number;
}

const ACTIONS = [0, 1, 2, 3];

export function shownOf(picture: Picture, optimum: boolean): Shown {
  const { optimalValues } = picture;
  const isBest = (cell: number, action: number) =>
    picture.best[cell * ACTIONS.length + action] ?? false;
  const firstBest = (cell: number) => ACTIONS.findIndex((action) => isBest(cell, action));
  const policy = optimum ? optimalValues.map((_, cell) => firstBest(cell)) : picture.policy;
  return {
    values: optimum ? optimalValues : picture.values,
    actionValues: optimum ? picture.optimalActionValues : picture.actionValues,
    policy,
    arrows: policy.map((action, cell) =>
      optimum ? ACTIONS.filter((each) => isBest(cell, each)) : action < 0 ? [] : [action],
    ),
    best: policy.map((action, cell) => isBest(cell, action)),
    path: optimum ? [] : picture.path,
    optimalValues,
    largest: Math.max(1e-9, ...optimalValues.map(Math.abs)),
  };
}

export interface Slip {
  action: number;
  chance: number;
}

/** Where a step can lead that is meant to go one way: there, or to the left or right of it. */
export const slipsOf = (action: number, slip: number): Slip[] =>
  action < 0 || slip === 0
    ? []
    : [
        { action, chance: 1 - slip },
        { action: (action + 3) % ACTIONS.length, chance: slip / 2 },
        { action: (action + 1) % ACTIONS.length, chance: slip / 2 },
      ];
