/** @file The worked budget of chapter 7: its sums, its four readings, its shares. */
import { describe, expect, test } from 'vitest';
import { figures } from '../../../src/lib/equations/startupCost';
import { sheetNamed } from '../../helpers/costSheets';
import { grouped, percent, printed } from '../../helpers/printed';
import {
  amountOf,
  asPrinted,
  cards,
  cloud,
  compared,
  costOf,
  crowd,
  data,
  hiring,
  institute,
  listed,
  partner,
  people,
  purchase,
  readings,
  research,
  same,
  scenarios,
  statedComputing,
  subsidy,
  training,
  unitPrice,
} from './workedBudget';

const { holds, holdsInBoth } = printed('070-startup-cost');

test('the calculator starts with the list of the chapter, and agrees with its total and saving', () => {
  const { values, tables } = sheetNamed('example');
  const shown = (name: 'data' | 'compute') =>
    tables[name].map(({ quantity, cost }) => ({ amount: quantity, cost }));
  expect([shown('data'), shown('compute')]).toEqual([data, cards]);
  const { total, saving } = figures(values, tables);
  expect(total).toBe(listed);
  expect(saving).toBeCloseTo(compared.saving, 9);
});

describe('the list, line by line', () => {
  test.each([
    ['research institute', '科研机构', institute],
    ['crowdsourcing', '众包', crowd],
    ['purchase', '购买', purchase],
  ])('has the price of a terabyte: %s', (en, zh, row) => {
    holds(
      {
        en: `| ${en} | 1/3 TB | {cost} | {price} per TB |`,
        zh: `| ${zh} | 1/3 TB | {cost} | 每 TB {price} |`,
      },
      { cost: row.cost, price: unitPrice(row) },
    );
  });

  test.each([
    ['cloud provider', '云厂商', cloud, 0],
    ['government subsidy', '政府补贴', subsidy, 1],
    ['partner company', '合作企业', partner, 0],
  ])('has the price of an accelerator: %s', (en, zh, { amount, cost }, digits) => {
    holds(
      {
        en: `| ${en} | {amount} | {cost} | {price} each |`,
        zh: `| ${zh} | {amount} | {cost} | 每块 {price} |`,
      },
      { amount, cost, price: grouped(cost / amount, digits) },
    );
  });

  test('has what a hire and a trained person cost, and its sum', () => {
    const row = {
      en: '| {people} | {cost} | {each} each |',
      zh: '| {people} | {cost} | 每人 {each} |',
    };
    holds(row, { people, cost: hiring, each: hiring / people });
    holds(row, { people, cost: training, each: training / people });
    holds(
      { en: '| Market research | | | {research} |', zh: '| 市场调研 | | | {research} |' },
      { research },
    );
    holds(
      { en: '| Scenario selection | | | {scenarios} |', zh: '| 场景选择 | | | {scenarios} |' },
      { scenarios },
    );
    holds({ en: '**Sum** | | | **{listed}** |', zh: '**合计** | | | **{listed}** |' }, { listed });
  });

  test('adds up, except for computing', () => {
    holds(
      { en: '50 + 20 + 30 = {sum}, as stated', zh: '50 + 20 + 30 = {sum}，和' },
      { sum: costOf(data) },
    );
    holdsInBoth('5 + 3 + 2 = {sum}', { sum: amountOf(cards) });
    holds(
      {
        en: '200 + 50 + 100 = {sum}, where the budget says {stated}. By its own formula it should be {sum}.',
        zh: '200 + 50 + 100 = {sum}，原例却写着 {stated}。照它自己的公式，该是 {sum}。',
      },
      { sum: costOf(cards), stated: statedComputing },
    );
    holdsInBoth('$100+500+100+50={same}$', { same });
    holdsInBoth('$C+S+H+M+A={asPrinted}$', { asPrinted });
  });
});

test('the mistakes repeat the numbers of the tables', () => {
  const numbers = { stated: statedComputing, sum: costOf(cards), training };
  holds(
    {
      en: 'change: {stated} for {sum}. A line that was left out looks like nothing at all: {training} for',
      zh: '分项是 {sum}，它还是 {stated}。漏掉的一行更难发现，因为纸上什么也没有：少了培训的 {training}。',
    },
    numbers,
  );
  holds({ en: '**as stated: {stated}**', zh: '**按声称的：{stated}**' }, numbers);
  holds({ en: '**as listed: {sum}**', zh: '**按列出的：{sum}**' }, numbers);
  holds({ en: 'counted: {training} |', zh: '含培训：{training} |' }, numbers);
  const saved = (row: typeof crowd, like: typeof crowd) =>
    Math.round(unitPrice(like) * row.amount - row.cost);
  expect([saved(institute, purchase), saved(partner, cloud)]).toEqual([-20, -20]);
  holds(
    {
      en: 'the institute costs 20 more than the market and so does the partner; the savings come from the subsidy, {subsidy}, and the crowd, {crowd}.',
      zh: '科研机构比市场多花 20，合作企业也多花 20；省钱的是补贴，{subsidy}，还有众包，{crowd}。',
    },
    { subsidy: saved(subsidy, cloud), crowd: saved(crowd, purchase) },
  );
});

