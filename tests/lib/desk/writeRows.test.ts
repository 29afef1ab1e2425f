import { expect, test } from 'vitest';
import { emptySheet } from '../../../src/lib/desk/parseSheet';
import { isMark, writeRows } from '../../../src/lib/desk/writeRows';
import { everyKind, everyKindWords } from '../../helpers/sheets';

const sheet = {
  ...emptySheet(everyKind),
  fed: { trust: 'moat-scorecard.T' as const },
  tables: {
    friends: [
      { name: 'Lee', hours: '2', close: true },
      { name: ' ', hours: '' },
    ],
    ties: [],
  },
};
const words = {
  language: 'en' as const,
  both: everyKindWords,
  unit: (unit: string) => (unit === '1' ? '' : unit),
};

test('single inputs with units and where they are from; tables with headings also where they are empty', () => {
  const rows = writeRows(everyKind, 'every-kind', sheet, words);
  expect(rows).toEqual([
    ['jieshi', 'every-kind', 'Who helps'],
    [''],
    ['Table: Inputs'],
    ['Input', 'Value', 'Unit', 'As typed', 'Taken from'],
    ['Months', '12', 'month', '', ''],
    ['Cash', '', '10k-CNY', '', ''],
    ['Share', '10', '%', '', ''],
    ['Trust, 0–10', '5', '', '', 'moat-scorecard.T'],
    ['Note', '', '', '', ''],
    ['Start', '', '', '', ''],
    ['City', 'Beijing', '', '', ''],
    ["'-rushed", 'yes', '', '', ''],
    [''],
    ['Table: People'],
    ['Name', 'Hours (a week) (hour)', 'Since', 'Circle', 'Close', 'Trust', 'As typed'],
    ['Lee', '2', '', '', 'yes', '', ''],
    [''],
    ['Table: Ties'],
    ['Name [from]', 'Name [to]', 'As typed'],
    [''],
    ['Table: Results'],
    ['Results', 'Value', 'Unit'],
    ['total', '0', ''],
  ]);
});

test('its first line says whose it is', () => {
  expect(isMark(['jieshi', 'x'])).toBe(true);
  expect(isMark(['jieshi'])).toBe(false);
  expect(isMark(['Name', 'x'])).toBe(false);
});
