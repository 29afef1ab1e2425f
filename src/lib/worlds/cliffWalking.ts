/**
 * @file CliffWalking-v0: 4 × 12 cells, the start at the lower left, the goal at the lower right, and between them the cliff.
 *
 * Source: sutton2018, example 6.6; numbering and rewards as in Gymnasium (towers2024), which sets no limit of steps.
 */
import { tableWorldOf } from './world';

export const rows = 4;
export const columns = 12;
export const start = (rows - 1) * columns;
export const goal = rows * columns - 1;
const rowStep = [-1, 0, 1, 0];
const columnStep = [0, 1, 0, -1];
export const isCliff = (state: number): boolean => state > start && state < goal;

function outcome(state: number, action: number) {
  const within = (place: number, count: number) => Math.min(count - 1, Math.max(0, place));
  const row = within(Math.floor(state / columns) + (rowStep[action] as number), rows);
  const next = row * columns + within((state % columns) + (columnStep[action] as number), columns);
  return isCliff(next)
    ? { chance: 1, state: start, reward: -100 }
    : { chance: 1, state: next, reward: -1 };
}

/** @param mostSteps - A limit of one's own: a greedy walk may go round in circles for ever. */
export const create = (mostSteps: number) =>
  tableWorldOf({
    name: 'CliffWalking-v0',
    ...{ states: rows * columns, mostSteps },
    actions: ['up', 'right', 'down', 'left'],
    begin: () => start,
    ended: (state) => state === goal,
    outcomes: (state, action) => [outcome(state, action)],
  });

export const world = create(Infinity);
