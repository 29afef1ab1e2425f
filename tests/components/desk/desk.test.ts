/** @file The rules of a desk's state: last good figures, undo and redo, empty and example, rows and what was worked out for them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DeskState, MOST_STEPS } from '../../../src/components/desk/desk.svelte';
import type { ToolWords } from '../../../src/components/desk/toolWords';
import type { AnyFields } from '../../../src/lib/core/fields';
import type { Equation, Results } from '../../../src/lib/desk/equation';
import type { Sheet } from '../../../src/lib/desk/sheet';
import type { Tables } from '../../../src/lib/desk/tables';

const fields = {
  factor: { unit: '1', min: 0, max: 100, default: 1, uncertain: true },
  claim: { unit: 'CNY', min: 0, max: 1e9, optional: true },
  gross: { kind: 'switch', default: false },
} as const satisfies AnyFields;
const tables = {
  costs: {
    columns: {
      name: { kind: 'text', default: '' },
      quantity: { unit: '1', min: 0, max: 1e6, optional: true, uncertain: true },
      price: { unit: 'CNY', min: 0, max: 1e6, default: 0 },
    },
    derived: { amount: { unit: 'CNY' } },
    sums: ['price', 'amount'],
  },
} as const satisfies Tables;
const results = {
  total: { unit: 'CNY', better: 'less' },
  rows: { unit: '1' },
} as const satisfies Results;

/** cost = factor × Σ quantity × price, but never above a claim. */
const equation: Equation<typeof fields, typeof tables, typeof results> = {
  fields,
  tables,
  results,
  figures: ({ factor, claim }, { costs }) => ({
    total: Math.min(
      claim ?? Infinity,
      costs.reduce((sum, { quantity = 1, price }) => sum + factor * quantity * price, 0),
    ),
    rows: costs.length,
  }),
  details: (_, { costs }) => ({
    rows: { costs: { amount: costs.map(({ quantity, price }) => quantity && quantity * price) } },
    findings: costs.flatMap(({ price }, row) =>
      price === 0 ? [{ code: 'free', tone: 'warning' as const, table: 'costs', row }] : [],
    ),
  }),
  sheets: {
    example: () => ({
      fields: { claim: '500' },
      tables: {
        costs: [
          { name: 'a', quantity: '1', price: '10' },
          { name: 'b', quantity: '2', price: '20' },
          { name: 'c', quantity: '3', price: '30' },
        ],
      },
    }),
    small: () => ({ tables: { costs: [{ name: 'only', quantity: '1', price: '0' }] } }),
  },
};
const begin = (changed?: (sheet: Sheet) => void) =>
  new DeskState({ equation, words: {} as ToolWords, ...(changed ? { changed } : {}) });
const rowsOf = (desk: DeskState) => desk.sheet.tables['costs']!;
const amounts = (desk: DeskState) =>
  rowsOf(desk).map((row) => desk.derivedOf('costs', row)['amount']);
const type = (desk: DeskState, row: number, column: string, text: string) =>
  desk.change(({ tables }) => {
    tables['costs']![row]![column] = text;
  }, `${row} ${column}`);

// However slow the machine: a sheet that takes long is worked out later.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

test('it begins with the worked example', () => {
  const desk = begin();
  expect(desk.outcome.figures).toEqual({ total: 140, rows: 3 });
  expect([desk.base, desk.canUndo, desk.canRedo, desk.changed, desk.stale]).toEqual([
    'example',
    false,
    false,
    false,
    false,
  ]);
});

test('the last good figures stay while something is wrong', () => {
  const desk = begin();
  desk.setField('factor', '2');
  desk.setField('factor', 'much');
  expect(desk.outcome.figures['total']).toBe(280);
  expect(desk.stale).toBe(true);
  expect(desk.issueOf('factor')).toMatchObject({ code: 'not-a-number' });
  desk.setField('factor', '3');
  expect(desk.outcome.figures['total']).toBe(420);
  expect(desk.stale).toBe(false);
});

describe('undo and redo', () => {
  test('typing in one field is one step, in another the next', () => {
    const desk = begin();
    for (const text of ['1', '12', '12.', '12.5']) desk.setField('factor', text);
    desk.setField('claim', '7');
    desk.undo();
    expect(desk.sheet.fields).toMatchObject({ factor: '12.5', claim: '500' });
    desk.undo();
    expect(desk.sheet.fields['factor']).toBe('1');
    expect(desk.canUndo).toBe(false);
    desk.redo();
    expect(desk.sheet.fields['factor']).toBe('12.5');
    desk.redo();
    expect([desk.outcome.figures['total'], desk.canRedo]).toEqual([7, false]);
  });

  test('what is typed after a pause is a step of its own', () => {
    const desk = begin();
    desk.setField('factor', '2');
    desk.pause();
    desk.setField('factor', '3');
    desk.undo();
    expect(desk.sheet.fields['factor']).toBe('2');
  });

  test('what changes nothing is no step, and a new step ends what could be redone', () => {
    const desk = begin();
    desk.setField('factor', '1');
    expect(desk.canUndo).toBe(false);
    desk.setField('factor', '2');
    desk.undo();
    desk.setField('claim', '9');
    expect(desk.canRedo).toBe(false);
  });

  test('removed rows come back', () => {
    const desk = begin();
    const before = desk.sheet;
    desk.change(({ tables }) => tables['costs']!.splice(0, 2));
    expect(desk.outcome.figures['rows']).toBe(1);
    desk.undo();
    expect(desk.sheet).toBe(before);
  });

  test('the oldest steps are forgotten', () => {
    const desk = begin();
    for (let i = 0; i < MOST_STEPS + 5; i++)
      desk.change(({ fields }) => (fields['claim'] = `${i}`));
    let steps = 0;
    for (; desk.canUndo; steps++) desk.undo();
    expect([steps, desk.sheet.fields['claim']]).toEqual([MOST_STEPS, '4']);
  });
});

