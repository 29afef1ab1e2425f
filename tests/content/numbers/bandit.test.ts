/** @file Chapter 17: what it says of the bandit that its recorded run shows, and the sums around it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chancesOf } from '../../../src/components/demos/bandit/chances';
import { experiment } from '../../../src/components/demos/bandit/experiment';
import { fields } from '../../../src/components/demos/bandit/fields';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { grouped, printed } from '../../helpers/printed';

const { holds } = printed('170-reinforcement-learning');
const defaults = defaultsOf(fields);
/** Visitors, as in the price test. */
const MONTH = 1_000;
const { steps, variants } = experiment.record;
const recorded = JSON.parse(readFileSync('src/components/demos/bandit/recorded.json', 'utf8')) as {
  steps: number[];
  reports: { greedy: number; ucb: number; thompson: number }[];
};
/** The first report of so many customers. */
const after = (customers: number) =>
  recorded.reports[recorded.steps.findIndex((step) => step >= customers)]!;

/** Sales that a pick at random costs. */
function meanGap(chances: readonly number[]): number {
  const best = Math.max(...chances);
  return chances.reduce((sum, chance) => sum + best - chance, 0) / chances.length;
}

test('the offers are those of the demo', () => {
  const [a, b, c, d, e] = chancesOf(defaults).map((chance) => grouped(100 * chance));
  holds(
    {
      en: '{a}%, {b}%, {c}%, {d}% and {e}% of customers',
      zh: '比例分别是 {a}%、{b}%、{c}%、{d}% 和 {e}%',
    },
    { a: a!, b: b!, c: c!, d: d!, e: e! },
  );
});

test('ε-greedy goes on losing two sales with every hundred customers', () => {
  const cost = meanGap(chancesOf(defaults));
  holds(
    { en: 'a random pick costs {cost} sales', zh: '乱挑一次平均少成交 {cost} 单' },
    { cost: grouped(cost, 1) },
  );
  const each = 100 * defaults.exploration * cost;
  holds(
    { en: 'every hundred customers cost it two more', zh: '每来 100 位客户，就再少 {each} 单' },
    { each },
  );
  const slope = (after(steps).greedy - after(steps / 2).greedy) / (steps / 200);
  expect(Math.abs(slope / each - 1)).toBeLessThan(0.1);
});

test('the others’ curves bend, and UCB1 lags behind ε-greedy for 5,000 customers', () => {
  for (const agent of ['ucb', 'thompson'] as const) {
    expect(after(steps)[agent] - after(steps / 2)[agent]).toBeLessThan(after(steps / 2)[agent] / 2);
  }
  holds({ en: 'that after {n} customers it’s still', zh: '到第 {n} 位客户，还落在' }, { n: 5_000 });
  const early = recorded.reports.filter((_, i) => (recorded.steps[i] ?? 0) <= 5_000);
  expect(early.slice(10).every(({ greedy, ucb }) => ucb > greedy)).toBe(true);
});

test('what the tasks set, and what picking at random costs there', () => {
  expect(variants?.greedyOnly).toEqual({ exploration: 0 });
  holds({ en: 'of {runs} runs', zh: '现在 {runs} 次里' }, { runs: defaults.runs });
  holds({ en: 'over the {runs} runs', zh: '录下的 {runs} 次平均' }, { runs: defaults.runs });
  const shop = { ...defaults, ...variants?.shop };
  holds(
    {
      en: 'the gap to {gap}, and under Settings the chance of the best offer to {best}',
      zh: '差距改成 {gap}，在“设置”里把最好方案的成交率改成 {best}',
    },
    { best: grouped(shop.best, 2), gap: grouped(shop.gap, 2) },
  );
  holds(
    {
      en: 'Over {steps} customers, ten months of yours, picking at random costs {cost} sales',
      zh: '{steps} 位客户，够你接待十个月：随手乱挑少成交 {cost} 单',
    },
    { steps, cost: meanGap(chancesOf(shop)) * steps },
  );
  expect(steps / MONTH, 'months').toBe(10);
});

test('what the first month costs there', async () => {
  const shop = { ...defaults, ...variants?.shop, pace: fields.pace.max };
  const context = { random: new Random(1), input: undefined, language: 'en' } as const;
  const state = await experiment.setup(shop, context);
  for (let customer = 1; customer < MONTH; customer++) await experiment.step(state);
  const { thompson } = await experiment.step(state);
  holds(
    {
      en: 'picking at random costs {cost}, and Thompson sampling still {thompson}:',
      zh: '头一个月，乱挑少成交 {cost} 单，汤普森采样也要少 {thompson} 单',
    },
    { cost: meanGap(chancesOf(shop)) * MONTH, thompson },
  );
});
