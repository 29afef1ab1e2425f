/** @file What is done to rows, which key leads to which cell, what a change did, and which rows of a long table are shown. */
import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../src/components/desk/changes';
import { PAGE, pageOf, Pages } from '../../../src/components/desk/pages.svelte';
import * as edits from '../../../src/components/desk/rows';
import { cellBeside } from '../../../src/components/desk/tableKeys';
import type { RowDraft, Table } from '../../../src/lib/desk/tables';

const table: Table = {
  columns: {
    name: { kind: 'text', default: '' },
    cost: { unit: 'CNY', min: 0, max: 1e6, default: 0 },
    market: { kind: 'switch', default: false },
  },
  only: 'market',
  most: 4,
};
const rows = (): RowDraft[] => [
  { name: 'a', cost: '1', market: true },
  { name: 'b', cost: '2', market: false },
  { name: 'c', cost: '3', market: false },
];
const names = (all: RowDraft[]) => all.map(({ name }) => name).join('');

describe('rows', () => {
  test('move one up or down, and not beyond the ends', () => {
    const all = rows();
    edits.move(all, 0, 1);
    expect(names(all)).toBe('bac');
    edits.move(all, 2, 1);
    edits.move(all, 0, -1);
    expect(names(all)).toBe('bac');
  });

  test('a copy stands below, without what only one row has', () => {
    const all = rows();
    edits.duplicate(all, 0, table);
    expect(names(all)).toBe('aabc');
    expect(all.map(({ market }) => market)).toEqual([true, false, false, false]);
    expect(all[1]).not.toBe(all[0]);
  });

  test('what only one row has goes out in the others', () => {
    const all = rows();
    edits.set(all, 2, 'market', true, table);
    expect(all.map(({ market }) => market)).toEqual([false, false, true]);
    edits.set(all, 2, 'market', false, table);
    expect(all.some(({ market }) => market)).toBe(false);
  });

  test('pasted rows are written over those that are there, and only as many as the table takes', () => {
    const all = rows();
    const pasted = ['7', '8', '9'].map((cost) => ({ cost }));
    expect(edits.paste(all, 2, pasted, table)).toBe(2);
    expect(all.map(({ cost }) => cost)).toEqual(['1', '2', '7', '8']);
    expect(all[3]).toMatchObject({ name: '', market: false });
  });
});

describe('keys in a table', () => {
  const key = (name: string, given: object = {}, row = 1) =>
    cellBeside(
      {
        key: name,
        shiftKey: false,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        target: { type: 'text', value: '12', selectionStart: 2, selectionEnd: 2 } as never,
        ...given,
      },
      { row, column: 'cost' },
      ['name', 'cost', 'market'],
      3,
    );

  test('Enter and the arrows lead up and down; Enter leads beyond the last row', () => {
    expect(key('Enter')).toEqual({ row: 2, column: 'cost' });
    expect(key('Enter', { shiftKey: true })).toEqual({ row: 0, column: 'cost' });
    expect([key('ArrowUp')?.row, key('ArrowDown')?.row]).toEqual([0, 2]);
    expect([key('ArrowUp', {}, 0), key('ArrowDown', {}, 2)]).toEqual([undefined, undefined]);
    expect(key('Enter', {}, 2)).toEqual({ row: 3, column: 'cost' });
  });

  test('left and right are the caret’s until it is at an end of the text', () => {
    expect(key('ArrowRight')).toEqual({ row: 1, column: 'market' });
    expect(key('ArrowLeft')).toBeUndefined();
    const target = { type: 'text', value: '12', selectionStart: 0, selectionEnd: 0 };
    expect(key('ArrowLeft', { target })).toEqual({ row: 1, column: 'name' });
    expect(key('ArrowRight', { target })).toBeUndefined();
    expect(key('ArrowLeft', { target: { ...target, selectionEnd: 2 } })).toBeUndefined();
    expect(key('ArrowLeft', { target: { type: 'checkbox' } })).toEqual({ row: 1, column: 'name' });
  });

  test('a list of choices, and keys with Ctrl or Alt, keep their own', () => {
    const target = { type: 'select-one' };
    for (const name of ['ArrowUp', 'ArrowDown', 'Enter', 'ArrowLeft'])
      expect(key(name, { target })).toBeUndefined();
    expect(key('ArrowUp', { altKey: true })).toBeUndefined();
    expect(key('a')).toBeUndefined();
  });
});

describe('what a change did', () => {
  test('says by how much, and whether that is better', () => {
    const cost = { unit: 'CNY', better: 'less' } as const;
    expect(changeOf(100, 1350.5, cost, 'en')).toEqual({
      up: true,
      amount: '1,250.5',
      signed: '+1,250.5',
      verdict: 'worse',
    });
    expect(changeOf(3, 2, cost, 'zh')).toMatchObject({ signed: '−1', verdict: 'better' });
    expect(changeOf(3, 2, { unit: '1' }, 'en')?.verdict).toBeUndefined();
  });

  test('a share changes by points of per cent', () => {
    expect(changeOf(0.082, 0.1, { unit: 'share', digits: 1 }, 'en')?.signed).toBe('+1.8%');
    expect(changeOf(8.2, 10, { unit: '%', digits: 1 }, 'en')?.signed).toBe('+1.8%');
  });

  test('nothing where no digit that is shown differs, or one of both is not defined', () => {
    expect(changeOf(1, 1.001, { unit: '1' }, 'en')).toBeUndefined();
    expect(changeOf(undefined, 1, { unit: '1' }, 'en')).toBeUndefined();
    expect(changeOf(1, undefined, { unit: '1' }, 'en')).toBeUndefined();
  });
});

test('a short table shows all its rows, a long one a page of them', () => {
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
  expect(pageOf(numbers(PAGE), 0)).toHaveLength(PAGE);
  expect(pageOf(numbers(10_000), 9_950)).toEqual(numbers(10_000).slice(9_950));
  let total = 130;
  const pages = new Pages(() => total);
  pages.show(129);
  expect(pages.first).toBe(100);
  pages.turn(-1);
  expect(pages.first).toBe(50);
  pages.turn(-5);
  expect(pages.first).toBe(0);
  pages.show(120);
  total = 60; // rows were taken away
  expect(pages.first).toBe(50);
});
