/**
 * @file `npm run bench`: the same steps of the same models by every engine, in turn, in one run: each in a page of its own
 * in headless Chromium, one thread, without cross-origin isolation; PyTorch in a program of its own.
 *
 * A step is what a user waits for: the batch is uploaded, loss, gradient and update are computed, the loss is read back.
 * The first steps warm up; their losses must agree.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { chromiumPath, quiet, softwareWebgpu } from '../scripts/chromium.mjs';
import type { Name } from '../src/lib/workloads/names.ts';
import { serve } from '../tests/browser/server.ts';
import { barsOf } from './bars.ts';
import { costOfBook } from './book.ts';
import { buildPage, out, writeGiven } from './build.ts';
import { PROFILED_STEPS } from './engine.ts';
import type { Contender } from './engines.ts';
import type { Given } from './given.ts';
import { machine } from './machine.ts';
import type { Prepared } from './measure.ts';
import { optionsOf } from './options.ts';
import { isTiming, median, type Results, type Skipped, type Timing } from './result.ts';
import { inPage, inPython, messageOf, type Runner } from './runner.ts';
import { table } from './table.ts';

/** Relative; what single precision and another order of sums may come to in eight steps. */
const TOLERANCE = 1e-3;
/** An engine that needs longer for two steps is left out. */
const PATIENCE_MS = 60_000;
/** A step above this is taken once a round, in fewer rounds. */
const SLOW_MS = 1_000;
const VERY_SLOW_MS = 4_000;

interface Turn {
  runner: Runner;
  contender: Contender;
  prepared: Prepared;
  rounds: number[][];
}

const options = optionsOf(process.argv.slice(2));
const say = (text: string) => console.error(`bench: ${text}`);
const runners = new Map<string, Runner>();
const results: Omit<Results, 'bars'> = {
  date: new Date().toISOString(),
  machine: { ...machine(), browser: '', adapter: 'none' },
  how: { rounds: options.rounds, roundMs: options.roundMs, tolerance: TOLERANCE },
  engines: {},
  workloads: {},
  inside: {},
};

const modules = new Set(options.engines.map(({ module }) => module));
modules.delete('torch');
for (const module of modules) await buildPage(module);
const given = await writeGiven(options.workloads);
const server = await serve(out);

const executablePath = chromiumPath();
const launch = (args: string[]) =>
  chromium.launch({ ...(executablePath && { executablePath }), args: [...quiet, ...args] });
const browser = await launch([]);
const gpu = await launch(
  options.software ? softwareWebgpu : ['--enable-unsafe-webgpu', '--enable-features=Vulkan'],
);
results.machine.browser = `Chromium ${browser.version()}`;
results.machine.adapter = await adapterOf(gpu);

for (const contender of options.engines) await meet(contender);
for (const name of options.workloads) await compare(name, given.get(name)!);
if (runners.has('ours-wasm') && options.memorySteps > 0 && options.workloads.includes('gpt')) {
  await lookAtMemory(runners.get('ours-wasm')!);
}
for (const runner of runners.values()) await runner.close();
if (runners.has('ours-wasm')) Object.assign(results.inside, await costOfBook(browser));
await Promise.all([browser.close(), gpu.close(), server.close()]);
finish({ ...results, bars: barsOf(results) });

async function adapterOf(where: Browser): Promise<string> {
  const page = await where.newPage();
  await page.goto(`${server.origin}/given/${options.workloads[0]!}.json`);
  const adapter = await page.evaluate(async () => {
    const found = await navigator.gpu?.requestAdapter();
    if (!found) return null;
    const { vendor, architecture, description, isFallbackAdapter } = found.info;
    const software =
      isFallbackAdapter || /swiftshader|llvmpipe/i.test(`${architecture} ${description}`);
    return { name: description || `${vendor} ${architecture}`, software };
  });
  await page.close();
  if (!adapter) return 'none';
  return adapter.software ? `${adapter.name} (software)` : adapter.name;
}

/** Starts an engine, or says why not. */
async function meet(contender: Contender): Promise<void> {
  const { id, name, device } = contender;
  const { adapter } = results.machine;
  const usable = adapter !== 'none' && (options.software || !adapter.endsWith('(software)'));
  if (device === 'webgpu' && !usable) {
    results.engines[id] = {
      skipped: `no WebGPU adapter but software (${adapter}); --webgpu takes it`,
    };
    return;
  }
  try {
    const runner = await runnerFor(contender);
    results.engines[id] = { name, ...(await runner.start()) };
    runners.set(id, runner);
  } catch (error) {
    results.engines[id] = { skipped: messageOf(error) };
    say(`${id} does not start: ${messageOf(error)}`);
  }
}

