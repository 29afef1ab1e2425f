/** @file A tool's filled-in sheet with some fields changed, through its gate. */
import { parseSheet, sheetOf } from '../../src/lib/desk/parseSheet';
import type { AnyEquation } from '../../src/lib/desk/equation';
import type { RowDraft } from '../../src/lib/desk/tables';

/** @throws {Error} If it doesn't pass. */
export function stateOf(
  equation: AnyEquation,
  sheet: string,
  fields: Record<string, string | boolean> = {},
  tables: Record<string, RowDraft[]> = {},
) {
  const draft = sheetOf(equation, {}, sheet);
  Object.assign(draft.fields, fields);
  Object.assign(draft.tables, tables);
  const read = parseSheet(equation, draft);
  if (!read.ok) throw new Error(JSON.stringify([read.issues, read.tableIssues]));
  return read;
}
