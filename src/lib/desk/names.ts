/** @file A sheet without the names of people: letters in their place, the same for the same name. */
import type { AnyEquation } from './equation';
import type { Sheet } from './sheet';
import type { RowDraft } from './tables';

/** A, B, …, Z, AA, AB. */
const letterOf = (i: number): string =>
  (i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** Nothing else is changed: who knows whom, and how well, is still told. */
export function withoutNames({ people }: AnyEquation, sheet: Sheet): Sheet {
  if (!people) return sheet;
  const letters = new Map<string, string>();
  const letter = (name: string): string => {
    const known = letters.get(name) ?? letterOf(letters.size);
    letters.set(name, known);
    return known;
  };
  const lettered = (row: RowDraft, keys: readonly string[]): RowDraft => {
    const changed = { ...row };
    for (const key of keys) {
      const name = String(row[key] ?? '').trim();
      if (name !== '') changed[key] = letter(name);
    }
    return changed;
  };
  const fields = lettered(sheet.fields, people.fields ?? []);
  const tables = { ...sheet.tables };
  for (const [table, columns] of Object.entries(people.tables)) {
    tables[table] = (sheet.tables[table] ?? []).map((row) => lettered(row, columns));
  }
  // What is drawn is called by its name.
  const { arranged: _, ...nameless } = sheet;
  return { ...nameless, fields, tables };
}
