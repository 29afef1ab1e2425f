import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/lib/core/average';
import { Random } from '../../../src/lib/core/random';
import { decode, encode, world } from '../../../src/lib/worlds/taxi';
import { optimum } from '../../../src/lib/worlds/valueIteration';
import { expectGolden, expectGoldenTable } from '../../helpers/goldenWorlds';

describe('Taxi-v3', () => {
  it('drives as Gymnasium says, over 200 actions', () => {
    expect(expectGolden(world, 200)).toEqual({ ends: 1, cuts: 0 });
    expectGoldenTable(world);
  });

  it('counts its states as Gymnasium does', () => {
    expect(encode({ cell: 16, passenger: 2, destination: 0 })).toBe(328);
    expect(decode(328)).toEqual({ cell: 16, passenger: 2, destination: 0 });
    expect(world.decisions).toHaveLength(400);
  });

  it('is worth 7.93 on average of its 300 starts', () => {
    const starts = world.decisions.filter((state) => decode(state).passenger < 4);
    const { values } = optimum({ ...world, actions: world.actions.length }, 0.9999999);
    expect(starts).toHaveLength(300);
    expect(mean(starts.map((state) => values[state] as number))).toBeCloseTo(7.93, 2);
  });

  it('begins anywhere, with the passenger waiting somewhere else than where they want to go', () => {
    const seen = new Set<number>();
    const random = new Random(3);
    for (let i = 0; i < 5_000; i++) seen.add(world.begin(random));
    expect(seen.size).toBe(300);
  });
});
