import { expect, test } from 'vitest';
import { corrected, errataIn } from '../../../src/components/writing/corrected';

test('an erratum leads to the first chapter that names it', () => {
  const chapter = (name: string, body: string) => ({ name, entry: { body } });
  const found = corrected([
    chapter('startup-cost', '<Mistake errata="A01 A02">\n\n</Mistake>'),
    chapter('gpt', '<Corrects errata="D02" /> and <Corrects errata="A01" />'),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    A01: 'startup-cost',
    A02: 'startup-cost',
    D02: 'gpt',
  });
  expect(errataIn('<Mistake>without</Mistake>')).toEqual([]);
});
