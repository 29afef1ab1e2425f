import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyField } from '../../../src/lib/core/fields';
import {
  escapeCell,
  isAmount,
  readCell,
  unescapeCell,
  writeCell,
} from '../../../src/lib/desk/cells';

const TRUTH = [
  ['yes', '是'],
  ['no', '否'],
] as const;
const read = (field: AnyField, cell: string, typed?: string) =>
  readCell(field, cell, typed, [], TRUTH);
const write = (field: AnyField, draft: string | boolean) =>
  writeCell(field, draft, undefined, ['yes', 'no']);
const number = { unit: '1', min: 0, max: 1, default: 0 } as const;

test('any text comes back from behind its apostrophe, and never begins as something that is run', () => {
  const signs = [
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '\t',
    '\r',
    '\n',
    ' ',
    '\u3000',
    '1',
    '/',
    'e',
    '表：',
    'true',
    'may',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (each) => {
      const cell = escapeCell(each);
      expect(unescapeCell(cell)).toBe(each);
      expect(cell).not.toMatch(/^[\t\r]|^[^\S\r\n]*[=+\-@＝＋－＠]/m);
    }),
    { numRuns: 2_000 },
  );
});

test('a number is written plainly, and otherwise with the form that a reader gave it', () => {
  expect(write(number, '0.125')).toEqual({ cell: '0.125' });
  expect(write(number, '−1.5')).toEqual({ cell: '-1.5' });
  expect(write(number, '1/3')).toEqual({ cell: '0.3333333333333333', typed: '1/3' });
  expect(write({ ...number, unit: '10k-CNY' }, '300万')).toEqual({ cell: '300', typed: '300万' });
  expect(write({ ...number, uncertain: true }, '20..20.5')).toEqual({
    cell: '20.25',
    typed: '20..20.5',
  });
  expect(write(number, '123456789012')).toEqual({ cell: '123456789012', typed: '123456789012' });
  expect(write(number, 'much')).toEqual({ cell: 'much' });
  expect(write(number, '=1')).toEqual({ cell: "'=1" });
  expect(write(number, '')).toEqual({ cell: '' });
});

test.each([
  ['123456789012', '1.23457E+11', '123456789012'],
  ['0', '0', '0'],
  ['0', '1', '1'],
  ['much', '3', '3'],
])('typed %s, and %s in the cell: %s', (typed, cell, draft) => {
  expect(read(number, cell, typed)).toBe(draft);
});

describe('switches and choices', () => {
  const choice = { kind: 'choice', options: ['a', 'b'], default: 'a' } as const;
  const onOff = { kind: 'switch', default: true } as const;
  test.each([
    [onOff, 'TRUE', true],
    [onOff, ' 是', true],
    [onOff, '0', false],
    [onOff, 'No', false],
    [onOff, '', true],
    [onOff, 'maybe', undefined],
    [choice, 'B', 'b'],
    [choice, '', 'a'],
    [choice, 'c', undefined],
  ] as const)('%o: %j is %j', (field, cell, value) => {
    expect(read(field, cell)).toBe(value);
  });
});

test('a day is one of the calendar where a spreadsheet wrote it, and as typed where a reader did', () => {
  const date = { kind: 'date', default: '' } as const;
  expect(read(date, '2026/1/5')).toBe('2026-01-05');
  expect(read(date, write(date, '2026/1/5').cell)).toBe('2026/1/5');
});

test('amounts are what has a number', () => {
  expect(isAmount(number)).toBe(true);
  expect(isAmount({ kind: 'score', default: 5 })).toBe(true);
  expect(isAmount({ kind: 'date', default: '' })).toBe(false);
});
