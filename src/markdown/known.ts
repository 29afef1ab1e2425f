/** @file Names that a chapter may use: sources, terms, errata, demos, calculators, diagrams. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Known {
  references: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  errata: ReadonlySet<string>;
  demos: ReadonlySet<string>;
  calculators: ReadonlySet<string>;
  diagrams: ReadonlySet<string>;
}

function keysOf(path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  const content: unknown = parse(readFileSync(path, 'utf8'));
  return new Set(typeof content === 'object' && content !== null ? Object.keys(content) : []);
}

function foldersIn(path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  const entries = readdirSync(path, { withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
}

/** `NetworkBridge.astro` is called `network-bridge`. */
function diagramsIn(path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  return new Set(
    readdirSync(path)
      .filter((name) => name.endsWith('.astro'))
      .map((name) => kebab(name.replace('.astro', ''))),
  );
}

export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/** @param root - The project's folder. Read anew at each call: authors add entries while they write. */
export function known(root: string): Known {
  return {
    references: keysOf(join(root, 'src/content/references.yaml')),
    terms: keysOf(join(root, 'src/content/terms.yaml')),
    errata: keysOf(join(root, 'src/content/errata.yaml')),
    demos: foldersIn(join(root, 'src/components/demos')),
    calculators: foldersIn(join(root, 'src/components/calculators')),
    diagrams: diagramsIn(join(root, 'src/components/diagrams')),
  };
}
