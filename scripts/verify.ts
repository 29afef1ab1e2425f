/**
 * @file `node scripts/verify.ts [name …]`: bars that take long trainings, one module of `scripts/verify` each; prints its figures and
 * fails where one is missed.
 */
import { readdirSync } from 'node:fs';
import { withModule } from './tfjsInNode.mjs';

/** What a module of `scripts/verify` exports as `verify`: one line for each bar. */
export interface Figure {
  bar: string;
  figure: string;
  holds: boolean;
}

const known = readdirSync('scripts/verify').map((file) => file.replace(/\.ts$/, ''));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !known.includes(name));
if (unknown) throw new Error(`verify: there is no ${unknown}`);

let missed = 0;
for (const name of asked.length > 0 ? asked : known) {
  await withModule(
    `/scripts/verify/${name}.ts`,
    async ({ verify }: { verify: () => Promise<Figure[]> }) => {
      for (const { bar, figure, holds } of await verify()) {
        console.log(`${holds ? 'holds ' : 'MISSED'} ${name}: ${bar}: ${figure}`);
        if (!holds) missed++;
      }
    },
  );
}
process.exit(missed > 0 ? 1 : 0);
