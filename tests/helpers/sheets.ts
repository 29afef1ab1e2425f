/** @file Equations for what is true of every sheet: those of the book, and one with every kind of field; sheets for them. */
import fc from 'fast-check';
import type { AnyField, AnyFields } from '../../src/lib/core/fields';
import { chanceOf, isSamePair, SAMPLES, type Chance } from '../../src/lib/desk/chance';
import type { AnyEquation } from '../../src/lib/desk/equation';
import { parseSheet } from '../../src/lib/desk/parseSheet';
import type { Sheet } from '../../src/lib/desk/sheet';
import type { FileWords, SheetWords } from '../../src/lib/desk/sheetWords';
import {
  isEmpty,
  MOST_ROWS,
  type RowDraft,
  type Table,
  type Tables,
} from '../../src/lib/desk/tables';
import type { Language } from '../../src/lib/core/language';

const friends = {
  columns: {
    name: { kind: 'text', default: '' },
    hours: { unit: 'hour', min: -1_000, max: 1e9, optional: true, uncertain: true },
    since: { kind: 'date', default: '' },
    circle: { kind: 'choice', options: ['work', 'school'], default: 'work' },
    close: { kind: 'switch', default: false },
    trust: { kind: 'score', default: 5, uncertain: true },
  },
} as const satisfies Table;

export const everyKindTables = {
  friends,
  ties: { columns: { from: friends.columns.name, to: friends.columns.name } },
} as const satisfies Tables;

export const everyKind: AnyEquation = {
  fields: {
    months: { unit: 'month', min: -1e12, max: 1e12, default: 12, uncertain: true },
    cash: { unit: '10k-CNY', min: -1e9, max: 1e9, optional: true },
    share: { unit: '%', min: 0, max: 100, default: 10 },
    trust: { kind: 'score', default: 5, uncertain: true },
    note: { kind: 'text', default: '' },
    start: { kind: 'date', default: '' },
    city: { kind: 'choice', options: ['Beijing', 'Shenzhen'], default: 'Beijing' },
    rushed: { kind: 'switch', default: true },
  },
  tables: everyKindTables,
  results: { total: { unit: '1' } },
  figures: () => ({ total: 0 }),
  sheets: {
    example: ({ lee = '', wang = '' }) => ({
      fields: { months: '18', note: 'as in the chapter' },
      tables: {
        friends: [
          { name: lee, hours: '1/3', since: '2026-11-28' },
          { name: wang, hours: '20..40', close: true },
          { name: `${lee} 2`, hours: '5' },
        ],
        ties: [{ from: lee, to: wang }],
      },
    }),
  },
  feeds: { trust: ['moat-scorecard.T', 'network-effect.users'] },
  people: { tables: { friends: ['name'], ties: ['from', 'to'] } },
};

/** The same with a worked example that can be computed, for a desk. */
export const computable: AnyEquation = {
  ...everyKind,
  sheets: {
    example: (words) => {
      const sheet = everyKind.sheets['example']?.(words) ?? {};
      const friends = sheet.tables?.['friends'] ?? [];
      return {
        ...sheet,
        tables: { ...sheet.tables, friends: friends.map((row) => ({ ...row, trust: '5' })) },
      };
    },
  },
};

export const everyKindWords: FileWords['both'] = {
  en: {
    title: 'Who helps',
    fields: {
      months: { label: 'Months' },
      cash: { label: 'Cash' },
      share: { label: 'Share' },
      trust: { label: 'Trust, 0–10' },
      note: { label: 'Note' },
      start: { label: 'Start' },
      city: { label: 'City', options: { Beijing: 'Beijing', Shenzhen: 'Shenzhen' } },
      rushed: { label: '-rushed' },
    },
    tables: {
      friends: {
        title: 'People',
        columns: {
          name: { label: 'Name', also: ['Contact'] },
          hours: { label: 'Hours (a week)' },
          since: { label: 'Since' },
          circle: { label: 'Circle', options: { work: 'Work', school: 'School' } },
          close: { label: 'Close' },
          trust: { label: 'Trust' },
        },
      },
      ties: { title: 'Ties', columns: { from: { label: 'Name' }, to: { label: 'Name' } } },
    },
    rows: { lee: 'Lee', wang: 'Wang' },
  },
  zh: {
    title: '谁帮得上忙',
    fields: {
      months: { label: '月数' },
      cash: { label: '现金' },
      share: { label: '份额' },
      trust: { label: '信任' },
      note: { label: '备注' },
      start: { label: '开始' },
      city: { label: '城市', options: { Beijing: '北京', Shenzhen: '深圳' } },
      rushed: { label: '赶时间' },
    },
    tables: {
      friends: {
        title: '人',
        columns: {
          name: { label: '姓名' },
          hours: { label: '小时' },
          since: { label: '认识于' },
          circle: { label: '圈子', options: { work: '工作', school: '学校' } },
          close: { label: '亲近' },
          trust: { label: '信任' },
        },
      },
      ties: { title: '关系', columns: { from: { label: '从' }, to: { label: '到' } } },
    },
    rows: { lee: '李', wang: '王' },
  },
};

