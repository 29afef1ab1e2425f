/** @file What a drawing of a world is given, and what there is to see in a world of cells. */
import * as cliffWalking from '../../../lib/worlds/cliffWalking';
import * as frozenLake from '../../../lib/worlds/frozenLake';
import * as taxi from '../../../lib/worlds/taxi';
import type { WorldName } from './fields';
import type { Numbers } from './worlds';

export interface SceneProps {
  world: WorldName;
  state: Numbers;
  /** What is being done. */
  action: number | undefined;
}

interface Sign {
  sign: string;
  kind: 'plain' | 'bad' | 'good';
}
export interface GridScene {
  rows: number;
  columns: number;
  /** Of each cell, row after row. */
  signs: Sign[];
  /** Cells with a wall on their right. */
  walls: readonly number[];
  agent: number;
  /** Who waits, and where they want to go. */
  marks: { cell: number; kind: 'passenger' | 'destination' }[];
}

const plain: Sign = { sign: '', kind: 'plain' };
const nothing = { walls: [], marks: [] };

function lake(state: number): GridScene {
  const signs = Array.from(frozenLake.map.join(''), (sign): Sign => {
    if (sign === 'F') return plain;
    return { sign, kind: sign === 'H' ? 'bad' : sign === 'G' ? 'good' : 'plain' };
  });
  const side = frozenLake.map.length;
  return { rows: side, columns: side, signs, agent: state, ...nothing };
}

function cliff(state: number): GridScene {
  const { rows, columns, start, goal, isCliff } = cliffWalking;
  const signs = Array.from({ length: rows * columns }, (_, cell): Sign => {
    if (isCliff(cell)) return { sign: '', kind: 'bad' };
    if (cell === goal) return { sign: 'G', kind: 'good' };
    return cell === start ? { sign: 'S', kind: 'plain' } : plain;
  });
  return { rows, columns, signs, agent: state, ...nothing };
}

function town(state: number): GridScene {
  const { cell, passenger, destination } = taxi.decode(state);
  const cellOf = (place: number) => {
    const [row, column] = taxi.places[place] ?? [0, 0];
    return row * taxi.side + column;
  };
  const signs = Array.from({ length: taxi.side ** 2 }, () => plain);
  Array.from('RGYB', (sign, place) => (signs[cellOf(place)] = { sign, kind: 'plain' }));
  const waits = passenger < taxi.places.length ? cellOf(passenger) : cell;
  return {
    ...{ rows: taxi.side, columns: taxi.side, signs, walls: taxi.walls, agent: cell },
    marks: [
      { cell: cellOf(destination), kind: 'destination' },
      { cell: waits, kind: 'passenger' },
    ],
  };
}

const grids: Partial<Record<WorldName, (state: number) => GridScene>> = {
  ...{ frozenLake: lake, cliffWalking: cliff, taxi: town },
};
export const gridOf = (world: WorldName, state: number): GridScene => (grids[world] ?? lake)(state);
