import { expect, test } from 'vitest';
import { edited, idOf, sameFigures, sameSheet } from '../../../src/lib/desk/draft';
import type { Sheet } from '../../../src/lib/desk/sheet';

const sheet = (): Sheet => ({
  fields: { cash: '100', on: false },
  tables: { costs: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], empty: [] },
});

test('an edit leaves the sheet alone and shares what is the same', () => {
  const before = sheet();
  const after = edited(before, (draft) => {
    draft.fields['cash'] = '200';
    draft.tables['costs']![1]!['name'] = 'B';
  });
  expect(before).toEqual(sheet());
  expect(after.fields['cash']).toBe('200');
  expect(after.tables['empty']).toBe(before.tables['empty']);
  expect(after.tables['costs']![0]).toBe(before.tables['costs']![0]);
  expect(after.tables['costs']![1]).toEqual({ name: 'B' });
});

test('a row that was moved is the same row, and one that was changed has the same id', () => {
  const before = sheet();
  const [first, second] = before.tables['costs']!;
  const after = edited(before, ({ tables }) => {
    const rows = tables['costs']!;
    rows.push(rows.shift()!);
    rows[0]!['name'] = 'B';
  });
  expect(after.tables['costs']![2]).toBe(first);
  expect(idOf(after.tables['costs']![0]!)).toBe(idOf(second!));
  expect(idOf(first!)).not.toBe(idOf(second!));
});

test('sheets are the same where everything typed is', () => {
  expect(sameSheet(sheet(), sheet())).toBe(true);
  const changes: ((draft: Sheet) => void)[] = [
    ({ fields }) => (fields['on'] = true),
    ({ tables }) => tables['costs']!.pop(),
    ({ tables }) => (tables['costs']![0]!['name'] = ''),
    (draft) => (draft.fed = { cash: 'other-tool.result' }),
    (draft) => (draft.rates = { USD: '7' }),
    (draft) => (draft.chance = { seed: '7' }),
  ];
  for (const change of changes) {
    expect(sameSheet(sheet(), edited(sheet(), change))).toBe(false);
    expect(sameSheet(edited(sheet(), change), sheet())).toBe(false);
  }
});

test('an edit of something else leaves the reader’s rates as they are', () => {
  const before: Sheet = { ...sheet(), rates: { USD: '7' } };
  const after = edited(before, (draft) => (draft.fields['cash'] = '$200'));
  expect(after.rates).toEqual({ USD: '7' });
  edited(before, (draft) => (draft.rates = { ...draft.rates, USD: '8' }));
  expect(before.rates).toEqual({ USD: '7' });
});

test('a step that only moves something in the picture is a step, and shares all rows', () => {
  const before: Sheet = { fields: {}, tables: { t: [{ a: '1' }] } };
  const after = edited(before, (draft) => {
    draft.arranged = { a: [0, 1] };
  });
  expect(after.tables['t']).toBe(before.tables['t']);
  expect(sameSheet(before, after)).toBe(false);
  expect(
    sameSheet(
      after,
      edited(after, () => undefined),
    ),
  ).toBe(true);
});

test('of an edit that no figure follows from, the figures are those before', () => {
  const before = sheet();
  const figures = (edit: (draft: Sheet) => void) => sameFigures(before, edited(before, edit));
  expect(figures((draft) => (draft.chance = { seed: '7' }))).toBe(true);
  expect(figures((draft) => (draft.arranged = { a: [0, 1] }))).toBe(true);
  expect(figures(({ fields }) => (fields['cash'] = '7'))).toBe(false);
  expect(figures(({ tables }) => tables['costs']!.pop())).toBe(false);
  expect(figures((draft) => (draft.rates = { USD: '7' }))).toBe(false);
  // What was worked out for a row is found by the row: another one that says the same won't do.
  expect(sameFigures(before, sheet())).toBe(false);
});