/** Of one equation what a file or a link needs. */
export interface Known {
  name: string;
  equation: AnyEquation;
  both: FileWords['both'];
}

const modules = import.meta.glob<AnyEquation>('../../src/lib/equations/*.ts', { eager: true });
const wordLists = import.meta.glob<{ strings: FileWords['both'] }>(
  '../../src/components/calculators/*/strings.ts',
  { eager: true },
);

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Words made from names, for an equation whose tool has none yet. */
function madeWords({ fields, tables }: AnyEquation): SheetWords {
  const labels = (of: object) =>
    Object.fromEntries(Object.keys(of).map((name) => [name, { label: name }]));
  return {
    title: 'made',
    fields: labels(fields as object),
    tables: Object.fromEntries(
      Object.entries(tables as Tables).map(([name, { columns }]) => [
        name,
        { title: name, columns: labels(columns) },
      ]),
    ),
  };
}

/** Every equation of the desk, found by folder, and the one with every kind of field. */
export const knownEquations: Known[] = [
  { name: 'every-kind', equation: everyKind, both: everyKindWords },
  ...Object.entries(modules).flatMap(([path, equation]) => {
    if (!('figures' in equation && 'sheets' in equation)) return [];
    const name = kebab(path.split('/').at(-1)?.replace('.ts', '') ?? '');
    const strings = wordLists[`../../src/components/calculators/${name}/strings.ts`]?.strings;
    const made = madeWords(equation);
    return [{ name, equation, both: strings ?? { en: made, zh: made } }];
  }),
];

export const fileWords = (both: FileWords['both'], language: Language = 'en'): FileWords => ({
  language,
  both,
});

const number = fc.oneof(
  fc.integer({ min: -2_000, max: 2_000_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '1/3',
    '−1.5',
    '-1.5',
    '1,250',
    '１２５０',
    '30万',
    '12%',
    '0.125',
    '12345678901234',
  ),
  fc.constantFrom('20..40', '30±10', '1; 2; 5', '20～40', '20..25..40', '20..40 normal'),
  fc.constantFrom('', 'much', '=1+1', "'5", '1月3日', '１', ' 7 ', '1e-7'),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).filter((each) => !each.includes('\0')),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '＝',
        '－',
        "'",
        '"',
        ',',
        ';',
        ' ',
        '1',
        '/',
      ),
      { maxLength: 8 },
    )
    .map((signs) => signs.join('')),
  fc.constantFrom("'=x", '=HYPERLINK("x","a,b")', 'a\n=b', '2-1', 'MAR1', '007', 'TRUE', '表：人'),
  fc.constantFrom(
    'Table: People',
    '科研机构',
    '张三',
    'Name',
    'x'.repeat(500),
    '$A$',
    '_ _',
    '-',
    '!',
  ),
);
const date = fc.constantFrom('', '2026-11-28', '1999-01-01', 'soon', '2026/1/5', '-');

function draft(field: AnyField): fc.Arbitrary<string | boolean> {
  if (field.kind === 'switch') return fc.boolean();
  if (field.kind === 'choice') return fc.constantFrom(...field.options);
  return field.kind === 'text' ? text : field.kind === 'date' ? date : number;
}

const drafts = (fields: AnyFields): fc.Arbitrary<RowDraft> =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, draft(field)])),
  );

