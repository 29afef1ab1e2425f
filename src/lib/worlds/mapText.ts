/** @file The map while it is drawn: it may be without a start or a goal for a moment. */
import { InputError } from '../core/failures';
import { cells, kindOf, parse, type Cell, type GridMap } from './gridWorld';

/** Rows of cells; a sign that is none is floor. */
export function cellsOf(map: GridMap): Cell[][] {
  return map.split('\n').map((row) => Array.from(row, (sign) => kindOf.get(sign) ?? 'floor'));
}

/** The map with one cell changed; a start that is put somewhere leaves its old place. */
export function painted(map: GridMap, row: number, column: number, kind: Cell): GridMap {
  return cellsOf(map)
    .map((line, y) =>
      line
        .map((old, x) => {
          if (y === row && x === column) return cells[kind];
          return kind === 'start' && old === 'start' ? cells.floor : cells[old];
        })
        .join(''),
    )
    .join('\n');
}

/** The map without walls and cliffs. */
export function emptied(map: GridMap): GridMap {
  return map.replaceAll(/[#C]/g, cells.floor);
}

/** Why no agent could walk on it, as a code and its limit. */
export function problemOf(map: GridMap): { code: string; limit: number | undefined } | undefined {
  try {
    parse(map);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, limit: error.limit };
    throw error;
  }
}
