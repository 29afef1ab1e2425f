/** @file What the reports look like as lines: while it reads, and by order. */
import type { Report } from '../../../lib/core/reports';
import type { LineSeries } from '../../charts/lines';
import { seriesRole, type Role } from '../../charts/roles';
import { kinds, listOf, type Kind, type reports as table } from './fields';

type Reports = readonly Report<typeof table>[];
type Names = Readonly<Record<Kind, string>>;

const series = (names: Names, curve: (kind: Kind) => Pick<LineSeries, 'x' | 'y'>) =>
  kinds.map((kind, i): LineSeries => ({
    ...{ key: kind, label: names[kind], role: seriesRole(i) },
    ...curve(kind),
  }));

/** Of the last reading, at an order. */
export function readingCurves(
  reports: Reports,
  { order, characters, names }: { order: number; characters: number; names: Names },
): LineSeries[] {
  const now = reports.at(-1)?.reading;
  const shown = reports.filter(({ reading }) => reading === now);
  return series(names, (kind) => ({
    x: shown.map(({ share }) => Math.round(share * characters)),
    y: shown.map((report) => report[listOf[kind]][order - 1] ?? NaN),
  }));
}

/** Of orders 1 … 6, as they are now. */
export function orderCurves(reports: Reports, names: Names): LineSeries[] {
  const last = reports.at(-1);
  return series(names, (kind) => {
    const y = last?.[listOf[kind]] ?? [];
    return { x: y.map((_, i) => i + 1), y: [...y] };
  });
}

/** Order 0 gives to all alike. */
export const orderRole = (order: number): Role =>
  order === 0 ? 'baseline' : seriesRole(order - 1);
