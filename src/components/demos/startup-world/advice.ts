/** @file The agent's policy as a table: what it orders on average in situations that a founder can recognise, and how often it was in them. */
import { MONTHS, purposes, type State, type World } from '../../../lib/worlds/startupCompany';
import { choose } from '../../../lib/worlds/startupPolicies';
import { begin, step } from '../../../lib/worlds/startupWorld';
import type { Learner } from './learners';
import type { Shocks } from './shocks';

/** Little money, 10,000 CNY. */
export const POOR = 50;

export const situations = [
  'start',
  'early',
  'middle',
  'late',
  'last',
  'poor',
  'scarce',
  'subsidy',
  'fair',
  'struck',
] as const;
export type Situation = (typeof situations)[number];

/** First months of the five parts of the two years, counted from 0. */
const parts = [0, 3, 8, 16, MONTHS - 2];

function isIn(situation: Situation, { month, cash, shock }: State): boolean {
  switch (situation) {
    case 'poor':
      return cash < POOR;
    case 'scarce':
    case 'subsidy':
      return shock.weather === situation;
    case 'fair':
      return shock.event === 'fair';
    case 'struck':
      return shock.loses !== undefined;
    default: {
      const part = situations.indexOf(situation);
      return month >= (parts[part] as number) && month < (parts[part + 1] ?? MONTHS);
    }
  }
}

export interface Row {
  situation: Situation;
  /** Months that the agent was in it. */
  months: number;
  /** Lots of each purpose a month, [5]. */
  lots: number[];
  /** Share of them in which it ordered nothing. */
  idle: number;
}

export function adviceOf({ policy, tuned }: Learner, world: World, episodes: Shocks[]): Row[] {
  const rows = situations.map((situation) => ({
    situation,
    months: 0,
    lots: purposes.map(() => 0),
    idle: 0,
  }));
  for (const shocks of episodes) {
    let state = begin(world, shocks);
    while (!state.over) {
      const orders = choose(world, state, policy, tuned.mean);
      for (const row of rows) {
        if (!isIn(row.situation, state)) continue;
        row.months++;
        orders.forEach((lots, i) => (row.lots[i] = (row.lots[i] as number) + lots));
        row.idle += Number(orders.every((lots) => lots === 0));
      }
      state = step(world, state, orders, shocks).state;
    }
  }
  return rows.map(({ situation, months, lots, idle }) => ({
    ...{ situation, months },
    lots: lots.map((sum) => (months > 0 ? sum / months : 0)),
    idle: months > 0 ? idle / months : 0,
  }));
}
