import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import {
  bestPrice,
  course,
  demandAt,
  equilibria,
  freeMonthsNeeded,
  game,
  highestPrice,
  nextUsers,
  peakUsers,
  priceAt,
  settles,
  valueAt,
  type Network,
} from '../../../src/lib/equations/adoption';

const example: Network = { base: 10, effect: 0.5, bend: 0, market: 200 };
const plan = { price: 24, cost: 4, speed: 0.25, months: 24, freeMonths: 6 };

/** Networks of all sizes, straight and bent. */
function networks(count: number): Network[] {
  const random = new Random(5).stream('networks');
  return Array.from({ length: count }, () => ({
    base: random.uniform() < 0.2 ? 0 : 40 * random.uniform(),
    effect: random.uniform() < 0.2 ? 0 : 10 ** (4 * random.uniform() - 3),
    bend: random.uniform() < 0.4 ? 0 : 10 ** (4 * random.uniform() - 4),
    market: 10 ** (6 * random.uniform()),
  }));
}

describe('the worked example', () => {
  it('has three equilibria at a price of 24', () => {
    const at = equilibria(example, 24);
    expect(at.critical).toBeCloseTo(40, 10);
    expect(at.stable).toBeCloseTo(140, 10);
    expect(at.empty).toBe(true);
    expect(demandAt(example, 40, 24)).toBeCloseTo(40, 10);
    expect(demandAt(example, 140, 24)).toBeCloseTo(140, 10);
    expect(demandAt(example, 0, 24)).toBe(0);
  });

  it('holds nothing above 30.25, at 90 users', () => {
    expect(peakUsers(example)).toBeCloseTo(90, 10);
    expect(highestPrice(example)).toBeCloseTo(30.25, 10);
    expect(equilibria(example, 30.24).stable).toBeGreaterThan(90);
    expect(equilibria(example, 30.26).stable).toBeUndefined();
  });

  it('starts by itself only below V₀', () => {
    expect(equilibria(example, 9.99)).toMatchObject({ critical: undefined, empty: false });
    expect(equilibria(example, 10)).toMatchObject({ critical: 0, empty: true });
    expect(equilibria(example, 10.01).critical).toBeGreaterThan(0);
  });

  it('bent at 100 of 500, it has its critical mass at 50', () => {
    const at = equilibria({ ...example, bend: 1 / 100, market: 500 }, 24);
    expect(at.critical).toBeCloseTo(50, 9);
    expect(at.stable).toBeCloseTo(700 / 3, 9);
  });

  it('earns most at 26.95 from 126.3 users', () => {
    const best = bestPrice(example, 4);
    // (V₀ − c) + 2(K − V₀)z − 3Kz² = 0 with K = kM.
    const z = (90 + Math.sqrt(90 ** 2 + 3 * 100 * 6)) / 300;
    expect(best?.users).toBeCloseTo(200 * z, 8);
    expect(best?.price.toFixed(2)).toBe('26.95');
    expect(best?.users.toFixed(1)).toBe('126.3');
  });

  it('dies from 20 when it charges and lives when it starts free', () => {
    const charged = course(example, 20, { ...plan, freeMonths: 0 });
    const free = course(example, 20, plan);
    expect(charged.users.slice(1, 4).map((n) => n.toFixed(1))).toEqual(['15.0', '11.3', '8.4']);
    expect(free.users.slice(1, 7).map((n) => n.toFixed(1))).toEqual([
      '65.0',
      '98.8',
      '124.1',
      '143.0',
      '157.3',
      '168.0',
    ]);
    expect(free.users.at(-1)?.toFixed(1)).toBe('141.2');
    expect(Math.round(free.profit[6] ?? 0)).toBe(-3024);
    expect(game(example, 20, plan)).toMatchObject({
      usersFree: free.users.at(-1),
      usersCharged: charged.users.at(-1),
      profitFree: free.profit.at(-1),
      profitCharged: charged.profit.at(-1),
      afterFree: free.users[6],
      ahead: 8,
    });
    expect(Math.round(free.profit.at(-1) ?? 0)).toBe(50_097);
    expect(Math.round(charged.profit.at(-1) ?? 0)).toBe(1_199);
    expect(freeMonthsNeeded(example, 20, equilibria(example, 24), 0.25)).toBe(1);
  });

  it('gains nothing by a gift above the critical mass', () => {
    const played = game(example, 100, plan);
    expect(Math.round(played.profitCharged)).toBe(62_386);
    expect(Math.round(played.profitFree)).toBe(50_600);
    expect(played.ahead).toBeUndefined();
  });
});

