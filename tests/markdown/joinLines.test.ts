import { expect, test } from 'vitest';
import { compile } from './compile';

test('in Chinese a new line is no space', async () => {
  expect(await compile('模型学会了\n写字，\n“还会”算。', 'zh')).toContain(
    '模型学会了写字，“还会”算。',
  );
});

test('beside Latin words and in English it stays one', async () => {
  expect(await compile('模型 GPT\n学会了写字。', 'zh')).toMatch(/GPT\\?n?\s*\n?学会/);
  expect(await compile('two\nlines')).toMatch(/two\\n?\s*\n?lines/);
});
