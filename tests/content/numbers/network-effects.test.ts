/**
 * @file Numbers that the chapter on network effects computes, from scratch, and where both languages print them: value per
 * user and in total, the laws, what data bring.
 */
import { describe, expect, test } from 'vitest';
import { grouped, percent, printed } from '../../helpers/printed';

const { holds, holdsInBoth, near, nearIn } = printed('050-network-effects');

const [base, effect, half] = [10, 0.5, 100];
const value = (n: number) => base + effect * n;
const bent = (n: number) => base + (effect * n) / (1 + n / half);
const total = (n: number) => n * value(n);
const to = (digits: number) => (number: number) => number.toFixed(digits);

describe('per user and in total', () => {
  test('the slide: 60 for each is 6,000; 60 for all is 0.60 each, less than the first one had', () => {
    holds(
      {
        en: 'At 100 users that’s {each}.”',
        zh: '100 个用户就是 {each}。”',
      },
      { each: value(100) },
    );
    holds(
      {
        en: 'get {all}. If it’s what they get together, each gets {little}; the very first user had {first}.',
        zh: '合计就是 {all}。要是 100 个人合计才 60，每人只摊到 {little} 元，而最早只有一个用户的时候，他一个人就有 {first} 元',
      },
      { all: total(100), little: to(2)(value(100) / 100), first: to(1)(value(1)) },
    );
    expect(value(100) / 100).toBeLessThan(value(1));
    holds(
      { en: 'which makes {strict}.', zh: '该是 {strict}。' },
      { strict: to(1)(base + effect * 99) },
    );
  });

  test('the formula, and twice the users', () => {
    holdsInBoth('$10+0.5\\cdot100={each}$', { each: value(100) });
    holdsInBoth('${alone}+{others}={all}$', {
      alone: base * 100,
      others: effect * 100 * 100,
      all: total(100),
    });
    const [each, all] = [value(200) / value(100), total(200) / total(100)];
    holds(
      {
        en: 'each gets {value}, which is {each} times as much, and all of them get {total}: {all} times.',
        zh: '每人得 {value}，是原来的 {each} 倍；合计 {total}，是原来的 {all} 倍。',
      },
      { value: value(200), each: to(2)(each), total: total(200), all: to(2)(all) },
    );
    holds(
      {
        en: '{each} times each, {all} times in all. Users × 10',
        zh: '每人 × {each}，合计 × {all}。用户 × 10',
      },
      { each: to(2)(each), all: to(2)(all) },
    );
  });

  test('what a user gives up, and the way down', () => {
    const others = effect * 100;
    holds(
      {
        en: 'Of the {all} yuan, {others} come from the others. A user who walks out alone gives up {share}%',
        zh: '{all} 元里，有 {others} 元来自别人。一个人单独走，要丢掉 {share}%',
      },
      { all: value(100), others, share: grouped((100 * others) / value(100)) },
    );
    holds(
      {
        en: 'with half the users, our {all} is {left}.',
        zh: '用户少一半，{all} 就只剩 {left}。',
      },
      { all: total(100), left: total(50) },
    );
  });
});

