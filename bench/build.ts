/** @file Makes, in `out/`, a page for each engine, built as for readers, and the numbers that all are given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build, createServer } from 'vite';
import { tfjsInNode } from '../scripts/tfjsInNode.mjs';
import type { Name } from '../src/lib/workloads/names.ts';
import { encode, type Given } from './given.ts';

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
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    ...tfjsInNode,
  });
  const { make } = (await server.ssrLoadModule('/bench/make.ts')) as {
    make: (name: Name) => Promise<Given>;
  };
  mkdirSync(`${out}/given`, { recursive: true });
  const all = new Map<Name, Given>();
  for (const name of names) {
    const given = await make(name);
    const { index, numbers } = encode(given);
    writeFileSync(`${out}/given/${name}.json`, index);
    writeFileSync(`${out}/given/${name}.bin`, numbers);
    all.set(name, given);
  }
  await server.close();
  return all;
}
