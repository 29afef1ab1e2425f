import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { InputError } from '../../../src/lib/core/failures';
import * as gridWorld from '../../../src/lib/worlds/gridWorld';

const rules = { slip: 0, stepReward: -1, cliffReward: -100, goalReward: 10 };
const [up, right, down, left] = [0, 1, 2, 3];
const codeOf = (map: unknown) => {
  try {
    gridWorld.parse(map);
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
  return 'none';
};

describe('parse', () => {
  it('reads a map, with any line ends and blank lines around it', () => {
    const grid = gridWorld.parse('\n..G\r\nS#C\r\n');
    expect(grid).toEqual({
      rows: 2,
      columns: 3,
      cells: ['floor', 'floor', 'goal', 'start', 'wall', 'cliff'],
      start: 3,
    });
    expect(gridWorld.write(grid)).toBe('..G\nS#C');
  });

  it('says what is wrong with a map', () => {
    for (const none of [undefined, 7, null, ['S.G'], '', ' \n ', 'S.g', 'S..G\n.\u{1F600}.']) {
      expect(codeOf(none)).toBe('not-a-map');
    }
    expect(codeOf('S.G\n..')).toBe('ragged');
    expect(codeOf('..G')).toBe('no-start');
    expect(codeOf('S.S\n..G')).toBe('many-starts');
    expect(codeOf('S..')).toBe('no-goal');
    expect(codeOf('S#G')).toBe('unreachable');
    expect(codeOf('SCG')).toBe('unreachable');
    expect(codeOf(`S${'.'.repeat(19)}G`)).toBe('too-large');
    expect(codeOf(`S\n${'.\n'.repeat(20)}G`)).toBe('too-large');
    expect(codeOf('SG'.repeat(10_000_000))).toBe('too-large');
    expect(
      codeOf(
        Array(20)
          .fill('.'.repeat(18) + 'GS')
          .join('\n'),
      ),
    ).toBe('many-starts');
  });

  it('gives a map that writes itself, or an InputError, for any text', () => {
    const map = fc
      .array(fc.string({ unit: fc.constantFrom(...'...#SGC'), minLength: 3, maxLength: 3 }))
      .map((rows) => rows.join('\n'));
    fc.assert(
      fc.property(fc.oneof(map, fc.string(), fc.anything()), (text) => {
        try {
          const grid = gridWorld.parse(text);
          expect(gridWorld.parse(gridWorld.write(grid))).toEqual(grid);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('step', () => {
  const world = gridWorld.create(gridWorld.parse('..G\nS#C'), rules);
  const random = new Random(1);
  const walk = (state: number, action: number) => gridWorld.step(world, state, action, 0, random);

  it('moves to the cell beside', () => {
    expect(walk(3, up)).toMatchObject({
      state: 0,
      reward: -1,
      terminated: false,
      truncated: false,
    });
    expect(walk(0, right)).toMatchObject({ state: 1 });
    expect(walk(1, left)).toMatchObject({ state: 0 });
    expect(walk(0, down)).toMatchObject({ state: 3 });
  });

  it('stays where a wall or the edge is, at the price of a step', () => {
    for (const [state, action] of [
      [3, right],
      [3, left],
      [3, down],
      [1, down],
      [0, up],
    ] as const) {
      expect(walk(state, action)).toMatchObject({ state, reward: -1, terminated: false });
    }
  });

  it('ends at a goal, with its reward', () => {
    expect(walk(1, right)).toMatchObject({
      state: 2,
      reward: 9,
      terminated: true,
      truncated: false,
    });
  });

  it('sends whoever falls off a cliff back to the start, without an end', () => {
    const cliff = gridWorld.create(gridWorld.parse('..\nCG\nS.'), rules);
    expect(gridWorld.step(cliff, 0, down, 0, random)).toMatchObject({
      state: cliff.start,
      reward: -101,
      terminated: false,
    });
  });

  it('cuts a walk off after its last step, unless that reached the goal', () => {
    const last = world.mostSteps - 1;
    expect(gridWorld.step(world, 3, left, last - 1, random).truncated).toBe(false);
    expect(gridWorld.step(world, 3, left, last, random).truncated).toBe(true);
    expect(gridWorld.step(world, 1, right, last, random)).toMatchObject({
      terminated: true,
      truncated: false,
    });
  });

  it('slips to each side half as often as the rules say, and never back', () => {
    const ice = gridWorld.create(gridWorld.parse('...\n.S.\nG..'), { ...rules, slip: 0.4 });
    const counts = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const { state } = gridWorld.step(ice, 4, up, 0, random);
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 3, 5]);
    for (const [state, chance] of [
      [1, 0.6],
      [3, 0.2],
      [5, 0.2],
    ] as const) {
      const deviation = Math.sqrt((chance * (1 - chance)) / 20_000);
      expect(Math.abs((counts.get(state) ?? 0) / 20_000 - chance)).toBeLessThan(4 * deviation);
    }
  });
});

it('every action has outcomes whose chances add up to one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (slip) => {
      const world = gridWorld.create(gridWorld.parse('S.C\n.#G\n...'), { ...rules, slip });
      for (const outcomes of world.outcomes) {
        const total = outcomes.reduce((sum, { chance }) => sum + chance, 0);
        expect(total).toBeCloseTo(1, 12);
      }
    }),
  );
});

it('decides only in cells that can be walked to', () => {
  const world = gridWorld.create(gridWorld.parse('S.G\n###\n...'), rules);
  expect(world.decisions).toEqual([0, 1]);
});

describe('way', () => {
  const world = gridWorld.create(gridWorld.parse('S.G\n...'), { ...rules, slip: 0.5 });

  it('goes where the policy points, whatever slips, and ends at the goal', () => {
    expect(gridWorld.way(world, [right, right, 0, 0, 0, 0])).toEqual([0, 1, 2]);
    expect(gridWorld.way(world, [down, 0, 0, right, right, up])).toEqual([0, 3, 4, 5, 2]);
  });

  it('stops where it would go in circles', () => {
    expect(gridWorld.way(world, [down, 0, 0, up, 0, 0])).toEqual([0, 3]);
    expect(gridWorld.way(world, [left, 0, 0, 0, 0, 0])).toEqual([0]);
  });
});
