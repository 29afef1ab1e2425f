import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLists, type ListDraft, type Lists } from '../../../src/lib/core/lists';

const lists = { data: { unit: 'CNY', quantity: 'TB' } } satisfies Lists;
const draft = (cost: string, quantity = '1', stated = ''): { data: ListDraft } => ({
  data: { rows: [{ name: 'a', quantity, cost, market: false }], stated, need: '' },
});

test('numbers, fractions and thousands are read', () => {
  const read = parseLists(lists, draft('1,250.5', '1/3'));
  expect(read).toMatchObject({ ok: true, values: { data: { rows: [{ cost: 1250.5 }] } } });
  if (read.ok) expect(read.values.data.rows[0]?.quantity).toBeCloseTo(1 / 3, 12);
});

test.each([
  ['lots', 'not-a-number'],
  ['-1', 'too-small'],
  ['1e999', 'too-large'],
  ['1/0', 'too-large'],
  ['0/0', 'not-a-number'],
])('%s is wrong, and it is said where', (cost, code) => {
  const read = parseLists(lists, draft(cost));
  expect(read).toMatchObject({ ok: false, issues: [{ list: 'data', row: 0, cell: 'cost', code }] });
});

test('a wrong claim has no row', () => {
  const read = parseLists(lists, draft('1', '1', 'many'));
  expect(read).toEqual({
    ok: false,
    issues: [{ list: 'data', cell: 'stated', code: 'not-a-number' }],
  });
});

test('an empty row is passed over', () => {
  const empty = { name: ' ', quantity: '', cost: '', market: false };
  const read = parseLists(lists, { data: { rows: [empty], stated: '', need: '' } });
  expect(read).toMatchObject({ ok: true, values: { data: { rows: [] } } });
});

test('whatever is typed, every value that passes is finite and not negative', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (cost, quantity) => {
      const read = parseLists(lists, draft(cost, quantity));
      if (!read.ok) return;
      for (const row of read.values.data.rows) {
        expect(row.cost >= 0 && Number.isFinite(row.cost)).toBe(true);
        expect(row.quantity === undefined || Number.isFinite(row.quantity)).toBe(true);
      }
    }),
  );
});
