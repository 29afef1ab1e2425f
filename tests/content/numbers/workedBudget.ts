/** @file The worked budget of chapter 7, added up from its rows. */
import { percent } from '../../helpers/printed';

export interface Row {
  amount: number;
  cost: number;
}
export const institute = { amount: 1 / 3, cost: 50 };
export const crowd = { amount: 1 / 3, cost: 20 };
export const purchase = { amount: 1 / 3, cost: 30 };
export const cloud = { amount: 5, cost: 200 };
export const subsidy = { amount: 3, cost: 50 };
export const partner = { amount: 2, cost: 100 };
export const data = [institute, crowd, purchase];
export const cards = [cloud, subsidy, partner];
export const people = 50;
export const [hiring, training, research, scenarios] = [500, 200, 100, 50];
export const statedComputing = 500;

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
export const costOf = (rows: readonly Row[]) => sum(rows.map(({ cost }) => cost));
export const amountOf = (rows: readonly Row[]) => sum(rows.map(({ amount }) => amount));
export const unitPrice = ({ amount, cost }: Row) => cost / amount;
/** The same amount, bought at the unit price of another row. */
export const boughtAs = (like: Row, { amount }: Row): Row => ({
  amount,
  cost: unitPrice(like) * amount,
});

export const same = costOf(data) + hiring + research + scenarios;
export const listed = same + costOf(cards) + training;
export const asPrinted = same + statedComputing;
export const readings = {
  asPrinted,
  stated: asPrinted + training,
  untrained: same + costOf(cards),
  listed,
};

/** All of it at market price, against what these lists cost. */
export function compare(
  dataRows: readonly Row[],
  cardRows: readonly Row[],
  marketOfData = purchase,
) {
  const dataMarket = unitPrice(marketOfData) * amountOf(dataRows);
  const cardMarket = unitPrice(cloud) * amountOf(cardRows);
  const market = dataMarket + cardMarket;
  const mix = costOf(dataRows) + costOf(cardRows);
  const saving = market - mix;
  return { dataMarket, cardMarket, market, mix, saving, share: percent(saving / market) };
}
export const compared = compare(data, cards);
export const withoutInstitute = [crowd, purchase, boughtAs(purchase, institute)];
export const rentedInstead = boughtAs(cloud, subsidy);
