/** @file One simulation in pieces, so that it can be watched and broken off: in the worker, or on a page that has none. */
import type { AnyEquation } from '../../lib/desk/equation';
import type { Correlation } from '../../lib/desk/correlation';
import type { Given } from '../../lib/desk/inputs';
import { Simulation } from '../../lib/desk/simulate';
import { KEPT, sharesOf, summaryOf, type Shares, type Summary } from '../../lib/desk/summary';

export interface SimulationRequest {
  /** The equation's file, without its ending: `startupCost`. */
  equation: string;
  given: Given;
  result: string;
  samples: number;
  seed: number;
  /** Inputs that move together. */
  correlations?: readonly Correlation[];
  /** Rows as text instead of a summary: input's key or result → the head of its column. */
  heads?: readonly (readonly [name: string, head: string])[];
}

export type Notice =
  /** Samples so far. */
  | { kind: 'progress'; done: number }
  /** A summary of the first samples, then of all. Behind the last one nothing comes. */
  | { kind: 'summary'; summary: Summary; last: boolean }
  /** After the summary of all, if its mean holds; nothing comes behind it. */
  | { kind: 'shares'; shares: Shares }
  | { kind: 'csv'; parts: string[] };

/** On a page without workers: one that sorts more of them at a time would stand still. */
export const MOST_ON_PAGE = 20_000;
/** After so many there is something to see. */
const FIRST_LOOK = 2_000;
/** What a piece should take: a page stays alive, and a newer request isn't kept waiting. */
const PIECE_MS = 20;
const FIRST_PIECE = 256;

/**
 * @param pause - Awaited between pieces; what it throws ends the job.
 * @param tell - Told of each piece.
 */
export async function simulateInPieces(
  equation: AnyEquation,
  request: SimulationRequest,
  pause: () => Promise<void>,
  tell: (notice: Notice) => void,
): Promise<void> {
  const { given, result, samples, seed, correlations = [], heads } = request;
  const keep = heads ? samples : KEPT;
  const known = Object.keys(equation.results as object);
  const results = heads
    ? heads.map(([name]) => name).filter((name) => known.includes(name))
    : [result];
  const simulation = new Simulation(equation, given, {
    samples,
    seed,
    keep,
    results,
    correlations,
  });
  await run(simulation, Math.min(samples, FIRST_LOOK), pause, tell);
  if (!heads && samples > FIRST_LOOK) {
    const summary = summaryOf(simulation, equation, given, result);
    tell({ kind: 'summary', summary, last: false });
  }
  await run(simulation, samples, pause, tell);
  if (heads) {
    tell({ kind: 'csv', parts: await rowsOf(simulation, heads, pause) });
    return;
  }
  const summary = summaryOf(simulation, equation, given, result);
  const shared = summary.verdict.ok;
  // Whoever is told may take the samples away with it.
  tell({ kind: 'summary', summary, last: !shared });
  if (!shared) return;
  const steps = sharesOf(simulation, result);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  tell({ kind: 'shares', shares: step.value });
}

async function run(
  simulation: Simulation,
  until: number,
  pause: () => Promise<void>,
  tell: (notice: Notice) => void,
): Promise<void> {
  let piece = FIRST_PIECE;
  while (simulation.done < until) {
    const began = performance.now();
    simulation.run(Math.min(piece, until - simulation.done));
    const took = performance.now() - began;
    // At most doubled: one quick piece doesn't make the next one long.
    piece = Math.max(FIRST_PIECE, Math.floor(piece * Math.min(2, PIECE_MS / Math.max(took, 1))));
    tell({ kind: 'progress', done: simulation.done });
    await pause();
  }
}

const ROWS = 1_000;

async function rowsOf(
  { drawn, results, done }: Simulation,
  heads: readonly (readonly [string, string])[],
  pause: () => Promise<void>,
): Promise<string[]> {
  const columns = heads.map(([name]) => drawn[name] ?? results[name] ?? new Float64Array(done));
  const line = (i: number) =>
    columns.map((column) => (Number.isNaN(column[i]) ? '' : String(column[i]))).join(',');
  const parts = ['\uFEFF', heads.map(([, head]) => quoted(head)).join(','), '\r\n'];
  for (let from = 0; from < done; from += ROWS) {
    const count = Math.min(ROWS, done - from);
    parts.push(Array.from({ length: count }, (_, i) => `${line(from + i)}\r\n`).join(''));
    await pause();
  }
  return parts;
}

/** What a spreadsheet would run, it shows. */
const RUNS = /^[\s]*[=+\-@\t\r＝＋－＠]/;
const quoted = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ');
  return `"${(RUNS.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
};