function runnerFor(contender: Contender): Promise<Runner> | Runner {
  if (contender.module === 'torch') {
    return inPython(pythonWithTorch(), 'bench/engines/native.py', `${out}/given`);
  }
  return inPage(contender.device === 'webgpu' ? gpu : browser, server.origin, contender);
}

function pythonWithTorch(): string {
  for (const python of ['python3', '/usr/bin/python3', 'python']) {
    try {
      execFileSync(python, ['-c', 'import torch'], { stdio: 'ignore' });
      return python;
    } catch {
      continue;
    }
  }
  throw new Error('no python3 with torch');
}

async function compare(name: Name, { sizes, params }: Given): Promise<void> {
  const found: Record<string, Timing | Skipped> = {};
  const turns: Turn[] = [];
  for (const contender of options.engines) {
    const runner = runners.get(contender.id);
    if (!runner) continue;
    say(`${name}, ${contender.id}`);
    try {
      const prepared = await within(PATIENCE_MS, runner.prepare(name));
      turns.push({ runner, contender, prepared, rounds: [] });
    } catch (error) {
      found[contender.id] = { skipped: messageOf(error) };
      say(`${name}, ${contender.id} is left out: ${messageOf(error)}`);
      await restart(contender);
    }
  }
  for (let round = 0; round < options.rounds; round++) {
    for (const { runner, prepared, rounds } of turns) {
      const { stepMs } = prepared;
      const most = stepMs > VERY_SLOW_MS ? 1 : stepMs > SLOW_MS ? 3 : Infinity;
      if (round < most) rounds.push(await runner.round(options.roundMs, stepMs));
    }
  }
  const expected = turns[0]?.prepared.losses ?? [];
  for (const { runner, contender, prepared, rounds } of turns) {
    const medians = rounds.map(median);
    found[contender.id] = {
      median: median(medians),
      lowest: Math.min(...rounds.flat()),
      rounds: medians,
      losses: prepared.losses,
      apart: apart(prepared.losses, expected),
    };
    if (contender.id === 'ours-wasm') {
      const { kernels } = await runner.inside();
      results.inside.kernels = { ...results.inside.kernels, [name]: kernels! };
    }
    await runner.end();
  }
  const order = Object.fromEntries(
    options.engines.flatMap(({ id }) => (found[id] ? [[id, found[id]]] : [])),
  );
  const parameters = Object.values(params).reduce((sum, { data }) => sum + data.length, 0);
  results.workloads[name] = { sizes, parameters, results: order };
}

/** What hangs or broke is thrown away with its page. */
async function restart(contender: Contender): Promise<void> {
  await runners.get(contender.id)?.close();
  runners.delete(contender.id);
  const runner = await runnerFor(contender);
  await runner.start();
  runners.set(contender.id, runner);
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const seconds = Math.round(ms / 1000);
    const timer = setTimeout(
      () => reject(new Error(`its first two steps took more than ${seconds} s`)),
      ms,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The largest relative distance of losses that both have. */
function apart(losses: readonly number[], expected: readonly number[]): number {
  const both = losses.slice(0, expected.length);
  return Math.max(...both.map((loss, i) => Math.abs(loss / expected[i]! - 1)));
}

async function lookAtMemory(runner: Runner): Promise<void> {
  say(`gpt, memory after 20 and ${options.memorySteps} steps`);
  await runner.prepare('gpt');
  const { length } = (results.workloads.gpt!.results['ours-wasm'] as Timing).losses;
  const memory = [];
  let made = length;
  for (const steps of [20, options.memorySteps]) {
    await runner.run(steps - made);
    const { numTensors, numBytes, heap } = await runner.inside();
    memory.push({ steps, numTensors: numTensors!, numBytes: numBytes!, heap: heap! });
    made = steps + PROFILED_STEPS;
  }
  results.inside.memory = memory;
  await runner.end();
}

function finish(all: Results): void {
  console.log(table(all));
  const folder = options.whole ? 'bench/results' : out;
  mkdirSync(folder, { recursive: true });
  const file = options.whole ? `${all.date.slice(0, 10)}.json` : 'last.json';
  writeFileSync(`${folder}/${file}`, `${JSON.stringify(all, undefined, 1)}\n`);
  say(`${folder}/${file}`);
  const wrong = Object.entries(all.workloads).flatMap(([name, { results: each }]) =>
    Object.entries(each)
      .filter(([, result]) => isTiming(result) && !(result.apart <= TOLERANCE))
      .map(([id]) => `${name}, ${id}`),
  );
  if (wrong.length === 0) return;
  console.error(`bench: losses differ by more than ${TOLERANCE}: ${wrong.join('; ')}`);
  process.exitCode = 1;
}