describe('every network', () => {
  it('at its equilibria expects what then comes', () => {
    for (const network of networks(500)) {
      for (const share of [0, 0.3, 0.9, 0.999, 1.1]) {
        const price = share * highestPrice(network);
        const { critical, stable } = equilibria(network, price);
        for (const n of [critical, stable]) {
          if (n === undefined) continue;
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThanOrEqual(network.market);
          expect(Math.abs(demandAt(network, n, price) - n) / network.market).toBeLessThan(1e-6);
        }
        if (critical !== undefined) expect(critical).toBeLessThanOrEqual(stable ?? NaN);
      }
    }
  });

  it('falls away just below the critical mass and grows just above it', () => {
    for (const network of networks(500)) {
      const price = (network.base + highestPrice(network)) / 2;
      const { critical, stable } = equilibria(network, price);
      if (critical === undefined || stable === undefined || critical < 1e-3 * network.market)
        continue;
      expect(demandAt(network, 0.99 * critical, price)).toBeLessThan(0.99 * critical);
      const above = critical + 0.01 * (stable - critical);
      expect(demandAt(network, above, price)).toBeGreaterThan(above);
      expect(settles({ critical, stable, empty: true }, 0.99 * critical)).toBe(0);
      expect(settles({ critical, stable, empty: true }, above)).toBe(stable);
      expect(settles({ critical, stable, empty: true }, critical)).toBe(critical);
    }
  });

  it('needs more people the more it costs, and then holds fewer', () => {
    for (const network of networks(200)) {
      const top = highestPrice(network);
      let [low, high] = [0, network.market];
      for (let i = 0; i <= 20; i++) {
        const { critical = 0, stable } = equilibria(network, (0.999 * top * i) / 20);
        if (stable === undefined) continue;
        expect(critical).toBeGreaterThanOrEqual(low - 1e-9 * network.market);
        expect(stable).toBeLessThanOrEqual(high + 1e-9 * network.market);
        [low, high] = [critical, stable];
      }
    }
  });

  it('is the same in cents and in yuan, for a hundred people or for all of them', () => {
    for (const network of networks(200)) {
      const price = 0.8 * highestPrice(network);
      const at = equilibria(network, price);
      const cents = { ...network, base: 100 * network.base, effect: 100 * network.effect };
      const crowd = {
        ...network,
        market: 1_000 * network.market,
        effect: network.effect / 1_000,
        bend: network.bend / 1_000,
      };
      const inCents = equilibria(cents, 100 * price);
      const inCrowd = equilibria(crowd, price);
      if (at.stable === undefined) continue;
      expect((inCents.stable ?? NaN) / at.stable).toBeCloseTo(1, 6);
      expect((inCrowd.stable ?? NaN) / (1_000 * at.stable)).toBeCloseTo(1, 6);
    }
  });

  it('has no price that earns more than the best', () => {
    for (const network of networks(200)) {
      const cost = 0.2 * highestPrice(network);
      const best = bestPrice(network, cost);
      if (!best) continue;
      const most = (best.price - cost) * best.users;
      for (let i = 0; i <= 100; i++) {
        const n = (network.market * i) / 100;
        expect((priceAt(network, n) - cost) * n).toBeLessThanOrEqual(most * (1 + 1e-9) + 1e-12);
      }
    }
  });

  it('walks to where it settles, month by month, without passing it', () => {
    for (const network of networks(100)) {
      const price = 0.7 * highestPrice(network);
      const at = equilibria(network, price);
      const slack = 1e-9 * network.market;
      for (const start of [0.01, 0.5, 1].map((share) => share * network.market)) {
        const end = settles(at, start);
        let n = start;
        let passed = false;
        for (let month = 0; month < 1_000; month++) {
          const next = nextUsers(network, n, price, 0.5);
          passed ||=
            Math.min(Math.abs(next - end), Math.abs(n - end)) > slack && next > end !== n > end;
          n = next;
        }
        expect(passed).toBe(false);
        expect(Math.abs(n - end) / network.market).toBeLessThan(1e-2);
      }
    }
  });
});

describe('at the edges', () => {
  it('worth nothing, it has no users, not even for free', () => {
    const nothing = { base: 0, effect: 0, bend: 0, market: 10 };
    expect(equilibria(nothing, 0)).toEqual({ critical: undefined, stable: undefined, empty: true });
    expect(demandAt(nothing, 5, 0)).toBe(0);
    expect(bestPrice(nothing, 0)).toBeUndefined();
    expect(settles(equilibria(nothing, 0), 5)).toBe(0);
  });

  it('without a network effect it is an ordinary line of demand', () => {
    const plain = { base: 10, effect: 0, bend: 0, market: 200 };
    expect(equilibria(plain, 4).stable).toBeCloseTo(120, 10);
    expect(equilibria(plain, 10).stable).toBe(0);
    expect(bestPrice(plain, 2)?.price).toBeCloseTo(6, 10);
  });

  it('bent less and less, it becomes the straight line', () => {
    const bent = { ...example, bend: 1e-9 };
    expect(equilibria(bent, 24).critical).toBeCloseTo(40, 5);
    expect(peakUsers(bent)).toBeCloseTo(90, 4);
    expect(valueAt({ ...example, bend: 0.01 }, 1e12)).toBeCloseTo(60, 6);
  });

  it('from nobody a price above V₀ stays at nobody, however long it is free if it is worth nothing alone', () => {
    const alone = { ...example, base: 0 };
    expect(freeMonthsNeeded(alone, 0, equilibria(alone, 5), 0.25)).toBeUndefined();
    expect(freeMonthsNeeded(example, 0, equilibria(example, 24), 0.25)).toBe(1);
  });
});
