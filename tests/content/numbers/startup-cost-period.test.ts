/** @file What the list of chapter 7 leaves out: pay, months, serving, and the bill of DeepSeek-V3. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strings } from '../../../src/components/calculators/startup-cost/strings';
import { figures } from '../../../src/lib/equations/startupCost';
import { costRow, nothing, sheetNamed, usual } from '../../helpers/costSheets';
import { grouped, printed } from '../../helpers/printed';

const { holds, holdsInBoth } = printed('070-startup-cost');

const listed = 100 + 350 + 500 + 200 + 100 + 50;
const people = 50;
/** In 10,000 yuan a year, as the chapter rounds it. */
const pay = 30;
const monthly = (people * pay) / 12;
const reserve = 1.1;
const budget = (months: number) => reserve * (listed + months * monthly);

test('payroll: 26 a person would equal the list, 30 is the average wage and 30 per cent', () => {
  const wage = 231_810;
  holdsInBoth('$1,300/50={each}$', { each: listed / people });
  holds(
    { en: 'or {yuan} yuan. The', zh: '也就是 {tens} 万元' },
    {
      yuan: (10_000 * listed) / people,
      tens: listed / people,
    },
  );
  holds({ en: 'at {wage} yuan for 2023', zh: '是 {wage} 元（' }, { wage });
  expect(Math.round((1.3 * wage) / 10_000)).toBe(pay);
  holds(
    { en: 'that’s about {yuan}: {pay} in', zh: '差不多就是 {pay} 万元' },
    { pay, yuan: 10_000 * pay },
  );
  holdsInBoth('$v=50\\cdot{pay}/12={monthly}$', { pay, monthly });
  holds(
    { en: 'a payroll of {million} million', zh: '工资是 {monthly} 万元' },
    { million: grouped(monthly / 100, 2), monthly },
  );
});

test('time: the first year, and eighteen months', () => {
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
  holds({ en: '{listed} → {year} in a year', zh: '{listed} → 一年 {year}' }, { listed, year });
});

test('in the calculator: a row of pay, a period and a reserve give the first year, and the cash its months', () => {
  const { values, tables } = sheetNamed('example');
  const price = monthly / people;
  const hiring = [...tables.hiring, costRow({ quantity: people, price, monthly: true })];
  const found = figures({ ...values, contingency: 10, cash: 2_000 }, { ...tables, hiring });
  const year = Math.round(found.total ?? NaN);
  expect(year).toBe(Math.round(budget(values.months)));
  holds(
    {
      en: '{people} people, a unit price of {price}, “Monthly” ticked. Set the period to {months} and the reserve to 10%: the total is {year}.',
      zh: '{people} 人，单价 {price}，勾上“按月”。期限填 {months}，预备费填 10%，合计就是 {year}。',
    },
    { people, price: grouped(price, 1), months: values.months, year },
  );
  const runway = grouped(found.runway ?? NaN, 1);
  holds({ en: 'and the calculator says {runway} too.', zh: '它答的也是 {runway}。' }, { runway });
});

test.each(['en', 'zh'] as const)(
  'parts of the calculator are called as it calls them: %s',
  (language) => {
    const { tables, results, sheets } = strings[language];
    const { columns } = tables.data;
    const text = readFileSync(`src/content/chapters/070-startup-cost/${language}.mdx`, 'utf8');
    const called = [columns.monthly, columns.market, columns.saving, results.monthly].map(
      ({ label }) => label,
    );
    for (const name of [...called, tables.hiring.title, sheets.own, sheets.deepseekV3]) {
      expect(text).toContain(`“${name}”`);
    }
  },
);

test('serving: tokens of a month, at two prices, for two numbers of users', () => {
  const [users, questions, each] = [2_000, 10, 1_500];
  const tokens = (users * questions * each * 30) / 1e6;
  const answered = tokens / 3;
  const asked = tokens - answered;
  holds(
    {
      en: 'Take {users} users with {questions} questions a day each and {each} tokens',
      zh: '假设有 {users} 个用户，每人每天问 {questions} 次，一问一答 {each} 个词元',
    },
    { users, questions, each },
  );
  holds(
    {
      en: '{tokens} million tokens, say {asked} million of questions and {answered} million of',
      zh: '{many} 亿个词元，算它 {in} 亿是问、{out} 亿是答',
    },
    { tokens, asked, answered, many: tokens / 100, in: asked / 100, out: answered / 100 },
  );
  const prices = { in: 2, out: 8, largeIn: 9, largeOut: 27 };
  holds(
    {
      en: 'asked {in} yuan per million tokens in and {out} per million out for its small model at peak hours, and {largeIn} and {largeOut} for',
      zh: '小模型输入 {in} 元、输出 {out} 元，大模型 {largeIn} 元、{largeOut} 元',
    },
    prices,
  );
  const small = asked * prices.in + answered * prices.out;
  const large = asked * prices.largeIn + answered * prices.largeOut;
  const inTheCalculator = (priceIn: number, priceOut: number) => {
    const request = { name: '', users, requests: questions, tokensIn: 1_000, tokensOut: 500 };
    const inference = [{ ...request, priceIn, priceOut }];
    return 10_000 * (figures(usual, { ...nothing(), inference }).inference ?? NaN);
  };
  expect(inTheCalculator(prices.in, prices.out)).toBeCloseTo(small, 6);
  expect(inTheCalculator(prices.largeIn, prices.largeOut)).toBeCloseTo(large, 6);
  holds({ en: '{small} or {large} yuan', zh: '{small} 元或者 {large} 元' }, { small, large });
  const more = 200_000 / users;
  holds(
    {
      en: 'At 200,000 users it’s {small} or {million} million',
      zh: '用户到了 20 万，一个月就是 {tens} 万元或者 {hundreds} 万元',
    },
    {
      small: more * small,
      million: grouped((more * large) / 1e6, 2),
      tens: (more * small) / 10_000,
      hundreds: (more * large) / 10_000,
    },
  );
  expect((more * large) / 10_000).toBeGreaterThan(monthly);
});

