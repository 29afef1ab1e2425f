/** @file The curves of a run: what is covered, what each loses, and how long the gradients are. */
import { numberOf, type Report } from '../../../lib/core/reports';
import type { LineSeries } from '../../charts/lines';
import type { Role } from '../../charts/roles';
import type { reports as table } from './fields';
import type { Loss } from '../../../lib/models/gan';
import type { Words } from './strings';

type All = readonly Report<typeof table>[];
type Lists = 'generatorNorm' | 'modes' | 'near' | 'precision' | 'recall';

/** One of a list, where a report has it. */
function curve(reports: All, steps: readonly number[], name: Lists, at = 0, times = 1) {
  const x: number[] = [];
  const y: number[] = [];
  for (const [i, report] of reports.entries()) {
    const value = report[name]?.[at];
    if (value === undefined) continue;
    x.push(steps[i] ?? 0);
    y.push(value * times);
  }
  return { x, y };
}

const single = (
  reports: All,
  steps: readonly number[],
  name: 'loss' | 'generatorLoss' | 'discriminatorNorm',
) => ({
  x: [...steps],
  y: reports.map((report) => numberOf(report, name)),
});

/** Shares from 0 to 1 of the chosen loss; of digits there is none that lies near. */
export function coverageOf(
  reports: All,
  steps: readonly number[],
  modes: number,
  words: Words,
  n: string,
  digits: boolean,
): LineSeries[] {
  const covered = {
    key: 'modes',
    label: words.modesShare.replace('{n}', n),
    role: 'series-1',
  } as const;
  const near = { key: 'near', label: words.near, role: 'series-2' } as const;
  const precision = { key: 'precision', label: words.precision, role: 'series-3' } as const;
  const recall = { key: 'recall', label: words.recall, role: 'series-4' } as const;
  return [
    { ...covered, weight: 'strong' as const, ...curve(reports, steps, 'modes', 0, 1 / modes) },
    { ...near, ...curve(reports, steps, 'near') },
    { ...precision, ...curve(reports, steps, 'precision') },
    { ...recall, ...curve(reports, steps, 'recall') },
  ].filter(({ key }) => key !== 'near' || !digits);
}

/** Of both players. */
export const normsOf = (reports: All, steps: readonly number[], words: Words): LineSeries[] => [
  {
    ...{ key: 'generator', label: words.generator, role: 'generator', weight: 'noisy' },
    ...curve(reports, steps, 'generatorNorm'),
  },
  {
    ...{ key: 'discriminator', label: words.discriminator, role: 'discriminator', weight: 'noisy' },
    ...single(reports, steps, 'discriminatorNorm'),
  },
];

export const lossesOf = (reports: All, steps: readonly number[], words: Words): LineSeries[] => [
  {
    ...{ key: 'generator', label: words.generator, role: 'generator', weight: 'noisy' },
    ...single(reports, steps, 'generatorLoss'),
  },
  {
    ...{ key: 'discriminator', label: words.discriminator, role: 'discriminator', weight: 'noisy' },
    ...single(reports, steps, 'loss'),
  },
];

const roles: Role[] = ['series-1', 'series-2', 'series-3', 'series-4'];

/** One line for each loss that learns. */
export const besideOf = (
  reports: All,
  steps: readonly number[],
  name: 'generatorNorm' | 'modes',
  losses: readonly Loss[],
  words: Words,
): LineSeries[] =>
  losses.map((loss, i) => ({
    ...{ key: loss, label: words.fields.loss.options[loss], role: roles[i]! },
    ...curve(reports, steps, name, i),
  }));
