import { expect, test } from 'vitest';
import { DeskState } from '../../../src/components/desk/desk.svelte';
import { Outside } from '../../../src/components/desk/outside.svelte';
import type { ToolWords } from '../../../src/components/desk/toolWords';
import { readLink } from '../../../src/lib/desk/link';
import { everyKind, everyKindWords } from '../../helpers/sheets';

test('a page that anybody reads gets letters for the names of people, and all the figures', () => {
  const words = everyKindWords.en as unknown as ToolWords;
  const desk = new DeskState({ equation: everyKind, words });
  desk.change(({ tables }) => {
    tables['friends']?.push({
      name: 'Ng',
      hours: '7',
      since: '',
      circle: 'work',
      close: false,
      trust: '5',
    });
    tables['ties'] = [{ from: 'Ng', to: 'Lee' }];
  });
  const hash = new Outside(desk, 'every-kind', words.rows).publicLink() ?? '';
  const read = readLink(hash, everyKind, 'every-kind', words.rows);
  if (!read?.ok) throw new Error('the link is refused');
  expect(JSON.stringify(read.sheet)).not.toMatch(/Ng|Lee|Wang/);
  expect(read.sheet.tables['friends']?.map(({ hours }) => hours)).toEqual([
    '1/3',
    '20..40',
    '5',
    '7',
  ]);
  expect(read.sheet.tables['ties']).toEqual([{ from: 'D', to: 'A' }]);
});
