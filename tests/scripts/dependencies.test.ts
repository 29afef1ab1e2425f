/** @file Packages that are asked for and not used are found; those that are used, however it shows, are not. */
import { describe, expect, test } from 'vitest';
import { unused } from '../../scripts/check/dependencies';

const files = new Map([
  ['src/a.ts', "import { visit } from 'unist-util-visit';\nimport type { Root } from 'hast';"],
  ['src/A.svelte', "<script>import x from '@scope/name/inside';</script>"],
  ['scripts/b.mjs', "const wasm = import.meta.resolve('pagefind/wasm');\nawait import('vite');"],
]);
const config = { file: '.prettierrc', words: '"plugin"' };
const check = (asked: string[], named = {}, text = '["plugin"]') =>
  unused(asked, files, () => text, named);

describe('a package', () => {
  test.each(['unist-util-visit', '@types/hast', '@scope/name', 'pagefind', 'vite'])(
    '%s is used by an import',
    (name) => expect(check([name])).toEqual([]),
  );

  test('without an import or a file that names it is unused', () => {
    expect(check(['uplot', 'vite'])).toEqual(['uplot is unused: npm uninstall uplot']);
    expect(check(['@types/uplot'])).toHaveLength(1);
  });

  test('that a file names is used as long as it says so', () => {
    expect(check(['plugin'], { plugin: config })).toEqual([]);
    expect(check(['plugin'], { plugin: config }, '[]')).toEqual([
      'plugin is unused: .prettierrc doesn\'t say "plugin" any more',
    ]);
  });

  test('needs no line in the list once it is imported or gone', () => {
    expect(check(['vite'], { vite: config })).toEqual([
      expect.stringContaining('vite is imported'),
    ]);
    expect(check(['vite'], { plugin: config })).toEqual([
      expect.stringContaining('plugin is gone'),
    ]);
  });
});
