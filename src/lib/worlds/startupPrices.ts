/**
 * @file What things cost in the startup world, 10,000 CNY (万元), and what social capital saves of it.
 *
 * Data and compute: chapter 7's example. A third of a terabyte bought costs 30, from many hands 20; an accelerator from the
 * cloud costs 200/5 = 40, with a subsidy 50/3. With full social capital one pays the lower price, with none the higher, and in
 * between in proportion. A lot of talent is two people, each hired for 500/50 and trained for 200/50.
 * Invented: wages, the office, a month of marketing, what it takes to win a partner.
 */
import { costOf, servingOf, type CostRow } from '../equations/costLists';
import { societyIn, worthOf, type Reading } from '../equations/networks/worth';

const row = (quantity: number, cost: number): CostRow => ({
  quantity,
  cost,
  price: undefined,
  monthly: false,
});
const unit = (offer: CostRow): number => costOf(offer) / (offer.quantity ?? 1);

/** Offers of chapter 7's example: quantity and what it costs. */
export const offers = {
  dataBought: row(1 / 3, 30),
  dataShared: row(1 / 3, 20),
  computeCloud: row(5, 200),
  computeSubsidised: row(3, 50),
  hiring: row(50, 500),
  training: row(50, 200),
};

/** Terabytes, accelerators and people of one lot. */
export const LOT = { data: 1 / 3, compute: 1, talent: 2 };

const between = (high: CostRow, low: CostRow, lot: number) => {
  const [from, to] = [lot * unit(high), lot * unit(low)];
  return (saved: number): number => from + saved * (to - from);
};
/** @param saved - R, 0 to 1. */
export const data = between(offers.dataBought, offers.dataShared, LOT.data);
export const compute = between(offers.computeCloud, offers.computeSubsidised, LOT.compute);
export const TALENT = LOT.talent * (unit(offers.hiring) + unit(offers.training));
export const MARKET_LOT = 12;
export const PARTNER = 10;

/** A month of a lot of talent. */
export const WAGES = LOT.talent * 2;
export const OFFICE = 2;

/** What the answers to one customer's fifty people cost in a month. */
export const SERVING = servingOf({
  ...{ users: 50, requests: 20, tokensIn: 2_000, tokensOut: 500, priceIn: 2, priceOut: 8 },
});

/** Strength, quality and resource of the four partners, in the order in which they are won: contacts of chapter 4's sheets. */
export const contacts = [
  [0.5, 0.8, 3],
  [0.2, 1, 5],
  [0.4, 0.9, 3],
  [0.9, 0.5, 2],
] as const;

const reading: Reading = {
  ...{ you: '', partner: '', directed: false },
  ...{ weighting: 'strength', merge: 'max' },
};

/** R by number of partners, [5]: their SC over that of all four. */
export function socialResources(): Float64Array {
  const sumOf = (count: number): number => {
    const known = contacts.slice(0, count);
    const name = (i: number) => `partner ${i + 1}`;
    const people = known.map(([, , resource], i) => ({ name: name(i), resource }));
    const ties = known.map(([strength, quality], i) => ({
      ...{ from: '', to: name(i), strength, quality },
      whose: 'mine' as const,
    }));
    const society = societyIn(reading, { people, ties });
    return worthOf(society, society.mine, 0, reading.directed).sum;
  };
  const all = sumOf(contacts.length);
  return Float64Array.from({ length: contacts.length + 1 }, (_, count) => sumOf(count) / all);
}
