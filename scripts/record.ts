/**
 * @file `npm run record [demo …]`: runs the real experiments with their defaults and seed 1 on the wasm backend
 * and writes what they report to `recorded.json`, which the pages show before anything is pressed.
 *
 * Vite runs the library, as it does for the tests and the site.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import type * as Recording from './record/run.ts';
import { withModule } from './tfjsInNode.mjs';

const demos = 'src/components/demos';
const wanted = process.argv.slice(2);
const names = readdirSync(demos, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => wanted.length === 0 || wanted.includes(name));

await withModule('/scripts/record/run.ts', async ({ record }: typeof Recording) => {
  for (const name of names) {
    for (const [file, recorded] of Object.entries(await record(name))) {
      const path = `${demos}/${name}/${file}`;
      const text = JSON.stringify(recorded);
      writeFileSync(path, `${text}\n`);
      console.log(`${path}: ${Math.round(text.length / 1024)} kB`);
    }
  }
});
process.exit(0);
