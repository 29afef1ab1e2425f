/**
 * @file What it costs to start: six lists of costs, their sums, and what the list-maker claims about them.
 *
 * Money in 10,000 CNY (万元). Everything is paid once: payroll, period, inference and reserve are left out,
 * as in the example that this reproduces.
 */
import type { Fields, Values } from '../core/fields';
import type { List, ListDrafts, Lists, ListValues } from '../core/lists';

export const fields = {
  /** Take the sum that a list claims, where it claims one, instead of the sum of its rows. */
  useStated: { kind: 'switch', default: false },
  /** The article's printed total leaves training out. */
  withTraining: { kind: 'switch', default: true },
} as const satisfies Fields;

export const lists = {
  data: { unit: '10k-CNY', quantity: 'TB' },
  compute: { unit: '10k-CNY', quantity: 'accelerator' },
  hiring: { unit: '10k-CNY', quantity: 'person' },
  training: { unit: '10k-CNY', quantity: 'person' },
  research: { unit: '10k-CNY' },
  scenarios: { unit: '10k-CNY' },
} as const satisfies Lists;
export type ListName = keyof typeof lists;

/** The letters of the equations: C, S, H, T, M, A. */
export const symbols: Record<ListName, string> = {
  data: 'C',
  compute: 'S',
  hiring: 'H',
  training: 'T',
  research: 'M',
  scenarios: 'A',
};

export const results = {
  total: { unit: '10k-CNY' },
  saving: { unit: '10k-CNY' },
};

/** The four totals that the example can be read to have, and the switches that give them. */
export const readings = [
  { total: 1250, useStated: true, withTraining: false },
  { total: 1450, useStated: true, withTraining: true },
  { total: 1300, useStated: false, withTraining: true },
  { total: 1100, useStated: false, withTraining: false },
] as const;

export interface Sum {
  /** Sum of the rows' costs. */
  rows: number;
  /** What goes into the total: `rows`, or what the list claims. */
  taken: number;
  quantity: number | undefined;
  /** Cost per unit of each row; undefined without a quantity. */
  unitPrices: (number | undefined)[];
  /** Of the total, 0 to 1. */
  share: number;
  /** What each row saves against the list's market price; negative where it is dearer. */
  savings: (number | undefined)[];
}

export type Flag =
  | { code: 'stated-gap'; list: ListName; stated: number; sum: number }
  | { code: 'need-gap'; list: ListName; need: number; sum: number }
  | { code: 'training-left-out'; amount: number }
  | { code: 'no-costs'; list: ListName };

export interface Benchmark {
  /** Everything with a market price, bought at that price. */
  market: number;
  /** What the same quantities cost in these lists. */
  mix: number;
  saving: number;
  /** Saving over market cost, 0 to 1; 0 where nothing has a market price. */
  share: number;
}

export interface Result {
  sums: Record<ListName, Sum>;
  total: number;
  flags: Flag[];
  benchmark: Benchmark;
}

const names = Object.keys(lists) as ListName[];
/** Sums are of money in rounded units: closer than this is the same. */
const SAME = 1e-6;

/**
 * total = C + S + H + T + M + A, each the sum of its list.
 *
 * Without `withTraining` the total is the one that the source article prints, C + S + H + M + A.
 *
 * @returns Sums, shares, unit prices and savings by list; `flags` for what does not fit together.
 * @see Chapter 070-startup-cost
 */
export function compute(
  { useStated, withTraining }: Values<typeof fields>,
  given: ListValues<typeof lists>,
): Result {
  const taken = (name: ListName): number => {
    if (name === 'training' && !withTraining) return 0;
    return (useStated ? given[name].stated : undefined) ?? costOf(given[name]);
  };
  const total = names.reduce((sum, name) => sum + taken(name), 0);
  const sums = Object.fromEntries(
    names.map((name) => [name, sumOf(given[name], taken(name), total)]),
  ) as Record<ListName, Sum>;
  return {
    sums,
    total,
    flags: names.flatMap((name) => flagsOf(name, given[name], withTraining)),
    benchmark: benchmarkOf(names.map((name) => given[name])),
  };
}

const costOf = ({ rows }: List) => rows.reduce((sum, { cost }) => sum + cost, 0);

function quantityOf({ rows }: List): number | undefined {
  if (rows.length === 0 || rows.some(({ quantity }) => quantity === undefined)) return undefined;
  return rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

/** Cost per unit of the row that is marked as bought on the market. */
function marketPrice({ rows }: List): number | undefined {
  const row = rows.find(({ market, quantity }) => market && (quantity ?? 0) > 0);
  return row && row.cost / (row.quantity as number);
}

function sumOf(list: List, taken: number, total: number): Sum {
  const price = marketPrice(list);
  return {
    rows: costOf(list),
    taken,
    quantity: quantityOf(list),
    unitPrices: list.rows.map(({ cost, quantity }) => (quantity ? cost / quantity : undefined)),
    share: total > 0 ? taken / total : 0,
    savings: list.rows.map(({ cost, quantity }) =>
      price === undefined || !quantity ? undefined : quantity * price - cost,
    ),
  };
}

function flagsOf(name: ListName, list: List, withTraining: boolean): Flag[] {
  const flags: Flag[] = [];
  const sum = costOf(list);
  const quantity = quantityOf(list);
  if (list.stated !== undefined && Math.abs(list.stated - sum) > SAME) {
    flags.push({ code: 'stated-gap', list: name, stated: list.stated, sum });
  }
  if (list.need !== undefined && quantity !== undefined && Math.abs(list.need - quantity) > SAME) {
    flags.push({ code: 'need-gap', list: name, need: list.need, sum: quantity });
  }
  if (name === 'training' && !withTraining && sum > 0) {
    flags.push({ code: 'training-left-out', amount: sum });
  }
  if (sum === 0) flags.push({ code: 'no-costs', list: name });
  return flags;
}

function benchmarkOf(all: readonly List[]): Benchmark {
  let market = 0;
  let mix = 0;
  for (const list of all) {
    const price = marketPrice(list);
    const quantity = quantityOf(list);
    if (price === undefined || quantity === undefined) continue;
    market += price * quantity;
    mix += costOf(list);
  }
  return { market, mix, saving: market - mix, share: market > 0 ? (market - mix) / market : 0 };
}

/** Names of the example's rows, which are words and so the page's. */
export type ExampleRow =
  'institute' | 'crowdsourcing' | 'purchase' | 'cloud' | 'subsidy' | 'partner' | 'people' | 'all';

/** The worked example of the source article: 1 TB of data, 10 accelerators, 50 people. */
export function example(words: Record<ExampleRow, string>): ListDrafts<typeof lists> {
  const row = (name: ExampleRow, quantity: string, cost: string, market = false) => ({
    name: words[name],
    quantity,
    cost,
    market,
  });
  return {
    data: {
      rows: [
        row('institute', '1/3', '50'),
        row('crowdsourcing', '1/3', '20'),
        row('purchase', '1/3', '30', true),
      ],
      stated: '100',
      need: '1',
    },
    compute: {
      rows: [row('cloud', '5', '200', true), row('subsidy', '3', '50'), row('partner', '2', '100')],
      stated: '500',
      need: '10',
    },
    hiring: { rows: [row('people', '50', '500')], stated: '', need: '' },
    training: { rows: [row('people', '50', '200')], stated: '', need: '' },
    research: { rows: [row('all', '', '100')], stated: '', need: '' },
    scenarios: { rows: [row('all', '', '50')], stated: '', need: '' },
  };
}
