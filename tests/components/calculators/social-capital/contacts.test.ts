import { expect, test } from 'vitest';
import { strings as monday } from '../../../../src/components/calculators/monday-list/strings';
import { contactCells } from '../../../../src/components/calculators/social-capital/contacts';
import { strings } from '../../../../src/components/calculators/social-capital/strings';
import { languages } from '../../../../src/lib/core/language';
import { parseSheet, sheetOf } from '../../../../src/lib/desk/parseSheet';
import { pasted } from '../../../../src/lib/desk/pasted';
import * as mondayList from '../../../../src/lib/equations/mondayList';
import * as socialCapital from '../../../../src/lib/equations/socialCapital';
import type { AnyEquation } from '../../../../src/lib/desk/equation';

const cells = (sheet: string) => {
  const equation = socialCapital as unknown as AnyEquation;
  const { values, tables } = parseSheet(equation, sheetOf(equation, strings.en.rows, sheet));
  return contactCells(
    values as Parameters<typeof contactCells>[0],
    tables as Parameters<typeof contactCells>[1],
  );
};

test('a founder’s own contacts, each with whom they have in common', () => {
  const all = cells('contacts');
  expect(all.map(([name]) => name)).toEqual(['Head of IT', 'Cloud manager', 'Flatmate']);
  expect(all.every(([, strength]) => Number(strength) > 0)).toBe(true);
  const [{ length: circle }] = [cells('circles').filter(([, , , , common]) => common !== '0')];
  expect(circle).toBeGreaterThan(0);
});

test.each(languages)('in %s the list of whom to write to knows every column', (language) => {
  const { contacts } = strings[language];
  const [first] = cells('contacts');
  const text = [contacts.headings, first ?? []].map((row) => row.join('\t')).join('\n');
  const read = pasted(text, ['contacts', mondayList.tables.contacts], 'name', {
    language,
    both: monday,
  });
  expect(read).toMatchObject({ headed: true, unknown: [], problems: [] });
  expect(read?.columns).toEqual(['name', 'strength', 'quality', 'resource', 'common']);
});
