/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { describe, expect, it, test } from 'vitest';
import { chancesOf, type Chances } from '../../../src/components/demos/bandit/chances';
import { curvesOf, POINTS, rivalsOf } from '../../../src/components/demos/bandit/curves';
import { experiment } from '../../../src/components/demos/bandit/experiment';
import { agents, fields } from '../../../src/components/demos/bandit/fields';
import * as game from '../../../src/components/demos/bandit/game';
import { foundBy, spreadOf } from '../../../src/components/demos/bandit/learners';
import { material } from '../../../src/components/demos/bandit/material';
import { posteriorOf } from '../../../src/components/demos/bandit/posterior';
import { slopeThrough } from '../../../src/components/demos/bandit/slope';
import { strings } from '../../../src/components/demos/bandit/strings';
import { InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { regret } from '../../../src/lib/worlds/bandit';

const defaults = { ...defaultsOf(fields), runs: 20, pace: fields.pace.max };
type Settings = typeof defaults;
const start = async (change: Partial<Settings> = {}, input?: Chances, seed = 1) =>
  experiment.setup({ ...defaults, ...change }, { random: new Random(seed), input, language: 'en' });
type State = Awaited<ReturnType<typeof start>>;
async function serve(state: State, customers: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < customers; i++) report = await experiment.step(state);
  return report;
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the offers', () => {
  it('are a gap apart, and none is accepted less often than never', () => {
    expect(chancesOf({ ...defaults, arms: 4, best: 0.5, gap: 0.1 })).toEqual([0.5, 0.4, 0.3, 0.2]);
    expect(chancesOf({ ...defaults, arms: 3, best: 0.1, gap: 0.1 })).toEqual([0.1, 0, 0]);
  });

  it('are the reader’s own where there are some', async () => {
    expect(experiment.about?.(await start({ arms: 5 }, [0.1, 0.9]))).toEqual({
      chances: [0.1, 0.9],
    });
  });

  it.each([[[]], [[0.5]], [[0.5, 1.1]], [[0.5, NaN]], [Array<number>(11).fill(0.5)]])(
    'are refused if they are none: %j',
    async (chances) => {
      const error: unknown = await start({}, chances).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      for (const words of Object.values(strings)) {
        expect(words.problems).toHaveProperty((error as InputError).code);
      }
    },
  );
});

describe('the agents', () => {
  it('meet the same customers: with offers of one chance all sell the same, whatever they pick', async () => {
    const state = await start({ gap: 0 });
    await serve(state, 50);
    const sold = agents.map((agent) => state.learners[agent].tallies.map(({ paid }) => sum(paid)));
    expect(sold[1]).toEqual(sold[0]);
    expect(sold[2]).toEqual(sold[0]);
    expect(new Set(sold[0]).size, 'but not in all runs').toBeGreaterThan(5);
  });

  it('lose as much as picking at random does when nothing but exploration is left', async () => {
    const { greedy } = await serve(await start({ exploration: 1, runs: 200 }), 200);
    expect(Math.abs(greedy - 200 * 0.2)).toBeLessThan(4 * Math.sqrt((200 * 0.02) / 200));
  });

  it('ε-greedy loses no more where it has found the best offer, once it stops exploring', async () => {
    const state = await start();
    await serve(state, 500);
    experiment.change?.(state, { ...defaults, exploration: 0 });
    const before = await serve(state, 100);
    const found = experiment.ask.found(state, null);
    expect(found.greedy).toBeGreaterThan(15);
    const after = await serve(state, 500);
    expect(after.low[0]).toBe(before.low[0]); // of those that found it
    expect(after.thompson).toBeGreaterThan(before.thompson);
  });

  it('are spoken of by their mean, how sure it is, and what eight in ten lie between', async () => {
    expect(spreadOf([4, 1, 2, 3, 10])).toMatchObject({
      mean: 4,
      low: 1.4,
      high: expect.closeTo(7.6, 9) as number,
    });
    expect(spreadOf([0, 1, 2, 3])).toMatchObject({ mean: 1.5, high: 2.7 });
    // Sum of squares 50 over 4 and over 5, which is 2.5.
    expect(spreadOf([4, 1, 2, 3, 10]).margin).toBeCloseTo(1.96 * Math.sqrt(2.5), 12);
    const state = await start();
    const report = await serve(state, 100);
    const regrets = state.learners.ucb.tallies.map(({ pulls }) => regret(state.chances, pulls));
    expect(report.ucb).toBeCloseTo(sum(regrets) / regrets.length, 10);
    expect(report.low[1]).toBe(spreadOf(regrets).low);
    expect(report.margin[1]).toBe(spreadOf(regrets).margin);
  });

  it('know what they were paid, and the shares of all runs add up', async () => {
    const state = await start();
    await serve(state, 60);
    for (const run of [0, 19, 'worst'] as const) {
      const known = experiment.ask.known(state, { run });
      for (const agent of agents) {
        expect(sum(known[agent].pulls)).toBe(60);
        expect(sum(known[agent].shares)).toBeCloseTo(1, 12);
      }
    }
    const regrets = state.learners.greedy.tallies.map(({ pulls }) => regret(state.chances, pulls));
    const worst = experiment.ask.known(state, { run: 'worst' }).greedy;
    expect(regret(state.chances, worst.pulls)).toBe(Math.max(...regrets));
  });
});

