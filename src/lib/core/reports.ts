/**
 * @file One table says what a run reports of its steps: readouts, what is spoken, curves, what may be left out of a drawing and
 * the columns of an exported file follow from it, as inputs follow from `fields`.
 */

export interface ReportField {
  /** A key of the unit words; `'1'` for a pure number. */
  unit: string;
  /** A number for each of several, such as agents, instead of one. */
  list?: true;
  /** Only some steps have it, a held-out loss say; it never vanishes from a drawing between those that lack it. */
  sparse?: true;
  /** Stands beside the controls: as it is, or times the steps per second. The first one is spoken too. */
  readout?: 'value' | 'per-second';
  /** Which way is better, where there is one. */
  better?: 'lower' | 'higher';
}
export type Reports = Readonly<Record<string, ReportField>>;

type Reported<F extends ReportField> = F extends { list: true } ? number[] : number;
type Sparse<R extends Reports> = {
  [K in keyof R]: R[K] extends { sparse: true } ? K : never;
}[keyof R];
/** What a step of a run with this table returns. */
export type Report<R extends Reports> = {
  -readonly [K in Exclude<keyof R, Sparse<R>>]: Reported<R[K]>;
} & { -readonly [K in Sparse<R>]?: Reported<R[K]> };

/** Any run's report, by name. */
export type AnyReport = Readonly<Record<string, number | readonly number[] | undefined>>;

/** Names of those beside the controls, in the order of the table. */
export function readoutsOf(reports: Reports): string[] {
  return Object.keys(reports).filter((name) => reports[name]?.readout);
}

/** Names of those that only some steps have. */
export function sparseOf(reports: Reports): string[] {
  return Object.keys(reports).filter((name) => reports[name]?.sparse);
}

/** A single number of a report; NaN where it has none. */
export function numberOf(report: object | undefined, name: string): number {
  const value = (report as AnyReport | undefined)?.[name];
  return typeof value === 'number' ? value : NaN;
}

/** One number of all reports that have it, for a curve, with the steps at which they have it. */
export function curveOf<Name extends string>(
  reports: readonly { readonly [K in Name]?: number | undefined }[],
  steps: readonly number[],
  name: Name,
): { x: number[]; y: number[] } {
  const x: number[] = [];
  const y: number[] = [];
  reports.forEach((report, i) => {
    const value = report[name];
    if (value === undefined) return;
    x.push(steps[i] ?? 0);
    y.push(value);
  });
  return { x, y };
}
