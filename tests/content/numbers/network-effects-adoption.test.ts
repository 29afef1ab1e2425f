/**
 * @file Numbers that the chapter on network effects computes, from scratch, and where both languages print them: who joins at
 * which price, free months, two sides.
 */
import { describe, expect, test } from 'vitest';
import { grouped, printed } from '../../helpers/printed';

const { holds, holdsInBoth, near } = printed('050-network-effects');

const [base, effect] = [10, 0.5];
const value = (n: number) => base + effect * n;
const to = (digits: number) => (number: number) => number.toFixed(digits);

describe('the critical mass', () => {
  const market = 200;
  const priceAt = (n: number) => (1 - n / market) * value(n);
  /** Where (1 − n/M)(V₀ + kn) is the price: a n² − b n + c = 0. */
  const restsAt = (price: number) => {
    const [a, b, c] = [effect / market, effect - base / market, price - base];
    const root = Math.sqrt(b * b - 4 * a * c);
    return [(b - root) / (2 * a), (b + root) / (2 * a)].map(Math.round);
  };

  test('by hand: 40 hold, 30 shrink, 60 grow, 140 hold', () => {
    holdsInBoth('$10+0.5\\cdot40={value}$', { value: value(40) });
    holdsInBoth('$0.8\\cdot30={price}$', { price: priceAt(40) });
    holdsInBoth('$0.85\\cdot25={price}$', { price: to(2)(priceAt(30)) });
    holdsInBoth('$0.7\\cdot40={price}$', { price: priceAt(60) });
    near('$0.3\\cdot80$', to(0)(priceAt(140)));
    expect(restsAt(24)).toEqual([40, 140]);
    holds(
      {
        en: 'at {price}, critical mass {low}, rest {high}; top',
        zh: '{price} 元时，临界规模 {low}，停在 {high}；最高',
      },
      { price: 24, low: restsAt(24)[0] ?? NaN, high: restsAt(24)[1] ?? NaN },
    );
  });

  test('fifty colleagues: a fifth again', () => {
    const colleague = (n: number) => (1 - n / 50) * (base + 2 * n);
    expect(colleague(10)).toBe(24);
    expect(10 / 50).toBe(40 / market);
    expect(2 / effect).toBe(4);
  });

  test('price rises: 28 holds with 120, the top is 30.25 at 90, 31 empties it', () => {
    holds(
      { en: 'At 28 yuan it holds with {there} users.', zh: '28 元还留得住 {there} 个人。' },
      { there: restsAt(28)[1] ?? NaN },
    );
    const top = (effect * market - base) / (2 * effect);
    holds(
      {
        en: 'The top of the curve is {price}, at {users} users; ask for 31,',
        zh: '曲线的最高点是 {price} 元，那时有 {users} 个人；要价 31，',
      },
      { price: to(2)(priceAt(top)), users: top },
    );
    for (const n of [top - 1, top + 1]) expect(priceAt(n)).toBeLessThan(priceAt(top));
    expect(priceAt(top)).toBeLessThan(31);
    holds({ en: '; top {price}.', zh: '；最高 {price}。' }, { price: to(2)(priceAt(top)) });
    expect(priceAt(0)).toBe(base);
  });

  test('quiz: 36 users, and the price goes from 24 to 18', () => {
    const [low = NaN, high = NaN] = restsAt(18);
    near(`${low}`, `${high}`, `$0.9\\cdot${value(low)}=18$`, `$0.2\\cdot${value(high)}=18$`);
    holdsInBoth('$0.82\\cdot{value}={price}$', { value: value(36), price: to(2)(priceAt(36)) });
    expect(priceAt(36)).toBeLessThan(24);
    expect(priceAt(36)).toBeGreaterThan(18);
  });

  test('exercise 4: at 30', () => {
    holds(
      { en: 'At {low} and at {high}. A quarter', zh: '{low} 和 {high}。离最高点' },
      { low: restsAt(30)[0] ?? NaN, high: restsAt(30)[1] ?? NaN },
    );
    expect(priceAt(90) - 30).toBeCloseTo(0.25, 9);
  });

  /** Users and profit after so many months, if a quarter of the gap to those who want it closes each month. */
  const months = (start: number, free: number, count: number) => {
    let [n, profit] = [start, 0];
    for (let month = 1; month <= count; month++) {
      const price = month <= free ? 0 : 24;
      const wanted = value(n) > price ? market * (1 - price / value(n)) : 0;
      n += 0.25 * (wanted - n);
      profit += n * (price - 4);
    }
    return { n, profit };
  };

  test('six free months, from 20 users and from 100', () => {
    holds(
      {
        en: 'it has earned {charged} yuan when it dies. Six free months cost {gift}, and after two years there are {users} users and {free} in the till.',
        zh: '到死只赚了 {charged} 元；先免费六个月，赔 {gift} 元，两年后有 {users} 个用户，共赚 {free} 元。',
      },
      {
        charged: months(20, 0, 24).profit,
        gift: -months(20, 6, 6).profit,
        users: months(20, 6, 24).n,
        free: months(20, 6, 24).profit,
      },
    );
    expect(months(20, 0, 24).n).toBeLessThan(1);
    holds(
      {
        en: 'have cost {cost} by the end and brought nothing.',
        zh: '到头来少赚 {cost} 元。',
      },
      { cost: months(100, 0, 24).profit - months(100, 6, 24).profit },
    );
  });
});

describe('two sides', () => {
  const users = { n: 1_000, price: 10, cost: 5, lost: 150, brings: 1 / 20 };
  const developers = { n: 100, price: 300, cost: 50, lost: 1 / 3, brings: 5 };
  const at = (a: number, b: number) => {
    const [gone, left] = [users.lost * (a - users.price), developers.lost * (b - developers.price)];
    const members = [
      users.n - gone - developers.brings * left,
      developers.n - left - users.brings * gone,
    ] as const;
    return { members, profit: (a - users.cost) * members[0] + (b - developers.cost) * members[1] };
  };

  test('before, after, and nothing better near or far', () => {
    const [before, after] = [at(10, 300), at(0, 450)];
    holdsInBoth('$5\\cdot1,000+250\\cdot100={profit}$', { profit: before.profit });
    holdsInBoth('$0.05\\cdot1,500={brought}$', { brought: 0.05 * 10 * users.lost });
    holdsInBoth('$5\\cdot50={gone}$', { gone: 5 * 150 * developers.lost });
    holdsInBoth('$5\\cdot2,250={loss}$', { loss: users.cost * after.members[0] });
    holdsInBoth('$400\\cdot125={gain}$', { gain: 400 * after.members[1] });
    holds(
      {
        en: 'leaves {users} users and {developers} developers.',
        zh: '结果是 {users} 个用户，{developers} 个开发者。',
      },
      { users: after.members[0], developers: after.members[1] },
    );
    holds(
      {
        en: ': {profit}, or {more}% more.',
        zh: '合起来 {profit}，多了 {more}%。',
      },
      { profit: after.profit, more: grouped(100 * (after.profit / before.profit - 1)) },
    );
    holdsInBoth('→ {before}', { before: before.profit });
    holdsInBoth('→ {after}', { after: after.profit });
    for (let a = -50; a <= 100; a += 1) {
      for (let b = 0; b <= 1_000; b += 5) {
        expect(at(a, b).profit).toBeLessThanOrEqual(after.profit + 1e-6);
      }
    }
  });
});
