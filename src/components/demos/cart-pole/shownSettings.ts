/** @file Which settings an algorithm has in a world, for the table that explains them. */
import * as a2c from '../../../lib/agents/a2c';
import * as dqn from '../../../lib/agents/dqn';
import * as ppo from '../../../lib/agents/ppo';
import * as reinforce from '../../../lib/agents/reinforce';
import type { Algorithm, Settings } from './fields';
import { presetOf, tablePresets } from './presets';
import { isTable } from './worlds';

export const settingNames = [
  ...(['rate', 'valueRate', 'lastRate', 'length', 'discount', 'trust', 'clip', 'entropy'] as const),
  ...(['walks', 'stretch', 'rounds', 'batch', 'collected', 'memory', 'every'] as const),
  ...(['ahead', 'following', 'exploration', 'lastExploration', 'exploring'] as const),
];
export type SettingName = (typeof settingNames)[number];

const deep: Partial<Record<Algorithm, Readonly<Record<string, unknown>>>> = {
  ...{ ppo: ppo.defaults, dqn: dqn.defaults, a2c: a2c.defaults, reinforce: reinforce.defaults },
};

/** In the order in which they are explained; none where the algorithm does not fit the world. */
export function shownSettings(settings: Settings): { name: SettingName; value: number }[] {
  const { algorithm, world, discount, speed } = settings;
  const own = deep[algorithm];
  const table = isTable(world) ? tablePresets[world] : undefined;
  if (!own && !table) return [];
  const found: Readonly<Record<string, unknown>> = own
    ? { ...own, ...presetOf(algorithm as 'ppo', settings) }
    : { ...table, discount, rate: speed * (table?.rate ?? 0) };
  return settingNames.flatMap((name) => {
    const value = found[name];
    const has = own ? name in own : true;
    return has && typeof value === 'number' ? [{ name, value }] : [];
  });
}
