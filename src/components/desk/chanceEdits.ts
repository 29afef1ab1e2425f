/**
 * @file What a reader says of chance, as edits of the sheet; each is one step back for undo.
 *
 * On a sheet an input goes by its place. While a page is open it goes by its row, wherever the row stands: what is simulated is
 * the last sheet that could be used, and its rows may stand elsewhere by now.
 */
import { chanceOf, isSamePair, type Chance } from '../../lib/desk/chance';
import type { Correlation } from '../../lib/desk/correlation';
import { idOf } from '../../lib/desk/draft';
import type { Input } from '../../lib/desk/inputs';
import type { Sheet } from '../../lib/desk/sheet';
import type { Subject } from './subject';

/** Of a desk what an edit needs. */
interface Changing {
  sheet: Sheet;
  change: (edit: (draft: Sheet) => void, typing?: string) => void;
}

/** What isn't said stays. */
export function setChance(desk: Changing, chance: Chance, typing?: string): void {
  desk.change((draft) => {
    const all = chanceOf({ ...draft.chance, ...chance });
    delete draft.chance;
    if (all) draft.chance = all;
  }, typing);
}

/** Inputs that move together, by `lastingKey`. */
export const pairsOf = (sheet: Sheet): Correlation[] =>
  (sheet.chance?.together ?? []).map(({ a, b, rank }) => ({
    ...{ a: lasting(a, sheet), b: lasting(b, sheet), rank },
  }));

function lasting(key: string, { tables }: Sheet): string {
  const [table = '', row, column = ''] = key.split('/');
  const drafted = row === undefined ? undefined : tables[table]?.[Number(row)];
  return drafted ? `${table}#${idOf(drafted)}/${column}` : key;
}

/** In place of one for the same two inputs. */
export function putPair(desk: Changing, pair: Correlation): void {
  const placed = pairOnSheet(pair, desk.sheet);
  if (placed) setChance(desk, { together: [...without(desk.sheet, placed), placed] });
}

export function dropPair(desk: Changing, pair: Correlation): void {
  const placed = pairOnSheet(pair, desk.sheet);
  if (placed) setChance(desk, { together: without(desk.sheet, placed) });
}

function pairOnSheet(pair: Correlation, sheet: Sheet): Correlation | undefined {
  const [a, b] = [placeOf(pair.a, sheet), placeOf(pair.b, sheet)];
  return a === undefined || b === undefined ? undefined : { a, b, rank: pair.rank };
}

const without = ({ chance }: Sheet, pair: Correlation): Correlation[] =>
  (chance?.together ?? []).filter((one) => !isSamePair(one, pair));

/** @returns Undefined for a row that is on the sheet no more. */
function placeOf(key: string, { tables }: Sheet): string | undefined {
  const [place = '', column] = key.split('/');
  if (column === undefined) return key;
  const [table = '', id] = place.split('#');
  const row = (tables[table] ?? []).findIndex((drafted) => idOf(drafted) === Number(id));
  return row < 0 ? undefined : `${table}/${row}/${column}`;
}

/** An input by its row, wherever the row stands now. */
export function lastingKey(
  { sheet, parsed }: Pick<Subject, 'sheet' | 'parsed'>,
  { table, row, column, key }: Input,
): string {
  if (table === undefined || row === undefined) return key;
  const drafted = parsed.drafted[table]?.[row];
  return drafted === undefined ? key : lasting(`${table}/${drafted}/${column ?? ''}`, sheet);
}
