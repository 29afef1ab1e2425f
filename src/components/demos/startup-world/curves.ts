/** @file The six players' reports as lines. */
import type { Report } from '../../../lib/core/reports';
import type { LineSeries } from '../../charts/lines';
import { seriesRole, type Role } from '../../charts/roles';
import { players, type Player, type reports as table } from './fields';

/** The agent has the ink, each rule a colour. */
export const roleOf = (player: Player): Role =>
  player === 'agent' ? 'ink' : seriesRole(players.indexOf(player) - 1);

export const curvesOf = (
  reports: readonly Report<typeof table>[],
  steps: readonly number[],
  names: Readonly<Record<Player, string>>,
): LineSeries[] =>
  players.map((player, i) => ({
    ...{ key: player, label: names[player], role: roleOf(player), x: [...steps] },
    y: reports.map(({ gains }) => gains[i] ?? NaN),
    ...(player === 'agent' && { weight: 'strong' as const }),
  }));