describe('sheets', () => {
  test('empty clears everything, what is claimed too, and can be undone', () => {
    const desk = begin();
    desk.showNamed('');
    expect(desk.sheet.fields).toEqual({ factor: '1', claim: '', gross: false });
    expect(rowsOf(desk)).toEqual([{ name: '', quantity: '', price: '' }]);
    expect([desk.base, desk.outcome.figures['total']]).toEqual(['', 0]);
    desk.undo();
    expect(desk.outcome.figures['total']).toBe(140);
  });

  test('another filled-in sheet, and back to it after a change', () => {
    const desk = begin();
    desk.showNamed('small');
    type(desk, 0, 'price', '7');
    expect([desk.changed, desk.outcome.figures['total']]).toEqual([true, 7]);
    desk.showNamed('small');
    expect([desk.changed, desk.outcome.figures['total']]).toEqual([false, 0]);
  });

  test('every change is told once, to be kept', () => {
    const told: Sheet[] = [];
    const desk = begin((sheet) => told.push(sheet));
    desk.setField('factor', '2');
    desk.setField('factor', '2');
    desk.undo();
    expect(told.map(({ fields }) => fields['factor'])).toEqual(['2', '1']);
  });
});

describe('what the last change did', () => {
  test('is measured against the figures before the step, however it was typed', () => {
    const desk = begin();
    expect(desk.before).toBeUndefined();
    desk.setField('factor', '0');
    desk.setField('factor', '0.5');
    expect([desk.before?.['total'], desk.outcome.figures['total']]).toEqual([140, 70]);
    desk.undo();
    expect([desk.before?.['total'], desk.outcome.figures['total']]).toEqual([70, 140]);
  });

  test('another sheet is no change of this one, there and back', () => {
    const desk = begin();
    desk.setField('factor', '0.5');
    desk.showNamed('');
    expect(desk.before).toBeUndefined();
    desk.undo();
    expect(desk.before).toBeUndefined();
    desk.setField('factor', '1');
    expect(desk.before?.['total']).toBe(70);
  });
});

describe('what is worked out for a row stays with it', () => {
  test('an emptied row shifts no other', () => {
    const desk = begin();
    desk.change(({ tables }) => (tables['costs']![0] = { name: '', quantity: '', price: '' }));
    expect(amounts(desk)).toEqual([undefined, 40, 90]);
  });

  test('nor does a row that is moved, added or removed while something is wrong elsewhere', () => {
    const desk = begin();
    type(desk, 2, 'price', 'much');
    expect(amounts(desk)).toEqual([10, 40, undefined]);
    desk.change(({ tables }) =>
      tables['costs']!.unshift({ name: 'new', quantity: '1', price: '1' }),
    );
    expect(amounts(desk)).toEqual([undefined, 10, 40, undefined]);
    desk.change(({ tables }) => tables['costs']!.reverse());
    expect(amounts(desk)).toEqual([undefined, 40, 10, undefined]);
    expect(desk.outcome.figures['rows']).toBe(3);
  });

  test('a finding about a row follows the row', () => {
    const desk = begin();
    type(desk, 1, 'price', '0');
    desk.change(({ tables }) => (tables['costs']![0] = { name: '', quantity: '', price: '' }));
    expect(desk.findings).toMatchObject([{ code: 'free', row: 1 }]);
    desk.change(({ tables }) => tables['costs']!.unshift({ name: 'x', quantity: '', price: '5' }));
    expect(desk.findings).toMatchObject([{ code: 'free', row: 2 }]);
  });

  test('sums are of what could be computed', () => {
    const desk = begin();
    expect([desk.sumOf('costs', 'price'), desk.sumOf('costs', 'amount')]).toEqual([60, 140]);
    desk.showNamed('');
    expect(desk.sumOf('costs', 'amount')).toBeUndefined();
  });
});

test('a range in a cell is found at its row as drafted', () => {
  const desk = begin();
  desk.change(({ tables }) => {
    tables['costs']!.unshift({ name: '', quantity: '', price: '' });
    tables['costs']![2]!['quantity'] = '2..3';
  });
  expect(desk.spreadIn('costs', 2, 'quantity')).toMatchObject({ low: 2, high: 3 });
  expect(desk.spreadIn('costs', 1, 'quantity')).toBeUndefined();
});

test('where working out takes long, it waits until the typing rests', () => {
  vi.useFakeTimers();
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 40));
  let times = 0;
  const slow = {
    ...equation,
    figures: (...given: Parameters<typeof equation.figures>) => {
      times++;
      clock += 100;
      return equation.figures(...given);
    },
  };
  const told: Sheet[] = [];
  const desk = new DeskState({
    equation: slow,
    words: {} as ToolWords,
    changed: (sheet) => told.push(sheet),
  });
  desk.setField('factor', '2'); // the first says how long it takes
  expect(times).toBe(2);
  for (const text of ['3', '30', '3']) desk.setField('factor', text);
  expect([times, desk.sheet.fields['factor'], desk.outcome.figures['total']]).toEqual([
    2,
    '3',
    280,
  ]);
  expect(desk.waiting).toBe(true);
  vi.runAllTimers();
  expect(desk.waiting).toBe(false);
  expect([times, desk.outcome.figures['total']]).toEqual([3, 420]);
  expect(told.at(-1)).toBe(desk.sheet);
  vi.restoreAllMocks();
  vi.useRealTimers();
});
