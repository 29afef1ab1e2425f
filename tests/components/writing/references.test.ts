import { expect, test } from 'vitest';
import { shortName } from '../../../src/components/writing/references';

const named = (authors: string, language: 'en' | 'zh' = 'en') =>
  shortName({ authors, year: 2002, title: '' } as Parameters<typeof shortName>[0], language);

test('a family name may have capitals inside', () => {
  expect(named('Auer, P., Cesa-Bianchi, N., Fischer, P.')).toBe('Auer et al. 2002');
  expect(named('Boureau, Y.-L., Ponce, J., LeCun, Y.', 'zh')).toBe('Boureau 等 2002');
});

test('one and two authors are named', () => {
  expect(named('Thompson, W. R.')).toBe('Thompson 2002');
  expect(named('Lai, T. L., Robbins, H.')).toBe('Lai & Robbins 2002');
  expect(named('Lai, T. L., Robbins, H.', 'zh')).toBe('Lai 与 Robbins 2002');
});
