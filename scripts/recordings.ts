/**
 * @file `node scripts/recordings.ts --check`: fails where a recording was made by other code, or learned from another
 * text, than there is now. Each recording names both; see `record/fingerprint.ts`.
 *
 * A chapter that was edited is no fault: demos learn from a snapshot of the book, which `npm run corpus` renews.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { current, languages, pathOf } from './corpus.ts';
import { fingerprintOf, type Fingerprint } from './record/fingerprint.ts';

export const demos = 'src/components/demos';
export const entryOf = (demo: string, folder = demos) => `${folder}/${demo}/experiment.ts`;
/** Of a recording that each language has for itself. */
export const languageOf = (file: string) => /\.(\w+)\.json$/.exec(file)?.[1];

export const demoNames = (folder = demos): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export interface Stale {
  demo: string;
  /** What is wrong and which command mends it. */
  sentence: string;
}

/** A recording without what made it. */
export function runIn(text: string): object {
  const { madeBy: _, ...run } = JSON.parse(text) as { madeBy?: Fingerprint };
  return run;
}

/**
 * Whether two recordings differ in nothing but what made them.
 *
 * @param times - Reports that say how long something took, and do not count.
 */
export function isSameRun(before: string, after: string, times: readonly string[] = []): boolean {
  const [a, b] = [before, after].map((text) => {
    const { madeBy: _, ...run } = JSON.parse(text, (key, value: unknown) =>
      times.includes(key) ? null : value,
    ) as { madeBy?: Fingerprint };
    return run;
  });
  return isDeepStrictEqual(a, b);
}

/** Recordings that are not what their experiments would record now. */
export async function staleness(folder = demos): Promise<Stale[]> {
  const found: Stale[] = [];
  for (const demo of demoNames(folder)) {
    const files = readdirSync(`${folder}/${demo}`).filter((name) =>
      /^recorded.*\.json$/.test(name),
    );
    for (const file of files) {
      const path = `${folder}/${demo}/${file}`;
      const { madeBy } = JSON.parse(readFileSync(path, 'utf8')) as { madeBy?: Fingerprint };
      const now = await fingerprintOf(entryOf(demo, folder), languageOf(file));
      const fault = faultOf(madeBy, now);
      if (fault) found.push({ demo, sentence: `${path} ${fault}: npm run record ${demo}` });
    }
  }
  return found;
}

/** What of a recording is out of date. */
export function faultOf(then: Fingerprint | undefined, now: Fingerprint): string | undefined {
  if (!then) return 'does not say what made it';
  if (then.code !== now.code) return 'was made by other code than its experiment runs now';
  const languages = new Set([...Object.keys(then.texts ?? {}), ...Object.keys(now.texts ?? {})]);
  const other = [...languages].some((each) => then.texts?.[each] !== now.texts?.[each]);
  return other ? 'learned from another text than src/content/corpus holds now' : undefined;
}

/** Languages whose chapters have changed since the snapshot. */
const edited = (): string[] =>
  languages.filter((language) => readFileSync(pathOf(language), 'utf8') !== current(language));

if (import.meta.main) {
  if (!process.argv.includes('--check')) {
    console.error('usage: node scripts/recordings.ts --check');
    process.exit(2);
  }
  const stale = await staleness();
  for (const { sentence } of stale) console.error(sentence);
  const changed = edited();
  if (changed.length > 0) {
    console.log(
      `note: chapters (${changed.join(', ')}) have changed since the demos' snapshot of the book; npm run corpus takes a new one`,
    );
  }
  process.exit(stale.length > 0 ? 1 : 0);
}
