/** @file The tree keeps its promises: what stands where, and nothing is half there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => name.test(file))
    .sort();
const folders = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const source = files('src', /\.(ts|svelte|astro)$/);

/** Types only: what they promise is checked by the compiler. */
const withoutTest =
  /lib\/(core\/(language|saved)|desk\/(equation|sheet)|runtime\/(protocol|experiment|crew\/messages)|tf)\.ts$|\.d\.ts$/;

describe('source', () => {
  test('every file of the library has a test', () => {
    const tested = new Set(
      files('tests', /\.test\.ts$/).map((file) => file.replace(/\.test\.ts$/, '')),
    );
    const missing = files('src/lib', /\.ts$/)
      .filter((file) => !withoutTest.test(file))
      // A kernel's forms are tested against each other, in one file.
      .map((file) => file.replace(/(kernels\/(?!wasm\/|webgpu\/|mended\/)\w+)\/\w+\.ts$/, '$1.ts'))
      .filter((file) => !/kernels\/(assembly|wasm\/math)\.ts$/.test(file))
      // What only a GPU can do is tested in a browser.
      .filter(
        (file) =>
          !['tests/lib', 'tests/webgpu'].some((folder) =>
            tested.has(file.replace(/^src\/lib/, folder).replace(/\.ts$/, '')),
          ),
      );
    expect(missing).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
    expect(source.filter((file) => lines(file) > 300)).toEqual([]);
  });

  test('no folder is called after having no better name, and no file only passes things on', () => {
    const vague = source.filter((file) => /\/(utils?|helpers?|common|misc)[/.]/.test(file));
    const barrels = source.filter((file) => basename(file) === 'index.ts');
    expect([...vague, ...barrels]).toEqual([]);
  });

  test('nothing names a folder of one machine', () => {
    const local = /(^|["'\s(=])\/(home|Users|work|root|tmp)\/[\w.-]+/;
    const all = [
      ...source,
      ...files('tests', /\.ts$/),
      ...files('scripts', /\.(ts|mjs|py)$/),
      ...files('docs', /\.md$/),
    ];
    expect(all.filter((file) => local.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe.each(folders('src/components/demos'))('demo %s', (name) => {
  test('has all its parts, a recorded run and a test', () => {
    const folder = `src/components/demos/${name}`;
    const parts = ['fields.ts', 'strings.ts', 'experiment.ts', 'View.svelte'];
    const wanted = [
      ...parts.map((part) => `${folder}/${part}`),
      `tests/components/demos/${name}.test.ts`,
    ];
    expect(wanted.filter((file) => !existsSync(file))).toEqual([]);

    // What is learned from the reader's language is recorded in both, everything else once.
    const perLanguage = /\bperLanguage: true/.test(readFileSync(`${folder}/experiment.ts`, 'utf8'));
    const recordings = readdirSync(folder).filter((file) => file.startsWith('recorded'));
    expect(recordings.sort()).toEqual(
      perLanguage ? ['recorded.en.json', 'recorded.zh.json'] : ['recorded.json'],
    );
  });

  test('is shown in a chapter, in both languages', () => {
    const shown = files('src/content/chapters', /\.mdx$/).filter((file) =>
      new RegExp(`<Demo\\s+name="${name}"`).test(readFileSync(file, 'utf8')),
    );
    expect(shown.map((file) => basename(file)).sort()).toEqual(['en.mdx', 'zh.mdx']);
    expect(new Set(shown.map((file) => dirname(file))).size).toBe(1);
  });
});

describe.each(folders('src/content/chapters'))('chapter %s', (folder) => {
  test('is numbered, and written in both languages', () => {
    expect(folder).toMatch(/^\d{3}-[a-z0-9-]+$/);
    expect(readdirSync(join('src/content/chapters', folder)).sort()).toEqual(
      expect.arrayContaining(['en.mdx', 'zh.mdx']),
    );
  });
});
