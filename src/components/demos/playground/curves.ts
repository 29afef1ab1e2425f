/** @file The curves of a run: its loss, the loss on test points, and what regularisation costs where there is any. */
import { curveOf, type Report } from '../../../lib/core/reports';
import type { LineSeries } from '../../charts/lines';
import type { reports as table } from './fields';
import type { Settings } from './network';
import type { Words } from './strings';

export function curvesOf(
  reports: readonly Report<typeof table>[],
  steps: readonly number[],
  { regularisation }: Settings,
  words: Words,
): LineSeries[] {
  const curve = (name: 'loss' | 'heldOut' | 'penalty') => curveOf(reports, steps, name);
  const loss: LineSeries[] = [
    {
      ...{ key: 'training', label: words.training, role: 'training', weight: 'noisy' },
      ...curve('loss'),
    },
    {
      ...{ key: 'held-out', label: words.heldOut, role: 'held-out', weight: 'strong' },
      ...curve('heldOut'),
    },
  ];
  if (regularisation === 'none' && !reports.some(({ penalty }) => penalty > 0)) return loss;
  const penalty = { key: 'penalty', label: words.penalty, role: 'series-3' } as const;
  return [...loss, { ...penalty, ...curve('penalty') }];
}
