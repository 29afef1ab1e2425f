/** @file Which inputs of a tool move together, by tool, as long as the page is open. */
import type { Correlation } from '../../lib/desk/correlation';
import { idOf } from '../../lib/desk/draft';
import type { Input } from '../../lib/desk/inputs';
import type { Subject } from './subject';

class Pairs {
  /** `a` and `b` name inputs as `lastingKey` does. */
  all: readonly Correlation[] = $state.raw([]);

  /** In place of one for the same two inputs. */
  put(pair: Correlation): void {
    this.all = [...this.all.filter((one) => !isSame(one, pair)), pair];
  }
  drop(pair: Correlation): void {
    this.all = this.all.filter((one) => one !== pair);
  }
}

const isSame = (one: Correlation, other: Correlation): boolean =>
  (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);

const shelves = new Map<string, Pairs>();

/** One for each tool, in whichever language the page shows it. */
export function pairsOf(tool: string): Pairs {
  let pairs = shelves.get(tool);
  if (!pairs) shelves.set(tool, (pairs = new Pairs()));
  return pairs;
}

/** An input by its row, wherever the row stands now. */
export function lastingKey(
  { sheet, parsed }: Pick<Subject, 'sheet' | 'parsed'>,
  input: Input,
): string {
  const { table, row, column, key } = input;
  if (table === undefined || row === undefined) return key;
  const drafted = sheet.tables[table]?.[parsed.drafted[table]?.[row] ?? -1];
  return drafted ? `${table}#${idOf(drafted)}/${column ?? ''}` : key;
}
