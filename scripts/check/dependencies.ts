/** @file `node scripts/check/dependencies.ts`: every package in `package.json` is imported somewhere, or named by a file. */
import { readFileSync } from 'node:fs';
import { importsOf, sources } from './imports.ts';

/** Packages that nothing imports: the file that needs them, and the words in it that say so. */
export const named: Readonly<Record<string, { file: string; words: string }>> = {
  '@astrojs/check': { file: 'scripts/check.ts', words: 'astro check' },
  '@types/node': { file: 'tsconfig.json', words: '"node"' },
  '@webgpu/types': { file: 'tsconfig.json', words: '"@webgpu/types"' },
  node: { file: 'scripts/setup.mjs', words: "'rebuild', 'node'" },
  'prettier-plugin-astro': { file: '.prettierrc', words: '"prettier-plugin-astro"' },
  'prettier-plugin-svelte': { file: '.prettierrc', words: '"prettier-plugin-svelte"' },
  'svelte-check': { file: 'scripts/check.ts', words: 'svelte-check' },
};

/** `@scope/name/inside/file` → `@scope/name`. */
const packageOf = (name: string): string => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/**
 * @param asked Names in `package.json`.
 * @param files Path from the root → text, of all sources.
 * @param read The text of another file.
 * @returns One sentence for each package that nothing uses, and for each line of `named` that is out of date.
 */
export function unused(
  asked: readonly string[],
  files: ReadonlyMap<string, string>,
  read: (file: string) => string,
  exceptions: typeof named = named,
): string[] {
  const imported = new Set(
    [...files]
      .flatMap(([file, text]) => importsOf(file, text))
      .filter((one) => one.package)
      .map(({ to }) => packageOf(to)),
  );
  const sentences: string[] = [];
  for (const name of asked) {
    const exception = exceptions[name];
    // Types belong to the package that they describe.
    const used = imported.has(name) || imported.has(name.replace(/^@types\//, ''));
    if (used && exception) sentences.push(`${name} is imported: its line in \`named\` can go`);
    else if (exception && !read(exception.file).includes(exception.words))
      sentences.push(
        `${name} is unused: ${exception.file} doesn't say ${exception.words} any more`,
      );
    else if (!used && !exception) sentences.push(`${name} is unused: npm uninstall ${name}`);
  }
  for (const name of Object.keys(exceptions)) {
    if (!asked.includes(name)) sentences.push(`${name} is gone: its line in \`named\` can go`);
  }
  return sentences;
}

if (import.meta.main) {
  const read = (file: string) => readFileSync(file, 'utf8');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const files = new Map([
    ...sources('{src,scripts,bench,tests}/**/*.{js,mjs,ts,svelte,astro}'),
    ...sources('*.{js,mjs,ts}'),
  ]);
  const sentences = unused(Object.keys({ ...dependencies, ...devDependencies }), files, read);
  for (const sentence of sentences) console.error(sentence);
  if (sentences.length > 0) {
    console.error('\nWhat is used without an import stands in scripts/check/dependencies.ts');
    process.exit(1);
  }
}