/** Every place that can hold a range, as a sheet with these rows has them. */
function uncertainPlaces({ fields, tables }: AnyEquation, sheet: Sheet): string[] {
  const takesRange = (of: AnyFields) =>
    Object.entries(of).flatMap(([name, field]) =>
      'uncertain' in field && field.uncertain ? [name] : [],
    );
  const cells = Object.entries(tables as Tables).flatMap(([table, described]) =>
    (sheet.tables[table] ?? []).flatMap((row, i) =>
      // Of an empty row a link keeps nothing.
      isEmpty(described, row)
        ? []
        : takesRange(described.columns).map((column) => `${table}/${i}/${column}`),
    ),
  );
  return [...takesRange(fields as AnyFields), ...cells];
}

/** How ranges are simulated: as usual or not, with a seed that may be none, and a few pairs. */
function chances(equation: AnyEquation, sheet: Sheet): fc.Arbitrary<Chance | undefined> {
  const places = uncertainPlaces(equation, sheet);
  const rank = fc.double({ min: -1, max: 1, noNaN: true }).map((each) => each || 0);
  const pair = fc
    .record({ a: fc.constantFrom('', ...places), b: fc.constantFrom('', ...places), rank })
    .filter(({ a, b }) => a !== '' && b !== '' && a !== b);
  const seed = fc.oneof(fc.nat().map(String), text, fc.constantFrom('', ' 7 ', '1e3', '2 3'));
  return fc
    .record(
      {
        samples: fc.constantFrom(...SAMPLES),
        seed,
        together:
          places.length < 2
            ? fc.constant([])
            : fc.uniqueArray(pair, { maxLength: 3, comparator: isSamePair }),
      },
      { requiredKeys: [] },
    )
    .map(chanceOf);
}

/** What a reader might have typed, right and wrong. */
export function sheets(equation: AnyEquation, rows = 6): fc.Arbitrary<Sheet> {
  return typedSheets(equation, rows).chain((sheet) =>
    chances(equation, sheet).map((chance) => (chance ? { ...sheet, chance } : sheet)),
  );
}

function typedSheets(
  { fields, tables, feeds = {} }: AnyEquation,
  rows: number,
): fc.Arbitrary<Sheet> {
  const table = ({ columns, most = MOST_ROWS }: Table) =>
    fc.array(drafts(columns), { maxLength: Math.min(rows, most) });
  const tableDrafts = Object.entries(tables as Tables).map(([name, each]) => [name, table(each)]);
  const feed = Object.entries(feeds as Record<string, readonly `${string}.${string}`[]>);
  return fc
    .record({
      fields: drafts(fields as AnyFields),
      tables: fc.record(
        Object.fromEntries(tableDrafts) as Record<string, fc.Arbitrary<RowDraft[]>>,
      ),
      fed: fc.record(
        Object.fromEntries(feed.map(([name, from]) => [name, fc.constantFrom(...from)])),
        { requiredKeys: [] },
      ),
    })
    .map(({ fed, ...sheet }): Sheet =>
      Object.keys(fed).length > 0
        ? { ...sheet, fed: fed as Record<string, `${string}.${string}`> }
        : sheet,
    );
}

/** Without rows that are passed over; pairs are of the same rows as before. */
export function filledRows(equation: AnyEquation, sheet: Sheet): Sheet {
  const tables = Object.fromEntries(
    Object.entries(sheet.tables).map(([name, rows]) => [
      name,
      rows.filter((row) => !isEmpty((equation.tables as Tables)[name] as Table, row)),
    ]),
  );
  const keyNow = (key: string) => {
    const [table = '', row, column] = key.split('/');
    const before = sheet.tables[table]?.[Number(row)];
    return before ? `${table}/${tables[table]?.indexOf(before)}/${column}` : key;
  };
  const together = sheet.chance?.together?.map(({ a, b, rank }) => ({
    ...{ a: keyNow(a), b: keyNow(b), rank },
  }));
  return {
    ...{ ...sheet, tables },
    ...(together && { chance: { ...sheet.chance, together } }),
  };
}

/** What a sheet means, where a file writes one minus or another, and blanks around a number or not. */
export function meaning(equation: AnyEquation, sheet: Sheet) {
  const filled = filledRows(equation, sheet);
  return { ...parseSheet(equation, filled), fed: filled.fed ?? {} };
}
