/**
 * @file `node scripts/check/page.ts`: no tensors on the page. What a component takes, and what that takes in turn, is neither
 * a model nor an experiment: these run in the worker, and a page takes their types alone.
 */
import { fileAt, importsOf, sources } from './imports.ts';

/** What a reader may set of a training is plain data. */
const worker =
  /^src\/(lib\/(tf\.ts|(nn|models|agents|kernels|train(?!\/fields\.ts$))\/)|components\/demos\/[^/]+\/experiment\.ts$)/;

/** Files that an import or a pattern means. */
function meant(name: string, files: ReadonlyMap<string, string>): string[] {
  if (!name.includes('*')) return [fileAt(name, (path) => files.has(path))];
  const escaped = name.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  const pattern = new RegExp(`^${escaped}$`);
  return [...files.keys()].filter((path) => pattern.test(path));
}

/**
 * @param files Path from the root → text.
 * @returns The shortest way from a component to each file that belongs into the worker.
 */
export function waysToWorker(files: ReadonlyMap<string, string>): string[] {
  const isComponent = (path: string) => /\.(svelte|astro)$/.test(path);
  const before = new Map<string, string | undefined>();
  for (const path of files.keys()) if (isComponent(path)) before.set(path, undefined);
  const ways: string[] = [];
  for (const [path] of before) {
    if (worker.test(path)) {
      const way = [path];
      for (let at = before.get(path); at !== undefined; at = before.get(at)) way.unshift(at);
      ways.push(way.join(' → '));
      continue;
    }
    for (const { to, package: elsewhere, by, types } of importsOf(path, files.get(path) ?? '')) {
      // A worker is started by its address; no code of it comes along.
      if (elsewhere || types || by === 'address') continue;
      for (const next of meant(to, files)) {
        if (files.has(next) && !before.has(next)) before.set(next, path);
      }
    }
  }
  return ways;
}

if (import.meta.main) {
  const ways = waysToWorker(sources('src/**/*.{ts,svelte,astro}'));
  for (const way of ways) console.error(way);
  if (ways.length > 0) {
    console.error('\nNo tensors on the page: `import type`, or ask the experiment.');
    process.exit(1);
  }
}
