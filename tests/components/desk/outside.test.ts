import { expect, test } from 'vitest';
import { strings } from '../../../src/components/calculators/social-capital/strings';
import { DeskState } from '../../../src/components/desk/desk.svelte';
import { Outside } from '../../../src/components/desk/outside.svelte';
import type { AnyEquation } from '../../../src/lib/desk/equation';
import { readLink } from '../../../src/lib/desk/link';
import * as socialCapital from '../../../src/lib/equations/socialCapital';

test('a page that anybody reads gets letters for the names of people, and all the figures', () => {
  const equation = socialCapital as unknown as AnyEquation;
  const words = strings.en;
  const desk = new DeskState({ equation, words });
  desk.change(({ fields, tables }) => {
    fields['you'] = 'Ng Wei';
    tables['people']?.push({ name: 'Mei Xu', resource: '7' });
  });
  const hash = new Outside(desk, 'social-capital', words.rows).publicLink() ?? '';
  const read = readLink(hash, equation, 'social-capital', words.rows);
  if (!read?.ok) throw new Error('the link is refused');
  const named = (desk.sheet.tables['people'] ?? []).map(({ name }) => String(name));
  const text = JSON.stringify(read.sheet);
  expect(named.length).toBeGreaterThan(4);
  expect([...named, 'Ng Wei'].filter((name) => text.includes(name))).toEqual([]);
  const resources = (sheet: typeof desk.sheet) =>
    (sheet.tables['people'] ?? []).map(({ resource }) => resource);
  expect(resources(read.sheet)).toEqual(resources(desk.sheet));
});
