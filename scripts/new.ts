/**
 * @file `npm run new demo|training|chapter|calculator|model <name>`: writes everything but the idea.
 *
 * What it writes works and passes `npm run check` and `npm test`; change it from there.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculator } from './new/calculator.ts';
import { chapter } from './new/chapter.ts';
import { demo, training } from './new/demo.ts';
import { model } from './new/model.ts';

export interface Scaffold {
  /** Path from the root → what stands in the file. */
  files: Record<string, string>;
  /** What is left to do, one line each. */
  next: string[];
}

interface Kind {
  example: string;
  /** What a name looks like. */
  name: RegExp;
  write: (name: string) => Scaffold;
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const kinds: Record<string, Kind> = {
  demo: { example: 'word-vectors', name: kebab, write: demo },
  training: { example: 'tiny-vit', name: kebab, write: training },
  chapter: {
    example: '210-attention',
    name: /^\d{3}-[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    write: chapter,
  },
  calculator: { example: 'network-value', name: kebab, write: calculator },
  model: { example: 'word2vec', name: /^[a-z][a-zA-Z0-9]*$/, write: model },
};

function stop(sentence: string): never {
  console.error(`new: ${sentence}`);
  process.exit(1);
}

async function main(kindName = '', name = ''): Promise<void> {
  const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
  if (!kind) stop(`say what: npm run new ${Object.keys(kinds).join('|')} <name>`);
  if (!kind.name.test(name)) {
    stop(`a ${kindName} is called something like "${kind.example}", not "${name}"`);
  }
  const { files, next } = kind.write(name);
  const taken = Object.keys(files).find((path) => existsSync(path));
  if (taken) stop(`${taken} exists already; nothing was written`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`  ${path}`);
  }
  console.log(`\nNext:\n${next.map((line) => `  - ${line}`).join('\n')}`);
}

// Imported by its test, it writes nothing.
if (import.meta.main) await main(process.argv[2], process.argv[3]);
