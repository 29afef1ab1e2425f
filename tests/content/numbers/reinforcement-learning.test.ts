/** @file Chapter 17: what it says of the grid world, walked again, and the sums of its price test. */
import { describe, expect, test } from 'vitest';
import { defaultMap } from '../../../src/components/demos/grid-world/defaultMap';
import { experiment } from '../../../src/components/demos/grid-world/experiment';
import { fields } from '../../../src/components/demos/grid-world/fields';
import * as qLearning from '../../../src/lib/agents/qLearning';
import type { Surroundings } from '../../../src/lib/agents/table';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import * as gridWorld from '../../../src/lib/worlds/gridWorld';
import { optimum, valuesOf } from '../../../src/lib/worlds/valueIteration';
import { grouped, printed } from '../../helpers/printed';

const { holds, holdsInBoth } = printed('170-reinforcement-learning');
/** A minus sign, not a hyphen. */
const signed = (value: number, digits = 0) => grouped(value, digits).replace('-', '−');
const settings = { ...defaultsOf(fields), pace: fields.pace.max };
const seeds = [1, 2, 3, 4, 5];
const [start, up, right] = [50, 0, 1];

const begin = (seed: number, change: Partial<typeof settings> = {}) =>
  experiment.setup(
    { ...settings, ...change },
    { random: new Random(seed), input: undefined, language: 'en', saved: undefined },
  );
type State = Awaited<ReturnType<typeof begin>>;

function known(map: string, slip = 0) {
  const world = gridWorld.create(gridWorld.parse(map), { ...settings, slip });
  const best = optimum(world, settings.discount);
  return { world, best, actionsAt: (cell: number) => [...best.actionValues].slice(4 * cell) };
}
const arrows = ({ best, world }: ReturnType<typeof known>) =>
  Array.from({ length: world.states }, (_, cell) => {
    const values = [...best.actionValues].slice(4 * cell, 4 * cell + 4);
    return values.indexOf(Math.max(...values));
  });

describe('the demo', () => {
  const states = seeds.map((seed) => begin(seed));

  test('finds an optimal way with all five agents after 76 to 79 episodes', async () => {
    const found = await Promise.all(
      states.map(async (made) => {
        const state = await made;
        let first = 0;
        for (let episode = 1; episode <= 200; episode++) {
          const { optimalAgents } = await experiment.step(state);
          if (optimalAgents === 5 && first === 0) first = episode;
        }
        return first;
      }),
    );
    holds(
      { en: 'that takes {least} to {most} <Term', zh: '要走 {least} 到 {most} 个<Term' },
      { least: Math.min(...found), most: Math.max(...found) },
    );
  });

  test('then goes on falling, and its mean return is held down by it', async () => {
    let [walks, fallen, total] = [0, 0, 0];
    for (const made of states) {
      const { world, learners } = await made;
      for (const { agent, random } of learners) {
        for (let walk = 0; walk < 600; walk++) {
          let fell = false;
          const surroundings: Surroundings = {
            begin: () => world.start,
            step(...taken) {
              const seen = gridWorld.step(world, ...taken);
              fell ||= seen.reward <= settings.cliffReward;
              return seen;
            },
          };
          total += qLearning.episode(agent, surroundings, settings, random).discountedReturn;
          walks++;
          if (fell) fallen++;
        }
      }
    }
    holds(
      {
        en: 'in {walks} of them, by agents that had already learned, we counted {share}%',
        zh: '走 {walks} 个回合，我们数到的是 {share}%',
      },
      { walks, share: (100 * fallen) / walks },
    );
    const expected = 100 * (1 - (1 - settings.exploration / 4) ** 7);
    holdsInBoth('$1-0.975^7\\approx{expected}\\%$', { expected });
    const mean = total / walks;
    holds({ en: 'mean return near {mean},', zh: '停在 {mean} 附近' }, { mean: signed(mean) });
    const best = known(defaultMap).best.values[start]!;
    holds({ en: 'stays {below} below', zh: '还比虚线低 {below}。' }, { below: best - mean });
  });

  test('lies on the line twenty episodes after exploration ends', async () => {
    const state: State = await states[0]!;
    experiment.change?.(state, { ...settings, exploration: 0 });
    for (let episode = 0; episode < 19; episode++) await experiment.step(state);
    const { recentMean } = await experiment.step(state);
    expect(recentMean).toBeCloseTo(state.best.values[start]!, 1);
  });

  test('hardly ever has an agent with an optimal way where it is slippery', async () => {
    const state = await begin(1);
    for (let episode = 0; episode < 200; episode++) await experiment.step(state);
    experiment.change?.(state, { ...settings, slip: 0.2 });
    let none = 0;
    for (let episode = 0; episode < 1_000; episode++) {
      if ((await experiment.step(state)).optimalAgents === 0) none++;
    }
    expect(none).toBeGreaterThan(900);
  });
});

