/** @file What the chapter on network effects says its tool shows: the tool shows it. */
import { describe, expect, test } from 'vitest';
import * as equation from '../../../src/lib/equations/networkEffect';
import type { Given, Rows } from '../../../src/lib/equations/networkEffectFields';
import { grouped, printed } from '../../helpers/printed';
import { stateOf } from '../../helpers/stateOf';

const { holds, holdsInBoth, near } = printed('050-network-effects');

function show(fields: Record<string, string | boolean> = {}, sheet = 'worked') {
  const read = stateOf(equation, sheet, fields);
  const [values, rows] = [read.values as Given, read.tables as Rows];
  const figures = equation.figures(values, rows);
  return { figures, details: equation.details(values, rows, figures) };
}

describe('opened', () => {
  test('it shows the slide: 60 each, 6,000 in all; with 200 users 110 and 22,000', () => {
    const [now, twice] = [show().figures, show({ users: '200' }).figures];
    holds(
      {
        en: '“Value = 10 + 0.5 × users. At 100 users that’s {value}.”',
        zh: '100 个用户就是 {value}。”',
      },
      { value: now.value ?? NaN },
    );
    holdsInBoth('$V=V_0+kN$', {});
    near(grouped(twice.value ?? NaN), grouped(twice.total ?? NaN));
    expect(now.total).toBe(6_000);
  });

  test('it has the table of laws', () => {
    const table = show().details.document?.find(({ kind }) => kind === 'table');
    const rows = new Map(
      (table?.kind === 'table' ? table.rows : []).map(([law, ...cells]) => [law, cells]),
    );
    const row = (law: string) => rows.get(law)?.slice(0, 3) ?? [];
    for (const law of ['sarnoff', 'odlyzko', 'metcalfe'] as const) {
      const [count, factor, then] = row(law) as number[];
      const cells = [count, factor].map((cell) => cell?.toLocaleString('en')).join(' | ');
      holdsInBoth(`| ${cells} | ${grouped(then ?? NaN)} |`, {});
    }
    for (const law of ['article', 'saturating'] as const) {
      const [, factor, then] = row(law) as number[];
      holdsInBoth(`| | ${factor} | ${grouped(then ?? NaN)} |`, {});
    }
    const powers = row('reed').map((cell) =>
      String(cell).replace(/\u00A0×\u00A010(.+)/, (_, raised: string) => {
        const digits = [...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
        return `\\cdot10^{${digits}}`;
      }),
    );
    holdsInBoth(`| ${powers.map((power) => `$${power}$`).join(' | ')} |`, {});
  });

  test('bent at a hundred users it shows 35 and a ceiling of 60', () => {
    const finding = show().details.findings?.find(({ code }) => code === 'line-too-high');
    const { bent, ceiling } = finding?.values ?? {};
    expect(show({ law: 'saturating' }).figures.value).toBe(bent);
    near(String(bent), String(ceiling));
  });
});

describe('tried', () => {
  test('39 users die, 41 live', () => {
    expect(show({ users: '39' }).figures.longRun).toBe(0);
    expect(show({ users: '41' }).figures.longRun).toBeCloseTo(140, 9);
    holds(
      { en: 'start with 39 users, then with 41', zh: '先从 39 个用户开始，再从 41 个开始' },
      {},
    );
  });

  test('at 31 everybody goes, and at 24 nobody comes back', () => {
    expect(show({ users: '41', price: '31' }).figures.longRun).toBe(0);
    expect(show({ users: '0', price: '24' }).figures.longRun).toBe(0);
    holds({ en: 'Set “Users today” to 0', zh: '就把“现有用户”填 0' }, {});
  });

  test('what to try at the tool: six free months, and three do more', () => {
    const [six, three] = [show({}, 'start'), show({ freeMonths: '3' }, 'start')];
    holds(
      {
        en: 'Six free months leave {free} yuan after two years (“Profit so far, free first”, under “Month by month”)',
        zh: '先免费六个月，两年后共赚 {free} 元（“逐月来看”里的“累计利润，先免费”）',
      },
      { free: six.figures.free ?? NaN },
    );
    expect(three.figures.free).toBeGreaterThan(six.figures.free ?? NaN);
    const prices = show({}, 'twoSides').details.rows?.sides?.bestPrice ?? [];
    expect(prices.filter((price) => Math.abs(price ?? NaN) < 1e-9)).toHaveLength(1);
  });

  test('28 yuan holds 120, 31 nobody, and the top is 30.25', () => {
    const { figures } = show({ price: '28' });
    holds(
      { en: 'At 28 yuan it holds with {users} users.', zh: '28 元还留得住 {users} 个人。' },
      { users: figures.longRun ?? NaN },
    );
    expect(show({ price: '31' }).figures.longRun).toBe(0);
    near(figures.highestPrice?.toFixed(2) ?? '', '90');
  });

  test('the quiz at 18 and exercise 4 at 30', () => {
    const quiz = show({ users: '36', price: '18' }).figures;
    near(grouped(quiz.criticalMass ?? NaN), grouped(quiz.longRun ?? NaN), '0.9\\cdot20=18');
    const { criticalMass = NaN, longRun = NaN } = show({ price: '30' }).figures;
    holds(
      { en: 'At {low} and at {high}. A quarter', zh: '{low} 和 {high}。离最高点' },
      { low: criticalMass, high: longRun },
    );
  });

  test('free months from 20 users and from 100', () => {
    const { figures } = show({}, 'start');
    near(grouped(figures.charged ?? NaN), '3,024', '141', grouped(figures.free ?? NaN));
    const months = show({}, 'start').details.series?.find(({ name }) => name === 'months');
    const profit = show({}, 'start').details.series?.find(({ name }) => name === 'profit');
    expect(months?.lines['free']?.at(-1)?.toFixed(0)).toBe('141');
    expect(profit?.lines['free']?.[6]?.toFixed(0)).toBe('-3024');
    const costs = show().details.findings?.find(({ code }) => code === 'free-costs');
    near('1,199', grouped(Number(costs?.values?.['gap'])));
  });

  test('two sides', () => {
    const { figures, details } = show({}, 'twoSides');
    const { bestPrice = [], bestMembers = [] } = details.rows?.sides ?? {};
    near(...bestMembers.map((members) => grouped(members ?? NaN)));
    expect(bestPrice.map((price) => grouped(Math.abs(price ?? NaN)))).toEqual(['0', '450']);
    const after = 30_000 + (figures.sidesGain ?? NaN);
    near(grouped(after), `${grouped((100 * (figures.sidesGain ?? NaN)) / 30_000)}%`);
  });

  test('exercise 2: three points that lie on the bent line', () => {
    const { figures } = show({}, 'slowing');
    expect(figures.value).toBe(50);
    const bending = show({ law: 'linear' }, 'slowing').details.findings?.find(
      ({ code }) => code === 'seen-bending',
    );
    near(String(bending?.values?.['first']), String(bending?.values?.['last']));
    const far = show({ users: '1600', market: '2000' }, 'slowing').figures.value ?? NaN;
    near('110', grouped(far));
  });

  test('exercise 3: without V₀ twice the users make four times as much', () => {
    const [one, two] = ['100', '200'].map((users) => show({ users, base: '0' }).figures);
    near(
      grouped(one?.value ?? NaN),
      grouped(two?.value ?? NaN),
      grouped(one?.total ?? NaN),
      grouped(two?.total ?? NaN),
    );
  });
});
