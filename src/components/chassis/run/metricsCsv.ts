/** The numbers of a run, one row per step; a column is empty where a step did not measure it. */
export function metricsCsv(steps: readonly number[], reports: readonly object[]): string {
  const columns = new Set<string>();
  for (const report of reports) {
    for (const [key, value] of Object.entries(report)) {
      if (typeof value === 'number') columns.add(key);
    }
  }
  const rows = reports.map((report, i) =>
    [steps[i], ...[...columns].map((key) => (report as Record<string, number>)[key] ?? '')].join(
      ',',
    ),
  );
  return ['step', ...columns].join(',') + '\n' + rows.join('\n') + '\n';
}
