/**
 * @file `npm run record -- [--stale] [--stamp] [demo …]`: runs the real experiments with their defaults and seed 1 on
 * the wasm backend and writes what they report to `recorded.json`, which the pages show before anything is pressed.
 *
 * Without names it records all demos; with `--stale` those that `scripts/recordings.ts` finds out of date; with
 * `--stamp` a recording is written only where the numbers are the same as before, so that only its fingerprint is new.
 *
 * Vite runs the library, as it does for the tests and the site.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fingerprintOf } from './record/fingerprint.ts';
import type * as Recording from './record/run.ts';
import { demoNames, demos, entryOf, languageOf, runIn, staleness } from './recordings.ts';
import { withModule } from './tfjsInNode.mjs';

const { values: only, positionals } = parseArgs({
  allowPositionals: true,
  options: { stale: { type: 'boolean' }, stamp: { type: 'boolean' } },
});
const unknown = positionals.find((name) => !demoNames().includes(name));
if (unknown) throw new Error(`record: no demo called ${unknown}`);
const stale = only.stale ? (await staleness()).map(({ demo }) => demo) : undefined;
const names = demoNames().filter(
  (name) =>
    (positionals.length === 0 || positionals.includes(name)) && (stale?.includes(name) ?? true),
);

let changed = 0;
await withModule('/scripts/record/run.ts', async ({ record }: typeof Recording) => {
  for (const name of names) {
    for (const [file, recorded] of Object.entries(await record(name))) {
      const path = `${demos}/${name}/${file}`;
      const madeBy = await fingerprintOf(entryOf(name), languageOf(file));
      const text = JSON.stringify({ ...recorded, madeBy });
      const isSame = existsSync(path) && isSameRun(readFileSync(path, 'utf8'), text);
      if (!isSame) changed++;
      const numbers = isSame ? 'the same numbers' : 'new numbers';
      if (only.stamp && !isSame) {
        console.error(`${path}: ${numbers}, nothing written; npm run record -- ${name}`);
        continue;
      }
      writeFileSync(path, `${text}\n`);
      console.log(`${path}: ${Math.round(text.length / 1024)} kB, ${numbers}`);
    }
  }
});
process.exit(only.stamp && changed > 0 ? 1 : 0);

/** Whether two recordings differ in nothing but what made them. */
function isSameRun(before: string, after: string): boolean {
  return isDeepStrictEqual(runIn(before), runIn(after));
}
