/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { describe, expect, it } from 'vitest';
import { adviceOf, situations } from '../../../src/components/demos/startup-world/advice';
import {
  expected,
  orderedWords,
  rowsOf,
  waysShown,
} from '../../../src/components/demos/startup-world/beside';
import { curvesOf } from '../../../src/components/demos/startup-world/curves';
import { examOf } from '../../../src/components/demos/startup-world/exam';
import { experiment } from '../../../src/components/demos/startup-world/experiment';
import { bestOf, fields, players } from '../../../src/components/demos/startup-world/fields';
import * as game from '../../../src/components/demos/startup-world/game';
import { EPISODES, gainsOf, tuning } from '../../../src/components/demos/startup-world/learners';
import { gamesOf, type Shocks } from '../../../src/components/demos/startup-world/shocks';
import { strings } from '../../../src/components/demos/startup-world/strings';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { create, MONTHS, worthAt } from '../../../src/lib/worlds/startupCompany';
import { isAllowed } from '../../../src/lib/worlds/startupWorld';

const values = defaultsOf(fields);
const start = async (change: Partial<typeof values> = {}, seed = 1) =>
  experiment.setup(
    { ...values, ...change },
    { random: new Random(seed), input: undefined, language: 'en' },
  );
const state = await start();
const reports = [await experiment.step(state)];
for (let generation = 1; generation < 12; generation++) reports.push(await experiment.step(state));
const last = reports.at(-1) as (typeof reports)[number];
const answer = experiment.ask.game(state, { game: 0 });

describe('the six players', () => {
  it('cost the same number of episodes in each generation, and are judged on games that they never practise on', () => {
    expect(experiment.about?.(state)).toMatchObject({ episodes: EPISODES });
    expect(EPISODES).toBe(tuning.trials * 16);
    for (const player of players) expect(state.learners[player].tuned.generation).toBe(12);
    const written = (shocks: Shocks) =>
      shocks.map(({ weather, event }) => `${weather} ${event}`).join();
    const seen = new Set([...state.games, ...state.large].map(written));
    const random = new Random(1).stream('practice');
    expect(random.state).not.toEqual(new Random(1).stream('games').state);
    expect(seen.size).toBeGreaterThan(500);
  });

  it('stay below the bound on average, and the agent gets better', () => {
    expect(last.bound).toBeGreaterThan(Math.max(...last.gains));
    expect(last.regret).toBeGreaterThan(0);
    expect(last.agent).toBeGreaterThan((reports[0] as typeof last).agent);
    expect(last.agent).toBe(last.gains[0]);
    expect(last.best).toBe(Math.max(...last.gains.slice(1)));
    expect(state.bounds).toHaveLength(12);
  });

  it('meet what their curves show', () => {
    const lines = curvesOf(reports, [1, 2], strings.en.players);
    expect(lines.map(({ key }) => key)).toEqual([...players]);
    expect(lines[0]?.y.at(-1)).toBe(last.agent);
  });

  it('without any shock all games are the same', async () => {
    const calm = await start({ shocks: 0 });
    await experiment.step(calm);
    const gains = gainsOf(calm.learners.greedy, calm.world, calm.games);
    expect(new Set(gains).size).toBe(1);
  });
});

describe('the exam', () => {
  const exam = examOf(state.learners, state.world, state.large.slice(0, 120));

  it('names the best rule, and the lead is the mean of the differences in the same episodes', () => {
    expect(exam.best).toBe(bestOf(players.map((player) => exam.results[player].mean)));
    const lead = exam.results.agent.mean - exam.results[exam.best].mean;
    expect(exam.lead.mean).toBeCloseTo(lead, 8);
    expect(exam.lead.margin).toBeGreaterThan(0);
  });

  it('counts where the agent loses', () => {
    const [agent, best] = (['agent', exam.best] as const).map((player) =>
      gainsOf(state.learners[player], state.world, state.large.slice(0, 120)),
    ) as [number[], number[]];
    const losses = agent.map((gain, i) => (best[i] as number) - gain).filter((by) => by > 0);
    expect(exam.lost).toBe(losses.length);
    expect(exam.lostBy).toBeCloseTo(
      losses.reduce((sum, by) => sum + by, 0) / Math.max(1, losses.length),
      8,
    );
  });
});

