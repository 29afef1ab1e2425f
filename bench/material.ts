/** @file What readers give, and how long it takes: their own texts, and the digits that are made for a run. Vite runs it. */
import { Columns } from '../src/components/chassis/run/numbers/columns';
import { ThinnedReports } from '../src/components/chassis/run/numbers/thinnedReports';
import { reports } from '../src/components/demos/grid-world/fields';
import { median } from '../src/lib/core/average';
import { Random } from '../src/lib/core/random';
import { MOST_ON_PAGE, simulateInPieces } from '../src/components/desk/simulationJob';
import { parseSheet, sheetOf } from '../src/lib/desk/parseSheet';
import type { AnyEquation } from '../src/lib/desk/equation';
import type { Given } from '../src/lib/desk/inputs';
import { readNumber } from '../src/lib/core/number';
import * as startupCost from '../src/lib/equations/startupCost';
import { make } from '../src/lib/data/digits/digits';
import { readText } from '../src/lib/data/text';
import * as bytePairs from '../src/lib/data/tokenizers/bytePairs';
import { madeText } from '../tests/helpers/madeText';
import type { Inside } from '../src/lib/workloads/result';
import { measures, network, sheet } from './network';

const tasks: { what: string; atMost: number; task: () => unknown }[] = [
  {
    what: '768 merges learned of 100 kB in two languages',
    atMost: 2,
    task: () => bytePairs.train(made, 1_024).encode(made),
  },
  {
    what: '256 merges learned of a megabyte without a space',
    atMost: 2,
    task: () => bytePairs.train(gene, 512).encode(gene),
  },
  {
    what: '20 MB refused, as bytes and as a string',
    atMost: 0.1,
    task: () => [refusal(bytes), refusal(long)],
  },
  {
    what: '2,000 digits made',
    atMost: 1,
    task: () => make(2_000, new Random(8), { distortion: 1, noise: 0.1 }),
  },
  {
    what: '2,000 people and 10,000 ties: every measure of everybody',
    atMost: 1,
    task: () => measures(network),
  },
  {
    what: '2,000 people and 10,000 ties: what the tool works out at a change',
    atMost: 1,
    task: () => sheet(),
  },
];

/** Each task three times; then a run that goes on for hours. */
export async function costOfMaterial(): Promise<NonNullable<Inside['material']>> {
  const times = tasks.map(({ what, atMost, task }) => {
    const seconds = [0, 1, 2].map(() => timeOf(task) / 1000);
    return { what, atMost, measured: median(seconds), unit: 's' as const };
  });
  return [...times, ...(await costOfSamples()), ...costOfReports()];
}

const cost = startupCost as unknown as AnyEquation;

/** The cost calculator's example with a range in place of each cost. */
function uncertainCosts() {
  const sheet = sheetOf(cost, {});
  for (const rows of Object.values(sheet.tables)) {
    for (const row of rows) {
      const price = readNumber(String(row['cost'] ?? ''));
      if (price) row['cost'] = `${0.8 * price}..${1.3 * price}`;
    }
  }
  return parseSheet(cost, sheet);
}

const SAMPLES = 1_000_000;

/** From a request until there is something to say of all samples, and the pieces in which a page without workers stands still. */
async function costOfSamples(): Promise<NonNullable<Inside['material']>> {
  const given = uncertainCosts();
  const seconds = [];
  for (const seed of [1, 2, 3]) seconds.push((await simulated(given, SAMPLES, seed)).seconds);
  const { longest } = await simulated(given, MOST_ON_PAGE, 1);
  const what = `the cost calculator, ${given.cellSpreads.length} costs as ranges`;
  return [
    {
      what: `${SAMPLES.toLocaleString('en')} samples of ${what}, and their summary`,
      ...{ atMost: 1, measured: median(seconds), unit: 's' as const },
    },
    {
      what: `${what}: the longest that a page without workers stands still`,
      ...{ atMost: 50, measured: longest, unit: 'ms' as const },
    },
  ];
}

/** Seconds until the summary of all samples, and milliseconds of the longest piece. */
async function simulated(given: Given, samples: number, seed: number) {
  const request = { equation: 'startupCost', given, result: 'total', samples, seed };
  const start = performance.now();
  let [began, longest, seconds] = [start, 0, NaN];
  const pause = async () => {
    longest = Math.max(longest, performance.now() - began);
    await new Promise(setImmediate);
    began = performance.now();
  };
  await simulateInPieces(cost, request, pause, (notice) => {
    if (notice.kind === 'summary') seconds = (performance.now() - start) / 1_000;
  });
  return { seconds, longest: Math.max(longest, performance.now() - began) };
}

/** What five agents report, as often as a page is told of it, and what is kept of that. */
function costOfReports(): NonNullable<Inside['material']> {
  const before = memory();
  const columns = new Columns();
  const chosen = new ThinnedReports(reports);
  const notices: number[] = [];
  for (let step = 0; step < REPORTS; step += A_NOTICE) {
    const told = Array.from({ length: A_NOTICE }, (_, i) => reportOf(step + i));
    const took = timeOf(() => {
      told.forEach((report, i) => {
        columns.take(step + i, report);
        chosen.take(step + i, report);
      });
      return chosen.chosen;
    });
    notices.push(took);
  }
  const kept = (memory() - before) / 2 ** 20;
  const what = `${REPORTS.toLocaleString('en')} reports of five agents`;
  return [
    { what: `${what}: a notice`, atMost: 2, measured: median(notices.slice(-1_000)), unit: 'ms' },
    { what: `${what}: what is kept`, atMost: 60, measured: kept, unit: 'MB' },
  ];
}

const REPORTS = 600_000;
/** 1,500 episodes a second, told sixteen times. */
const A_NOTICE = 100;

function reportOf(step: number) {
  const returns = [0, 1, 2, 3, 4].map((agent) => -10 - (step % (7 + agent)));
  const [mean] = returns as [number];
  return {
    returns,
    mean,
    recent: returns,
    recentMean: mean,
    length: 15,
    optimalAgents: 5,
    agreement: 0.9,
  };
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timeOf(task: () => unknown): number {
  const began = performance.now();
  task();
  return performance.now() - began;
}

function refusal(given: Uint8Array | string): unknown {
  try {
    return readText(given as Uint8Array<ArrayBuffer>);
  } catch (error) {
    return error;
  }
}

const bytes = new Uint8Array(20_000_000).fill(97);
const long = 'ab'.repeat(10_000_000);
const gene = 'acgt'.repeat(250_000);
const made = madeText(100_000);
