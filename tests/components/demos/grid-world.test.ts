import { describe, expect, it, vi } from 'vitest';
import { defaultMap } from '../../../src/components/demos/grid-world/defaultMap';
import { experiment } from '../../../src/components/demos/grid-world/experiment';
import { fields } from '../../../src/components/demos/grid-world/fields';
import { material } from '../../../src/components/demos/grid-world/material';
import { shownOf, slipsOf } from '../../../src/components/demos/grid-world/shown';
import { strings } from '../../../src/components/demos/grid-world/strings';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { InputError } from '../../../src/lib/core/failures';
import type { Saved } from '../../../src/lib/core/saved';
import { emptied, problemOf } from '../../../src/lib/worlds/mapText';
import { valuesOf } from '../../../src/lib/worlds/valueIteration';

const defaults = { ...defaultsOf(fields), pace: 10_000 };
type Settings = typeof defaults;
async function start(change: Partial<Settings> = {}, seed = 1, input?: string, saved?: Saved) {
  return experiment.setup(
    { ...defaults, ...change },
    { random: new Random(seed), input, language: 'en', saved },
  );
}
type State = Awaited<ReturnType<typeof start>>;
async function walk(state: State, episodes: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < episodes; i++) report = await experiment.step(state);
  return report;
}

describe('the agents', () => {
  it.each([1, 2, 3, 4, 5])('all find an optimal policy with seed %i', async (seed) => {
    const state = await start({}, seed);
    const report = await walk(state, experiment.record.steps);
    expect(report.optimalAgents).toBe(5);
    for (let agent = 0; agent < 5; agent++) {
      const { policy, optimalValues, optimal } = experiment.ask.values(state, { agent });
      expect(optimal).toBe(true);
      // The same, said with values: wherever the policy leads, it is worth what value iteration says.
      const worth = valuesOf(
        state.world,
        policy.map((action) => Math.max(action, 0)),
        0.95,
      );
      let cell = state.world.start;
      for (let steps = 0; state.world.grid.cells[cell] !== 'goal'; steps++) {
        expect(worth[cell]).toBeCloseTo(optimalValues[cell] as number, 6);
        cell = state.world.outcomes[cell * 4 + (policy[cell] as number)]?.[0]?.state as number;
        expect(steps).toBeLessThan(60);
      }
    }
  });

  it('reach the optimal return once they stop exploring', async () => {
    const state = await start({ exploration: 0 });
    const report = await walk(state, 300);
    for (const value of report.recent)
      expect(value).toBeCloseTo(state.best.values[50] as number, 5);
  });

  it('turn away from the cliff once the ground is slippery', async () => {
    const state = await start();
    await walk(state, 200);
    experiment.change?.(state, { ...defaults, slip: 0.2 });
    await walk(state, 200);
    const { policy } = experiment.ask.values(state, { agent: 'mean' });
    expect(policy.slice(40, 47)).toEqual([0, 0, 0, 0, 0, 0, 0]); // up, all along the edge
  });

  it('learn every cell when every step is at random', async () => {
    const report = await walk(await start({ exploration: 1 }), 400);
    expect(report.agreement).toBe(1);
  });

  it('walk on their own: what one draws does not move another', async () => {
    const [few, many] = [await start({ agents: 2 }), await start({ agents: 5 })];
    await walk(few, 20);
    await walk(many, 20);
    expect(few.learners[1]?.agent.values).toEqual(many.learners[1]?.agent.values);
    expect(few.learners[0]?.agent.values).not.toEqual(few.learners[1]?.agent.values);
  });
});

describe('the map', () => {
  it('is the default one without a map of one’s own', async () => {
    expect(experiment.about?.(await start())).toMatchObject({ map: defaultMap });
    expect(experiment.about?.(await start({}, 1, 'S.G'))).toMatchObject({ map: 'S.G' });
  });

  it('is refused with a code that has a sentence in both languages', async () => {
    for (const map of ['', 'S', 'G', 'S#G', 'SS\n.G', 'S.\nG', `S${'.'.repeat(20)}G`]) {
      const error: unknown = await start({}, 1, map).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      const { code } = error as InputError;
      for (const words of Object.values(strings)) {
        expect(words.problems).toHaveProperty(code);
      }
    }
  });
});

describe('a live setting', () => {
  it('changes the optimum at once and leaves what was learned', async () => {
    const state = await start();
    await walk(state, 50);
    const before = experiment.ask.values(state, { agent: 0 });
    experiment.change?.(state, { ...defaults, slip: 0.2, agents: 9 });
    const after = experiment.ask.values(state, { agent: 0 });
    expect(after.actionValues).toEqual(before.actionValues);
    expect(after.optimalValues[50]).toBeLessThan(before.optimalValues[50] as number);
    expect((await walk(state, 1)).returns.length).toBe(5);
  });
});

it('makes an episode each time that the pace lets it, and none before', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  const state = await start({ pace: 100 });
  await walk(state, 1);
  const walking = walk(state, 3);
  for (const episodes of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(9);
    expect(state.episode).toBe(episodes);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.episode).toBe(episodes + 1);
  }
  await walking;
  vi.useRealTimers();
});