describe('the laws', () => {
  const harmonic = (n: number) => {
    let sum = 0;
    for (let i = 1; i <= n; i++) sum += 1 / i;
    return sum;
  };
  test('pairs, and contacts by usefulness', () => {
    holdsInBoth('$100\\cdot99/2={pairs}$', { pairs: (100 * 99) / 2 });
    holds(
      {
        en: '\\approx{small}$ times your best contact. A network of 200: {large} times. Twice the size, and you’ve gained {more}%.',
        zh: '\\approx{small}$ 个“最有用的人”；200 个人的，值 {large} 个。网络大一倍，你只多得 {more}%。',
      },
      {
        small: to(2)(harmonic(100)),
        large: to(2)(harmonic(200)),
        more: grouped(100 * (harmonic(200) / harmonic(100) - 1)),
      },
    );
    expect(to(2)(harmonic(1e6) - Math.log(1e6))).toBe('0.58');
    holdsInBoth('(\\ln N+{euler})', { euler: to(3)(harmonic(1e6) - Math.log(1e6)) });
  });

  test('groups of 33', () => {
    holdsInBoth('$2^{33}-33-1={groups}$', { groups: 2 ** 33 - 33 - 1 });
  });

  test('the bent line', () => {
    holds(
      {
        en: 'our tool is worth {each} a month to each of 100 users, and {ceiling} is the ceiling.',
        zh: '那个软件有 100 个用户时，每人每月得 {each} 元，封顶是 {ceiling} 元。',
      },
      { each: bent(100), ceiling: base + effect * half },
    );
    expect(bent(half) - base).toBeCloseTo((value(half) - base) / 2, 9);
    expect(bent(1e9)).toBeLessThan(base + effect * half);
  });

  test('from 100 users to 1,000', () => {
    const [now, later] = [100, 1_000];
    const ending = (times: number, digits: number) =>
      `${grouped(times, digits)} | ${grouped(total(now) * times)} |`;
    const nln = (n: number) => n * Math.log(n);
    const pairs = (n: number) => (n * (n - 1)) / 2;
    holdsInBoth('$N$ | 100 | {end}', { end: ending(later / now, 0) });
    holdsInBoth('$N\\ln N$ | {count} | {end}', {
      count: to(1)(nln(now)),
      end: ending(nln(later) / nln(now), 0),
    });
    const curved = (later * bent(later)) / (now * bent(now));
    holds(
      { en: '| bent line, $NV$ | | {end}', zh: '| 弯线，$NV$ | | {end}' },
      { end: ending(curved, 1) },
    );
    const straight = total(later) / total(now);
    holds(
      { en: '| straight line, $NV$ | | {end}', zh: '| 直线，$NV$ | | {end}' },
      { end: ending(straight, 0) },
    );
    holds(
      { en: '| Metcalfe: pairs | {count} | {end}', zh: '| 梅特卡夫：对 | {count} | {end}' },
      { count: pairs(now), end: ending(pairs(later) / pairs(now), 1) },
    );
    for (const [language, bracket] of [
      ['en', ' ('],
      ['zh', '（'],
    ] as const) {
      const named = (times: number) => `${grouped(times)}${bracket}`;
      const factors = [later / now, nln(later) / nln(now), straight, pairs(later) / pairs(now)];
      nearIn(language, ...factors.map(named));
    }
  });

  test('Reed’s are powers of ten that no number here holds', () => {
    const written = (log: number) => {
      const power = Math.floor(log);
      return `$${(10 ** (log - power)).toFixed(2)}\\cdot10^{${power}}$`;
    };
    const [small, large] = [100 * Math.log10(2), 1_000 * Math.log10(2)];
    const cells = [small, large - small, large - small + Math.log10(total(100))].map(written);
    holds(
      { en: `| Reed: groups | ${cells.join(' | ')} |`, zh: `| 里德：群 | ${cells.join(' | ')} |` },
      {},
    );
  });

  test('exercise 1: two networks of 900 and 100', () => {
    const gain = 1_000 ** 2 - 900 ** 2 - 100 ** 2;
    holdsInBoth('$1,000^2-900^2-100^2={gain}$', { gain });
    near(grouped(gain), grouped(gain / 2));
    holdsInBoth('$900\\ln(1,000/900)\\approx{gain}$', { gain: 900 * Math.log(1_000 / 900) });
    holdsInBoth('$100\\ln10\\approx{gain}$', { gain: 100 * Math.log(10) });
  });

  test('exercise 2: three points that bend', () => {
    expect([25, 100, 400].map(bent)).toEqual([20, 35, 50]);
    const [first, last] = [(35 - 20) / 75, (50 - 35) / 300];
    near('$15/75=' + to(1)(first) + '$', '$15/300=' + to(2)(last) + '$');
    holdsInBoth('$50+{last}\\cdot1,200={there}$', { last: to(2)(last), there: 50 + last * 1_200 });
    holdsInBoth('$10+800/17\\approx{there}$', { there: bent(1_600) });
    expect(10 + 800 / 17).toBeCloseTo(bent(1_600), 9);
  });

  test('exercise 3: without anything for somebody alone, the total grows with the square', () => {
    const bare = (n: number) => effect * n;
    holds(
      {
        en: '$V$ is {small} at 100 users and {large} at 200, $W$ is {all} and {more}: exactly four',
        zh: '100 个用户时 $V$ 是 {small}，$W$ 是 {all}；200 个用户时是 {large} 和 {more}：正好四倍',
      },
      { small: bare(100), large: bare(200), all: 100 * bare(100), more: 200 * bare(200) },
    );
    expect(200 * bare(200)).toBe(4 * 100 * bare(100));
  });

  test('data: what is left of the loss', () => {
    const left = (times: number) => times ** -0.095;
    holdsInBoth('$2^{-0.095}\\approx{left}$', { left: to(3)(left(2)) });
    near(to(3)(left(2)), percent(1 - left(2)), to(3)(left(10)));
    holds(
      { en: 'Data × 2: loss × {left}', zh: '数据 × 2：损失 × {left}' },
      { left: to(3)(left(2)) },
    );
  });
});

test.each([
  ['en', /^\d\. \*(\d+) minutes/gm],
  ['zh', /^\d\. \*\*(\d+) 分钟/gm],
] as const)('the hour for a company has sixty minutes: %s', (language, minutes) => {
  const steps = [...printed('050-network-effects').text[language].matchAll(minutes)];
  expect(steps).toHaveLength(6);
  expect(steps.reduce((sum, step) => sum + Number(step[1]), 0)).toBe(60);
});
