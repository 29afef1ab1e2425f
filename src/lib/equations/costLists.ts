/** @file Six lists of costs: what a row costs, once or every month, what a list adds up to, and what is claimed about it. */

export interface CostRow {
  quantity: number | undefined;
  /** Of a unit. */
  price: number | undefined;
  cost: number | undefined;
  /** Paid every month of the period instead of once. */
  monthly: boolean;
  /** Bought at the market's price; absent where nothing is compared. */
  market?: boolean;
}
type Rows = readonly CostRow[];

/** The letters of the chapter's equations. */
export const symbols = {
  data: 'C',
  compute: 'S',
  hiring: 'H',
  training: 'T',
  research: 'M',
  scenarios: 'A',
} as const;
export type ListName = keyof typeof symbols;
export const lists = Object.keys(symbols) as ListName[];

/** How the desk gathers what a reader fills in, and what follows. */
export const groups = {
  inputs: {
    material: ['data', 'compute'],
    people: ['hiring', 'training'],
    customers: ['research', 'scenarios'],
    serving: ['inference'],
  },
  results: {
    spending: ['monthly', 'oneOff', 'inference', 'reserve', 'runway'],
    comparison: ['market', 'saving', 'savedShare'],
  },
} as const;

/** Whether its rows are offers of one thing, counted in one unit, so that their prices can be compared. */
export const hasOffers = (name: ListName): name is Exclude<ListName, 'research' | 'scenarios'> =>
  name !== 'research' && name !== 'scenarios';

/** What a row costs, once or every month: as it says, or quantity × unit price. */
export const costOf = ({ cost, quantity, price }: CostRow): number =>
  cost ?? (quantity ?? 0) * (price ?? 0);

/** What a row costs over the period. */
export const amountOf = (row: CostRow, months: number): number =>
  row.monthly ? months * costOf(row) : costOf(row);

export function sumOf(rows: Rows, months: number): number {
  let sum = 0;
  for (const row of rows) sum += amountOf(row, months);
  return sum;
}

/** @returns Undefined where a row has no quantity, and so the list has no sum of quantities. */
export function quantityOf(rows: Rows): number | undefined {
  let sum = 0;
  for (const { quantity } of rows) {
    if (quantity === undefined) return undefined;
    sum += quantity;
  }
  return rows.length > 0 ? sum : undefined;
}

/** Cost per unit over the period, of the row that is marked as bought on the market. */
export function marketPrice(rows: Rows, months: number): number | undefined {
  for (const row of rows) {
    const { quantity = 0 } = row;
    if (row.market && quantity > 0) return finite(amountOf(row, months) / quantity);
  }
  return undefined;
}

export const finite = (value: number): number | undefined =>
  Number.isFinite(value) ? value : undefined;

/** Part / whole; nothing if the whole is nothing, or so little that the share can't be written in per cent, with a digit. */
export const shareOf = (part: number, whole: number): number | undefined =>
  whole > 0 && Number.isFinite((1_000 * part) / whole) ? part / whole : undefined;

const statedNames = {
  data: 'dataStated',
  compute: 'computeStated',
  hiring: 'hiringStated',
  training: 'trainingStated',
  research: 'researchStated',
  scenarios: 'scenariosStated',
} as const satisfies Record<ListName, string>;
const needNames = {
  data: 'dataNeed',
  compute: 'computeNeed',
  hiring: 'hiringNeed',
  training: 'trainingNeed',
} as const;
type Claim =
  (typeof statedNames)[keyof typeof statedNames] | (typeof needNames)[keyof typeof needNames];
/** What is claimed about the lists, by field. */
export type Claims = Readonly<Record<Claim, number | undefined>>;

/** The sum that a list claims. */
export const statedOf = (claims: Claims, name: ListName): number | undefined =>
  claims[statedNames[name]];

/** The sum of quantities that a list claims. */
export const needOf = (claims: Claims, name: ListName): number | undefined =>
  hasOffers(name) ? claims[needNames[name]] : undefined;

/** What is left empty is nothing. */
export interface ServedModel {
  users: number | undefined;
  /** Of one user on one day. */
  requests: number | undefined;
  /** Of one request. */
  tokensIn: number | undefined;
  tokensOut: number | undefined;
  /** CNY per million tokens. */
  priceIn: number | undefined;
  priceOut: number | undefined;
}
const DAYS = 30;
const [MILLION, TEN_THOUSAND] = [1e6, 1e4];

/** What a model's tokens cost in a month of 30 days, in 10,000 CNY. */
export function servingOf(model: ServedModel): number {
  const { users = 0, requests = 0, tokensIn = 0, tokensOut = 0, priceIn = 0, priceOut = 0 } = model;
  const requestCost = (tokensIn * priceIn + tokensOut * priceOut) / MILLION; // CNY
  return (DAYS * users * requests * requestCost) / TEN_THOUSAND;
}

export function servingOfAll(models: readonly ServedModel[]): number {
  let sum = 0;
  for (const model of models) sum += servingOf(model);
  return sum;
}
