import { expect, test } from 'vitest';
import type { AnyEquation } from '../../../src/lib/desk/equation';
import * as socialCapital from '../../../src/lib/equations/socialCapital';
import { withoutNames } from '../../../src/lib/desk/names';
import { emptySheet } from '../../../src/lib/desk/parseSheet';
import { everyKind } from '../../helpers/sheets';

const sheet = {
  ...emptySheet(everyKind),
  tables: {
    friends: [{ name: 'Lee', hours: '3' }, { name: '王' }, { name: ' ' }],
    ties: [
      { from: '王', to: ' Lee ' },
      { from: '赵', to: '' },
    ],
  },
};

test('the same letter for the same name, and everything but names as it was', () => {
  expect(withoutNames(everyKind, sheet)).toEqual({
    fields: sheet.fields,
    tables: {
      friends: [{ name: 'A', hours: '3' }, { name: 'B' }, { name: ' ' }],
      ties: [
        { from: 'B', to: 'A' },
        { from: 'C', to: '' },
      ],
    },
  });
  expect(sheet.tables.friends[0]?.name, 'the sheet itself').toBe('Lee');
});

test('there is a letter for everybody', () => {
  const friends = Array.from({ length: 1_000 }, (_, i) => ({ name: `n${i}` }));
  const letters = withoutNames(everyKind, { fields: {}, tables: { friends } }).tables.friends?.map(
    ({ name }) => name,
  );
  expect(new Set(letters).size).toBe(1_000);
  expect([letters?.[25], letters?.[26], letters?.[701], letters?.[702]]).toEqual([
    'Z',
    'AA',
    'ZZ',
    'AAA',
  ]);
});

test('a name in a field is a name too, and the same letter as in a table', () => {
  const given = { fields: { you: 'Lee', partner: '', hours: '8' }, tables: sheet.tables };
  const { fields, tables } = withoutNames(socialCapital as AnyEquation, given);
  expect(fields).toEqual({ you: 'A', partner: '', hours: '8' });
  expect(tables['ties']?.[0]).toEqual({ from: 'B', to: 'A' });
});

test('a tool without people keeps its sheet', () => {
  const { people: _, ...without } = everyKind;
  expect(withoutNames(without, sheet)).toEqual(sheet);
});

test('what was moved in the picture is called by names, so it stays behind', () => {
  const arranged = { lee: [0.5, 0.5] } as const;
  expect(withoutNames(everyKind, { ...sheet, arranged })).toEqual(withoutNames(everyKind, sheet));
});
