/** @file What the reports and the rates look like as lines. Rules of one family share a colour and differ in their dashes. */
import type { Report } from '../../../lib/core/reports';
import { seriesRole, type Role } from '../../charts/roles';
import type { LineSeries } from '../../charts/lines';
import { examplesOf } from './contestants';
import { contestants, type Contestant, type reports as table, type Settings } from './fields';
import { OUT } from './race';
import type { Trial } from './tuning';

type Reports = readonly Report<typeof table>[];
type Names = Readonly<Record<Contestant, string>>;

const families: readonly (readonly Contestant[])[] = [
  ['batch'],
  ['stochastic', 'minibatch'],
  ['momentum', 'nesterov'],
  ['rmsprop'],
  ['adam', 'adamw'],
  ['uncorrected'],
];
export const roleOf = (name: Contestant): Role =>
  seriesRole(families.findIndex((family) => family.includes(name)));

const DASHES: Record<Contestant, string> = {
  batch: '',
  stochastic: '2 3',
  minibatch: '6 3',
  momentum: '',
  nesterov: '6 3',
  rmsprop: '9 3 2 3',
  adam: '',
  uncorrected: '6 3',
  adamw: '2 3',
};
export const dashOf = (name: Contestant): string => DASHES[name];

/** Points of a curve: more are not seen. */
const POINTS = 300;

/** Whoever is so many times as high as at the start is off the chart. */
const HIGHEST = 100;

/** Heights of the race, of those that are drawn. @param byExamples - Over examples looked at, not over steps. */
export function heightsOf(
  all: Reports,
  names: Names,
  shown: readonly Contestant[],
  settings: Settings,
  byExamples: boolean,
): LineSeries[] {
  const race = all.filter((report) => report.race > 0);
  const stride = Math.ceil(race.length / POINTS);
  const some = race.filter((_, i) => i % stride === 0 || i === race.length - 1);
  const first = Math.min(...(race[0]?.median ?? []));
  return shown.map((name) => {
    const i = contestants.indexOf(name);
    const each = byExamples ? examplesOf(name, settings) : 1;
    const drawn = (value = NaN) => (value > 0 && value < HIGHEST * first ? value : NaN);
    return {
      ...{ key: name, label: names[name], role: roleOf(name) },
      x: some.map((report) => report.race * each),
      y: some.map((report) => drawn(report.median[i])),
      band: {
        low: some.map((report) => drawn(report.low[i])),
        high: some.map((report) => drawn(report.high[i])),
      },
    };
  });
}

/** Where each rate led, of those that are drawn; a rate that threw it off has no point. */
export function trialsOf(
  trials: readonly Trial[],
  names: Names,
  shown: readonly Contestant[],
): LineSeries[] {
  const tops = trials.map(({ height }) => height).filter((height) => height < OUT);
  const most = HIGHEST * Math.max(1e-9, Math.min(...tops));
  return shown.map((name) => {
    const own = trials.filter((trial) => trial.name === name);
    return {
      ...{ key: name, label: names[name], role: roleOf(name) },
      x: own.map(({ rate }) => rate),
      y: own.map(({ height }) =>
        height > 0 && height < OUT && height < most * 1e3 ? height : NaN,
      ),
    };
  });
}
