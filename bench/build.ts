/** @file Makes, in `out/`, a page for each engine, built as for readers, and the numbers that all are given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { withModule } from '../scripts/tfjsInNode.mjs';
import type { Name } from '../src/lib/workloads/names.ts';
import { encode, type Given } from './given.ts';
import type * as Making from './make.ts';

export const out = 'bench/out';

export async function buildPage(module: string): Promise<void> {
  await build({
    configFile: false,
    root: 'bench',
    base: './',
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '#engine': `${process.cwd()}/bench/engines/${module}/engine.ts` } },
    build: {
      outDir: `out/${module}`,
      emptyOutDir: true,
      target: 'esnext',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: 'bench/page.html' },
    },
  });
}

/** @returns How many numbers each model learns. */
export async function writeGiven(names: readonly Name[]): Promise<Map<Name, Given>> {
  mkdirSync(`${out}/given`, { recursive: true });
  const all = new Map<Name, Given>();
  await withModule('/bench/make.ts', async ({ make }: typeof Making) => {
    for (const name of names) {
      const given = await make(name);
      const { index, numbers } = encode(given);
      writeFileSync(`${out}/given/${name}.json`, index);
      writeFileSync(`${out}/given/${name}.bin`, numbers);
      all.set(name, given);
    }
  });
  return all;
}
