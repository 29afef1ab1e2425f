/**
 * @file `npm run corpus`: writes the chapters' text as of now into `src/content/corpus`, for the demos that learn from
 * the book. What they recorded is then of an older text: `npm run record` with their names brings it up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../src/content/plainText.ts';
import { snapshotOf } from '../src/content/snapshot.ts';

export const languages = ['en', 'zh'] as const;
export const pathOf = (language: (typeof languages)[number]) =>
  `src/content/corpus/${language}.txt`;

/** The snapshot of a language as it would be now. */
export function current(
  language: (typeof languages)[number],
  folder = 'src/content/chapters',
): string {
  const texts = readdirSync(folder).map((name): [string, string] => [
    name,
    plainText(readFileSync(join(folder, name, `${language}.mdx`), 'utf8')),
  ]);
  return snapshotOf(new Map(texts));
}

if (import.meta.main) {
  for (const language of languages) {
    const text = current(language);
    writeFileSync(pathOf(language), text);
    console.log(`${pathOf(language)}: ${[...text].length} characters`);
  }
}
