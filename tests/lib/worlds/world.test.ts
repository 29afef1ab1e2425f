import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../../src/lib/core/check';
import { Random } from '../../../src/lib/core/random';
import * as acrobot from '../../../src/lib/worlds/acrobot';
import * as cartPole from '../../../src/lib/worlds/cartPole';
import * as cliffWalking from '../../../src/lib/worlds/cliffWalking';
import * as frozenLake from '../../../src/lib/worlds/frozenLake';
import * as mountainCar from '../../../src/lib/worlds/mountainCar';
import * as taxi from '../../../src/lib/worlds/taxi';
import { tableWorldOf, worldOf, type World } from '../../../src/lib/worlds/world';

/** A counter that ends at 3. */
const counter = worldOf<number>({
  name: 'counter',
  actions: ['stay', 'up'],
  observations: 1,
  mostSteps: 3,
  begin: () => 0,
  observe: (state) => [state],
  ended: (state) => state >= 3,
  move: (state, action) => ({ state: state + action, reward: 5 }),
});
const random = new Random(1);

describe('worldOf', () => {
  it('ends before it is cut off', () => {
    expect(counter.step(2, 1, 2, random)).toEqual({
      ...{ state: 3, reward: 5, terminated: true, truncated: false },
    });
    expect(counter.step(1, 1, 2, random)).toMatchObject({ terminated: false, truncated: true });
    expect(counter.step(1, 1, 1, random)).toMatchObject({ terminated: false, truncated: false });
  });

  it('earns nothing after the end or the limit, and stays', () => {
    expect(counter.step(3, 1, 0, random)).toEqual({
      ...{ state: 3, reward: 0, terminated: true, truncated: false },
    });
    expect(counter.step(1, 1, 3, random)).toEqual({
      ...{ state: 1, reward: 0, terminated: false, truncated: true },
    });
  });

  it('knows its actions', () => {
    for (const none of [-1, 2, 0.5, NaN]) {
      expect(() => counter.step(0, none, 0, random)).toThrow(ShapeError);
    }
  });
});

describe('tableWorldOf', () => {
  const coin = tableWorldOf({
    ...{ name: 'coin', states: 3, actions: ['toss'], mostSteps: 9 },
    begin: () => 0,
    ended: (state) => state > 0,
    outcomes: () => [
      { chance: 0.25, state: 1, reward: 1 },
      { chance: 0.75, state: 2, reward: 0 },
    ],
  });

  it('draws from its outcomes by their chances', () => {
    let won = 0;
    for (let i = 0; i < 10_000; i++) won += coin.step(0, 0, 0, random).reward;
    expect(Math.abs(won / 10_000 - 0.25)).toBeLessThan(0.02);
  });

  it('says where there is something to decide, and that nothing follows an end', () => {
    expect(coin.decisions).toEqual([0]);
    expect(coin.outcomes[1]).toEqual([{ chance: 1, state: 1, reward: 0, terminated: true }]);
  });

  it('shows a state as a row with one 1', () => {
    expect([...Array.from(coin.observe(2))]).toEqual([0, 0, 1]);
  });
});

const all: World<never>[] = [
  acrobot.world as unknown as World<never>,
  cartPole.world as unknown as World<never>,
  mountainCar.world as unknown as World<never>,
];
describe.each(all)('$name', (world) => {
  it('sees as many numbers as it says, and starts the same for the same seed', () => {
    const seen = (seed: number) => Array.from(world.observe(world.begin(new Random(seed))));
    expect(seen(1)).toHaveLength(world.observations);
    expect(seen(1)).toEqual(seen(1));
    expect(seen(2)).not.toEqual(seen(1));
  });
});

describe.each([frozenLake.world, cliffWalking.world, taxi.world])('$name', (world) => {
  it('has outcomes whose chances add up to 1', () => {
    expect(world.outcomes).toHaveLength(world.states * world.actions.length);
    for (const possible of world.outcomes) {
      expect(possible.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });

  it('never begins at an end', () => {
    for (let i = 0; i < 100; i++) expect(world.ended(world.begin(random))).toBe(false);
  });
});
