/** @file A sheet without the names of people: letters in their place, the same for the same name. */
import type { AnyEquation } from './equation';
import type { Sheet } from './sheet';

/** A, B, …, Z, AA, AB. */
const letterOf = (i: number): string =>
  (i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** Nothing else is changed: who knows whom, and how well, is still told. */
export function withoutNames({ people = {} }: AnyEquation, sheet: Sheet): Sheet {
  const letters = new Map<string, string>();
  const letter = (name: string): string => {
    const known = letters.get(name) ?? letterOf(letters.size);
    letters.set(name, known);
    return known;
  };
  const tables = { ...sheet.tables };
  for (const [table, columns] of Object.entries(people as Record<string, readonly string[]>)) {
    tables[table] = (sheet.tables[table] ?? []).map((row) => {
      const changed = { ...row };
      for (const column of columns) {
        const name = String(row[column] ?? '').trim();
        if (name !== '') changed[column] = letter(name);
      }
      return changed;
    });
  }
  return { ...sheet, tables };
}
