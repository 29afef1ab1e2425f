/** @file Both languages of a chapter are the same chapter: headings, parts, equations, sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chapterFolders } from '../helpers/chapters';

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1]);

/** What must be equal, in its order; `sources` and `terms` as sets, because sentences are ordered differently. */
function skeleton(source: string) {
  const [, frontmatter = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const { title, description, letters, ...rest } = parse(frontmatter) as Record<string, unknown>;
  return {
    frontmatter: rest,
    letters: Object.keys(letters ?? {}),
    described: typeof title === 'string' && typeof description === 'string',
    headings: all(text, /^(#{2,6}) /gm),
    parts: all(
      text,
      /<(Demo|Calculator|Diagram|Figure|Mistake|Corrects|Keep|Fold|Quiz|Equation|Source)[\s>]/g,
    ),
    names: all(text, /<(?:Demo|Calculator|Diagram)\b[^>]*?\sname="([^"]+)"/g),
    ids: all(text, /<(?:Figure|Diagram|Equation)\b[^>]*?\sid="([^"]+)"/g),
    errata: all(text, /<(?:Mistake|Corrects)\b[^>]*?\serrata="([^"]+)"/g),
    answers: all(text, /<Answer text="[^"]*"( right)?>/g),
    formulas: all(text, /^\$\$\n([\s\S]*?)\n\$\$$/gm).length,
    rows: all(text, /^(\|)/gm).length,
    sources: new Set(all(text, /<Cite key="([^"]+)"/g)),
    terms: new Set(all(text, /<Term key="([^"]+)"/g)),
    refs: new Set(all(text, /<Ref to="([^"]+)"/g)),
  };
}

describe.each(chapterFolders)('%s', (folder) => {
  const of = (language: string) => skeleton(readFileSync(join(folder, `${language}.mdx`), 'utf8'));

  test('is the same chapter in both languages', () => {
    const [zh, en] = [of('zh'), of('en')];
    expect(zh).toEqual(en);
    expect(en.described).toBe(true);
  });
});

test('a part that is missing in one language is seen', () => {
  const page = (text: string) => `---\ntitle: x\ndescription: y\npart: theory\n---\n${text}`;
  expect(skeleton(page('## A\n\n<Cite key="x" />'))).not.toEqual(skeleton(page('## A')));
  expect(skeleton(page('## A\n\n### B'))).not.toEqual(skeleton(page('## A\n\n## B')));
  expect(skeleton(page('<Answer text="1" right>'))).not.toEqual(
    skeleton(page('<Answer text="1">')),
  );
});
