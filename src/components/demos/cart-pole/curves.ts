/** @file The reports as lines: all agents as one with a band, and each of them faintly. */
import type { Report } from '../../../lib/core/reports';
import type { LineSeries } from '../../charts/lines';
import { seriesRole } from '../../charts/roles';
import type { Episode } from './episode';
import type { reports as table } from './fields';

/** Points of a curve: more are not seen. */
const POINTS = 300;

function thinned<T>(all: readonly T[]): T[] {
  const stride = Math.max(1, Math.ceil(all.length / POINTS));
  return all.filter((_, i) => i % stride === 0 || i === all.length - 1);
}

interface Names {
  median: string;
  agent: string;
}

/** @param byTime - Over seconds of computing, not over steps of the world. */
export function curvesOf(
  reports: readonly Report<typeof table>[],
  { median, agent }: Names,
  byTime: boolean,
): LineSeries[] {
  const all = thinned(reports.filter((report) => report.median !== undefined));
  const x = all.map(({ steps, elapsed }) => (byTime ? elapsed / 1_000 : steps));
  const number = (value: number | undefined) => value ?? NaN;
  const count = all.at(-1)?.returns?.length ?? 0;
  const each = Array.from({ length: count > 1 ? count : 0 }, (_, i): LineSeries => ({
    ...{ key: `agent ${i}`, label: agent.replace('{n}', String(i + 1)), role: seriesRole(0), x },
    ...{ y: all.map(({ returns }) => number(returns?.[i])), weight: 'quiet' },
  }));
  return [
    ...each,
    {
      ...{ key: 'median', label: median, role: seriesRole(0), x, weight: 'strong' },
      y: all.map((report) => number(report.median)),
      band: {
        low: all.map(({ low }) => number(low)),
        high: all.map(({ high }) => number(high)),
      },
    },
  ];
}

interface ValueNames {
  believed: string;
  came: string;
}

/** What the agent believed at each step of an episode, beside what then still came. */
export function valuesOf({ believed, came }: Episode, names: ValueNames): LineSeries[] {
  const steps = thinned(believed.map((_, t) => t));
  const at = (values: number[]) => steps.map((t) => values[t] ?? NaN);
  return [
    { key: 'came', label: names.came, role: 'baseline', x: steps, y: at(came) },
    { key: 'believed', label: names.believed, role: seriesRole(1), x: steps, y: at(believed) },
  ];
}
