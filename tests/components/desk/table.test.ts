/** A table of a desk as its rows are sorted: one step, until something else is done. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskContext } from '../../../src/components/desk/context';
import { DeskState } from '../../../src/components/desk/desk.svelte';
import { PAGE } from '../../../src/components/desk/pages.svelte';
import { TableState } from '../../../src/components/desk/table.svelte';
import type { TableWords, ToolWords } from '../../../src/components/desk/toolWords';
import { deskWords } from '../../../src/i18n/desk';
import { computable, everyKindTables, everyKindWords, fileWords } from '../../helpers/sheets';

function begin(rows: number) {
  const words = { ...everyKindWords.en } as unknown as ToolWords;
  const desk = new DeskState({ equation: computable, words });
  const context = {
    ...{ desk, words, language: 'en', frame: deskWords.en },
    file: fileWords(everyKindWords),
  } as unknown as DeskContext;
  desk.change(({ tables }) => {
    tables['friends'] = Array.from({ length: rows }, (_, i) => ({
      ...{ name: `n${i}`, hours: String((7 * i) % rows), since: '' },
      ...{ circle: 'work', close: false, trust: '5' },
    }));
  });
  const ledger = new TableState(
    context,
    'friends',
    everyKindTables.friends,
    everyKindWords.en.tables['friends'] as TableWords,
  );
  return { desk, ledger };
}
const hoursIn = (ledger: TableState) => ledger.rows.map(({ hours }) => Number(hours));

// However slow the machine: a sheet that takes long is worked out later.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

test('a heading sorts up, pressed again down, and undo brings back the reader’s own order', () => {
  const { desk, ledger } = begin(5);
  const own = ledger.rows;
  ledger.sortBy('hours');
  expect(hoursIn(ledger)).toEqual([0, 1, 2, 3, 4]);
  expect(ledger.sorted).toMatchObject({ column: 'hours', down: false });
  expect(ledger.said).toContain('Hours (a week), ascending');
  ledger.sortBy('hours');
  expect(hoursIn(ledger)).toEqual([4, 3, 2, 1, 0]);
  expect(ledger.sorted).toMatchObject({ down: true });
  ledger.sortBy('name');
  desk.undo();
  expect(ledger.rows).toBe(own);
  expect([ledger.sorted, ledger.said]).toEqual([undefined, '']);
  desk.redo();
  expect(ledger.rows.map(({ name }) => name)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
});

test('rows stay the rows they were, and are called sorted only as long as they are those', () => {
  const { desk, ledger } = begin(5);
  const own = new Set(ledger.rows);
  ledger.enter(ledger.rows[3]!);
  ledger.sortBy('hours', true);
  expect(new Set(ledger.rows)).toEqual(own);
  for (const row of ledger.rows) expect(own.has(row)).toBe(true);
  expect(ledger.nameOf(ledger.at)).toBe('n3');
  desk.setField('months', '7');
  expect(ledger.sorted).toBeDefined();
  ledger.set(0, 'hours', '2');
  expect(ledger.sorted).toBeUndefined();
});

test('what is sorted already is no step, and is called sorted all the same', () => {
  const { desk, ledger } = begin(3);
  const before = desk.sheet;
  ledger.sortBy('name', false);
  expect(desk.sheet).toBe(before);
  expect(ledger.sorted).toBeDefined();
});

test('a long table is seen from its beginning', () => {
  const { ledger } = begin(PAGE + 5);
  ledger.pages.turn(1);
  ledger.sortBy('hours');
  expect(ledger.pages.first).toBe(0);
});
