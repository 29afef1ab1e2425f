/** @file Chapter 17: three ways of learning on the map of its grid world, at ten seeds. */
import { describe, expect, test } from 'vitest';
import { experiment } from '../../../src/components/demos/grid-world/experiment';
import { fields, type Method } from '../../../src/components/demos/grid-world/fields';
import { mean } from '../../../src/lib/core/average';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { grouped, printed } from '../../helpers/printed';

const { holds, holdsInBoth, near } = printed('170-reinforcement-learning');
const settings = { ...defaultsOf(fields), pace: fields.pace.max, agents: 1 };
const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
/** A minus sign, not a hyphen. */
const signed = (value: number, digits: number) => grouped(value, digits).replace('-', '−');
/** Half the 95% interval of a mean of ten, by Student's t with nine degrees of freedom. */
const marginOf = (values: readonly number[]) =>
  2.262 * Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));

/** What an agent earns over episodes 501 to 1,000, and on its way once it neither explores nor learns much. */
async function walked(method: Method, seed: number) {
  const state = await experiment.setup(
    { ...settings, method },
    { random: new Random(seed), input: undefined, language: 'en', saved: undefined },
  );
  const returns: number[] = [];
  for (let i = 0; i < 1_000; i++) returns.push((await experiment.step(state)).mean);
  experiment.change?.(state, { ...settings, method, exploration: 0, rate: fields.rate.min });
  return { late: mean(returns.slice(500)), way: (await experiment.step(state)).mean };
}
const all = (method: Method) => Promise.all(seeds.map((seed) => walked(method, seed)));
const told = (runs: readonly { late: number }[]) => {
  const late = runs.map((run) => run.late);
  return `${signed(mean(late), 1)} ± ${grouped(marginOf(late), 1)}`;
};

describe('SARSA, Q-learning and Monte Carlo at ten seeds', () => {
  test('the first earns more while it explores, the second once it stops, and the third lies between', async () => {
    const [sarsa, qLearning, monteCarlo] = [
      await all('sarsa'),
      await all('qLearning'),
      await all('monteCarlo'),
    ];
    const wayOf = (runs: typeof sarsa) => {
      const ways = new Set(runs.map(({ way }) => signed(way, 2)));
      expect(ways.size, 'the same at all ten').toBe(1);
      return [...ways][0]!;
    };
    expect(wayOf(sarsa)).toBe(signed(-(1 - settings.discount ** 19) / (1 - settings.discount), 2));
    near(told(sarsa), told(qLearning), wayOf(qLearning), '19', wayOf(sarsa), told(monteCarlo));
  });
});

describe('sums by hand', () => {
  const { discount, exploration, rate } = settings;

  test('fifteen steps with the discount', () => {
    const worth = signed(-(1 - discount ** 15) / (1 - discount), 2);
    holds(
      {
        en: 'Fifteen steps of −1 are worth {worth} that way',
        zh: '十五步，每步 −1，这样算值 {worth}，',
      },
      { worth },
    );
  });

  test('the exercises’ answers', () => {
    const news = -1 + discount * -2;
    const after = -4 + rate * (news + 4);
    holdsInBoth('$-1+{discount}\\cdot(-2)={news}$', {
      discount: String(discount),
      news: news.toFixed(1),
    });
    holdsInBoth('$\\alpha={rate}$', { rate: String(rate) });
    holdsInBoth('$' + '{after}$', { after: after.toFixed(2) });
    const share = 100 * (1 - (1 - exploration / 2 / 4) ** 7);
    holdsInBoth('$1-(1-0.05/4)^7\\approx{share}\\%$', { share: grouped(share, 1) });
  });
});
