/**
 * @file Makes the search index of the built book: all chapters of both languages in one, under `pagefind/`.
 *
 * The pages stay as they are; Pagefind is given copies whose Chinese is cut. One index, without stemming, because a
 * search always looks in both languages; see docs/decisions/2026-11-25_search-by-characters.md. Of Pagefind's own files
 * only the engine is kept: the dialog is the book's own.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { parse } from 'yaml';
import type { Known } from '../components/search/engine';
import { withoutEdges } from '../components/search/cut';
import { chapterNumeral } from '../i18n/numerals';
import { outline } from '../i18n/outline';
import { frameWords } from '../i18n/strings';
import { fill } from '../lib/core/format';
import { languages, type InBoth, type Language } from '../lib/core/language';
import { indexHtml, readingCopy, type Copy } from './readingCopy';

const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/;
const terms = new URL('../content/terms.yaml', import.meta.url);

export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const index = ok(await createIndex({ forceLanguage: 'unknown' })).index as PagefindIndex;
        const copies = await addChapters(index, root);
        const { files } = ok(await index.getFiles());
        const kept = files.filter(({ path }) => used.test(path));
        for (const { path, content } of kept) await write(join(root, 'pagefind', path), content);
        await write(join(root, 'pagefind', 'terms.json'), JSON.stringify(await knownOf(copies)));
        await close();
        const bytes = kept.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(`${copies.length} chapters, ${Math.round(bytes / 1000)} kB`);
      },
    },
  };
}

interface Page {
  language: Language;
  copy: Copy;
}

async function addChapters(index: PagefindIndex, root: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const language of languages) {
    for (const name of (await readdir(join(root, language))).sort()) {
      const file = join(root, language, name, 'index.html');
      const html = await readFile(file, 'utf8').catch(() => '');
      const copy = readingCopy(html);
      if (!copy) continue;
      ok(await index.addHTMLFile({ url: `/${language}/${name}/`, content: indexHtml(copy) }));
      pages.push({ language, copy });
    }
  }
  return pages;
}

async function knownOf(pages: Page[]): Promise<Known> {
  const folders = await readdir(new URL('../content/chapters/', import.meta.url));
  const written = new Set(folders.map((name) => Number.parseInt(name, 10) / 10));
  const chapters = outline.flatMap((part) => part.chapters);
  const planned = chapters
    .filter(({ number }) => !written.has(number))
    .map(({ number, label, title }) => ({ title, place: placeOf(number, label) }));
  return { terms: await pairs(pages), planned };
}

/** "Chapter 18", as a page says it of itself. */
function placeOf(number: number, label: string | undefined): InBoth<string> {
  const of = (language: Language): string => {
    const { chapter, appendix } = frameWords[language];
    if (label === '') return '';
    return fill(label === undefined ? chapter : appendix, {
      n: label ?? chapterNumeral(number, language),
    });
  };
  return { zh: of('zh'), en: of('en') };
}

/** The book's terms whose words are found in both languages: for "see also". */
async function pairs(pages: Page[]): Promise<InBoth<string>[]> {
  const all = Object.values(parse(await readFile(terms, 'utf8')) as Record<string, InBoth<string>>);
  const text = (language: Language) =>
    pages
      .filter((page) => page.language === language)
      .flatMap(({ copy }) => copy.sections.flatMap(({ heading, blocks }) => [heading, ...blocks]))
      .map(withoutEdges)
      .join('\n')
      .toLowerCase();
  const texts = { zh: text('zh'), en: text('en') };
  return all
    .filter(({ zh, en }) => zh !== en)
    .filter((term) => languages.every((one) => texts[one].includes(term[one].toLowerCase())))
    .map(({ zh, en }) => ({ zh, en }));
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Pagefind answers with its errors; a book without search is not built. */
function ok<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`search: ${answer.errors.join('; ')}`);
  return answer;
}
