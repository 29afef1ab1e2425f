/** @file From the times of steps to one figure, and from figures to lines that can be sent to somebody. */
import { median } from '../core/average';
import type { Name } from './names';

/** The first steps make what later ones use again. */
const WARM_UP = 5;
/** Clocks in pages are coarse: as many steps are timed together. */
const TOGETHER = 8;
/** Fewer say nothing. */
export const FEWEST = WARM_UP + 2 * TOGETHER;

/** Milliseconds per step: the median over groups of steps, without the first ones; nothing while they are too few. */
export function msPerStep(times: readonly number[]): number | undefined {
  if (times.length < FEWEST) return undefined;
  const groups: number[] = [];
  for (let i = WARM_UP; i + TOGETHER <= times.length; i += TOGETHER) {
    const sum = times.slice(i, i + TOGETHER).reduce((total, ms) => total + ms, 0);
    groups.push(sum / TOGETHER);
  }
  return median(groups);
}

/** Three digits, as many as are true. */
export const figure = (ms: number) => (ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3));

export interface Row {
  model: Name;
  backend: string;
  /** Workers that made a step. */
  cores: number;
  ms: number;
}

/** "wasm × 2" */
export const placeOf = ({ backend, cores }: Pick<Row, 'backend' | 'cores'>) =>
  cores > 1 ? `${backend} × ${cores}` : backend;

/** The rows with one more, or with a newer one in the place of the same model on as many cores of the same backend. */
export function withRow(rows: readonly Row[], row: Row): readonly Row[] {
  const at = rows.findIndex((each) => each.model === row.model && placeOf(each) === placeOf(row));
  return at < 0 ? [...rows, row] : rows.with(at, row);
}

/** A table in Markdown, which spreadsheets take too. */
export function markdown(rows: readonly Row[], device: string, browser: string): string {
  const cell = (text: string) => text.replace(/[|\s]+/g, ' ').trim();
  const lines = rows.map((row) =>
    [
      ...[cell(device), cell(browser), row.model, placeOf(row)],
      ...[figure(row.ms), figure(1000 / row.ms)],
    ].join(' | '),
  );
  return [
    'device | browser | model | backend | ms per step | steps/s',
    '--- | --- | --- | --- | ---: | ---:',
    ...lines,
  ]
    .map((line) => `| ${line} |`)
    .join('\n');
}

const known: [name: string, mark: RegExp][] = [
  ['Edge', /Edg(?:A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/],
  ['Safari', /Version\/(\d+(?:\.\d+)?).*Safari/],
];

/** "Firefox 140", from what a browser says of itself. */
export function browserOf(userAgent: string): string {
  for (const [name, mark] of known) {
    const version = mark.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'browser';
}

const systems: [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

/** "Linux, 8 cores", until its owner gives it a better name. */
export function deviceOf(userAgent: string, cores: number | undefined): string {
  const system = systems.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'device';
  return cores === undefined ? system : `${system}, ${cores} cores`;
}
