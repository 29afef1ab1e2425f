/**
 * @file `npm run bench`: the same steps of the same models by every engine, in turn, in one run: each in a page of its own
 * in headless Chromium, one thread unless its name says how many, without cross-origin isolation; PyTorch in a program of its own.
 *
 * A step is what a user waits for: the batch is uploaded, loss, gradient and update are computed, the loss is read back.
 * The first steps warm up; their losses must agree.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { chromiumPath, quiet, softwareWebgpu } from '../scripts/chromium.mjs';
import { serve } from '../scripts/server.mjs';
import { barsOf } from './bars.ts';
import { costOfBook, material } from './book.ts';
import { buildPage, out, writeGiven } from './build.ts';
import { Contest, disagreements, TOLERANCE } from './contest.ts';
import { PROFILED_STEPS } from './engine.ts';
import type { Contender } from './engines.ts';
import { machine } from './machine.ts';
import { optionsOf } from './options.ts';
import { adapterName, isSoftware, type Results } from '../src/lib/workloads/result.ts';
import { inPage, inProgram, type Runner } from './runner.ts';
import { costOfSimulation } from './simulated.ts';
import { table } from './table.ts';

const options = optionsOf(process.argv.slice(2));
const say = (text: string) => console.error(`bench: ${text}`);
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
const server = await serve({ folder: out });

const executablePath = chromiumPath();
const launch = (args: string[]) =>
  chromium.launch({ ...(executablePath && { executablePath }), args: [...quiet, ...args] });
const browser = await launch([]);
const gpu = await launch(
  options.software ? softwareWebgpu : ['--enable-unsafe-webgpu', '--enable-features=Vulkan'],
);
results.machine.browser = `Chromium ${browser.version()}`;
results.machine.adapter = await adapterOf(gpu);

const contest = new Contest({ ...options, start, say });
for (const contender of options.engines) {
  const why = unusable(contender);
  results.engines[contender.id] = why ? { skipped: why } : await contest.meet(contender);
}
for (const [name, { sizes, params }] of given) {
  const parameters = Object.values(params).reduce((sum, { data }) => sum + data.length, 0);
  results.workloads[name] = { sizes, parameters, results: await contest.compare(name) };
  const { kernels, exchangeMs, mateHeap } = contest.inside.get(name) ?? {};
  for (const [what, value] of Object.entries({ kernels, exchange: exchangeMs, mateHeap })) {
    if (value === undefined) continue;
    const key = what as 'kernels' | 'exchange' | 'mateHeap';
    results.inside[key] = { ...results.inside[key], [name]: value };
  }
}
const own = options.engines.find(({ id }) => id === 'ours-wasm');
if (own && contest.has(own.id)) {
  if (options.memorySteps > 0 && given.has('gpt')) results.inside.memory = await memoryOf(own);
  await contest.close();
  Object.assign(results.inside, await costOfBook(browser));
} else await contest.close();
results.inside.material = [...(await material()), ...(await costOfSimulation(browser))];
await Promise.all([browser.close(), gpu.close(), server.close()]);
finish({ ...results, bars: barsOf(results) });

async function adapterOf(where: Browser): Promise<string> {
  const page = await where.newPage();
  await page.goto(`${server.origin}/given/${options.workloads[0]!}.json`);
  const found = await page.evaluate(async () => {
    const { info } = (await navigator.gpu?.requestAdapter()) ?? {};
    if (!info) return null;
    const { vendor, architecture, description } = info;
    return { vendor, architecture, description };
  });
  await page.close();
  return found ? adapterName(found) : 'none';
}

/** Why an engine cannot be tried. */
function unusable({ device }: Contender): string | undefined {
  const { adapter } = results.machine;
  if (device !== 'webgpu') return undefined;
  if (adapter === 'none') return 'no WebGPU adapter; --webgpu takes one in software';
  if (!isSoftware(adapter) || options.software) return undefined;
  return `no WebGPU adapter but ${adapter}; --webgpu takes it`;
}

function start(contender: Contender): Promise<Runner> | Runner {
  if (contender.module === 'torch') {
    return inProgram(pythonWithTorch(), ['bench/engines/native.py'], `${out}/given`);
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

/** In a page of its own: one that has trained larger models has room that would hide a leak. */
async function memoryOf(contender: Contender) {
  say(`gpt, memory after 20 and ${options.memorySteps} steps`);
  const runner = await start(contender);
  await runner.start();
  const { losses } = await runner.prepare('gpt');
  const memory = [];
  let made = losses.length;
  for (const steps of [20, options.memorySteps]) {
    await runner.run(steps - made);
    const { numTensors, numBytes, heap } = await runner.inside();
    memory.push({ steps, numTensors: numTensors!, numBytes: numBytes!, heap: heap! });
    made = steps + PROFILED_STEPS;
  }
  await runner.close();
  return memory;
}

function isSkipped(id: string): boolean {
  return 'skipped' in (results.engines[id] ?? {});
}

function finish(all: Results): void {
  console.log(table(all));
  const missing = options.engines.filter(({ id, device }) => device !== 'webgpu' && isSkipped(id));
  const keep = missing.length === 0 ? options.keep : undefined;
  if (options.keep && !keep) {
    const names = missing.map(({ id }) => id).join(', ');
    say(`not kept for the book, which quotes what was not measured: ${names}`);
  }
  const folder = keep ?? out;
  mkdirSync(folder, { recursive: true });
  const file = keep ? `${all.date.slice(0, 10)}.json` : 'last.json';
  writeFileSync(`${folder}/${file}`, `${JSON.stringify(all, undefined, 1)}\n`);
  say(`${folder}/${file}`);
  const wrong = disagreements(all);
  if (wrong.length === 0) return;
  console.error(`bench: losses differ by more than ${TOLERANCE}: ${wrong.join('; ')}`);
  process.exitCode = 1;
}
