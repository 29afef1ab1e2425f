/**
 * @file Every number that chapter 7 works out, worked out again. A sentence has a `{gap}` for each number: it is
 * filled with what was computed, and the text of both languages must hold the result.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/lib/core/format';
import { parseLists } from '../../../src/lib/core/lists';
import { compute, example, lists, type ExampleRow } from '../../../src/lib/equations/startupCost';

/** The text, with a formula's thousands written as in a sentence. */
const read = (language: 'en' | 'zh') =>
  readFileSync(`src/content/chapters/070-startup-cost/${language}.mdx`, 'utf8').replaceAll(
    '{,}',
    ',',
  );
const text = { en: read('en'), zh: read('zh') };

/** `1,300`; rounded to so many digits after the point. */
const grouped = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (share: number) => `${grouped(100 * share, 1)}%`;

type Values = Record<string, number | string>;

function holds(sentence: { en: string; zh: string }, values: Values): void {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? grouped(value) : value,
    ]),
  );
  for (const language of ['en', 'zh'] as const) {
    const expected = fill(sentence[language], shown);
    expect(expected, 'every gap has a number').not.toMatch(/\{[a-z]+\}/i);
    expect(text[language]).toContain(expected);
  }
}
/** What reads the same in both languages: formulas, sums, rows of numbers. */
const holdsInBoth = (sentence: string, values: Values) =>
  holds({ en: sentence, zh: sentence }, values);

interface Row {
  amount: number;
  cost: number;
}
const institute = { amount: 1 / 3, cost: 50 };
const crowd = { amount: 1 / 3, cost: 20 };
const purchase = { amount: 1 / 3, cost: 30 };
const cloud = { amount: 5, cost: 200 };
const subsidy = { amount: 3, cost: 50 };
const partner = { amount: 2, cost: 100 };
const data = [institute, crowd, purchase];
const computing = [cloud, subsidy, partner];
const people = 50;
const [hiring, training, research, scenarios] = [500, 200, 100, 50];
const statedComputing = 500;

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const costOf = (rows: readonly Row[]) => sum(rows.map(({ cost }) => cost));
const amountOf = (rows: readonly Row[]) => sum(rows.map(({ amount }) => amount));
const unitPrice = ({ amount, cost }: Row) => cost / amount;
/** The same amount, bought at the unit price of another row. */
const boughtAs = (like: Row, { amount }: Row): Row => ({ amount, cost: unitPrice(like) * amount });

const same = costOf(data) + hiring + research + scenarios;
const listed = same + costOf(computing) + training;
const printed = same + statedComputing;

/** All of it at market price, against what these lists cost. */
function compare(dataRows: readonly Row[], cards: readonly Row[], marketOfData = purchase) {
  const market = unitPrice(marketOfData) * amountOf(dataRows) + unitPrice(cloud) * amountOf(cards);
  const mix = costOf(dataRows) + costOf(cards);
  return { market, mix, saving: market - mix, share: percent((market - mix) / market) };
}
const compared = compare(data, computing);

test('the calculator starts with the list of the chapter, and agrees with its total and saving', () => {
  const names = new Proxy({}, { get: (_, name) => String(name) }) as Record<ExampleRow, string>;
  const parsed = parseLists(lists, example(names));
  if (!parsed.ok) throw new Error('the example does not pass the gate');
  const shown = (name: keyof typeof lists) =>
    parsed.values[name].rows.map(({ quantity, cost }) => ({ amount: quantity, cost }));
  expect([shown('data'), shown('compute')]).toEqual([data, computing]);
  const result = compute({ useStated: false, withTraining: true }, parsed.values);
  expect(result.total).toBe(listed);
  expect(result.benchmark.saving).toBeCloseTo(compared.saving, 9);
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
      { en: '| **Sum** | | | **{listed}** |', zh: '| **合计** | | | **{listed}** |' },
      { listed },
    );
  });

  test('adds up, except for computing', () => {
    holdsInBoth('50 + 20 + 30 = {sum}', { sum: costOf(data) });
    holdsInBoth('5 + 3 + 2 = {sum}', { sum: amountOf(computing) });
    holdsInBoth('200 + 50 + 100 = {sum}', { sum: costOf(computing) });
    holdsInBoth('$100+500+100+50={same}$', { same });
    holdsInBoth('$C+S+H+M+A={printed}$', { printed });
  });

  test('can be read in four ways', () => {
    const readings = {
      printed,
      stated: printed + training,
      untrained: same + costOf(computing),
      listed,
    };
    expect(Object.values(readings)).toEqual([1_250, 1_450, 1_100, 1_300]);
    holds(
      { en: '| {printed}, as printed | {stated} |', zh: '| {printed}，即原例 | {stated} |' },
      readings,
    );
    holdsInBoth('| {untrained} | **{listed}** |', readings);
    holds({ en: '{stated} fixes the formula', zh: '{stated} 补全了公式' }, readings);
    holds({ en: '{untrained} fixes the sum', zh: '{untrained} 改对了小计' }, readings);
    holds({ en: '{listed} counts every', zh: '{listed} 把列出来的' }, readings);
    holds({ en: 'two totals, {stated} and {listed}', zh: '两个，{stated} 和 {listed}' }, readings);
    holds(
      { en: 'it are {printed} and {untrained}', zh: '读法是 {printed} 和 {untrained}' },
      readings,
    );
  });

  test('misses by little, with errors three and four times that size', () => {
    const gap = listed - printed;
    expect([(statedComputing - costOf(computing)) / gap, training / gap]).toEqual([3, 4]);
    holds(
      { en: '{printed} is only {share} below {listed}', zh: '{printed} 只比 {listed} 少 {share}' },
      { printed, listed, share: percent(gap / listed) },
    );
  });
});

