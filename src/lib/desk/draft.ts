/**
 * @file One change of a sheet: a new sheet that shares with the old one whatever is the same.
 *
 * Rows that did not change are the same objects, wherever they stand now: so a hundred steps of undo cost little, and what was
 * worked out for a row is found again after it was moved.
 */
import { sameArranged } from './arranged';
import { sameChance, withRows, type Chance } from './chance';
import type { Sheet } from './sheet';
import type { RowDraft } from './tables';

let rowsMade = 0;
const ids = new WeakMap<RowDraft, number>();

/** Of a row through all its changes, for as long as the page is open. */
export function idOf(row: RowDraft): number {
  let id = ids.get(row);
  if (id === undefined) ids.set(row, (id = ++rowsMade));
  return id;
}

/**
 * @param edit - May write into everything that it is given; of `chance` it may put another in its place. Where it doesn't, pairs
 *   follow the rows that they are about.
 */
export function edited(sheet: Sheet, edit: (draft: Sheet) => void): Sheet {
  const origin = new Map<RowDraft, RowDraft>();
  const copied = (row: RowDraft): RowDraft => {
    const copy = { ...row };
    origin.set(copy, row);
    return copy;
  };
  const draft: Sheet = {
    fields: { ...sheet.fields },
    tables: Object.fromEntries(
      Object.entries(sheet.tables).map(([name, rows]) => [name, rows.map(copied)]),
    ),
    ...(sheet.fed ? { fed: { ...sheet.fed } } : {}),
    ...(sheet.rates ? { rates: { ...sheet.rates } } : {}),
    ...(sheet.arranged ? { arranged: { ...sheet.arranged } } : {}),
    ...(sheet.chance ? { chance: sheet.chance } : {}),
  };
  edit(draft);
  followRows(sheet, draft, origin);
  const tables = Object.entries(draft.tables).map(([name, rows]) => {
    const kept = rows.map((row) => settled(row, origin.get(row)));
    const before = sheet.tables[name];
    return [name, before && sameItems(before, kept) ? before : kept];
  });
  return {
    ...draft,
    fields: sameValues(sheet.fields, draft.fields) ? sheet.fields : draft.fields,
    tables: Object.fromEntries(tables) as Sheet['tables'],
  };
}

function followRows(
  { tables, chance }: Sheet,
  draft: Sheet,
  origin: ReadonlyMap<RowDraft, RowDraft>,
): void {
  if (!chance?.together || draft.chance !== chance) return;
  const moved: Chance | undefined = withRows(chance, (table, row) => {
    const before = tables[table]?.[row];
    const rows = before ? (draft.tables[table] ?? []) : [];
    const now = rows.findIndex((each) => origin.get(each) === before);
    return now < 0 ? undefined : now;
  });
  if (!moved) delete draft.chance;
  else if (!sameChance(moved, chance)) draft.chance = moved;
}

function settled(row: RowDraft, before: RowDraft | undefined): RowDraft {
  if (!before) return row;
  if (sameValues(before, row)) return before;
  ids.set(row, idOf(before));
  return row;
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

function sameValues(a: object, b: object): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && Reflect.get(a, key) === Reflect.get(b, key))
  );
}

/** Whether both hold the same, as typed. */
export function sameSheet(a: Sheet, b: Sheet): boolean {
  const tables = Object.keys(a.tables);
  return (
    sameValues(a.fields, b.fields) &&
    sameValues(a.fed ?? {}, b.fed ?? {}) &&
    sameValues(a.rates ?? {}, b.rates ?? {}) &&
    sameArranged(a.arranged, b.arranged) &&
    sameChance(a.chance, b.chance) &&
    tables.length === Object.keys(b.tables).length &&
    tables.every((name) => sameRows(a.tables[name] ?? [], b.tables[name]))
  );
}

const sameRows = (a: readonly RowDraft[], b: readonly RowDraft[] | undefined): boolean =>
  a === b || (a.length === b?.length && a.every((row, i) => sameValues(row, b[i] ?? {})));

/** Whether one is an edit of the other that no figure follows from. */
export function sameFigures(a: Sheet, b: Sheet): boolean {
  const tables = Object.keys(a.tables);
  return (
    a.fields === b.fields &&
    sameValues(a.rates ?? {}, b.rates ?? {}) &&
    tables.length === Object.keys(b.tables).length &&
    tables.every((name) => a.tables[name] === b.tables[name])
  );
}
