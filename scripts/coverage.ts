/**
 * @file `npm run coverage:book`: what of the source articles the book has, and what is left, chapter by chapter.
 *
 * An item counts where a chapter's `covers:` names it; an erratum where a chapter marks it (`<Mistake>`, `<Corrects>`),
 * all of them stand in appendix E; a system where a demo, calculator or tool in the page is it (`at`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { errataIn } from '../src/components/writing/corrected.ts';

export interface System {
  id: string;
  name: string;
  chapter: number | number[];
  /** Where it is, from the project's root. */
  at?: string;
}

interface Written {
  number: number;
  covers: string[];
  errata: string[];
}

const content = 'src/content';
const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

export const planned = yaml(`${content}/coverage.yaml`) as {
  /** Chapter → id → name. */
  inventory: Record<string, Record<string, string>>;
  systems: Record<string, System>;
};
export const errata = yaml(`${content}/errata.yaml`) as Record<string, { chapter: number }>;

export function chapters(language: 'en' | 'zh'): Written[] {
  return readdirSync(`${content}/chapters`).map((folder) => {
    const text = readFileSync(join(content, 'chapters', folder, `${language}.mdx`), 'utf8');
    const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
    const { covers = [] } = parse(head) as { covers?: string[] };
    return { number: Number.parseInt(folder, 10) / 10, covers, errata: errataIn(text) };
  });
}

/** What is left, a line each, and how much there is. */
export function report(written: readonly Written[]): string[] {
  const covered = new Set(written.flatMap(({ covers }) => covers));
  const marked = new Set(written.flatMap((chapter) => chapter.errata));
  const systems = Object.entries(planned.systems);
  const isThere = ({ at }: System) => at !== undefined && existsSync(at);
  const lines: string[] = [];
  for (const [number, items] of Object.entries(planned.inventory)) {
    const left = {
      items: Object.keys(items).filter((id) => !covered.has(id)),
      errata: Object.keys(errata).filter(
        (id) => errata[id]?.chapter === Number(number) && !marked.has(id),
      ),
      systems: systems
        .filter(([, each]) => [each.chapter].flat()[0] === Number(number) && !isThere(each))
        .map(([place, { id }]) => `${place} ${id}`),
    };
    const told = Object.entries(left).filter(([, ids]) => ids.length > 0);
    if (told.length > 0) lines.push(`chapter ${number}`);
    for (const [what, ids] of told) lines.push(`  ${what}: ${ids.join(', ')}`);
  }
  const items = Object.values(planned.inventory).flatMap((each) => Object.keys(each));
  const count = (there: number, all: number) => `${there} of ${all}`;
  return [
    ...lines,
    `items: ${count(items.filter((id) => covered.has(id)).length, items.length)}`,
    `errata in a chapter: ${count(Object.keys(errata).filter((id) => marked.has(id)).length, Object.keys(errata).length)}; in appendix E: all`,
    `systems: ${count(systems.filter(([, each]) => isThere(each)).length, systems.length)}`,
  ];
}

if (import.meta.main) console.log(report(chapters('en')).join('\n'));