describe('four readings', () => {
  test('open the chapter', () => {
    const million = (reading: number) => String(reading / 100);
    const [printedTotal, stated, untrained, all] = Object.values(readings).map(million);
    holds(
      {
        en: `you get ${all} million. Use the sum that the budget states for computing instead of the parts it lists, and it’s ${stated}. Keep the parts, but skip the line that its formula forgets: ${untrained}. Do both, and you’re back at ${printedTotal}.`,
        zh: '加一遍：{listed}。算力不按分项，按预算自己写的小计，是 {stated}。分项照旧，只把它的公式漏掉的一项也漏掉，是 {untrained}。两样都照它做，才回到 {asPrinted}。',
      },
      readings,
    );
    holds({ en: `total: ${printedTotal} million yuan`, zh: '总计 {asPrinted} 万元' }, readings);
  });

  test('stand in the table and are explained', () => {
    expect(Object.values(readings)).toEqual([1_250, 1_450, 1_100, 1_300]);
    holds(
      { en: '| {asPrinted}, as printed | {stated} |', zh: '| {asPrinted}，即原例 | {stated} |' },
      readings,
    );
    holdsInBoth('| {untrained} | **{listed}** |', readings);
    holds({ en: '{stated} fixes the formula', zh: '{stated} 补全了公式' }, readings);
    holds({ en: '{untrained} fixes the sum', zh: '{untrained} 改对了小计' }, readings);
    holds({ en: '{listed} counts every', zh: '{listed} 把列出来的' }, readings);
    holds(
      { en: 'two totals, {stated} and {listed},', zh: '两个，{stated} 和 {listed}，' },
      readings,
    );
    holds(
      { en: 'it are {asPrinted} and {untrained}.', zh: '读法是 {asPrinted} 和 {untrained}。' },
      readings,
    );
    const gap = statedComputing - costOf(cards);
    holds({ en: 'the difference of {gap}"', zh: '差的这 {gap} 是' }, { gap });
    holds(
      { en: 'Two mistakes of {gap} and {training} pull', zh: '{gap} 和 {training} 两个错' },
      { gap, training },
    );
  });

  test('miss by little, with errors three and four times that size', () => {
    const gap = listed - asPrinted;
    expect([(statedComputing - costOf(cards)) / gap, training / gap]).toEqual([3, 4]);
    holds(
      {
        en: '{asPrinted} is only {share} below {listed}, and',
        zh: '{asPrinted} 只比 {listed} 少 {share}，背后',
      },
      { ...readings, share: percent(gap / listed) },
    );
  });
});

test('shares of the total, and what a rise of ten per cent does', () => {
  const shares = {
    listed,
    hiring: percent(hiring / listed),
    computing: percent(costOf(cards) / listed),
    training: percent(training / listed),
    data: percent(costOf(data) / listed),
    research: percent(research / listed),
    scenarios: percent(scenarios / listed),
    rise: percent((0.1 * hiring) / listed),
  };
  holds(
    {
      en: 'Of the {listed}, hiring takes {hiring}, computing {computing}, training {training}, data {data}, market research {research} and scenarios {scenarios}.',
      zh: '{listed} 里，招聘占 {hiring}，算力 {computing}，培训 {training}，数据 {data}，市场调研 {research}，场景选择 {scenarios}。',
    },
    shares,
  );
  holds({ en: '10% more expensive adds {rise}', zh: '招聘贵一成，总数贵 {rise}' }, shares);
  holds(
    {
      en: '100% more expensive also adds {scenarios}',
      zh: '场景选择贵一倍，总数也才贵 {scenarios}',
    },
    shares,
  );
  expect(hiring / scenarios).toBe(10);
  expect(hiring + training).toBeGreaterThan(listed / 2);
  holds({ en: 'hiring +10% → total +{rise}', zh: '招聘 +10% → 总数 +{rise}' }, shares);
});