test('DeepSeek-V3: amount × unit price, and the days of serving that cost as much', () => {
  const hours = [2_664_000, 119_000, 5_000];
  const price = 2;
  for (const each of hours) {
    holdsInBoth('| {each} | {price} | {cost} |', { each, price, cost: price * each });
  }
  const total = hours.reduce((sum, each) => sum + each, 0);
  const cost = price * total;
  holdsInBoth('| **{total}** | | **{cost}** |', { total, cost });
  const day = 226.75 * 8 * 24 * price;
  holdsInBoth('$226.75\\cdot8\\cdot24\\cdot2={day}$', { day });
  const days = Math.round(cost / day);
  holds({ en: 'After {days} such days', zh: '过 {days} 天' }, { days });
  holds(
    {
      en: '{cost} dollars to train, {day} a day to serve: {days} days',
      zh: '训练 {cost} 美元，推理每天 {day} 美元：{days} 天',
    },
    { cost, day, days },
  );
  holds(
    { en: 'its {million} million', zh: '那 {tens} 万美元' },
    { million: grouped(cost / 1e6, 3), tens: grouped(cost / 10_000, 1) },
  );
});

test('exercise 1: the months that 20 million yuan last', () => {
  const cash = 2_000;
  const left = cash / reserve - listed;
  const months = grouped(left / monthly, 1);
  holds(
    { en: 'has {million} million yuan', zh: '账上有 {cash} 万元' },
    { cash, million: cash / 100 },
  );
  holdsInBoth('$1.1\\cdot({listed}+{monthly}\\,P)={cash}$', { listed, monthly, cash });
  holds(
    {
      en: '${cash}/1.1\\approx{all}$, less {listed} leaves {left}, and ${left}/{monthly}\\approx{months}$ months. By the list alone, {rest}',
      zh: '${cash}/1.1\\approx{all}$，减去 {listed}，剩 {left}，${left}/{monthly}\\approx{months}$ 个月。只看那张清单，还以为剩下 {rest}',
    },
    { cash, all: cash / reserve, listed, left, monthly, months, rest: cash - listed },
  );
  expect(budget(left / monthly)).toBeCloseTo(cash, 9);
});

test('exercise 2: what the tokens of a day were worth', () => {
  const billions = { hit: 342, miss: 266, out: 168 };
  const prices = { hit: 0.14, miss: 0.55, out: 2.19 };
  holds(
    {
      en: '{hit} billion tokens of input came from a cache, {miss} billion didn’t, and {out} billion were output',
      zh: '{zhHit} 亿个词元取自缓存，{zhMiss} 亿个没有，输出 {zhOut} 亿个',
    },
    { ...billions, zhHit: 3_420, zhMiss: 2_660, zhOut: 1_680 },
  );
  holds(
    { en: '{hit}, {miss} and {out} dollars per million', zh: '分别是 {hit}、{miss}、{out} 美元' },
    Object.fromEntries(Object.entries(prices).map(([name, price]) => [name, grouped(price, 2)])),
  );
  const worth = (name: keyof typeof prices) => 1_000 * billions[name] * prices[name];
  const [hit, miss, out] = [worth('hit'), worth('miss'), worth('out')];
  holdsInBoth('{hit} + {miss} + {out} = {all}', { hit, miss, out, all: hit + miss + out });
  // The report's own figure, from counts that it prints rounded to billions.
  holds({ en: 'says {stated} dollars', zh: '写的是 {stated} 美元' }, { stated: 562_027 });
  expect(Math.abs(hit + miss + out - 562_027)).toBeLessThan(0.5 * 1_000 * (0.14 + 0.55 + 2.19));
});

test.each([
  ['en', /^\d\. \*(\d+) minutes/gm],
  ['zh', /^\d\. \*\*(\d+) 分钟/gm],
])('the hour for a company has sixty minutes: %s', (language, minutes) => {
  const text = readFileSync(`src/content/chapters/070-startup-cost/${language}.mdx`, 'utf8');
  const steps = [...text.matchAll(minutes)].map((step) => Number(step[1]));
  expect(steps).toHaveLength(6);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBe(60);
});
