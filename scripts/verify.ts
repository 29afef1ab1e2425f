/**
 * @file `npm run verify -- [name …]`: bars that take long trainings, two at a time; prints each figure beside its bar and fails where
 * one is missed.
 *
 * Each file of `scripts/verify` is one of them and runs in a process of its own: a new one needs no line elsewhere.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { withModule } from './tfjsInNode.mjs';

/** What a file of `scripts/verify` yields from its `verify`, one by one. */
export interface Figure {
  /** What must hold, with its number and, of a training, its steps. */
  bar: string;
  /** What was measured, with its unit. */
  figure: string;
  holds: boolean;
}

export interface Verification {
  verify: () => AsyncIterable<Figure>;
}

/** @returns How many bars are missed. */
async function verified(name: string): Promise<number> {
  return withModule(`/scripts/verify/${name}.ts`, async ({ verify }: Verification) => {
    let missed = 0;
    for await (const { bar, figure, holds } of verify()) {
      if (!holds) missed++;
      console.log(`${holds ? '✓' : '✗'} ${name}: ${bar}: ${figure}`);
    }
    return missed;
  });
}

interface Outcome {
  name: string;
  seconds: number;
  failed: boolean;
}

async function apart(name: string): Promise<Outcome> {
  const start = Date.now();
  const child = spawn(process.execPath, [import.meta.filename, name], { stdio: 'inherit' });
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { name, seconds: Math.round((Date.now() - start) / 1000), failed: status !== 0 };
}

/** Two at a time, as many as the smallest machines have cores. */
async function allOf(names: readonly string[]): Promise<Outcome[]> {
  const waiting = [...names];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) outcomes.push(await apart(name));
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

const known = readdirSync(`${import.meta.dirname}/verify`).map((file) => file.replace(/\.ts$/, ''));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !known.includes(name));
if (unknown) {
  console.error(`verify: nothing is called ${unknown}; ${known.join(', ')}`);
  process.exit(1);
}
if (asked.length === 1) {
  const [name] = asked as [string];
  const missed = await verified(name).catch((error: unknown) => {
    console.error(`✗ ${name}:`, error); // uncaught, it would be printed after a page of the engine's own code
    return 1;
  });
  process.exit(missed > 0 ? 1 : 0);
}

const outcomes = await allOf(asked.length > 0 ? asked : known);
console.log();
for (const { name, seconds, failed } of outcomes)
  console.log(`${failed ? '✗' : '✓'} ${name} ${seconds} s`);
process.exit(outcomes.some(({ failed }) => failed) ? 1 : 0);
