/**
 * @file `node scripts/check/floors.ts`: nothing in `src` imports what stands above or beside it.
 *
 * A room is a folder or a file. It may import itself and every floor below, types included.
 */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileAt, importsOf, sources, type Import } from './imports.ts';

/**
 * From the ground up; paths from `src`. Rooms on one floor don't know each other. `/*` makes a room of each file or folder
 * inside: a model imports no other model. The most exact entry counts, so a file can have another floor than its folder.
 */
export const floors: readonly (readonly string[])[] = [
  ['lib/core', 'env.d.ts', 'styles', '../bench/results'],
  ['lib/desk'],
  ['lib/data', 'lib/equations', 'lib/optimizers'],
  ['lib/worlds'], // one of them is made of the book's equations
  ['lib/tf.ts'],
  ['lib/kernels/fused.ts', 'lib/kernels/packed.ts'],
  ['lib/kernels/replace.ts'],
  ['lib/kernels/wasm', 'lib/kernels/webgpu'],
  ['lib/kernels/*'], // operations; the next three floors are those that others are made of
  ['lib/kernels/adamw', 'lib/kernels/matMul', 'lib/kernels/sgd'],
  ['lib/kernels/gru', 'lib/kernels/linear'],
  ['lib/kernels/convolution'],
  ['lib/kernels/assembly.ts', 'lib/kernels/registerWasm.ts', 'lib/kernels/registerWebgpu.ts'],
  ['lib/kernels/register.ts'],
  ['lib/agents/advantages.ts', 'lib/agents/network.ts', 'lib/agents/table.ts', 'lib/nn'],
  ['lib/agents/*', 'lib/models/*', 'lib/train'],
  ['lib/runtime', 'lib/workloads'],
  ['browsers.ts', 'content', 'i18n', 'serviceWorker'],
  ['content.config.ts', 'layouts', 'markdown'],
  ['components/chassis/download.ts', 'components/chassis/viewProps.ts'],
  ['components/charts'],
  ['components/chassis/run/demoOptions.ts', 'components/chassis/run/numbers'],
  ['components/chassis/run/keeping'],
  ['components/chassis/run/note.ts'],
  ['components/chassis/run/inputs', 'components/chassis/run/live'],
  ['components/chassis/run'],
  ['components/chassis'],
  ['components/desk'],
  ['components/calculators/*', 'components/demos/*', 'components/embed', 'components/search'],
  ['components/demos/worker.ts', 'components/diagrams', 'components/frame'],
  ['components/writing'],
  ['layouts/Page.astro'],
  ['integrations', 'pages'],
];

export interface Exception {
  /** Entries of the table above. */
  from: string;
  to: string;
  /** Only this way of naming a file: an `import` stays wrong. */
  by: Import['by'];
  why: string;
}

export const exceptions: readonly Exception[] = [
  {
    from: 'components/chassis',
    to: 'components/demos/*',
    by: 'glob',
    why: 'the folder of a demo is its only registration',
  },
  {
    from: 'components/desk',
    to: 'components/calculators/*',
    by: 'glob',
    why: 'the folder of a tool is its only registration',
  },
  {
    from: 'components/chassis',
    to: 'components/calculators/*',
    by: 'glob',
    why: 'how high a tool is stands in its folder',
  },
  {
    from: 'components/chassis',
    to: 'components/demos/worker.ts',
    by: 'address',
    why: 'a worker is started by its address; no code of it comes along',
  },
];

interface Place {
  floor: number;
  entry: string;
  /** The entry, or with `/*` the file or folder inside. */
  room: string;
}

/** @param path From the root. */
function placeOf(path: string, table: typeof floors): Place | undefined {
  const inside = posix.relative('src', path);
  let best: Place | undefined;
  table.forEach((entries, floor) => {
    for (const entry of entries) {
      const folder = entry.replace(/\/\*$/, '');
      if (inside !== folder && !inside.startsWith(`${folder}/`)) continue;
      const child = inside.slice(folder.length + 1).split('/')[0] ?? '';
      const room = entry.endsWith('/*') ? `${folder}/${child}` : folder;
      const closer = best && (room.length - best.room.length || (entry === room ? 1 : 0));
      if (closer === undefined || closer > 0) best = { floor, entry, room };
    }
  });
  return best;
}

/** What is wrong with one arrow, as the end of a sentence; nothing if it points down. */
function fault(from: Place, to: Place | undefined): string | undefined {
  if (!to) return 'which stands on no floor';
  if (to.room === from.room || to.floor < from.floor) return undefined;
  return to.floor === from.floor
    ? `which stands beside it: ${from.room} and ${to.room} are on one floor`
    : `which is above it: ${from.room} is on floor ${from.floor + 1}, ${to.room} on ${to.floor + 1}`;
}

/**
 * @param files Path from the root → text.
 * @returns One sentence for each wrong arrow, each file without a floor, and each exception that nothing needs.
 */
export function wrongArrows(
  files: ReadonlyMap<string, string>,
  table: typeof floors = floors,
  allowed: typeof exceptions = exceptions,
): string[] {
  const needed = new Set<Exception>();
  const sentences: string[] = [];
  const exists = (path: string) => files.has(path) || (existsSync(path) && /\.\w+$/.test(path));
  for (const [file, text] of files) {
    const from = placeOf(file, table);
    if (!from) sentences.push(`${file} stands on no floor`);
    for (const { to: name, package: elsewhere, line, by } of importsOf(file, text)) {
      // The address of a folder is for reading it.
      if (elsewhere || (by === 'address' && !/\.\w+$/.test(name))) continue;
      const path = fileAt(name, exists);
      const to = placeOf(path, table);
      const wrong = from && fault(from, to);
      if (!wrong) continue;
      const exception = allowed.find(
        (one) => one.from === from.entry && one.to === to?.entry && one.by === by,
      );
      if (exception) needed.add(exception);
      else sentences.push(`${file}:${line} imports ${path}, ${wrong}`);
    }
  }
  for (const one of allowed) {
    if (!needed.has(one)) sentences.push(`the exception ${one.from} → ${one.to} is not needed`);
  }
  return sentences;
}

if (import.meta.main) {
  const sentences = wrongArrows(sources('src/**/*.{ts,mjs,svelte,astro}'));
  for (const sentence of sentences) console.error(sentence);
  if (sentences.length > 0) {
    console.error(
      '\nMove what both need to a floor below them. The floors: scripts/check/floors.ts',
    );
    process.exit(1);
  }
}
