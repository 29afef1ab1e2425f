/**
 * @file `npm run bench:node`: the WebGPU part of the bench under Node, for a machine with a graphics card and no browser.
 * The same engines, steps and rules as in `run.ts`; each engine is a program of its own, and they take turns.
 *
 * Built into one file, `out/node/bench.mjs`, which needs beside it only the package `webgpu`. With `--engine` it is one engine.
 */
import './node/gpu';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Contest, disagreements, TOLERANCE } from './contest';
import { engine as jax } from './engines/jax/engine';
import { engine as ours } from './engines/ours/engine';
import { engine as stock } from './engines/stock/engine';
import { barsOf } from './bars';
import { encode } from './given';
import { machine } from './machine';
import { make } from './make';
import { answerCommands } from './node/child';
import { optionsOf } from './options';
import { adapterName, type Results } from '../src/lib/workloads/result';
import { inProgram } from './runner';
import { table } from './table';

const engines = { ours, stock, jax };

const [flag, module] = process.argv.slice(2);
if (flag === '--engine') {
  // What libraries say to people must not stand between the answers.
  console.log = console.info = console.warn;
  await answerCommands(engines[module as keyof typeof engines]);
} else await compareAll();
process.exit();

async function compareAll(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const say = (text: string) => console.error(`bench: ${text}`);
  const results: Omit<Results, 'bars'> = {
    date: new Date().toISOString(),
    machine: { ...machine(), browser: `Node ${process.version}`, adapter: await adapter() },
    how: { rounds: options.rounds, roundMs: options.roundMs, tolerance: TOLERANCE },
    engines: {},
    workloads: {},
    inside: {},
  };
  const self = fileURLToPath(import.meta.url);
  const contest = new Contest({
    ...options,
    say,
    start: (contender) => inProgram(process.execPath, [self, '--engine', contender.module], folder),
  });
  const wanted = options.engines.filter(({ device }) => device === 'webgpu');
  for (const contender of wanted) results.engines[contender.id] = await contest.meet(contender);
  for (const name of options.workloads) {
    const given = await make(name);
    const { index, numbers } = encode(given);
    writeFileSync(join(folder, `${name}.json`), index);
    writeFileSync(join(folder, `${name}.bin`), numbers);
    const parameters = Object.values(given.params).reduce((sum, { data }) => sum + data.length, 0);
    const found = await contest.compare(name);
    results.workloads[name] = { sizes: given.sizes, parameters, results: found };
    const kernels = contest.inside.get(name)?.['kernels'];
    results.inside.kernels = { ...results.inside.kernels, ...(kernels && { [name]: kernels }) };
  }
  await contest.close();
  finish({ ...results, bars: barsOf(results) });
}

function finish(all: Results): void {
  console.log(table(all));
  console.log(JSON.stringify(all));
  const out = process.env['OUT'] ?? 'bench/out';
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'node-webgpu.json'), `${JSON.stringify(all, undefined, 1)}\n`);
  const wrong = disagreements(all);
  if (wrong.length === 0) return;
  console.error(`bench: losses differ by more than ${TOLERANCE}: ${wrong.join('; ')}`);
  process.exitCode = 1;
}

async function adapter(): Promise<string> {
  const found = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!found) throw new Error('bench: no WebGPU adapter');
  return adapterName(found.info);
}
