/**
 * @file `node scripts/fullSize.ts <folder>`: a copy of the project as large as the finished book, to measure how long it
 * takes to build and to test: chapters, demos and calculators are those there are, again under other names.
 */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outline } from '../src/i18n/outline.ts';

const DEMOS = 35;
const CALCULATORS = 30;
const left = /^(dist|node_modules|test-results|playwright-report|\.astro|\.git)$/;

const [target = ''] = process.argv.slice(2);
if (target === '' || existsSync(target)) {
  throw new Error('fullSize: give the path of a folder that is not there yet');
}
for (const name of readdirSync('.')) {
  if (!left.test(name)) cpSync(name, join(target, name), { recursive: true });
}
symlinkSync(resolve('node_modules'), join(target, 'node_modules'));

const components = join(target, 'src/components');
const demos = copied('demos', DEMOS);
const calculators = copied('calculators', CALCULATORS);
const chapters = fillChapters();
console.log(
  `${target}: ${chapters} chapters in two languages, ${demos.length} demos, ${calculators.length} calculators`,
);

/** @returns Names of all of them: the first are real, `tiny-gpt-7` is a copy. */
function copied(kind: 'demos' | 'calculators', most: number): string[] {
  const real = folders(join(components, kind));
  const all = [...real];
  for (let i = real.length; i < most; i++) {
    const from = real[i % real.length] as string;
    const to = join(components, kind, `${from}-${i}`);
    cpSync(join(components, kind, from), to, { recursive: true });
    for (const file of readdirSync(to).filter((name) => /\.(ts|svelte|json)$/.test(name))) {
      const path = join(to, file);
      writeFileSync(path, apart(readFileSync(path, 'utf8'), file, i));
    }
    if (kind === 'demos') copyTest('tests/components/demos', from, `${from}-${i}`);
    else copyEquation(camel(from), camel(`${from}-${i}`));
    all.push(`${from}-${i}`);
  }
  return all;
}

/** A tool has an equation of its own, by its name, and that has tests. */
function copyEquation(from: string, to: string): void {
  const folder = join(target, 'src/lib/equations');
  cpSync(join(folder, `${from}.ts`), join(folder, `${to}.ts`));
  copyTest('tests/lib/equations', from, to);
}
/** With the name of the copy where that of the original is a folder's or a file's. */
function copyTest(folder: string, from: string, to: string): void {
  const path = join(target, folder, `${from}.test.ts`);
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8').replace(
    new RegExp(`(demos|equations)/${from}(?=[/'])`, 'g'),
    `$1/${to}`,
  );
  writeFileSync(join(target, folder, `${to}.test.ts`), text);
}
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Two files of the same contents would be built into one. */
function apart(text: string, file: string, copy: number): string {
  if (file.endsWith('.json')) return text.replace('"seed":1', `"seed":${1 + copy}`);
  if (file === 'strings.ts') return text.replace(/title: '/g, `title: '${copy} · `);
  if (file.endsWith('.svelte')) return `${text}\n<span hidden>${copy}</span>\n`;
  return `${text}\n(globalThis as { copies?: number[] }).copies?.push(${copy});\n`;
}

/** Every chapter of the outline, with the instruments shared out among them. */
function fillChapters(): number {
  const root = join(target, 'src/content/chapters');
  const real = folders(root).filter((name) => !name.endsWith('errata'));
  const taken = new Set(folders(root).map((name) => Number.parseInt(name, 10)));
  const places = outline.flatMap((part) => part.chapters).map(({ number }) => 10 * number);
  const free = places.filter((place) => !taken.has(place));
  const more = [...demos, ...calculators].filter((name) => /-\d+$/.test(name));
  const each = Math.ceil(more.length / free.length);
  for (const [i, place] of free.entries()) {
    const from = real[i % real.length] as string;
    const folder = join(root, `${String(place).padStart(3, '0')}-${from.slice(4)}-${place}`);
    const shown = more.slice(i * each, (i + 1) * each).map(tagOf);
    for (const file of ['en.mdx', 'zh.mdx']) {
      const text = readFileSync(join(root, from, file), 'utf8');
      const alone = text.replace(/^<(Demo|Calculator)\s[^>]*\/>$/gm, '');
      cpSync(join(root, from, file), join(folder, file));
      writeFileSync(join(folder, file), `${alone}\n${shown.join('\n\n')}\n`);
    }
  }
  return taken.size + free.length;
}

function tagOf(name: string): string {
  return `<${demos.includes(name) ? 'Demo' : 'Calculator'} name="${name}" />`;
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
