/**
 * @file `npm run record -- [--stale] [--stamp] [demo …]`: runs the real experiments with their defaults on the
 * wasm backend and writes what they report to `recorded.json`, which the pages show before anything is pressed.
 *
 * Without names it records all demos; with `--stale` those that `scripts/recordings.ts` finds out of date; with
 * `--stamp` a recording gets a new fingerprint where the numbers are the same as before, and stays as it is where not.
 *
 * Vite runs the library, as it does for the tests and the site.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fingerprintOf } from './record/fingerprint.ts';
import type * as Recording from './record/run.ts';
import {
  demoNames,
  demos,
  entryOf,
  isSameRun,
  languageOf,
  runIn,
  staleness,
} from './recordings.ts';
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
await withModule('/scripts/record/run.ts', async ({ record, timesOf }: typeof Recording) => {
  for (const name of names) {
    const times = await timesOf(name);
    for (const [file, recorded] of Object.entries(await record(name))) {
      const path = `${demos}/${name}/${file}`;
      const madeBy = await fingerprintOf(entryOf(name), languageOf(file));
      const after = JSON.stringify({ ...recorded, madeBy });
      const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
      const isSame = isSameRun(before, after, times);
      const numbers = isSame ? 'the same numbers' : 'new numbers';
      if (only.stamp && !isSame) {
        changed++;
        console.error(`${path}: ${numbers}, nothing written; npm run record ${name}`);
        continue;
      }
      const text = only.stamp ? JSON.stringify({ ...runIn(before), madeBy }) : after;
      writeFileSync(path, `${text}\n`);
      console.log(`${path}: ${Math.round(text.length / 1024)} kB, ${numbers}`);
    }
  }
});
process.exit(only.stamp && changed > 0 ? 1 : 0);
