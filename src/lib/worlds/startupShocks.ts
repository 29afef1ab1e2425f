/**
 * @file What strikes a startup from outside, month by month: it depends on the seed alone, never on what the startup does.
 *
 * Accelerators are dear for some months, or cheap; besides, at most one event a month. All chances are invented: the world is
 * for comparing policies, not for forecasting.
 */
import type { Random } from '../core/random';

export const weathers = ['calm', 'scarce', 'subsidy'] as const;
export type Weather = (typeof weathers)[number];

export const events = ['none', 'rival', 'quits', 'consent', 'outdated', 'leaves', 'fair'] as const;
export type Event = (typeof events)[number];

export interface Shock {
  weather: Weather;
  event: Event;
  /** What the price of compute is multiplied by. */
  compute: number;
  /** As how many a market lot counts. */
  reach: number;
  /** What is lost: one level, or of the customers a quarter. */
  loses?: 'customers' | 'talent' | 'data' | 'compute' | 'partners' | undefined;
}

/** Chance a month that it begins, when all is calm, and that it ends. */
export const begins = { scarce: 0.08, subsidy: 0.06 };
export const ends = 0.3;
const computePrice: Record<Weather, number> = { calm: 1, scarce: 1.8, subsidy: 0.5 };

/** Chance of each event in a month. */
export const chances: Record<Exclude<Event, 'none'>, number> = {
  rival: 0.08,
  quits: 0.09,
  consent: 0.08,
  outdated: 0.1,
  leaves: 0.08,
  fair: 0.1,
};
const losses: Partial<Record<Event, Shock['loses']>> = {
  rival: 'customers',
  quits: 'talent',
  consent: 'data',
  outdated: 'compute',
  leaves: 'partners',
};

export const shockOf = (weather: Weather, event: Event): Shock => ({
  weather,
  event,
  compute: computePrice[weather],
  reach: event === 'fair' ? 2 : 1,
  loses: losses[event],
});

/**
 * The shocks of one episode, [months]; the first month is calm.
 *
 * @param often - What all chances of beginning are multiplied by.
 */
export function draw(random: Random, often: number, months: number): Shock[] {
  let weather: Weather = 'calm';
  return Array.from({ length: months }, (_, month) => {
    const [turn, lot] = [random.uniform(), random.uniform()];
    if (month === 0) return shockOf('calm', 'none');
    weather = after(weather, turn, often);
    return shockOf(weather, eventAt(lot, often));
  });
}

function after(weather: Weather, turn: number, often: number): Weather {
  if (weather !== 'calm') return turn < ends ? 'calm' : weather;
  if (turn < often * begins.scarce) return 'scarce';
  return turn < often * (begins.scarce + begins.subsidy) ? 'subsidy' : 'calm';
}

function eventAt(lot: number, often: number): Event {
  let left = lot / often;
  for (const event of events.slice(1) as Exclude<Event, 'none'>[]) {
    left -= chances[event];
    if (left < 0) return event;
  }
  return 'none';
}
