/** @file What a sheet's fields, tables and columns are called in a file, and whose name a heading is, whatever its language. */
import type { AnyField } from '../core/fields';
import type { InBoth, Language } from '../core/language';
import { readNumber } from '../core/number';

export interface NameWords {
  label: string;
  /** What other tables call it. */
  also?: readonly string[];
  options?: Record<string, string>;
}
/** Of a tool's words, those that a file has. */
export interface SheetWords {
  title: string;
  fields: Readonly<Record<string, NameWords>>;
  tables: Readonly<Record<string, { title: string; columns: Readonly<Record<string, NameWords>> }>>;
  /** What the figures come to, written for whoever reads the file. */
  results?: Readonly<Record<string, { label: string }>>;
  /** Names of the filled-in sheets' rows. */
  rows?: Readonly<Record<string, string>>;
}

/** A file is written in one language and read in any. */
export interface FileWords {
  language: Language;
  both: InBoth<SheetWords>;
  /** How a unit is written; absent where it isn't. */
  unit?: (unit: string, language: Language) => string;
}

/** What every file calls its parts. */
export const partWords: InBoth<{
  /** Before a table's title. */
  table: string;
  inputs: string;
  results: string;
  field: string;
  value: string;
  unit: string;
  typed: string;
  from: string;
  yes: string;
  no: string;
}> = {
  en: {
    table: 'Table',
    inputs: 'Inputs',
    results: 'Results',
    field: 'Input',
    value: 'Value',
    unit: 'Unit',
    typed: 'As typed',
    from: 'Taken from',
    yes: 'yes',
    no: 'no',
  },
  zh: {
    table: '表',
    inputs: '单项输入',
    results: '结果',
    field: '项目',
    value: '数值',
    unit: '单位',
    typed: '原样',
    from: '取自',
    yes: '是',
    no: '否',
  },
};

/** The page's language first, so that a word of both languages means what it means there. */
export const languagesOf = ({ language }: FileWords): readonly Language[] =>
  language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];

/**
 * A heading for each name; where two have the same label, the name is added.
 *
 * @param units - Words of units, put behind in brackets.
 */
export function headings(
  words: Readonly<Record<string, NameWords>>,
  names: readonly string[],
  units: Readonly<Record<string, string>> = {},
): string[] {
  const labels = names.map((name) => words[name]?.label ?? name);
  return names.map((name, i) => {
    const label = labels[i] as string;
    const shared = labels.filter((other) => plain(other) === plain(label)).length > 1;
    const unit = units[name];
    return `${label}${shared ? ` [${name}]` : ''}${unit ? ` (${unit})` : ''}`;
  });
}

/**
 * Whose heading it is: a label in either language, a label with its name in brackets, or the name itself.
 *
 * @returns Undefined for nobody's.
 */
export function nameOf(
  heading: string,
  names: readonly string[],
  words: readonly Readonly<Record<string, NameWords>>[],
): string | undefined {
  const wanted = plain(heading);
  if (wanted === '') return undefined;
  const named = /\[([\w-]+)\]/.exec(heading)?.[1];
  if (named !== undefined && names.includes(named)) return named;
  const bare = plain(heading.replace(BRACKETS, ''));
  for (const text of [wanted, bare]) {
    for (const each of words) {
      const found = names.filter((name) => plain(each[name]?.label ?? name) === text);
      if (found.length === 1) return found[0];
    }
    const found = names.find((name) => plain(name) === text);
    if (found !== undefined) return found;
  }
  const also = names.filter((name) =>
    words.some((each) => each[name]?.also?.some((other) => [wanted, bare].includes(plain(other)))),
  );
  return also.length === 1 ? also[0] : undefined;
}

/** What stands in brackets at the end of a heading. */
const BRACKETS = /[(（[【]([^()（）]*)[)）\]】]\s*$/;

/**
 * The unit that a heading has in brackets, where it isn't its field's: `成本（元）` above a field of 万元. Put behind a bare
 * number it wins, as if it had been typed there.
 */
export function saidUnit(heading: string, field: AnyField): string {
  const said = BRACKETS.exec(heading)?.[1]?.trim() ?? '';
  if (!('unit' in field) || !/^[\p{L}\p{Sc}]/u.test(said)) return '';
  const own = readNumber('1', field.unit);
  // Of `元/月` the money counts, unless the field has a stroke itself.
  const tries = field.unit.includes('/') ? [said] : [said, said.replace(/[/·每].*$/u, '')];
  const read = tries.find((each) => readNumber(`1${each}`, field.unit) !== undefined) ?? '';
  return read === '' || readNumber(`1${read}`, field.unit) === own ? '' : read;
}

const BARE = /^[^\p{L}\p{Sc}%％]*$/u;
/** A number, or a range, with the unit of its heading; what has its own keeps it. */
export const withUnit = (cell: string, said: string): string =>
  said !== '' && /\d/.test(cell) && BARE.test(cell.replace(/\d[eE](?=[+-]?\d)/, ''))
    ? `${cell.trim()}${said}`
    : cell;

const SUMS = new Set('合计 总计 小计 共计 总额 sum total subtotal'.split(' '));
/** Whether a row is the sum of those above it, which a table here has anyway. */
export const isSum = (cells: readonly string[]): boolean =>
  SUMS.has(plain(cells.find((cell) => cell.trim() !== '') ?? '').replace(/[:：]$/, ''));

/** Which of an option's words it is; case and blanks don't matter. */
export function optionOf(
  typed: string,
  options: readonly string[],
  words: readonly (NameWords | undefined)[],
): string | undefined {
  const wanted = plain(typed);
  for (const each of words) {
    const found = options.find((option) => plain(each?.options?.[option] ?? option) === wanted);
    if (found !== undefined) return found;
  }
  return options.find((option) => plain(option) === wanted);
}

/** Without what a spreadsheet or a hand may change: case, width, blanks at the ends. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
