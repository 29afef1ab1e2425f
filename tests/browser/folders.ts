/** @file Every demo and every tool by its folder, with what the folder says of it: a new one is tested without being listed. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DemoStrings, Recorded } from '../../src/components/chassis/viewProps';
import type { Fields, Value } from '../../src/lib/core/fields';
import type { Language } from '../../src/lib/core/language';
import { addresses, html } from './pages';

const components = join(process.cwd(), 'src/components');

export const foldersOf = (kind: 'demos' | 'calculators'): string[] =>
  readdirSync(join(components, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Where an instrument stands: in its chapter, or where it has none, on the page that is framed. */
export function addressOf(kind: 'demo' | 'calculator', name: string, language: Language): string {
  const holds = (address: string) =>
    address.endsWith('/') &&
    html(`${address.slice(1)}index.html`).includes(`data-${kind}="${name}"`);
  const found = addresses().find(
    (address) => address.startsWith(`/${language}/`) && holds(address),
  );
  return found ?? frameOf(name, language);
}
/** The page that other sites put into a frame: an instrument, and nothing else that takes time. */
export const frameOf = (name: string, language: Language): string => `/embed/${language}/${name}/`;

/** Half of them are looked at in one language, half in the other: the chassis is the same. */
export const languageAt = (index: number): Language => (index % 2 === 0 ? 'zh' : 'en');

/** What a part of a folder exports; nothing if there is no such part. */
async function part<T>(name: string, file: string): Promise<T | undefined> {
  const path = join(components, 'demos', name, file);
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as T) : undefined;
}

export interface DemoFolder {
  fields: Fields;
  strings: DemoStrings<Fields>;
  /** Whether it takes the reader's own material. */
  takesMaterial: boolean;
  /** Whether its run can be saved: an experiment that can, names it. */
  saves: boolean;
  recorded: (language: Language) => Recorded | undefined;
}

export async function demoFolder(name: string): Promise<DemoFolder> {
  const folder = join(components, 'demos', name);
  const [table, words] = await Promise.all([
    part<{ fields: Fields }>(name, 'fields.ts'),
    part<{ strings: DemoStrings<Fields> }>(name, 'strings.ts'),
  ]);
  if (!table || !words) throw new Error(`${name}: fields.ts or strings.ts is missing`);
  return {
    fields: table.fields,
    strings: words.strings,
    takesMaterial: existsSync(join(folder, 'material.ts')),
    saves: /\bsave\b/.test(readFileSync(join(folder, 'experiment.ts'), 'utf8')),
    recorded(language) {
      const file = [`recorded.${language}.json`, 'recorded.json'].find((each) =>
        existsSync(join(folder, each)),
      );
      return file === undefined
        ? undefined
        : (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recorded);
    },
  };
}

/** The first setting that is a number, else the first, at a legal value that is not its default. */
export function otherSetting(fields: Fields): { field: string; value: Value } {
  const all = Object.entries(fields);
  const isNumber = ({ kind }: Fields[string]) => kind === undefined || kind === 'number';
  const [field, described] = all.find(([, each]) => isNumber(each)) ?? all[0] ?? [];
  if (field === undefined || !described) return { field: 'seed', value: 2 };
  return { field, value: otherValue(described) };
}
function otherValue(field: Fields[string]): Value {
  if (field.kind === 'switch') return !field.default;
  if (field.kind === 'choice') return field.options.find((each) => each !== field.default) ?? '';
  return field.default === field.max ? field.min : field.max;
}
