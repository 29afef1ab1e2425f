/** @file The worlds that can be chosen, by name, and what is drawn and said of each. */
import * as acrobot from '../../../lib/worlds/acrobot';
import * as cartPole from '../../../lib/worlds/cartPole';
import * as cliffWalking from '../../../lib/worlds/cliffWalking';
import * as frozenLake from '../../../lib/worlds/frozenLake';
import * as mountainCar from '../../../lib/worlds/mountainCar';
import * as taxi from '../../../lib/worlds/taxi';
import type { TableWorld, World } from '../../../lib/worlds/world';
import type { WorldName } from './fields';

/** A state as plain numbers; of a table world its number alone. */
export type Numbers = readonly number[];
/** Any of the worlds, over plain numbers. */
export type AnyWorld = World<Numbers>;

const plain = <State extends Numbers>(world: World<State>) => world as unknown as AnyWorld;

/** A cliff has no limit of its own, and a greedy walk may go round in circles. */
const CLIFF_STEPS = 200;

export const tables = {
  frozenLake: frozenLake.world,
  cliffWalking: cliffWalking.create(CLIFF_STEPS),
  taxi: taxi.world,
} as const satisfies Partial<Record<WorldName, TableWorld>>;
export const isTable = (name: WorldName): name is keyof typeof tables => name in tables;

/** A table world whose state is a row of one number, as that of the others is. */
function listed(world: TableWorld): AnyWorld {
  const { begin, observe, ended, step, ...rest } = world;
  const of = (state: Numbers) => state[0] ?? 0;
  return {
    ...rest,
    begin: (random) => [begin(random)],
    observe: (state) => observe(of(state)),
    ended: (state) => ended(of(state)),
    step(state, ...taken) {
      const next = step(of(state), ...taken);
      return { ...next, state: [next.state] };
    },
  };
}

export const worlds: Readonly<Record<WorldName, AnyWorld>> = {
  cartPole: plain(cartPole.world),
  mountainCar: plain(mountainCar.world),
  acrobot: plain(acrobot.world),
  frozenLake: listed(tables.frozenLake),
  cliffWalking: listed(tables.cliffWalking),
  taxi: listed(tables.taxi),
};

/** What is aimed at, mean of 100 episodes. */
export const gates: Readonly<Record<WorldName, number>> = {
  ...{ cartPole: 475, mountainCar: -130, acrobot: -120 },
  ...{ frozenLake: 0.7, cliffWalking: -20, taxi: 7 },
};

/** Steps a second at which one can follow. */
export const paces: Readonly<Record<WorldName, number>> = {
  ...{ cartPole: 50, mountainCar: 30, acrobot: 15 },
  ...{ frozenLake: 4, cliffWalking: 4, taxi: 4 },
};
