/** @file What is done to the rows of a table, as edits of its draft; each is one step back for undo. */
import { emptyRow, MOST_ROWS, type RowDraft, type Table } from '../../lib/desk/tables';

export const mostOf = ({ most = MOST_ROWS }: Table): number => most;

/** A row with nothing in it, at the end. */
export const add = (rows: RowDraft[], table: Table): void => {
  rows.push(emptyRow(table));
};

/** @param by - 1 or −1; at the ends nothing moves. */
export function move(rows: RowDraft[], row: number, by: number): void {
  const [moved, other] = [rows[row], rows[row + by]];
  if (!moved || !other) return;
  rows[row] = other;
  rows[row + by] = moved;
}

/** Directly below; what only one row has, the copy has not. */
export function duplicate(rows: RowDraft[], row: number, { only }: Table): void {
  const copy = { ...rows[row] };
  if (only !== undefined) copy[only] = false;
  rows.splice(row + 1, 0, copy);
}

/** One cell; a switch that only one row has on goes out in the others. */
export function set(
  rows: RowDraft[],
  row: number,
  column: string,
  raw: string | boolean,
  { only }: Table,
): void {
  if (column === only && raw === true) for (const each of rows) each[column] = false;
  const changed = rows[row];
  if (changed) changed[column] = raw;
}

/** Words that mean that a switch is on, in a pasted cell. */
const ON = /^(?:true|yes|y|x|1|✓|是|对|有)$/i;

/**
 * Writes pasted cells over a table's, from one cell to the right and down; rows are added as far as the table takes them.
 *
 * @returns How many of the pasted rows found room.
 */
export function paste(
  rows: RowDraft[],
  at: { row: number; column: string },
  cells: readonly (readonly string[])[],
  table: Table,
): number {
  const names = Object.keys(table.columns);
  const first = names.indexOf(at.column);
  const taken = cells.slice(0, Math.max(0, mostOf(table) - at.row));
  taken.forEach((line, i) => {
    if (!rows[at.row + i]) add(rows, table);
    line.forEach((cell, j) => {
      const column = names[first + j];
      const field = column === undefined ? undefined : table.columns[column];
      if (column === undefined || !field) return;
      const raw = field.kind === 'switch' ? ON.test(cell.trim()) : cell.trim();
      set(rows, at.row + i, column, raw, table);
    });
  });
  return taken.length;
}

/** Cells copied from a spreadsheet: tabs between them, a line for each row. */
export function cellsOf(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}
