/**
 * @file A document as Markdown: its blocks, with the words that it names filled in.
 *
 * A text or a cell is a key of `words`, or what the reader wrote; numbers are written as on the page.
 */
import { fill, number } from '../core/format';
import type { Language } from '../core/language';
import type { Block } from './equation';

export type DocumentWords = Readonly<Record<string, string>>;
type Filled = Readonly<Record<string, number | string>>;

/** What stands in a document at a key: its sentence, filled in; a text that is no key stands for itself. */
export function textOf(
  text: string,
  values: Filled | undefined,
  words: DocumentWords,
  language: Language,
): string {
  const sentence = Object.hasOwn(words, text) ? (words[text] ?? text) : text;
  return fill(
    sentence,
    Object.fromEntries(
      Object.entries(values ?? {}).map(([name, value]) => [
        name,
        typeof value === 'number' ? number(value, language) : value,
      ]),
    ),
  );
}

export const cellOf = (cell: number | string, words: DocumentWords, language: Language): string =>
  typeof cell === 'number' ? number(cell, language) : textOf(cell, undefined, words, language);

/** @param title - The document's own, as its first heading. */
export function markdown(
  title: string,
  blocks: readonly Block[],
  words: DocumentWords,
  language: Language,
): string {
  const parts = blocks
    .map((block) => blockOf(block, words, language))
    .filter((part) => part !== '');
  return `${[`# ${inline(title)}`, ...parts].join('\n\n')}\n`;
}

function blockOf(block: Block, words: DocumentWords, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `## ${inline(textOf(block.text, block.values, words, language))}`;
    case 'paragraph':
      return plain(textOf(block.text, block.values, words, language));
    case 'list':
      return block.items
        .map(({ text, values }) => `- ${plain(textOf(text, values, words, language))}`)
        .join('\n');
    case 'table': {
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const cells = (row: readonly (number | string)[]) =>
        row.map((cell) => plain(cellOf(cell, words, language)).replaceAll('|', '\\|'));
      return [
        line(cells(block.columns)),
        line(block.columns.map(() => '---')),
        ...block.rows.map((row) => line(cells(row))),
      ].join('\n');
    }
    default:
      return block satisfies never;
  }
}

/** What a reader wrote makes no headings, links or markup of its own. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&');

/** Where a line begins with it: behind `##` a number makes no list, and is read better without a stroke. */
const plain = (text: string): string =>
  inline(text)
    .replace(/^([#+-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