describe('the world', () => {
  const dry = known(defaultMap);
  const wet = known(defaultMap, 0.2);

  test('what the ways are worth', () => {
    const shortWay = valuesOf(wet.world, arrows(dry), settings.discount)[start]!;
    const worth = {
      dry: signed(dry.best.values[start]!, 2),
      short: signed(shortWay, 1),
      best: signed(wet.best.values[start]!, 1),
      up: signed(wet.actionsAt(start)[up]!, 1),
    };
    holds({ en: 'the arrows show is worth {dry}', zh: '箭头指的路值 {dry}' }, worth);
    holds(
      {
        en: 'The short way is worth {short}, the best possible {best}.',
        zh: '那条近路现在只值 {short}，最好的走法值 {best}。',
      },
      worth,
    );
    holds(
      {
        en: 'That’s worth {best}; stepping up directly, {up}.',
        zh: '这样值 {best}，直接往上走是 {up}。',
      },
      worth,
    );
    expect(arrows(wet)[start]).toBe(3); // left, against the border
    expect(arrows(wet).slice(40, 47)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('how many steps they have, and how many cells of the short one touch the cliff', () => {
    const stepsFor = (value: number) => Math.log(1 + value * 0.05) / Math.log(0.95);
    const steps = stepsFor(dry.best.values[start]!);
    holds({ en: 'the way has {steps} steps', zh: '这条路有 {steps} 步' }, { steps });
    const way = [start];
    while (dry.world.grid.cells[way.at(-1)!] !== 'goal') {
      way.push(dry.world.outcomes[way.at(-1)! * 4 + arrows(dry)[way.at(-1)!]!]![0]!.state);
    }
    const touching = way.filter((cell) =>
      [0, 1, 2, 3].some((action) => {
        const [outcome] = dry.world.outcomes[cell * 4 + action] ?? [];
        return outcome !== undefined && outcome.reward <= settings.cliffReward;
      }),
    );
    expect(touching).toHaveLength(7);
    expect(dry.actionsAt(start)[right]).toBeLessThan(-100);
  });

  test('the corrections by hand', () => {
    const rate = settings.rate;
    const fall = settings.stepReward + settings.cliffReward;
    const last = [1, 2, 3].map((visits) => settings.stepReward * (1 - (1 - rate) ** visits));
    const corrected = { fall: signed(fall), half: signed(rate * fall, 1) };
    holds(
      {
        en: 'the news is {fall}, and half of the difference makes it {half};',
        zh: '新消息是 {fall}，挪一半，变成 {half}；',
      },
      corrected,
    );
    holds(
      {
        en: 'worth {first} after the first visit, then {second}, then {third}.',
        zh: '第一次以后值 {first}，第二次 {second}，第三次 {third}。',
      },
      { first: signed(last[0]!, 1), second: signed(last[1]!, 2), third: signed(last[2]!, 3) },
    );
  });
});

describe('the price test', () => {
  /** Visitors needed to see that the share is not the one that breaks even. */
  const visitors = (share: number, price: number, errors: number) =>
    (errors ** 2 * share * (1 - share)) / (share - 4 / price) ** 2;
  const errors = 1.96 + 0.84; // five per cent level, power of eighty per cent

  test('at 130 yuan', () => {
    const gap = 100 * (0.035 - 4 / 130);
    const error = 100 * Math.sqrt((0.035 * 0.965) / 100);
    holds(
      { en: 'break even at {even} buyers in 100', zh: '每 100 个访客有 {even} 个买才打平' },
      { even: grouped(400 / 130, 2) },
    );
    holds(
      {
        en: 'a standard error of {error} points hides a gap of {gap}.',
        zh: '标准误 {error} 个百分点，要看清的差别才 {gap}。',
      },
      { error: grouped(error, 1), gap: grouped(gap, 2) },
    );
    holds({ en: 'costs {cost} yuan a month', zh: '最坏少收 {cost} 元' }, { cost: 100 * 4 });
    holdsInBoth('0.035\\cdot0.965/{gap}^2$', { gap: grouped(gap / 100, 4) });
    const needed = visitors(0.035, 130, errors);
    expect(Math.round(needed / 1_000)).toBe(15);
    expect(Math.floor(needed / 100 / 12)).toBe(12); // years, at a hundred a month
    expect(visitors(0.035, 130, 2) / needed).toBeCloseTo(0.5, 1);
    holds({ en: 'some 15,000 visitors at the new price', zh: '一万五千来个访客' }, {});
    holds({ en: 'more than twelve years.', zh: '十二年多。' }, {});
  });

  test('at 200 yuan', () => {
    const needed = visitors(0.03, 200, errors);
    expect(Math.round(needed / 100)).toBe(23);
    expect(Math.ceil(needed / 500)).toBe(5); // months, at half of a thousand
    holds(
      {
        en: 'some 2,300 visitors are enough: five months at half of all.',
        zh: '两千三百来个访客就够，给一半的人看，不到五个月。',
      },
      {},
    );
  });
});
