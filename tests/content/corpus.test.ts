/** @file The snapshot of the book that its language models learn from. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { current, languages, pathOf } from '../../scripts/corpus';
import { bookText } from '../../src/content/corpus';
import { chaptersIn, joined, snapshotOf } from '../../src/content/snapshot';

const en = snapshotOf(
  new Map([
    ['020-b', 'Two.'],
    ['010-a', 'One,\nand a half.'],
  ]),
);
const zh = snapshotOf(
  new Map([
    ['010-a', '一。'],
    ['020-b', '二。'],
  ]),
);

test('a snapshot holds the chapters in the order of the book, each as it is', () => {
  expect([...chaptersIn(en)]).toEqual([
    ['010-a', 'One,\nand a half.'],
    ['020-b', 'Two.'],
  ]);
  expect(en.endsWith('\n')).toBe(true);
});

test('a text is its chapters; in both languages each chapter’s two stand together', () => {
  expect(joined({ en })).toBe('One,\nand a half.\nTwo.');
  expect(joined({ zh, en })).toBe('One,\nand a half.\n一。\nTwo.\n二。');
});

test('the committed snapshots hold the same chapters, none of them empty', async () => {
  const [english, chinese] = languages.map((each) =>
    chaptersIn(readFileSync(pathOf(each), 'utf8')),
  );
  expect([...(english?.keys() ?? [])]).toEqual([...(chinese?.keys() ?? [])]);
  for (const text of [...(english?.values() ?? []), ...(chinese?.values() ?? [])]) {
    expect(text.length).toBeGreaterThan(100);
  }
  expect(await bookText(['en'])).toBe([...(english?.values() ?? [])].join('\n'));
});

test('a new one would hold every chapter', () => {
  const folders = readdirSync('src/content/chapters').sort();
  expect([...chaptersIn(current('zh')).keys()]).toEqual(folders);
});
