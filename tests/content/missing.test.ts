/** @file What a page says is missing is missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { missingFrom } from '../../src/layouts/missing';
import { chapterFolders } from '../helpers/chapters';

const read = (folder: string, language: string) => {
  const whole = readFileSync(join(folder, `${language}.mdx`), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole) ?? [];
  return { stage: (parse(head) as { stage: 'finished' | 'introduction' }).stage, body };
};

test('an introduction lacks its text, a text without a tool lacks the tool, a finished chapter nothing', () => {
  expect(missingFrom('introduction', 'A\n\n<Demo name="x" />')).toBe('text');
  expect(missingFrom('introduction', 'A\n\n<Calculator name="x" />')).toBe('text');
  expect(missingFrom('introduction', 'A sum with `<Figure>`')).toBe('tool');
  expect(missingFrom('finished', 'A')).toBeUndefined();
});

test.each(chapterFolders)('%s lacks the same in both languages', (folder) => {
  const [zh, en] = ['zh', 'en'].map((language) => {
    const { stage, body } = read(folder, language);
    return missingFrom(stage, body);
  });
  expect(zh).toBe(en);
  if (en === 'tool') expect(read(folder, 'en').body).toMatch(/^## Exercises$/m);
});