describe('unit prices', () => {
  test.each([
    ['Research institute, 1/3 TB', '科研机构，1/3 TB', institute, purchase],
    ['Crowdsourcing, 1/3 TB', '众包，1/3 TB', crowd, purchase],
    ['Purchase, 1/3 TB', '购买，1/3 TB', purchase, purchase],
    ['Cloud, 5 accelerators', '云厂商，5 块', cloud, cloud],
    ['Subsidy, 3 accelerators', '政府补贴，3 块', subsidy, cloud],
    ['Partner company, 2 accelerators', '合作企业，2 块', partner, cloud],
  ])('save what the table says: %s', (en, zh, row, like) => {
    const market = boughtAs(like, row).cost;
    const saved = Math.round(market - row.cost);
    const sign = saved === 0 ? '' : saved > 0 ? '+' : '−';
    const rest = '| {market} | {paid} | {saved} |';
    holds(
      { en: `| ${en} ${rest}`, zh: `| ${zh} ${rest}` },
      { market, paid: row.cost, saved: sign + String(Math.abs(saved)) },
    );
  });

  test('save 40 of 490, and cost 30 more without the subsidy', () => {
    const { market, mix, saving, share } = compared;
    holdsInBoth('| **{market}** | **{mix}** | **+{saving}** |', { market, mix, saving });
    holds(
      {
        en: 'saves {saving} of {market}, or {share}',
        zh: '{market} 里省了 {saving}，也就是 {share}',
      },
      compared,
    );
    const rented = compare(data, [cloud, boughtAs(cloud, subsidy), partner]);
    holds(
      { en: 'the mix costs {mix}: {more} more', zh: '组合要 {mix}，反而比样样都买贵 {more}' },
      { mix: rented.mix, more: -rented.saving },
    );
    expect(share).toBe('8.2%');
  });

  test('are 58 per cent off for the subsidised cards', () => {
    const left = unitPrice(subsidy) / unitPrice(cloud);
    holds({ en: 'is {off}%', zh: '打了四二折' }, { off: Math.round(100 * (1 - left)) });
    expect(left.toFixed(2)).toBe('0.42');
  });

  test('need four labels for one: the crowd costs 80', () => {
    holds({ en: 'third would cost {cost}', zh: '三分之一就要 {cost}' }, { cost: 4 * crowd.cost });
  });

  test('total 1,280 without the institute, and save 80 without both partners', () => {
    const without = [crowd, purchase, boughtAs(purchase, institute)];
    const total = listed - costOf(data) + costOf(without);
    holds(
      {
        en: 'falls to {total}. You’ve lost a partner and saved {saved}',
        zh: '降到 {total}。少了一个伙伴，省了 {saved}',
      },
      { total, saved: listed - total },
    );
    const quiz = compare(without, [cloud, subsidy, boughtAs(cloud, partner)]);
    holds({ en: '{saving}, that is {share}', zh: '{saving}，也就是 {share}' }, quiz);
    holds(
      {
        en: '= {data}, computing 200 + 50 + 80 = {cards}, together {mix}',
        zh: '= {data}，算力 200 + 50 + 80 = {cards}，合计 {mix}',
      },
      { data: costOf(without), cards: quiz.mix - costOf(without), mix: quiz.mix },
    );
  });
});

