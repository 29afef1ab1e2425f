import { describe, expect, it } from 'vitest';
import * as socialCapital from '../../../src/lib/equations/socialCapital';
import { sheets } from '../../../src/lib/equations/startupCost';
import * as prices from '../../../src/lib/worlds/startupPrices';
import { given } from '../../helpers/deskEquations';

const values = given(socialCapital, {}).values as Parameters<typeof socialCapital.figures>[0];

describe('prices', () => {
  it('are those of the cost chapter’s example', () => {
    const { tables } = sheets.example({});
    const rows = (name: 'data' | 'compute' | 'hiring' | 'training') =>
      (tables?.[name] ?? []).map(({ quantity, cost }) => [String(quantity), String(cost)]);
    const written = ({
      quantity,
      cost,
    }: {
      quantity: number | undefined;
      cost: number | undefined;
    }) => [quantity === 1 / 3 ? '1/3' : String(quantity), String(cost)];
    expect(rows('data')).toContainEqual(written(prices.offers.dataBought));
    expect(rows('data')).toContainEqual(written(prices.offers.dataShared));
    expect(rows('compute')).toContainEqual(written(prices.offers.computeCloud));
    expect(rows('compute')).toContainEqual(written(prices.offers.computeSubsidised));
    expect(rows('hiring')).toContainEqual(written(prices.offers.hiring));
    expect(rows('training')).toContainEqual(written(prices.offers.training));
  });

  it('fall in proportion to social capital', () => {
    expect([0, 0.5, 1].map(prices.data)).toEqual(
      [30, 25, 20].map((each) => expect.closeTo(each, 9) as number),
    );
    expect(prices.compute(1)).toBeCloseTo(50 / 3, 9);
    expect(prices.TALENT).toBe(2 * (10 + 4));
  });

  it('of serving a customer: fifty people, twenty requests a day, a little less than one cent each', () => {
    expect(prices.SERVING).toBeCloseTo((30 * 50 * 20 * (2_000 * 2 + 500 * 8)) / 1e6 / 1e4, 12);
  });
});

it('social resources are the sum of the tool for social capital, over that of all partners', () => {
  const sums = prices.contacts.map((_, last) => {
    const known = prices.contacts.slice(0, last + 1);
    const people = known.map(([, , resource], i) => ({ name: `p${i}`, resource }));
    const ties = known.map(([strength, quality], i) => ({
      from: '',
      to: `p${i}`,
      strength,
      quality,
      whose: 'mine' as const,
    }));
    return socialCapital.figures(values, { people, ties }).sum ?? NaN;
  });
  const resources = prices.socialResources();
  expect(resources[0]).toBe(0);
  sums.forEach((sum, i) => expect(resources[i + 1]).toBeCloseTo(sum / (sums.at(-1) ?? NaN), 12));
});
