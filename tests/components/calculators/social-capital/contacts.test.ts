import { expect, test } from 'vitest';
import { strings as monday } from '../../../../src/components/calculators/monday-list/strings';
import { contactCells } from '../../../../src/components/calculators/social-capital/contacts';
import { strings } from '../../../../src/components/calculators/social-capital/strings';
import { languages } from '../../../../src/lib/core/language';
import { parseSheet } from '../../../../src/lib/desk/parseSheet';
import { pasted } from '../../../../src/lib/desk/pasted';
import * as mondayList from '../../../../src/lib/equations/mondayList';
import * as socialCapital from '../../../../src/lib/equations/socialCapital';
import type { AnyEquation } from '../../../../src/lib/desk/equation';

const cells = () => {
  const { values, tables } = parseSheet(socialCapital as unknown as AnyEquation, {
    fields: { you: 'Lin', partner: 'Mei' },
    tables: {
      people: ['Ann', 'Bo', 'Cy', 'Dee'].map((name, i) => ({ name, resource: String(i) })),
      ties: [
        { from: '', to: 'Bo', strength: '0.5', quality: '', whose: 'mine' },
        { from: 'Ann', to: 'lin', strength: '', quality: '0.8', whose: 'mine' },
        { from: 'Ann', to: 'Bo', strength: '0.1', quality: '', whose: 'partner' },
        { from: 'Ann', to: 'Dee', strength: '1', quality: '', whose: 'mine' },
        { from: '', to: 'Cy', strength: '1', quality: '', whose: 'partner' },
      ],
    },
  });
  return contactCells(...([values, tables] as unknown as Parameters<typeof contactCells>));
};

test('a founder’s own contacts, each with what is known and how many both know', () => {
  expect(cells()).toEqual([
    ['Ann', '1', '0.8', '0', '1'],
    ['Bo', '0.5', '1', '1', '1'],
  ]);
});

test.each(languages)('in %s the list of whom to write to knows every column', (language) => {
  const { contacts } = strings[language];
  const [first] = cells();
  const text = [contacts.headings, first ?? []].map((row) => row.join('\t')).join('\n');
  const read = pasted(text, ['contacts', mondayList.tables.contacts], 'name', {
    language,
    both: monday,
  });
  expect(read).toMatchObject({ headed: true, unknown: [], problems: [] });
  expect(read?.columns).toEqual(['name', 'strength', 'quality', 'resource', 'common']);
});