describe('a saved run', () => {
  it('goes on as if it had never stopped', async () => {
    const state = await start({}, 6, 'S..\n.#.\nC.G');
    await walk(state, 30);
    const saved = structuredClone(await experiment.save?.(state)) as Saved;
    const resumed = await start({}, 6, undefined, saved);
    expect(await walk(resumed, 10)).toEqual(await walk(state, 10));
  });

  it('is refused when it does not fit', async () => {
    const saved = (await experiment.save?.(await start())) as Saved;
    const broken: Saved[] = [
      { ...saved, extra: { ...saved.extra, map: 'S.G' } },
      { ...saved, extra: { ...saved.extra, random: [[1, 2, 3]] } },
      { ...saved, extra: { ...saved.extra, episode: -1 } },
      { ...saved, extra: { ...saved.extra, recent: ['x'] } },
    ];
    for (const one of broken) await expect(start({}, 1, undefined, one)).rejects.toThrow();
  });
});

describe('the picture', () => {
  it('has a value for every cell and an arrow where something was learned', async () => {
    const state = await start();
    expect(experiment.ask.values(state, { agent: 'mean' }).policy.every((a) => a === -1)).toBe(
      true,
    );
    await walk(state, 300);
    const picture = experiment.ask.values(state, { agent: 'mean' });
    expect(picture.values.length).toBe(60);
    expect(picture.actionValues.length).toBe(240);
    expect(picture.path[0]).toBe(50);
    expect(picture.path.at(-1)).toBe(59);
    expect(picture.policy[59]).toBe(-1);
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  });
});

describe('what is drawn', () => {
  it('is what was learned, with arrows that know whether they are among the best', async () => {
    const state = await start();
    await walk(state, 300);
    const picture = experiment.ask.values(state, { agent: 0 });
    const shown = shownOf(picture, false);
    expect(shown).toMatchObject({ values: picture.values, path: picture.path });
    expect(shown.policy).toEqual(picture.policy);
    for (const [cell, action] of shown.policy.entries())
      expect(shown.best[cell]).toBe(picture.best[4 * cell + action] ?? false);
    expect(shown.largest).toBe(Math.max(...picture.optimalValues.map(Math.abs)));
  });

  it('is the optimum when asked for: every arrow is best, and nobody walked', async () => {
    const picture = experiment.ask.values(await start(), { agent: 'mean' });
    const { values, actionValues, policy, best, path } = shownOf(picture, true);
    expect([values, actionValues]).toEqual([picture.optimalValues, picture.optimalActionValues]);
    expect(path).toEqual([]);
    expect(policy[50]).toBe(0); // up from the start, the cliff is beside it
    expect(policy.map((action) => action >= 0)).toEqual(best);
  });
});

describe('a map in a link', () => {
  it('comes back as it was, in letters that an address leaves alone', () => {
    const largest = Array.from({ length: 20 }, () => '#'.repeat(20)).join('\n');
    for (const map of [defaultMap, emptied(defaultMap), 'S.G', largest]) {
      const text = material.write(map)!;
      expect(new URLSearchParams({ own: text }).toString()).toBe(`own=${text}`);
      expect(material.read(text)).toBe(map);
    }
  });

  it('may be one that nobody can walk on, as while it is painted', () => {
    expect(problemOf(material.read('S--') as string)?.code).toBe('no-goal');
  });

  it.each(['', '<script>', 'S-G_-', 'hello', '__proto__', '_', 'S\u0000G'])(
    '%j is none',
    (text) => {
      expect(material.read(text)).toBeUndefined();
    },
  );
});

describe('three ways of learning', () => {
  it('on the default map SARSA walks further from the edge than Q-learning', async () => {
    /** Cells along the cliff on the way that the arrows show. */
    const alongCliff = async (method: 'qLearning' | 'sarsa', seed: number) => {
      const state = await start({ method, rate: 0.2, agents: 1 }, seed);
      await walk(state, 1_500);
      const { path } = experiment.ask.values(state, { agent: 'mean' });
      return path.filter((cell) => cell >= 40 && cell < 50).length;
    };
    for (const seed of [1, 2, 3]) {
      expect(await alongCliff('sarsa', seed)).toBeLessThan(await alongCliff('qLearning', seed));
    }
  });

  it('Monte Carlo learns a way as well', async () => {
    const state = await start({ method: 'monteCarlo', rate: 0.1 });
    const first = await walk(state, 20);
    expect((await walk(state, 400)).recentMean).toBeGreaterThan(first.recentMean);
  });
});

describe('what is drawn', () => {
  it('shows where a slippery step can lead, with chances that add up to 1', () => {
    const slips = slipsOf(0, 0.2);
    expect(slips.map(({ action }) => action)).toEqual([0, 3, 1]);
    expect(slips.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(slipsOf(2, 0)).toEqual([]);
    expect(slipsOf(-1, 0.2)).toEqual([]);
  });

  it('shows all best actions of the optimum, and one of an agent', async () => {
    const state = await start();
    await walk(state, 50);
    const picture = experiment.ask.values(state, { agent: 'mean' });
    const { arrows } = shownOf(picture, true);
    expect(arrows.some((each) => each.length > 1)).toBe(true);
    arrows.forEach((each, cell) =>
      each.forEach((action) => expect(picture.best[4 * cell + action]).toBe(true)),
    );
    expect(Math.max(...shownOf(picture, false).arrows.map(({ length }) => length))).toBe(1);
  });
});
