/** @file Chapter 17: what it says of the startup world, from the rules, from the recorded run and from ten seeds. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { experiment } from '../../../src/components/demos/startup-world/experiment';
import { EPISODES, PRACTICE, tuning } from '../../../src/components/demos/startup-world/learners';
import recorded from '../../../src/components/demos/startup-world/recorded.json';
import { LARGE } from '../../../src/components/demos/startup-world/shocks';
import { mean } from '../../../src/lib/core/average';
import { defaultRules, LEVELS, MONTHS, MOST_LOTS } from '../../../src/lib/worlds/startupCompany';
import { features, heuristics, learned } from '../../../src/lib/worlds/startupPolicies';
import * as prices from '../../../src/lib/worlds/startupPrices';
import { printed } from '../../helpers/printed';

const { near, nearIn } = printed('170-reinforcement-learning');
type Name = 'lead' | 'regret' | 'lost' | 'bound' | 'lostBy';
const golden = JSON.parse(readFileSync('tests/golden/startupWorld.json', 'utf8')) as Record<
  Name,
  number
>[];
const whole = (value: number) => value.toFixed(0);
/** Half the 95% interval of a mean of ten, by Student's t with nine degrees of freedom. */
const marginOf = (values: readonly number[]) =>
  2.262 * Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));

test('partners first save 93 of 350', () => {
  const alone = LEVELS * (prices.data(0) + prices.compute(0));
  const together = LEVELS * (prices.data(1) + prices.compute(1));
  const partners = LEVELS * prices.PARTNER;
  expect([defaultRules.cash, MONTHS, MOST_LOTS, LEVELS]).toEqual([350, 24, 3, 4]);
  expect([alone, together, partners, alone - together - partners].map(whole)).toEqual([
    '280',
    '147',
    '40',
    '93',
  ]);
  nearIn('en', '3.5 million yuan, 24 months', 'up to three orders a month');
  nearIn('en', '2.8 million', '1.47 million', '0.4 million', '0.93 million');
  nearIn('zh', '350 万元，24 个月', '最多下三单');
  nearIn('zh', '280 万元', '147 万元', '40 万元', '93 万元');
});

test('how the players are tuned', () => {
  expect([learned.start.length, features.length, tuning.trials, PRACTICE, tuning.elite]).toEqual([
    70, 14, 64, 16, 8,
  ]);
  expect([EPISODES, LARGE, heuristics.greedy.start.length]).toEqual([1_024, 500, 4]);
  expect(experiment.record.steps).toBe(150);
  near('14', '70', '64', '16');
  near('1,024', '500');
});

describe('ten seeds', () => {
  const of = (name: Name) => golden.map((each) => each[name]);
  test('the agent’s lead and regret, with intervals', () => {
    expect(golden).toHaveLength(10);
    const [leads, regrets] = [of('lead'), of('regret')];
    const numbers = [leads, regrets].flatMap((values) => [
      whole(mean(values)),
      whole(marginOf(values)),
    ]);
    near(`${numbers[0]} ± ${numbers[1]}`);
    near(`${numbers[2]} ± ${numbers[3]}`, whole(mean(of('bound'))));
    const ahead = leads.filter((lead) => lead > 0).length;
    expect(ahead).toBe(9);
    near(whole(mean(leads)), whole(-Math.min(...leads)));
  });
  test('where it loses', () => {
    near(
      String(Math.min(...of('lost'))),
      String(Math.max(...of('lost'))),
      whole(mean(of('lostBy'))),
    );
  });
});

describe('the recorded run', () => {
  const { exam, advice } = recorded.answers;
  test('has the rule that the text names as the best', () => {
    expect(exam.best).toBe('greedy');
  });
  test('has the advice that the text tells', () => {
    const at = (situation: string) => advice.find((row) => row.situation === situation);
    const lots = (situation: string) => at(situation)?.lots ?? [];
    expect(Math.min(lots('start')[0] ?? 0, lots('start')[4] ?? 0)).toBeGreaterThan(
      3 * Math.max(lots('start')[1] ?? 9, lots('start')[2] ?? 9, lots('start')[3] ?? 9),
    );
    expect(at('middle')?.idle).toBeGreaterThan(0.5);
    expect((lots('subsidy')[1] ?? 0) / (lots('scarce')[1] ?? 1)).toBeGreaterThan(3);
    expect(lots('last')[3]).toBeGreaterThan(2 * (lots('late')[3] ?? 9));
  });
});
