/** @file Arrows between rooms: a wrong one is found however it's written, a right one never. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors, wrongArrows, type Exception } from '../../scripts/check/floors';
import { importsOf } from '../../scripts/check/imports';

const table = [['lib/core'], ['lib/models/*', 'lib/train'], ['components', 'components/low.ts']];
const check = (files: Record<string, string>, allowed: Exception[] = []) =>
  wrongArrows(new Map(Object.entries(files)), table, allowed);

describe('an arrow up', () => {
  const up = "../../components/View.svelte'";
  test.each([
    ['a.ts', `import View from '${up};`],
    ['a.ts', `import type { Props } from '${up};`],
    ['a.ts', `import { type Props } from '${up};`],
    ['a.ts', `import '${up};`],
    ['a.ts', `export { View } from '${up};`],
    ['a.ts', `export * from '${up};`],
    ['a.ts', `const view = await import('${up});`],
    ['a.ts', `let view: typeof import('${up});`],
    ['a.ts', `const views = import.meta.glob<{ default: (a: object) => void }>('${up});`],
    ['a.ts', `const views = import.meta.glob(['./x.ts', '${up}], { eager: true });`],
    ['a.ts', `new Worker(new URL('${up}, import.meta.url));`],
    ['A.svelte', `<p>don't</p>\n<script lang="ts">import View from '${up};</script>`],
    ['A.svelte', `<p>it's</p>{#await import('${up}) then view}{/await}`],
    ['A.astro', `---\nimport View from '${up};\n---\n<p>don't</p>`],
    ['A.astro', `---\nconst a = 1;\n---\n<p>don't</p><script>import '${up};</script>`],
  ])('is found in %s: %s', (name, text) => {
    expect(check({ [`src/lib/core/${name}`]: text })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^src/lib/core/${name}:\\d imports src/components/View\\.svelte, which is above it: lib/core is on floor 1, components on 3$`,
        ),
      ),
    ]);
  });

  test('is named by the line it stands on', () => {
    const text = "<p>\n</p>\n<script>\n  import '../../components/low';\n</script>\n";
    const files = { 'src/lib/core/A.svelte': text, 'src/components/low.ts': '' };
    expect(check(files)).toEqual([
      expect.stringContaining('src/lib/core/A.svelte:4 imports src/components/low.ts,'),
    ]);
  });

  test('is not made by words in a comment or a string', () => {
    const text = "// import '../../components/low';\nconst a = `import '../../components/low'`;";
    expect(check({ 'src/lib/core/a.ts': text })).toEqual([]);
  });
});

describe('rooms', () => {
  test('import themselves and what is below', () => {
    expect(
      check({
        'src/lib/core/a.ts': "import './b';",
        'src/lib/train/c.ts': "import '../core/a'; import 'svelte';",
        'src/components/A.svelte': "<script>import '../lib/core/a';</script>",
      }),
    ).toEqual([]);
  });

  test('on one floor do not know each other, nor do the files of a room of rooms', () => {
    const sentences = check({
      'src/lib/models/gpt.ts': "import '../train/trainer';",
      'src/lib/models/bert.ts': "import './gpt';",
    });
    expect(sentences).toEqual([
      expect.stringContaining('imports src/lib/train/trainer.ts, which stands beside it'),
      expect.stringContaining('imports src/lib/models/gpt.ts, which stands beside it'),
    ]);
  });

  test('are asked of every file, and of what it imports', () => {
    expect(
      check({ 'src/attic/a.ts': '', 'src/lib/core/a.ts': "import '../../../bench/b';" }),
    ).toEqual([
      'src/attic/a.ts stands on no floor',
      'src/lib/core/a.ts:1 imports bench/b, which stands on no floor',
    ]);
  });
});

describe('an exception', () => {
  const glob = { 'src/lib/core/a.ts': "import.meta.glob('../../components/*.ts');" };
  const exception: Exception = { from: 'lib/core', to: 'components', by: 'glob', why: '' };

  test('allows one way of naming a file and no other', () => {
    expect(check(glob, [exception])).toEqual([]);
    expect(
      check({ ...glob, 'src/lib/core/b.ts': "import '../../components/a';" }, [exception]),
    ).toEqual([expect.stringContaining('src/lib/core/b.ts:1')]);
  });

  test('that nothing needs is named', () => {
    expect(check({ 'src/lib/core/a.ts': '' }, [exception])).toEqual([
      'the exception lib/core → components is not needed',
    ]);
  });
});

test('every entry of the table is a room that is there', () => {
  const paths = floors.flat().map((entry) => join('src', entry.replace('/*', '')));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('a package keeps its name, and what stands before it in the file its place', () => {
  expect(
    importsOf('src/a/b.ts', "\nimport x from '@scope/name/inside';\nimport '../c?raw';"),
  ).toEqual([
    { to: '@scope/name/inside', package: true, line: 2, by: 'import', types: false },
    { to: 'src/c', package: false, line: 3, by: 'import', types: false },
  ]);
});
