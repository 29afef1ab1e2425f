/**
 * @file How a sheet's ranges are simulated: how many samples, from which seed, and which inputs move together.
 *
 * No figure follows from it. Tables of cells go without.
 */
import { written } from '../core/format';
import { readNumber } from '../core/number';
import type { Correlation } from './correlation';
import type { AnyEquation } from './equation';
import type { RowDraft, Table } from './tables';

export interface Chance {
  /** One of `SAMPLES`; absent where it is as usual. */
  samples?: number;
  /** As typed, right or wrong; absent where it is as usual. */
  seed?: string;
  /** Inputs by their place on the sheet: `price`, `costs/0/price`, rows as drafted. Two inputs once at most. */
  together?: readonly Correlation[];
}

export const SAMPLES: readonly number[] = [10_000, 100_000, 1_000_000];
export const USUAL = { samples: 100_000, seed: '1' } as const;
/** More pairs nobody names by hand. */
export const MOST_PAIRS = 200;

/** @returns Undefined for what is no seed: a whole number of 32 bits. */
export function readSeed(typed: string): number | undefined {
  const seed = readNumber(typed);
  return seed !== undefined && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32
    ? seed
    : undefined;
}

/** Without what is as usual; undefined where all is. */
export function chanceOf({ samples, seed, together = [] }: Chance): Chance | undefined {
  const differs: Chance = {
    ...(samples !== undefined && samples !== USUAL.samples && { samples }),
    ...(seed !== undefined && seed !== USUAL.seed && { seed }),
    ...(together.length > 0 && { together }),
  };
  return Object.keys(differs).length > 0 ? differs : undefined;
}

export const isSamePair = (one: Correlation, other: Correlation): boolean =>
  (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);

type Tables = Readonly<Record<string, readonly RowDraft[]>>;

/**
 * @param given - Anybody's: what is none isn't taken.
 * @param tables - The rows that it is about.
 */
export function ownChance(
  equation: AnyEquation,
  given: unknown,
  tables: Tables,
): Chance | undefined {
  const { samples, seed, together } = partsOf(given);
  const isInput = (key: unknown): key is string => isUncertain(equation, key, tables);
  const pairs: Correlation[] = [];
  for (const pair of Array.isArray(together) ? together : []) {
    const { a, b, rank } = partsOf(pair);
    if (!isInput(a) || !isInput(b) || a === b) continue;
    if (typeof rank !== 'number' || !(Math.abs(rank) <= 1)) continue;
    const read = { a, b, rank: rank || 0 }; // −0 is 0
    if (pairs.length < MOST_PAIRS && !pairs.some((one) => isSamePair(one, read))) pairs.push(read);
  }
  const typed = typeof seed === 'number' ? written(seed) : seed;
  return chanceOf({
    ...(typeof samples === 'number' && SAMPLES.includes(samples) && { samples }),
    ...(typeof typed === 'string' && { seed: typed }),
    together: pairs,
  });
}

/** What anybody's object has of its own; nothing of what is none. */
const partsOf = (given: unknown): Record<string, unknown> =>
  typeof given === 'object' && given !== null ? { ...given } : {};

/** Whether a key names a place that can hold a range. */
function isUncertain({ fields, tables }: AnyEquation, key: unknown, rows: Tables): boolean {
  const parts = typeof key === 'string' ? key.split('/') : [];
  const [first = '', row = '', column = ''] = parts;
  const takesRange = (of: unknown, name: string): boolean => {
    const fields = partsOf(of);
    return Object.hasOwn(fields, name) && partsOf(fields[name])['uncertain'] === true;
  };
  if (parts.length === 1) return takesRange(fields, first);
  if (parts.length !== 3 || !Object.hasOwn(rows, first)) return false;
  const within = /^(?:0|[1-9]\d*)$/.test(row) && Number(row) < (rows[first]?.length ?? 0);
  return within && takesRange((tables as Record<string, Table>)[first]?.columns, column);
}

/**
 * The same for rows that stand elsewhere.
 *
 * @param rowOf - Where a row stands now; undefined where it is gone, and with it its pairs.
 */
export function withRows(
  chance: Chance,
  rowOf: (table: string, row: number) => number | undefined,
): Chance | undefined {
  const moved = (key: string): string | undefined => {
    const [table = '', row, column] = key.split('/');
    if (row === undefined) return key;
    const now = rowOf(table, Number(row));
    return now === undefined ? undefined : `${table}/${now}/${column}`;
  };
  const together = (chance.together ?? []).flatMap(({ a, b, rank }) => {
    const [one, other] = [moved(a), moved(b)];
    return one !== undefined && other !== undefined ? [{ a: one, b: other, rank }] : [];
  });
  return chanceOf({ ...chance, together });
}

/**
 * The same for a sheet that came back from a spreadsheet: a row is the one that is called the same, and nothing is guessed where
 * several are.
 */
export function refound(
  equation: AnyEquation,
  chance: Chance,
  before: Tables,
  after: Tables,
): Chance | undefined {
  const callsOf = (tables: Tables, table: string): string[] => {
    const { columns } = (equation.tables as Record<string, Table>)[table] as Table;
    const texts = Object.keys(columns).filter((column) => columns[column]?.kind === 'text');
    return (tables[table] ?? []).map((row) =>
      texts
        .map((column) => row[column])
        .join('\n')
        .trim(),
    );
  };
  return withRows(chance, (table, row) => {
    if (before[table] === after[table]) return row;
    const [then, now] = [callsOf(before, table), callsOf(after, table)];
    const call = then[row] ?? '';
    const isOne = (calls: readonly string[]) => calls.filter((each) => each === call).length === 1;
    return call !== '' && isOne(then) && isOne(now) ? now.indexOf(call) : undefined;
  });
}

export function sameChance(a: Chance = {}, b: Chance = {}): boolean {
  if (a === b) return true;
  const [one, other] = [a.together ?? [], b.together ?? []];
  return (
    a.samples === b.samples &&
    a.seed === b.seed &&
    one.length === other.length &&
    one.every(
      (pair, i) => pair.rank === other[i]?.rank && pair.a === other[i].a && pair.b === other[i].b,
    )
  );
}
