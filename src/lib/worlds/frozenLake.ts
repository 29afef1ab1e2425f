/**
 * @file FrozenLake-v1, 4×4: over the ice from the upper left to the lower right; a hole ends the walk, and the ice is slippery.
 *
 * Source: Gymnasium (towers2024); one step in three goes where it was meant to, the others at right angles to it, one a side.
 */
import { tableWorldOf } from './world';

/** S start, F frozen, H hole, G goal. */
export const map = ['SFFF', 'FHFH', 'FFFH', 'HFFG'] as const;
const side = map.length;
const signs = map.join('');
const rowStep = [0, 1, 0, -1];
const columnStep = [-1, 0, 1, 0];
const actions = ['left', 'down', 'right', 'up'] as const;

function beside(state: number, action: number): number {
  const within = (place: number) => Math.min(side - 1, Math.max(0, place));
  const row = within(Math.floor(state / side) + (rowStep[action] as number));
  return side * row + within((state % side) + (columnStep[action] as number));
}

/** @param chance - Of going where one wants to; what is left is shared by the two sides. `success_rate` in Gymnasium. */
export const create = (chance: number) =>
  tableWorldOf({
    name: 'FrozenLake-v1',
    ...{ states: side * side, actions, mostSteps: 100 },
    begin: () => 0,
    ended: (state) => signs[state] === 'H' || signs[state] === 'G',
    outcomes: (state, action) =>
      [3, 0, 1]
        .map((turn) => {
          const next = beside(state, (action + turn) % actions.length);
          const share = turn === 0 ? chance : (1 - chance) / 2;
          return { chance: share, state: next, reward: Number(signs[next] === 'G') };
        })
        .filter((outcome) => outcome.chance > 0),
  });

export const world = create(1 / 3);