test('shares of the total, and what a rise of ten per cent does', () => {
  const shares = {
    hiring: percent(hiring / listed),
    computing: percent(costOf(computing) / listed),
    training: percent(training / listed),
    data: percent(costOf(data) / listed),
    research: percent(research / listed),
    scenarios: percent(scenarios / listed),
    rise: percent((0.1 * hiring) / listed),
  };
  holds(
    {
      en: 'hiring takes {hiring}, computing {computing}, training {training}, data {data}, market research {research} and scenarios {scenarios}',
      zh: '招聘占 {hiring}，算力 {computing}，培训 {training}，数据 {data}，市场调研 {research}，场景选择 {scenarios}',
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
});

describe('what the list leaves out', () => {
  const perPerson = 30;
  const monthly = (people * perPerson) / 12;
  const reserve = 1.1;
  const budget = (months: number) => reserve * (listed + months * monthly);

  test('payroll: 26 a person would equal the list, 30 is the average wage and 30 per cent', () => {
    holdsInBoth('$1,300/50={each}$', { each: listed / people });
    holdsInBoth('{wage} ', { wage: 231_810 });
    expect(Math.round((1.3 * 231_810) / 10_000)).toBe(perPerson);
    holdsInBoth('$v=50\\cdot30/12={monthly}$', { monthly });
    holds(
      { en: 'a payroll of {million} million', zh: '工资是 {small} 万元' },
      { million: grouped(monthly / 100, 2), small: monthly },
    );
  });

  test('time: the first year and a half', () => {
    const [year, longer] = [budget(12), budget(18)];
    holdsInBoth('$1.1\\cdot(1,300+12\\cdot125)={year}$', { year });
    holds(
      {
        en: 'is {times} times the list; eighteen months cost ${longer}$, three',
        zh: '的 {times} 倍；十八个月要 ${longer}$，三',
      },
      { times: grouped(year / listed, 1), longer },
    );
    expect(Math.round(longer / listed)).toBe(3);
  });

  test('serving: tokens, two models, two sizes', () => {
    const tokens = 2_000 * 10 * 1_500 * 30;
    const [asked, answered] = [tokens / 1e6 - 300, 300];
    holds(
      { en: '{million} million tokens, say {asked} million', zh: '就是 9 亿个词元，算它 6 亿是问' },
      { million: tokens / 1e6, asked },
    );
    expect([tokens, asked]).toEqual([9e8, 600]);
    const small = asked * 2 + answered * 8;
    const large = asked * 9 + answered * 27;
    holds({ en: '{small} or {large} yuan', zh: '{small} 元或者 {large} 元' }, { small, large });
    holds(
      { en: 'it’s {small} or {million} million', zh: '一个月就是 {tens} 万元或者 {more} 万元' },
      {
        small: 100 * small,
        million: grouped((100 * large) / 1e6, 2),
        tens: small / 100,
        more: large / 100,
      },
    );
    expect(large / 100).toBeGreaterThan(monthly);
  });

  test('DeepSeek-V3: amount × unit price, and 64 days of serving', () => {
    const hours = [2_664_000, 119_000, 5_000];
    for (const each of hours) holdsInBoth('| {each} | 2 | {cost} |', { each, cost: 2 * each });
    const cost = 2 * sum(hours);
    holdsInBoth('| **{hours}** | | **{cost}** |', { hours: sum(hours), cost });
    const day = 226.75 * 8 * 24 * 2;
    holdsInBoth('$226.75\\cdot8\\cdot24\\cdot2={day}$', { day });
    holds({ en: 'After {days} such days', zh: '过 {days} 天' }, { days: Math.round(cost / day) });
    holds(
      {
        en: '{cost} dollars to train, {day} a day to serve: {days} days',
        zh: '训练 {cost} 美元，推理每天 {day} 美元：{days} 天',
      },
      { cost, day, days: Math.round(cost / day) },
    );
  });

  test('exercise 1: the months that 20 million yuan last', () => {
    const left = 2_000 / reserve - listed;
    holdsInBoth('\\approx{all}$', { all: 2_000 / reserve });
    holds(
      {
        en: 'leaves {left}, and $518/125\\approx{months}$',
        zh: '剩 {left}，$518/125\\approx{months}$',
      },
      {
        left,
        months: grouped(left / monthly, 1),
      },
    );
    holds({ en: 'By the list alone, {rest}', zh: '还以为剩下 {rest}' }, { rest: 2_000 - listed });
    expect(budget(left / monthly)).toBeCloseTo(2_000, 9);
  });

  test('exercise 2: what the tokens of a day were worth', () => {
    const parts = [342_000 * 0.14, 266_000 * 0.55, 168_000 * 2.19];
    const [hit = 0, miss = 0, out = 0] = parts;
    holdsInBoth('{hit} + {miss} + {out} = {worth}', { hit, miss, out, worth: sum(parts) });
    expect(342 + 266).toBe(608);
  });

  test('exercises 3 and 4: the cards rented, another market', () => {
    const rented = boughtAs(cloud, subsidy);
    holds(
      { en: 'cost to {cost}. The total rises to {total}', zh: '改成 {cost}。总数升到 {total}' },
      {
        cost: rented.cost,
        total: listed - subsidy.cost + rented.cost,
      },
    );
    const { market, saving, share } = compare(data, computing, crowd);
    holds(
      {
        en: '60 + 400 = {market}, and the mix saves {saving}, or {share}',
        zh: '60 + 400 = {market}，组合只省 {saving}，也就是 {share}',
      },
      {
        market,
        saving,
        share,
      },
    );
  });
});

test('the card to keep says the same', () => {
  holds({ en: '{listed}, not {printed}', zh: '{listed}，不是 {printed}' }, { listed, printed });
  holds(
    {
      en: '{market} − {mix} = {saving}, or {share}',
      zh: '{market} − {mix} = {saving}，即 {share}',
    },
    compared,
  );
  holds(
    { en: '{listed} → {year} in a year', zh: '{listed} → 一年 {year}' },
    { listed, year: 1.1 * (listed + 12 * 125) },
  );
});
