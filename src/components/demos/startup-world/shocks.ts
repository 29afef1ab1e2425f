/** @file The shocks of a run: what the players practise on, the games that all can be seen in, and a large exam. */
import type { Random } from '../../../lib/core/random';
import { MONTHS } from '../../../lib/worlds/startupCompany';
import { draw, type Shock } from '../../../lib/worlds/startupShocks';

/** Of one episode. */
export type Shocks = readonly Shock[];

/** Episodes after each generation; the reader can play each of them. */
export const GAMES = 40;
/** Episodes of the large exam. */
export const LARGE = 500;

/** Shocks of some episodes, one after the other out of a stream. */
export const drawn = (random: Random, often: number, count: number): Shocks[] =>
  Array.from({ length: count }, () => draw(random, often, MONTHS));

/** @param random - The run's own, from its seed. */
export const gamesOf = (random: Random, often: number): Shocks[] =>
  drawn(random.stream('games'), often, GAMES);
export const largeOf = (random: Random, often: number): Shocks[] =>
  drawn(random.stream('large exam'), often, LARGE);
