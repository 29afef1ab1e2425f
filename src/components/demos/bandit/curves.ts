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

export function curvesOf(
  reports: Reports,
  steps: readonly number[],
  names: Readonly<Record<Agent, string>>,
): LineSeries[] {
  return agents.map((agent, i) => ({
    ...{ key: agent, label: names[agent], role: seriesRole(i) },
    ...curveOf(reports, steps, agent),
    band: bandOf(reports, i),
  }));
}

/** Nothing while the agents have not had so many customers. */
export function rivalsOf(curves: readonly LineSeries[]) {
  const at = curves[0]?.x.findIndex((step) => step >= CUSTOMERS) ?? -1;
  if (at < 0) return [];
  return curves.map(({ label, y, band }) => ({
    ...{ who: label, lost: y[at] ?? NaN },
    ...{ low: band?.low[at], high: band?.high[at] },
  }));
}
