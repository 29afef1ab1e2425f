/** @file What six players make of shocks that none of them has met, and where the agent loses to the best rule of thumb. */
import { mean } from '../../../lib/core/average';
import type { World } from '../../../lib/worlds/startupCompany';
import { events, type Event } from '../../../lib/worlds/startupShocks';
import { bestOf, players, type Player, type Rule } from './fields';
import { byPlayer, gainsOf, type Learners } from './learners';
import type { Shocks } from './shocks';

export interface Result {
  mean: number;
  /** Half the 95% interval of the mean. */
  margin: number;
  /** Share of episodes that ended without money. */
  ruined: number;
}

export interface Exam {
  count: number;
  results: Record<Player, Result>;
  best: Rule;
  /** The agent's gain less that of the best rule in the same episode. */
  lead: { mean: number; margin: number };
  /** Episodes in which the agent gains less than the best rule, and how much less there. */
  lost: number;
  lostBy: number;
  /** What struck oftener there than where it won, and how often an episode; none where that says nothing. */
  worse: { event: Event; lost: number; won: number } | undefined;
}

/** Of a normal mean. */
const Z = 1.96;
const marginOf = (values: readonly number[]): number => {
  const middle = mean(values);
  const squares = mean(values.map((value) => (value - middle) ** 2));
  return values.length > 1 ? Z * Math.sqrt(squares / (values.length - 1)) : NaN;
};

export function examOf(learners: Learners, world: World, episodes: Shocks[]): Exam {
  const gains = byPlayer((player) => gainsOf(learners[player], world, episodes));
  const results = byPlayer((player) => ({
    mean: mean(gains[player]),
    margin: marginOf(gains[player]),
    ruined: mean(gains[player].map((gain) => Number(gain <= -world.rules.cash))),
  }));
  const best = bestOf(players.map((player) => results[player].mean));
  const leads = gains.agent.map((gain, i) => gain - (gains[best][i] as number));
  const lost = leads.filter((lead) => lead < 0);
  return {
    ...{ count: episodes.length, results, best },
    lead: { mean: mean(leads), margin: marginOf(leads) },
    lost: lost.length,
    lostBy: lost.length > 0 ? -mean(lost) : 0,
    worse: worseOf(
      episodes.filter((_, i) => (leads[i] as number) < 0),
      episodes.filter((_, i) => (leads[i] as number) >= 0),
    ),
  };
}

/** Fewer episodes on one side tell nothing. */
const ENOUGH = 20;

/** The event that differs most, in standard errors of the difference, where that is more than two. */
function worseOf(lost: Shocks[], won: Shocks[]): Exam['worse'] {
  if (lost.length < ENOUGH || won.length < ENOUGH) return undefined;
  const counts = (of: Shocks[], event: Event) =>
    of.map((shocks) => shocks.filter((month) => month.event === event).length);
  let [top, worse] = [2, undefined as Exam['worse']];
  for (const event of events.slice(1)) {
    const [a, b] = [counts(lost, event), counts(won, event)];
    const error = Math.hypot(marginOf(a), marginOf(b)) / Z;
    const difference = (mean(a) - mean(b)) / error;
    if (difference > top) [top, worse] = [difference, { event, lost: mean(a), won: mean(b) }];
  }
  return worse;
}
