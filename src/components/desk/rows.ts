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

/**
 * Writes pasted rows over a table's, from one row down; rows are added as far as the table takes them.
 *
 * @returns How many of the pasted rows found room.
 */
export function paste(
  rows: RowDraft[],
  at: number,
  pasted: readonly RowDraft[],
  table: Table,
): number {
  const taken = pasted.slice(0, Math.max(0, mostOf(table) - at));
  taken.forEach((given, i) => {
    if (!rows[at + i]) add(rows, table);
    for (const [column, raw] of Object.entries(given)) set(rows, at + i, column, raw, table);
  });
  return taken.length;
}
