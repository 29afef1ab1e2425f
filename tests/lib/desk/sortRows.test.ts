import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookRates } from '../../../src/lib/core/rates';
import { sortRows, type SortContext } from '../../../src/lib/desk/sortRows';
import { emptyRow, type RowDraft, type Table, type Tables } from '../../../src/lib/desk/tables';
import { everyKindTables, knownEquations, sheets } from '../../helpers/sheets';

const table: Table = everyKindTables.friends;
const context: SortContext = {
  ...{ table, language: 'en', rates: bookRates },
  figureOf: () => undefined,
};
/** The cells of a column after rows with these were sorted. */
function sorted(
  column: string,
  cells: readonly (string | boolean)[],
  down = false,
  change: Partial<SortContext> = {},
): unknown[] {
  const rows = cells.map((cell): RowDraft => ({ ...emptyRow(table), name: 'x', [column]: cell }));
  return sortRows(rows, { column, down }, { ...context, ...change }).map((row) => row[column]);
}

test('numbers go by their size as they are read, a range by its middle, what is none behind, nothing last', () => {
  const cells = ['', '1,250', 'much', '1/3', '−1.5', '10..30 normal', '12%', '5'];
  const up = ['−1.5', '12%', '1/3', '5', '10..30 normal', '1,250'];
  expect(sorted('hours', cells)).toEqual([...up, 'much', '']);
  expect(sorted('hours', cells, true)).toEqual([...up.toReversed(), 'much', '']);
});

test('texts go as the language has them: numbers in them by size, Chinese by pinyin', () => {
  expect(sorted('name', ['b 10', 'B 9', 'é', 'a', 'f'])).toEqual(['a', 'B 9', 'b 10', 'é', 'f']);
  const names = ['张', '李', '王', '陈', 'Bo'];
  const zh = sorted('name', names, false, { language: 'zh' });
  expect(zh.filter((name) => name !== 'Bo')).toEqual(['陈', '李', '王', '张']);
});

test('days go by the calendar however they are written', () => {
  expect(sorted('since', ['2026-11-28', 'soon', '2026/1/5', '', '1999年1月1日'])).toEqual([
    '1999年1月1日',
    '2026/1/5',
    '2026-11-28',
    'soon',
    '',
  ]);
});

test('a choice goes by the order of its options, a switch that is on behind one that is off', () => {
  expect(sorted('circle', ['school', 'work'])).toEqual(['work', 'school']);
  expect(sorted('close', [true, false, true], true)).toEqual([true, true, false]);
});

test('what was worked out goes by its figure', () => {
  const rows: RowDraft[] = ['a', 'b', 'c'].map((name) => ({ ...emptyRow(table), name }));
  const figures = new Map([
    ['a', 2],
    ['c', 1],
  ]);
  const byFigure = sortRows(
    rows,
    { column: 'amount', down: false },
    { ...context, figureOf: ({ name }) => figures.get(String(name)) },
  );
  expect(byFigure.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
});

describe.each(knownEquations)('$name', ({ equation }) => {
  test('whatever is typed: the same rows, empty ones last; those that are alike as they were; twice is as once', () => {
    fc.assert(
      fc.property(sheets(equation), fc.boolean(), (sheet, down) => {
        for (const [name, described] of Object.entries(equation.tables as Tables)) {
          const rows = sheet.tables[name] ?? [];
          const own = { ...context, table: described };
          for (const column of Object.keys(described.columns)) {
            const once = sortRows(rows, { column, down }, own);
            expect(new Set(once)).toEqual(new Set(rows));
            expect(once).toHaveLength(rows.length);
            expect(sortRows(once, { column, down }, own)).toEqual(once);
            const blank = ({ [column]: cell }: RowDraft) => String(cell).trim() === '';
            const firstBlank = once.findIndex(blank);
            if (firstBlank >= 0) {
              // Behind an empty cell there are only empty cells and empty rows.
              const rest = once.slice(firstBlank).filter((row) => !blank(row));
              expect(rest).toEqual([]);
              const blanks = rows.filter(blank);
              expect(once.slice(firstBlank)).toEqual(blanks);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