test('an offer is found when it was made most often, also where two are best', () => {
  const learner = (...pulls: number[]) => ({
    tallies: [{ pulls, paid: pulls }],
    random: new Random(1),
    customers: new Random(1),
  });
  expect(foundBy(learner(5, 3, 0), [0.5, 0.4, 0.1])).toBe(1);
  expect(foundBy(learner(3, 5, 0), [0.5, 0.4, 0.1])).toBe(0);
  expect(foundBy(learner(0, 0, 0), [0.5, 0.4, 0.1])).toBe(0);
  expect(foundBy(learner(0, 4, 3), [0.5, 0.5, 0.1])).toBe(1);
  expect(foundBy(learner(2, 1), [0.5, 0.5])).toBe(1);
});

describe('what is drawn', () => {
  it('the slope goes through the end of the lowest curve', () => {
    const line = slopeThrough(
      [
        [1, 9],
        [1, 4],
      ],
      [1, 10],
      1,
    );
    expect(line[1]).toBe(4);
    expect(line[0]).toBeCloseTo(4 - Math.LN10, 12);
    expect(slopeThrough([[0, 1]], [1, 100], 5)[0]).toBeNaN();
  });

  it('a posterior has its top where most was paid, and stays inside the plot', () => {
    const { x, y } = posteriorOf(100, 30, 0.75);
    expect(x[y.indexOf(Math.max(...y))]).toBeCloseTo(0.3, 1);
    expect(Math.max(...y)).toBeLessThanOrEqual(1);
    for (const [pulls, paid] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [9, 9],
    ] as const) {
      const all = posteriorOf(pulls, paid, 0.75);
      expect(all.y.every(Number.isFinite)).toBe(true);
      expect(Math.max(...all.x)).toBeLessThanOrEqual(0.75);
    }
    expect(posteriorOf(0, 0, 1).y.every((height) => height === 1)).toBe(true);
  });

  it('a curve has its first and its last point, and few of many between', async () => {
    const report = await serve(await start(), 1);
    const steps = Array.from({ length: 1_998 }, (_, i) => i + 1);
    const all = steps.map((step) => ({ ...report, ucb: step, low: [0, 0, step], high: [9, 9, 9] }));
    const [, ucb, thompson] = curvesOf(all, steps, strings.en.agents);
    expect(ucb?.x.slice(0, 2)).toEqual([1, 6]);
    expect(ucb?.x.at(-1)).toBe(1_998);
    expect(ucb?.x.length).toBeLessThanOrEqual(POINTS + 1);
    expect(ucb?.y).toEqual(ucb?.x);
    expect(thompson?.band?.low).toEqual(ucb?.x);
  });

  it('rivals are there once they had as many customers as a game has', async () => {
    const state = await start();
    const first = await serve(state, 1);
    const later = await serve(state, 99);
    const names = strings.en.agents;
    expect(rivalsOf([first], [1], names)).toEqual([]);
    const rivals = rivalsOf([first, later], [1, 100], names);
    expect(rivals.map(({ lost }) => lost)).toEqual([later.greedy, later.ucb, later.thompson]);
    expect(rivals[2]?.high).toBe(later.high[2]);
  });
});

describe('a game of the reader’s', () => {
  const chances = [0.5, 0.4, 0.3, 0.2, 0.1];

  it('has the same offers in another order, and another one each time', () => {
    const orders = [1, 2, 3, 4].map((seed) => game.begin(chances, seed).chances);
    for (const order of orders) expect([...order].sort().reverse()).toEqual(chances);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });

  it('counts offers and sales, and ends', () => {
    let played = game.begin([0, 1], 1);
    const sure = played.chances.indexOf(1);
    for (let i = 0; i < game.CUSTOMERS; i++) {
      expect(game.isOver(played)).toBe(false);
      played = game.offer(played, i % 2 === 0 ? sure : 1 - sure);
    }
    expect(game.isOver(played)).toBe(true);
    expect(game.sales(played)).toBe(game.CUSTOMERS / 2);
    expect(game.offer(played, sure)).toBe(played);
    expect(played.last).toEqual({ arm: 1 - sure, accepted: false });
  });

  it('knows its keys', () => {
    expect(['1', '5', '0', 'r', 'Enter', '12'].map(game.armOf)).toEqual([
      0,
      4,
      9,
      undefined,
      undefined,
      undefined,
    ]);
    const fresh = game.begin(chances, 1);
    expect(game.offer(fresh, 5)).toBe(fresh);
  });
});

describe('chances in a link', () => {
  it('come back as they were, in letters that an address leaves alone', () => {
    for (const chances of [[0.5, 0.4], [0.06, 0.055, 0, 1], Array<number>(10).fill(0.123)]) {
      const text = material.write(chances)!;
      expect(new URLSearchParams({ own: text }).toString()).toBe(`own=${text}`);
      expect(material.read(text)).toEqual(chances);
    }
  });

  it('are none while one of them isn’t a chance', () => {
    expect(material.write([0.5, NaN])).toBeUndefined();
    expect(material.write([0.5, 1.4])).toBeUndefined();
  });

  it.each(['', '50', '50-', '50-101', '-5-50', '5e1-50', '1..2-3', 'a-b', '50-\u0000'])(
    '%j is none',
    (text) => {
      expect(material.read(text)).toBeUndefined();
    },
  );
});
