/** @file Names that a chapter may use: writing parts, sources, terms, errata, demos, calculators, diagrams. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Known {
  /** `Cite` of `Cite.astro`. */
  parts: ReadonlySet<string>;
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

/** The components of a folder. */
function astroIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.replace('.astro', ''));
}

export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/** @param root - The project's folder. Read anew at each call: authors add entries while they write. */
export function known(root: string): Known {
  return {
    parts: new Set(astroIn(join(root, 'src/components/writing'))),
    references: keysOf(join(root, 'src/content/references.yaml')),
    terms: keysOf(join(root, 'src/content/terms.yaml')),
    errata: keysOf(join(root, 'src/content/errata.yaml')),
    demos: foldersIn(join(root, 'src/components/demos')),
    calculators: foldersIn(join(root, 'src/components/calculators')),
    // `NetworkBridge.astro` is called `network-bridge`.
    diagrams: new Set(astroIn(join(root, 'src/components/diagrams')).map(kebab)),
  };
}