it('the advice counts each month of each episode once in the five parts of the time', () => {
  const episodes = state.games.slice(0, 10);
  const rows = adviceOf(state.learners.agent, state.world, episodes);
  expect(rows.map(({ situation }) => situation)).toEqual([...situations]);
  const months = rows.slice(0, 5).reduce((sum, row) => sum + row.months, 0);
  const played = episodes.map(
    (shocks) => game.wayOf(state.learners.agent, state.world, shocks).orders.length,
  );
  expect(months).toBe(played.reduce((sum, each) => sum + each, 0));
  for (const { lots, idle } of rows) {
    expect(lots.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3 + 1e-9);
    expect(idle).toBeGreaterThanOrEqual(0);
    expect(idle).toBeLessThanOrEqual(1);
  }
});

describe('a game of the reader’s', () => {
  const world = create(values);
  const shocks = gamesOf(new Random(1), values.shocks)[0] as Shocks;

  it('has the shocks that the players had: who orders as the agent does ends where it ends', () => {
    let played = game.start(world, shocks);
    const { orders, worths } = answer.ways.agent;
    for (const month of orders) {
      month.forEach((lots, purpose) => {
        for (let lot = 0; lot < lots; lot++) played = game.add(played, purpose);
      });
      expect(played.orders).toEqual(month);
      played = game.play(played);
    }
    expect(played.state.over).toBe(true);
    expect(played.worths).toEqual(worths);
    expect(game.play(played)).toBe(played);
    const rows = rowsOf(played, answer, strings.en);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({ gain: answer.bound, short: 0 });
    expect(rows.every(({ short }) => short >= -1e-6)).toBe(true);
  });

  it('takes no order that can’t be paid or carried out, and takes all back', () => {
    let played = game.start(world, shocks);
    for (let lot = 0; lot < 5; lot++) played = game.add(played, 0);
    expect(played.orders).toEqual([3, 0, 0, 0, 0]);
    expect(isAllowed(world, played.state, played.orders)).toBe(true);
    expect(game.clear(played).orders).toEqual([0, 0, 0, 0, 0]);
  });

  it('says beforehand what the month will cost and bring', () => {
    const played = game.add(game.start(world, shocks), 4);
    const { cost, left, bills, income, prices } = expected(played);
    const after = game.play(played);
    expect(prices[4]).toBe(cost);
    expect(left).toBeCloseTo(played.state.cash - cost, 9);
    expect(after.state.cash).toBeCloseTo(left - bills + income, 9);
    expect(after.worths.at(-1)).toBeCloseTo(worthAt(world, after.state), 9);
  });

  it('is drawn beside the agent and the best rule of the game, over all months', () => {
    const lines = waysShown(game.start(world, shocks), answer, strings.en);
    expect(lines.map(({ key }) => key)).toEqual(['agent', expect.any(String), 'you']);
    expect(lines[0]?.x.length).toBeLessThanOrEqual(MONTHS + 1);
    expect(waysShown(game.start(world, shocks), undefined, strings.en)).toHaveLength(1);
  });

  it('asks the agent, who answers with orders that are allowed', () => {
    const asked = { ...game.start(world, shocks).state, customers: 5, data: 2, compute: 2 };
    expect(isAllowed(world, asked, experiment.ask.orders(state, asked))).toBe(true);
    expect(orderedWords([2, 0, 0, 0, 1], strings.en, 'en')).toBe('2 × data, 1 × partners');
    expect(orderedWords([0, 0, 0, 0, 0], strings.zh, 'zh')).toBe('');
  });

  it('is played by the keys 1 to 5', () => {
    expect(['1', '5', '6', '0', 'a'].map(game.purposeOf)).toEqual([
      0,
      4,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
