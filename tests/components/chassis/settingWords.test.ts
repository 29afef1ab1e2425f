import { describe, expect, test } from 'vitest';
import { defaultWord, valueWord, wordsOf } from '../../../src/components/chassis/settingWords';
import type { DemoStrings } from '../../../src/components/chassis/viewProps';
import type { Fields } from '../../../src/lib/core/fields';
import { languages } from '../../../src/lib/core/language';

const words = { fields: { text: { label: 'Text', options: { page: 'this chapter' } } } };
const fields = {
  text: { kind: 'choice', options: ['page'], default: 'page' },
  loud: { kind: 'switch', default: true },
  rate: { unit: '1', min: -1, max: 1, default: -0.000123 },
} as const;

test('what stands in is named as the reader knows it', () => {
  expect(defaultWord('text', fields, words, 'en')).toBe('this chapter');
  expect(defaultWord('loud', fields, words, 'zh')).toBe('开');
  expect(defaultWord('rate', fields, words, 'en')).toBe('−0.000123');
  expect(defaultWord('toString', fields, words, 'en')).toBe('');
});

test('the seed has its name in every demo, and nothing is named by the prototype', () => {
  expect(wordsOf('seed', words, 'zh').label).toBe('种子');
  expect(wordsOf('constructor', words, 'en').label).toBe('constructor');
});

const tables = import.meta.glob<{ fields: Fields }>('../../../src/components/demos/*/fields.ts', {
  eager: true,
});
const lists = import.meta.glob<{ strings: DemoStrings<Fields> }>(
  '../../../src/components/demos/*/strings.ts',
  { eager: true },
);
const demos = Object.keys(tables).map((path) => path.replace('fields.ts', ''));

describe.each(demos)('%s', (folder) => {
  test.each(languages)('has a word in %s for each of its settings and choices', (language) => {
    const table = tables[`${folder}fields.ts`]?.fields ?? {};
    const list = lists[`${folder}strings.ts`]?.strings[language] ?? { fields: {} };
    for (const [key, field] of Object.entries(table)) {
      const own = wordsOf(key, list, language);
      expect(own.label, key).not.toBe(key);
      if (field.kind !== 'choice') continue;
      for (const option of field.options) {
        expect(own.options, `${key}: ${option}`).toHaveProperty([option]);
        expect(valueWord(field, option, own, language)).toBe(own.options?.[option]);
      }
    }
  });
});
