import { expect, test } from 'vitest';
import {
  columnsIn,
  INPUTS,
  isBlank,
  partsHeaded,
  partsOf,
  partTitled,
  readTyped,
  titleOf,
  typedCell,
} from '../../../src/lib/desk/sheetParts';
import { everyKind, everyKindTables, everyKindWords, fileWords } from '../../helpers/sheets';

const [en, zh] = [fileWords(everyKindWords), fileWords(everyKindWords, 'zh')];
const parts = partsOf(everyKind, en);

test('the single inputs, then each table; no inputs where there are none', () => {
  expect(parts.map(({ name }) => name)).toEqual([INPUTS, 'friends', 'ties']);
  expect(partsOf({ ...everyKind, fields: {} }, en).map(({ name }) => name)).toEqual([
    'friends',
    'ties',
  ]);
});

test('a title leads back to its part, in either language', () => {
  for (const part of parts) {
    for (const words of [en, zh]) {
      const title = titleOf(part, parts, words);
      expect(partTitled([title, '', ' '], parts, en)?.part).toBe(part);
      expect(partTitled([title, 'x'], parts, en)).toBeUndefined();
    }
  }
  expect(titleOf(parts[1]!, parts, zh)).toBe('表：人');
  expect(partTitled(['Table: Dogs'], parts, en)).toEqual({ title: 'Dogs', part: undefined });
});

test('headings tell the part by most of their cells', () => {
  expect(partsHeaded(['姓名', 'Hours'], parts).map(({ name }) => name)).toEqual(['friends']);
  expect(partsHeaded(['Input', 'Value'], parts).map(({ name }) => name)).toEqual([INPUTS]);
  expect(partsHeaded(['Name', 'a', 'b'], parts)).toEqual([]);
  expect(partsHeaded(['As typed'], parts)).toEqual([]);
  const alike = partsOf(
    { ...everyKind, tables: { a: everyKindTables.friends, b: everyKindTables.friends } },
    en,
  );
  expect(partsHeaded(['name', 'hours'], alike)).toHaveLength(2);
  expect(columnsIn(['Name', 'x', 'Trust'], parts[1]!)).toEqual(['name', undefined, 'trust']);
});

test('how numbers were typed comes back by name', () => {
  const cell = typedCell([
    ['Hours (a week)', '1/3'],
    ['Trust', '1; 2; 5'],
  ]);
  expect(cell).toBe('Hours (a week) = 1/3 | Trust = 1; 2; 5');
  const { columns, words } = parts[1]!;
  expect([...readTyped(cell, columns, words)]).toEqual([
    ['hours', '1/3'],
    ['trust', '1; 2; 5'],
  ]);
  expect(readTyped('nothing', columns, words).size).toBe(0);
  expect(isBlank([' ', '\u3000', '\u200b'])).toBe(true);
});
