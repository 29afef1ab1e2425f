import type { Reports } from '../../../../lib/core/reports';
import type { Columns } from './columns';

/** Rows that are written together: a run of half a million steps is no single string. */
const TOGETHER = 4_096;

/**
 * The numbers of a run, one row per step, in pieces of a file; a cell is empty where a step did not measure it. The heads
 * name the units: `loss (nat)`.
 */
export function metricsCsv(columns: Columns, reports: Reports): string[] {
  const { names, rows } = columns;
  const parts = [`${['step', ...names.map((name) => head(name, reports))].join(',')}\n`];
  for (let from = 0; from < rows; from += TOGETHER) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(from + TOGETHER, rows); row++) {
      const cells = names.map((name) => written(columns.value(name, row)));
      lines.push([columns.step(row), ...cells].join(','));
    }
    parts.push(`${lines.join('\n')}\n`);
  }
  return parts;
}

function head(name: string, reports: Reports): string {
  const unit = reports[name.replace(/ \d+$/, '')]?.unit ?? '1';
  return unit === '1' ? name : `${name} (${unit})`;
}

/** As many digits as were kept. */
const written = (value: number) => (Number.isNaN(value) ? '' : Number(value.toPrecision(7)));
