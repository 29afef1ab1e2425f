/**
 * @file How long a finished chapter is: its running text, without tables, formulas, code, quizzes, folded answers and
 * the card, which one looks up and doesn't read through.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chapterFolders } from '../helpers/chapters';

const most = { en: 3_000, zh: 4_200 } as const;
/** It teaches what a whole part rests on. */
const longer = /140-gpt$/;

const running = (source: string): string =>
  source
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/<(Fold|Quiz|Figure|Keep)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\$\$[\s\S]*?\$\$|```[\s\S]*?```|`[^`\n]*`|\$[^$\n]+\$|<[^>]*>/g, ' ');

const lengthOf = {
  en: (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
  zh: (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length,
};

const finished = chapterFolders.filter(
  (folder) =>
    !longer.test(folder) && /^stage: finished$/m.test(readFileSync(join(folder, 'en.mdx'), 'utf8')),
);

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(finished)('%s', (folder) => {
    const text = running(readFileSync(join(folder, `${language}.mdx`), 'utf8'));
    expect(lengthOf[language](text)).toBeLessThanOrEqual(most[language]);
  });
});

test('only what is read through is counted', () => {
  const page = [
    '---\ntitle: not this\n---\nTwo words<Note>and three more</Note> $x=1$.',
    '<Quiz question="Not this?">\n<Answer text="no">No.</Answer>\n</Quiz>',
    '<Fold summary="Answer">\n\nNot this.\n\n</Fold>\n\n$$\nnot\n$$\n\n两个字',
  ].join('\n\n');
  expect(lengthOf.en(running(page))).toBe(6);
  expect(lengthOf.zh(running(page))).toBe(3);
});
