/** @file The reader's own game: the offers in an order that nobody knows, and a number of customers. K offers */
import type { Tally } from '../../../lib/agents/bandits';
import { Random } from '../../../lib/core/random';
import { pull } from '../../../lib/worlds/bandit';
import type { Chances } from './chances';

/** Customers of a game: more would be a strain, fewer would tell nothing. */
export const CUSTOMERS = 100;

export interface Game extends Tally {
  /** In the order of this game. */
  chances: Chances;
  random: Random;
  /** The last offer, and whether it was accepted. */
  last?: { arm: number; accepted: boolean };
}

/** @param seed - Another order and other customers for each. */
export function begin(chances: Chances, seed: number): Game {
  const random = new Random(seed);
  const none = () => chances.map(() => 0);
  return {
    chances: random.stream('order').shuffled(chances),
    random: random.stream('customers'),
    ...{ pulls: none(), paid: none() },
  };
}

export const played = ({ pulls }: Tally): number => sum(pulls);
export const sales = ({ paid }: Tally): number => sum(paid);
export const isOver = (game: Tally): boolean => played(game) >= CUSTOMERS;

/** The game after one more customer; one that is over stays as it is. */
export function offer(game: Game, arm: number): Game {
  if (isOver(game) || game.chances[arm] === undefined) return game;
  const payment = pull(game.chances, arm, game.random);
  const add = (counts: number[], by: number) =>
    counts.map((count, i) => (i === arm ? count + by : count));
  const { pulls, paid } = game;
  return {
    ...game,
    pulls: add(pulls, 1),
    paid: add(paid, payment),
    last: { arm, accepted: payment === 1 },
  };
}

/** The offer of a digit's key: 1 is the first, 0 the tenth. */
export const armOf = (key: string): number | undefined =>
  /^\d$/.test(key) ? (Number(key) + 9) % 10 : undefined;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
