/** @file Results as text: a table for each workload, then the bars. */
import { names } from '../src/lib/workloads/names.ts';
import { isTiming, ratio, type Bar, type Results } from '../src/lib/workloads/result.ts';

export function table({ engines, workloads, bars, machine }: Results): string {
  const lines = [`${machine.processor}, ${machine.browser}`];
  for (const name of names) {
    const workload = workloads[name];
    if (!workload) continue;
    const sizes = Object.entries(workload.sizes).map(([size, value]) => `${size} ${value}`);
    lines.push('', `${name}: ${workload.parameters} parameters, ${sizes.join(', ')}`);
    const rows = Object.entries(workload.results).map(([id, result]) => {
      const about = engines[id]!;
      const who = 'name' in about ? about.name : id;
      if (!isTiming(result)) return [who, '–', '', '', result.skipped];
      const own = workload.results[id.endsWith('webgpu') ? 'ours-webgpu' : 'ours-wasm'];
      const times = isTiming(own) ? ratio(result, own) : NaN;
      return [
        who,
        figure(result.median),
        figure(result.lowest),
        Number.isNaN(times) ? '' : `${times.toFixed(2)} ×`,
        `${result.rounds.length} rounds, losses within ${result.apart.toExponential(0)}`,
      ];
    });
    lines.push(...aligned([['ms per step', 'median', 'lowest', 'ratio', ''], ...rows]));
  }
  const measured = bars.filter(({ holds }) => holds !== undefined);
  if (measured.length > 0) lines.push('', ...aligned(measured.map(row)));
  const others = bars.filter(({ holds }) => holds === undefined).map(({ what }) => what);
  if (others.length > 0) lines.push('', `not measured in this run: ${others.join('; ')}`);
  return lines.join('\n');
}

function row({ what, reach, measured, holds }: Bar): string[] {
  return [what, reach, measured ?? '', holds ? 'holds' : 'MISSED'];
}

export const figure = (ms: number) => (ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3));

function aligned(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]!.length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        /^([\d.]+( ×)?|–)$/.test(cell)
          ? cell.padStart(widths[column]!)
          : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}
