/**
 * @file `npm run check`: format, rules, types, floors, what a page takes, packages, recordings; two parts at a time, and one line for each at the end.
 *
 * A failing part does not stop the others. `npm run check -- eslint types` runs only these.
 */
import { spawn } from 'node:child_process';

interface Part {
  name: string;
  command: string;
  /** Waits for this part: its output is read. */
  after?: string;
  /** What to type when it fails. */
  mend?: string;
}

/** The longest begin first. TypeScript files are checked by svelte-check, with the components that they meet. */
const parts: Part[] = [
  { name: 'content', command: 'astro sync' },
  { name: 'format', command: 'prettier --check .', mend: 'npm run format' },
  { name: 'eslint', command: 'eslint .', after: 'content' },
  {
    name: 'types',
    command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings',
    after: 'content',
  },
  {
    name: 'pages',
    command: 'astro check --noSync --tsconfig tsconfig.astro.json',
    after: 'content',
  },
  { name: 'floors', command: 'node scripts/check/floors.ts' },
  { name: 'page', command: 'node scripts/check/page.ts' },
  { name: 'packages', command: 'node scripts/check/dependencies.ts' },
  { name: 'records', command: 'node scripts/recordings.ts --check' },
];

interface Outcome {
  part: Part;
  seconds: number;
  failed: boolean;
}

/** Its words are printed in one piece, so that two parts don't mix, and only if they say something is wrong. */
async function run(part: Part): Promise<Outcome> {
  const start = Date.now();
  const child = spawn(part.command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  const failed = status !== 0;
  if (failed) console.log(`\n— ${part.name}: ${part.command}\n${said.trim()}`);
  else for (const note of said.match(/^note: .*$/gm) ?? []) console.log(note);
  return { part, seconds: Math.round((Date.now() - start) / 1000), failed };
}

/** Two at a time, as many as the smallest machines have cores. */
async function runAll(chosen: Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...chosen];
  const done = (name?: string) =>
    !chosen.some((part) => part.name === name) || outcomes.some(({ part }) => part.name === name);
  let running: Promise<void>[] = [];
  while (waiting.length > 0 || running.length > 0) {
    const next = waiting.findIndex(({ after }) => done(after));
    if (next >= 0 && running.length < 2) {
      const [part] = waiting.splice(next, 1) as [Part];
      const one: Promise<void> = run(part).then((outcome) => {
        outcomes.push(outcome);
        running = running.filter((other) => other !== one);
      });
      running.push(one);
    } else await Promise.race(running);
  }
  return outcomes;
}

const names = process.argv.slice(2);
const unknown = names.find((name) => !parts.some((part) => part.name === name));
if (unknown) {
  console.error(`check: no part is called ${unknown}; ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const start = Date.now();
const outcomes = await runAll(
  names.length > 0 ? parts.filter(({ name }) => names.includes(name)) : parts,
);
console.log();
for (const { part, seconds, failed } of outcomes) {
  const mend = failed && part.mend ? `  → ${part.mend}` : '';
  console.log(`${failed ? '✗' : '✓'} ${part.name.padEnd(9)} ${seconds} s${mend}`);
}
const broken = outcomes.filter(({ failed }) => failed).map(({ part }) => part.name);
const total = Math.round((Date.now() - start) / 1000);
console.log(broken.length > 0 ? `failed: ${broken.join(', ')}` : `all well, ${total} s`);
process.exit(broken.length > 0 ? 1 : 0);
