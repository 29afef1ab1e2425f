/** @file What the agents' reports look like as lines, and where they were when a game of the reader's ends. */
import { curveOf, type Report } from '../../../lib/core/reports';
import type { LineSeries } from '../../charts/lines';
import { seriesRole } from '../../charts/roles';
import { agents, type Agent, type reports as table } from './fields';
import { CUSTOMERS } from './game';

type Reports = readonly Report<typeof table>[];

const bandOf = (reports: Reports, i: number) => ({
  low: reports.map(({ low }) => low[i] ?? NaN),
  high: reports.map(({ high }) => high[i] ?? NaN),
});

type Names = Readonly<Record<Agent, string>>;

/** Points of a curve: more are not seen, and seven marks are drawn anew 16 times a second. */
export const POINTS = 400;

/** Evenly chosen, with the last. */
function thinned<T>(all: readonly T[]): T[] {
  const stride = Math.ceil(all.length / POINTS);
  return all.filter((_, i) => i % stride === 0 || i === all.length - 1);
}

export function curvesOf(
  allReports: Reports,
  allSteps: readonly number[],
  names: Names,
): LineSeries[] {
  const [reports, steps] = [thinned(allReports), thinned(allSteps)];
  return agents.map((agent, i) => ({
    ...{ key: agent, label: names[agent], role: seriesRole(i) },
    ...curveOf(reports, steps, agent),
    band: bandOf(reports, i),
  }));
}

/** Nothing while the agents have not had so many customers. */
export function rivalsOf(reports: Reports, steps: readonly number[], names: Names) {
  const then = reports[steps.findIndex((step) => step >= CUSTOMERS)];
  if (!then) return [];
  return agents.map((agent, i) => ({
    ...{ who: names[agent], lost: then[agent] },
    ...{ low: then.low[i], high: then.high[i] },
  }));
}
