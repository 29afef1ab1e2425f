import { expect, test } from 'vitest';
import {
  amountOf,
  figureOf,
  findingSentence,
  limitsOf,
  placeWords,
  rowName,
  sentenceOf,
  spreadSentence,
} from '../../../src/components/desk/said';
import type { ToolWords } from '../../../src/components/desk/toolWords';
import type { Table } from '../../../src/lib/desk/tables';

const costs: Table = {
  columns: {
    name: { kind: 'text', default: '' },
    cost: { unit: 'CNY', min: 0, max: 1e6, default: 0 },
  },
};
const words = {
  fields: { cash: { label: 'Cash' } },
  tables: {
    costs: {
      title: 'Costs',
      row: 'item',
      columns: { name: { label: 'Item' }, cost: { label: 'Cost' } },
    },
  },
  findings: { free: '{row} costs nothing, {n} in all.', none: '{table}: nothing.' },
} as unknown as ToolWords;
const sheet = {
  fields: {},
  tables: {
    costs: [
      { name: 'rent', cost: '1' },
      { name: ' ', cost: '' },
    ],
  },
};
const named = { words, tables: { costs }, sheet, language: 'en' as const };

test('a row without a name is called by its number', () => {
  const { costs: rows } = sheet.tables;
  expect(rowName(costs, { row: 'item' }, rows[0], 0, 'en')).toBe('rent');
  expect(rowName(costs, { row: 'item' }, rows[1], 1, 'en')).toBe('item 2');
  expect(rowName(costs, { row: '项目' }, rows[1], 1, 'zh')).toBe('第 2 行');
});

test('a place is named from the outside in', () => {
  const place = { table: 'costs', row: 1, column: 'cost' };
  expect(placeWords(place, named).place).toBe('Costs, item 2, Cost');
  expect(placeWords({ field: 'cash' }, named).place).toBe('Cash');
});

test('a finding’s sentence names its place', () => {
  const finding = {
    code: 'free',
    tone: 'note' as const,
    table: 'costs',
    row: 1,
    values: { n: 1250 },
  };
  expect(findingSentence(finding, named)).toBe('item 2 costs nothing, 1,250 in all.');
  expect(findingSentence({ code: 'none', tone: 'note', table: 'costs' }, named)).toBe(
    'Costs: nothing.',
  );
});

test('a figure has its unit; a share is shown in per cent; what is not defined is a dash', () => {
  expect(figureOf(1250, { unit: 'CNY' }, 'en')).toBe('1,250 CNY');
  expect(figureOf(0.0816, { unit: 'share', digits: 1 }, 'zh')).toBe('8.2%');
  expect(figureOf(8.16, { unit: '%', digits: 1 }, 'zh')).toBe('8.2%');
  expect(figureOf(undefined, { unit: 'CNY' }, 'en')).toBe('–');
  expect(amountOf(Infinity, { unit: '1' }, 'en')).toBe('–');
});

test('what is wrong says what may be typed, a range only where one may', () => {
  const field = { unit: '1', min: 0, max: 1, default: 0 };
  const wrong = { code: 'not-a-number' as const };
  expect(sentenceOf(wrong, { ...field, uncertain: true }, 'en')).toContain('20..40');
  expect(sentenceOf(wrong, field, 'en')).not.toContain('20..40');
  expect(sentenceOf({ code: 'too-large', limit: 1e6 }, field, 'zh')).toBe('至多 1,000,000。');
});

test('what a field takes', () => {
  const label = { label: '' };
  expect(limitsOf({ unit: '1', min: 0, max: 1000, default: 0 }, label, 'en')).toBe('0 to 1,000');
  expect(limitsOf({ unit: '1', min: 0, max: 9, optional: true }, label, 'zh')).toBe(
    '0 到 9，可以不填',
  );
  const score = { kind: 'score' as const, default: 5 };
  expect(limitsOf(score, { label: '', low: 'none', high: 'all' }, 'en')).toBe('0: none; 10: all');
});

test('a range is told by its ends and the figure that stands for it', () => {
  const spread = { shape: 'lognormal' as const, low: 20, high: 45 };
  expect(spreadSentence(spread, 'en')).toBe(
    'Nine times in ten between 20 and 45; the figures use the middle, 30.',
  );
});
