/** Compiles a chapter's text with the plugins of `src/markdown`, as the build does. */
import { createProcessor } from '@mdx-js/mdx';
import { remarkPlugins } from '../../src/markdown/config';

const processor = createProcessor({ jsx: true, remarkPlugins });

/** @returns JSX. */
export async function compile(value: string, language: 'zh' | 'en' = 'en'): Promise<string> {
  const path = `src/content/chapters/140-gpt/${language}.mdx`;
  return String(await processor.process({ value, path: `${process.cwd()}/${path}` }));
}
