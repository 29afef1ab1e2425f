/**
 * @file The parts of every demo, found by folder: the only registration that there is.
 *
 * Each part is a file of its own for the page, fetched when its demo is seen.
 */
import type { Component } from 'svelte';
import { withSeed, type Fields } from '../../lib/core/fields';
import type { Reports } from '../../lib/core/reports';
import type { Language } from '../../lib/core/language';
import type { DemoStrings, Material, Recorded } from './viewProps';

const views = import.meta.glob<{ default: Component<never> }>('../demos/*/View.svelte');
const fieldTables = import.meta.glob<{ fields: Fields; reports: Reports }>('../demos/*/fields.ts');
const wordLists = import.meta.glob<{ strings: DemoStrings<Fields> }>('../demos/*/strings.ts');
const materials = import.meta.glob<{ material: Material<unknown> }>('../demos/*/material.ts');
const recordings = import.meta.glob<{ default: Recorded }>('../demos/*/recorded*.json');

export interface DemoParts {
  View: Component<never>;
  fields: Fields;
  reports: Reports;
  strings: DemoStrings<Fields>;
  recorded: Recorded | undefined;
  /** Of a demo that takes the reader's own. */
  material: Material<unknown> | undefined;
}

/** Names of all demos. */
export const demoNames = Object.keys(views).map((path) => path.split('/').at(-2) ?? '');

/** @throws {Error} If there is no such folder, or a part of it is missing. */
export async function demoParts(name: string, language: Language): Promise<DemoParts> {
  const folder = `../demos/${name}`;
  const [view, table, words, recorded, own] = await Promise.all([
    needed(views, `${folder}/View.svelte`),
    needed(fieldTables, `${folder}/fields.ts`),
    needed(wordLists, `${folder}/strings.ts`),
    (
      recordings[`${folder}/recorded.${language}.json`] ?? recordings[`${folder}/recorded.json`]
    )?.(),
    materials[`${folder}/material.ts`]?.(),
  ]);
  return {
    View: view.default,
    fields: withSeed(table.fields),
    reports: table.reports,
    strings: words.strings,
    recorded: recorded?.default,
    material: own?.material,
  };
}

function needed<T>(found: Record<string, () => Promise<T>>, path: string): Promise<T> {
  const load = found[path];
  if (!load) throw new Error(`demo: ${path.replace('../', 'src/components/')} does not exist`);
  return load();
}
