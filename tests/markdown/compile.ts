/** Compiles a chapter's text with the plugins of `src/markdown`, as the build does. */
import { createProcessor } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { joinLines } from '../../src/markdown/joinLines';
import { math } from '../../src/markdown/math';
import { writingParts } from '../../src/markdown/writingParts';

const processor = createProcessor({
  jsx: true,
  remarkPlugins: [joinLines, remarkMath, math, [writingParts, { root: process.cwd() }]],
});

/** @returns JSX. */
export async function compile(value: string, language: 'zh' | 'en' = 'en'): Promise<string> {
  const path = `src/content/chapters/140-gpt/${language}.mdx`;
  return String(await processor.process({ value, path: `${process.cwd()}/${path}` }));
}
