import { expect, test } from 'vitest';
import type { Block } from '../../../src/lib/desk/equation';
import { cellOf, markdown, textOf } from '../../../src/lib/desk/markdown';

const words = { who: 'Whom to write to', first: 'Begin with {name}, {n} in all.', ties: 'Ties' };
const blocks: Block[] = [
  { kind: 'heading', text: 'who' },
  { kind: 'paragraph', text: 'first', values: { name: '*Ann* [x]', n: 1250 } },
  { kind: 'list', items: [{ text: 'first', values: { name: '# Bo', n: -2 } }, { text: '- 3' }] },
  { kind: 'table', columns: ['who', 'ties'], rows: [['a | b', 1.5]] },
];

test('a document as Markdown, with what a reader wrote as plain text', () => {
  expect(markdown('Monday list', blocks, words, 'en')).toBe(`# Monday list

## Whom to write to

Begin with \\*Ann\\* \\[x\\], 1,250 in all.

- Begin with # Bo, −2 in all.
- \\- 3

| Whom to write to | Ties |
| --- | --- |
| a \\| b | 1.5 |
`);
});

test('a text is a key of the words, or itself', () => {
  expect(textOf('who', undefined, words, 'en')).toBe('Whom to write to');
  expect(textOf('constructor', undefined, words, 'en')).toBe('constructor');
  expect(cellOf(1 / 3, words, 'en')).toBe('0.33');
});

test('a document of nothing is its title; a number makes a list where a line begins, in a heading none', () => {
  expect(markdown('1. First', [], {}, 'zh')).toBe('# 1. First\n');
  const numbered: Block[] = [
    { kind: 'heading', text: '2. *Bo*' },
    { kind: 'paragraph', text: '3. Then' },
  ];
  expect(markdown('#1', numbered, {}, 'en')).toBe('# #1\n\n## 2. \\*Bo\\*\n\n3\\. Then\n');
});
