/** @file The reader's own game: the same shocks as the six players had, month by month. */
import { worthAt, type State, type World } from '../../../lib/worlds/startupCompany';
import { choose } from '../../../lib/worlds/startupPolicies';
import {
  begin,
  canAdd,
  nothing,
  step,
  type Orders,
  type Step,
} from '../../../lib/worlds/startupWorld';
import type { Learner } from './learners';
import type { Shocks } from './shocks';

export interface Game {
  world: World;
  shocks: Shocks;
  state: State;
  /** What is on this month's list, [5]. */
  orders: Orders;
  /** Worth at the start of each month so far. */
  worths: number[];
  last?: Step;
}

export function start(world: World, shocks: Shocks): Game {
  const state = begin(world, shocks);
  return { world, shocks, state, orders: nothing, worths: [worthAt(world, state)] };
}

/** One lot more of a purpose, where hands, levels and cash allow it. */
export function add(game: Game, purpose: number): Game {
  if (!canAdd(game.world, game.state, game.orders, purpose)) return game;
  return { ...game, orders: game.orders.map((lots, i) => lots + Number(i === purpose)) };
}

export const clear = (game: Game): Game => ({ ...game, orders: nothing });

/** The month is played; a game that is over stays as it is. */
export function play(game: Game): Game {
  if (game.state.over) return game;
  const { world, state, orders, shocks } = game;
  const last = step(world, state, orders, shocks);
  return {
    ...game,
    state: last.state,
    orders: nothing,
    worths: [...game.worths, worthAt(world, last.state)],
    last,
  };
}

/** A player's way through the same shocks: worth from the start to the end, and its orders month by month. */
export function wayOf({ policy, tuned }: Learner, world: World, shocks: Shocks) {
  let game = start(world, shocks);
  const all: number[][] = [];
  while (!game.state.over) {
    const orders = choose(world, game.state, policy, tuned.mean);
    all.push([...orders]);
    game = play({ ...game, orders });
  }
  return { worths: game.worths, orders: all };
}

/** The purpose of a digit's key, 1 to 5. */
export const purposeOf = (key: string): number | undefined =>
  /^[1-5]$/.test(key) ? Number(key) - 1 : undefined;
