/** @file Chapter 17: what it says of the grid world, walked again, and the sums of its price test. */
import { describe, expect, test } from 'vitest';
import { defaultMap } from '../../../src/components/demos/grid-world/defaultMap';
import { experiment } from '../../../src/components/demos/grid-world/experiment';
import { fields } from '../../../src/components/demos/grid-world/fields';
import { painted } from '../../../src/components/demos/grid-world/mapText';
import * as qLearning from '../../../src/lib/agents/qLearning';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import * as gridWorld from '../../../src/lib/worlds/gridWorld';
import { optimum, valuesOf } from '../../../src/lib/worlds/valueIteration';
import { chapter, expectPrinted, printed } from './chapter';

const text = chapter('reinforcement-learning');
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
    expectPrinted(text, printed(Math.min(...found)), printed(Math.max(...found)));
  });

  test('then goes on falling, and its mean return is held down by it', async () => {
    let [walks, fallen, total] = [0, 0, 0];
    for (const made of states) {
      const { world, learners } = await made;
      for (const { agent, random } of learners) {
        for (let walk = 0; walk < 600; walk++) {
          let fell = false;
          const surroundings: qLearning.Surroundings = {
            start: world.start,
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
    const cells = 7;
    expectPrinted(text, printed(walks), `${printed((100 * fallen) / walks)}%`);
    expectPrinted(text, printed(total / walks));
    const expected = 1 - (1 - settings.exploration / 4) ** cells;
    expect(text.en).toContain(`$1-0.975^7\\approx${printed(100 * expected)}\\%$`);
    expect(text.zh).toContain(`$1-0.975^7\\approx${printed(100 * expected)}\\%$`);
    const distance = known(defaultMap).best.values[start]! - total / walks;
    expectPrinted(text, printed(Math.round(distance)));
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
    expectPrinted(text, printed(dry.best.values[start]!, 2), printed(shortWay, 1));
    expectPrinted(text, printed(wet.best.values[start]!, 1), printed(wet.actionsAt(start)[up]!, 1));
    expect(arrows(wet)[start]).toBe(3); // left, against the border
    expect(arrows(wet).slice(40, 47)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('how many steps they have, and how many cells of the short one touch the cliff', () => {
    const stepsFor = (value: number) => Math.log(1 + value * 0.05) / Math.log(0.95);
    expectPrinted(text, printed(stepsFor(dry.best.values[start]!)));
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
    const closed = known(painted(defaultMap, 4, 4, 'wall')).best.values[start]!;
    expectPrinted(text, printed(closed, 2), printed(stepsFor(closed)));
  });

  test('the corrections by hand', () => {
    const rate = settings.rate;
    const fall = settings.stepReward + settings.cliffReward;
    const last = [1, 2, 3].map((visits) => settings.stepReward * (1 - (1 - rate) ** visits));
    expectPrinted(text, printed(fall), printed(rate * fall, 1));
    expectPrinted(text, printed(last[0]!, 1), printed(last[1]!, 2), printed(last[2]!, 3));
  });
});

describe('the price test', () => {
  /** Visitors needed to see that the share is not the one that breaks even. */
  const visitors = (share: number, price: number, errors: number) =>
    (errors ** 2 * share * (1 - share)) / (share - 4 / price) ** 2;
  const errors = 1.96 + 0.84; // five per cent level, power of eighty per cent

  test('at 130 yuan', () => {
    expectPrinted(text, printed(400 / 130, 2));
    expectPrinted(text, printed(100 * (0.035 - 4 / 130), 2));
    expectPrinted(text, printed(100 * Math.sqrt((0.035 * 0.965) / 100), 1));
    const needed = visitors(0.035, 130, errors);
    expect(Math.round(needed / 1_000)).toBe(15);
    expect(Math.floor(needed / 100 / 12)).toBe(12); // years, at a hundred a month
    expect(visitors(0.035, 130, 2) / needed).toBeCloseTo(0.5, 1);
    expectPrinted({ en: text.en, zh: text.en }, '15,000 visitors', 'twelve years');
    expectPrinted({ en: text.zh, zh: text.zh }, '一万五千来个', '十二年多');
  });

  test('at 200 yuan', () => {
    const needed = visitors(0.03, 200, errors);
    expect(Math.round(needed / 100)).toBe(23);
    expect(Math.ceil(needed / 500)).toBe(5); // months, at half of a thousand
    expectPrinted({ en: text.en, zh: text.en }, '2,300 visitors', 'five months');
    expectPrinted({ en: text.zh, zh: text.zh }, '两千三百来个', '不到五个月');
  });
});
