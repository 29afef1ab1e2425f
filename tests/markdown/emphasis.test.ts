import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile';

const chapters = 'src/content/chapters';
/** Asterisks in the compiled text that are not code: `**` where bold was meant. */
const left = (jsx: string) =>
  jsx
    .replace(/<_components\.code[^>]*>[\s\S]*?<\/_components\.code>|\/\*[\s\S]*?\*\//g, '')
    .match(/\*\*/g);

describe.each(readdirSync(chapters))('no asterisk stays in the text of %s', (folder) => {
  test.each(['zh', 'en'] as const)('%s', async (language) => {
    const source = readFileSync(`${chapters}/${folder}/${language}.mdx`, 'utf8');
    expect(left(await compile(source.replace(/^---\n[\s\S]*?\n---\n/, ''), language))).toBeNull();
  });
});

test('bold ends beside a full-width bracket, and one that does not end is seen', async () => {
  const bold = await compile('**注意力（Attention）**是', 'zh');
  expect(bold).toContain('<_components.strong>{"注意力（Attention）"}</_components.strong>');
  expect(left(bold)).toBeNull();
  expect(left(await compile('**注意力（Attention） **是', 'zh'))).not.toBeNull();
});
