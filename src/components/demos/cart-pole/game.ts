/** @file The reader's own game in a world: which key does what, and what came of it. */
import { Random } from '../../../lib/core/random';
import type { WorldName } from './fields';
import { isTable, worlds, type Numbers } from './worlds';

export interface Game {
  world: WorldName;
  state: Numbers;
  steps: number;
  total: number;
  /** The last action. */
  last: number | undefined;
  over: boolean;
  /** False while it goes on, and where the clock ended it. */
  terminated: boolean;
  random: Random;
}

/** @param seed - Another start for each. */
export function begin(world: WorldName, seed: number): Game {
  const random = new Random(seed).stream('game');
  const start = { state: worlds[world].begin(random), steps: 0, total: 0, last: undefined };
  return { world, ...start, over: false, terminated: false, random };
}

/** The game after one more step; one that is over stays as it is. */
export function played(game: Game, action: number): Game {
  if (game.over) return game;
  const { state, steps, total, random } = game;
  const step = worlds[game.world].step(state, action, steps, random);
  return {
    ...game,
    ...{ state: step.state, steps: steps + 1, total: total + step.reward, last: action },
    over: step.terminated || step.truncated,
    terminated: step.terminated,
  };
}

/** Whether it waits for each action, as on a board. */
export const isTurns = (world: WorldName): boolean => isTable(world);

const leftRight: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowRight: 1 };
const leftNoneRight: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowRight: 2 };
const keys: Readonly<Record<WorldName, Readonly<Record<string, number>>>> = {
  ...{ cartPole: leftRight, mountainCar: leftNoneRight, acrobot: leftNoneRight },
  frozenLake: { ArrowLeft: 0, ArrowDown: 1, ArrowRight: 2, ArrowUp: 3 },
  cliffWalking: { ArrowUp: 0, ArrowRight: 1, ArrowDown: 2, ArrowLeft: 3 },
  taxi: { ArrowDown: 0, ArrowUp: 1, ArrowRight: 2, ArrowLeft: 3, p: 4, d: 5 },
};
export const actionOfKey = (world: WorldName, key: string): number | undefined => keys[world][key];

/**
 * What is done while some actions are held: the newest of them. Without any, a car coasts; the cart, which knows no rest, is pushed left and
 * right in turn.
 */
export function heldAction(world: WorldName, held: readonly number[], steps: number): number {
  const newest = held.at(-1);
  if (newest !== undefined) return newest;
  return world === 'cartPole' ? steps % 2 : 1;
}
