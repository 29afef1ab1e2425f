/**
 * @file What it costs to start: six lists of costs, what is paid every month, for how long, and what is set aside.
 *
 * Read downwards: what a reader may set → what follows → `figures` → filled-in sheets. Money in 10,000 CNY (万元).
 * Left out: income, taxes, interest, prices that depend on the amount, and when within the period a sum is due.
 */
import type { AnyFields, Values } from '../core/fields';
import type { Figures, Results } from '../desk/equation';
import type { Sheet } from '../desk/sheet';
import type { RowDraft, Table, Tables, TableValues } from '../desk/tables';
import {
  costOf,
  finite,
  lists,
  marketPrice,
  quantityOf,
  servingOfAll,
  shareOf,
  statedOf,
  sumOf,
  type ListName,
} from './costLists';

export { groups } from './costLists';
export { details } from './startupCostDetails';
export { older, olderLink } from './startupCostOlder';

const money = { unit: '10k-CNY', min: 0, max: 1e9 } as const;
const count = { min: 0, max: 1e9 } as const;
const perToken = { unit: 'CNY/1M-token', min: 0, max: 1e6 } as const;

export const fields = {
  /** P: how long the budget has to last. */
  months: { unit: 'month', min: 0, max: 120, default: 12, step: 1, uncertain: true },
  /** κ: set aside for what nobody thought of. */
  contingency: { unit: '%', min: 0, max: 300, default: 0, step: 1, uncertain: true },
  /** What is in the bank. */
  cash: { ...money, optional: true, uncertain: true },
  /** Take the sum that a list claims, where it claims one, instead of the sum of its rows. */
  useStated: { kind: 'switch', default: false },
  /** The article's printed total leaves training out. */
  withTraining: { kind: 'switch', default: true },
  dataStated: { ...money, optional: true },
  dataNeed: { unit: 'TB', ...count, optional: true },
  computeStated: { ...money, optional: true },
  computeNeed: { unit: '1', ...count, optional: true },
  hiringStated: { ...money, optional: true },
  hiringNeed: { unit: 'person', ...count, optional: true },
  trainingStated: { ...money, optional: true },
  trainingNeed: { unit: 'person', ...count, optional: true },
  researchStated: { ...money, optional: true },
  scenariosStated: { ...money, optional: true },
} as const satisfies AnyFields;

/** Where each claim stands: beside the list that it is about. */
export const beside = {
  dataStated: 'data',
  dataNeed: 'data',
  computeStated: 'compute',
  computeNeed: 'compute',
  hiringStated: 'hiring',
  hiringNeed: 'hiring',
  trainingStated: 'training',
  trainingNeed: 'training',
  researchStated: 'research',
  scenariosStated: 'scenarios',
} as const;

/** A row gives what it costs, or a quantity and a unit price. */
const costs = <U extends string>(unit: U) =>
  ({
    columns: {
      name: { kind: 'text', default: '' },
      quantity: { unit, ...count, optional: true, uncertain: true },
      price: { ...money, optional: true, uncertain: true },
      cost: { ...money, optional: true, uncertain: true },
      /** Paid every month of the period instead of once. */
      monthly: { kind: 'switch', default: false },
    },
    derived: { amount: { unit: '10k-CNY', digits: 2 } },
    sums: ['amount'],
    pair: ['name', 'cost'],
  }) as const satisfies Table;

/** Of things that can be had from more than one source, so that their prices can be compared. */
function offers<U extends string>(unit: U) {
  const { columns, derived } = costs(unit);
  return {
    columns: {
      ...columns,
      /** Bought at the market's price: what the others are compared with. */
      market: { kind: 'switch', default: false },
    },
    derived: {
      ...derived,
      unitPrice: { unit: '10k-CNY', digits: 2 },
      saving: { unit: '10k-CNY', digits: 2 },
    },
    sums: ['quantity', 'amount'],
    pair: ['name', 'cost'],
    only: 'market',
  } as const satisfies Table;
}

export const tables = {
  data: offers('TB'),
  compute: offers('1'),
  hiring: offers('person'),
  training: offers('person'),
  research: costs('1'),
  scenarios: costs('1'),
  inference: {
    columns: {
      name: { kind: 'text', default: '' },
      users: { unit: 'person', ...count, optional: true, uncertain: true },
      /** Of one user on one day. */
      requests: { unit: '1', min: 0, max: 1e6, optional: true, uncertain: true },
      tokensIn: { unit: 'token', ...count, optional: true, uncertain: true },
      tokensOut: { unit: 'token', ...count, optional: true, uncertain: true },
      priceIn: { ...perToken, optional: true, uncertain: true },
      priceOut: { ...perToken, optional: true, uncertain: true },
    },
    derived: { amount: { unit: '10k-CNY', digits: 2 } },
    sums: ['amount'],
  },
} as const satisfies Tables;
export type Given = TableValues<typeof tables>;
export type Chosen = Values<typeof fields>;

export const results = {
  total: { unit: '10k-CNY', digits: 2, better: 'less' },
  /** v: rows that are paid every month, and inference. */
  monthly: { unit: '10k-CNY', digits: 2, better: 'less' },
  /** O: paid once. */
  oneOff: { unit: '10k-CNY', digits: 2, better: 'less' },
  inference: { unit: '10k-CNY', digits: 2, better: 'less' },
  reserve: { unit: '10k-CNY', digits: 2 },
  /** Until the cash is gone, if nothing comes in. */
  runway: { unit: 'month', digits: 1, better: 'more' },
  /** Everything with a market price, bought at that price. */
  market: { unit: '10k-CNY', digits: 2 },
  saving: { unit: '10k-CNY', digits: 2, better: 'more' },
  savedShare: { unit: 'share', digits: 1, better: 'more' },
} as const satisfies Results;

/** The four totals that the worked example can be read to have, and the switches that give them. */
export const readings = [
  { total: 1250, useStated: true, withTraining: false },
  { total: 1450, useStated: true, withTraining: true },
  { total: 1300, useStated: false, withTraining: true },
  { total: 1100, useStated: false, withTraining: false },
] as const;

/**
 * total = (1 + κ)(O + P·v), where O and v are sums over C + S + H + T + M + A and v has the inference besides.
 *
 * A sum that is only stated says nothing about months: it counts as paid once. Without `withTraining` the total is the one
 * that the source article prints, C + S + H + M + A.
 *
 * @see Chapter 070-startup-cost
 */
export function figures(values: Chosen, given: Given): Figures<typeof results> {
  const { months, contingency, cash } = values;
  const inference = servingOfAll(given.inference);
  let monthly = inference;
  let [oneOff, market, mix] = [0, 0, 0];
  for (const name of lists) {
    const rows = given[name];
    const quantity = quantityOf(rows);
    const price = quantity === undefined ? undefined : marketPrice(rows, months);
    if (price !== undefined) {
      market += price * (quantity ?? 0);
      mix += sumOf(rows, months);
    }
    if (name === 'training' && !values.withTraining) continue;
    const stated = values.useStated ? statedOf(values, name) : undefined;
    if (stated !== undefined) oneOff += stated;
    else {
      for (const row of rows) {
        if (row.monthly) monthly += costOf(row);
        else oneOff += costOf(row);
      }
    }
  }
  const spent = oneOff + months * monthly;
  const reserve = (contingency / 100) * spent;
  const savedShare = shareOf(market - mix, market);
  const compared = savedShare !== undefined;
  return {
    total: spent + reserve,
    monthly,
    oneOff,
    inference,
    reserve,
    runway: runwayOf(cash, contingency, oneOff, monthly),
    market: compared ? market : undefined,
    saving: compared ? market - mix : undefined,
    savedShare,
  };
}

/** Months P for which (1 + κ)(O + P·v) is the cash. */
function runwayOf(
  cash: number | undefined,
  contingency: number,
  oneOff: number,
  monthly: number,
): number | undefined {
  if (cash === undefined) return undefined;
  return finite(Math.max(0, (cash / (1 + contingency / 100) - oneOff) / monthly));
}

export type PartName = ListName | 'inference' | 'reserve';
export interface Part {
  name: PartName;
  amount: number;
  /** Of the total, 0 to 1; undefined where the total is nothing. */
  share: number | undefined;
}

/** What the total is made of, in the order of the lists; their amounts add up to it. */
export function partsOf(values: Chosen, given: Given): Part[] {
  const { total, inference, reserve } = figures(values, given);
  const { months, useStated, withTraining } = values;
  const taken = (name: ListName): number => {
    if (name === 'training' && !withTraining) return 0;
    return (useStated ? statedOf(values, name) : undefined) ?? sumOf(given[name], months);
  };
  const part = (name: PartName, amount: number): Part => ({
    name,
    amount,
    share: total ? amount / total : undefined,
  });
  return [
    ...lists.map((name) => part(name, taken(name))),
    part('inference', months * (inference ?? 0)),
    part('reserve', reserve ?? 0),
  ];
}

type Words = Readonly<Record<string, string>>;
type Lists = Partial<Record<keyof typeof tables, RowDraft[]>>;
const sheet = (tables: Lists, fields: Sheet['fields'] = {}): Partial<Sheet> => ({ fields, tables });
const row = (name = '', columns: RowDraft = {}): RowDraft => ({ name, ...columns });
const market = true;
const monthly = true;

/** The worked example of the source article: 1 TB of data, 10 accelerators, 50 people. */
const example = (words: Words): Partial<Sheet> =>
  sheet(
    {
      data: [
        row(words['institute'], { quantity: '1/3', cost: '50' }),
        row(words['crowdsourcing'], { quantity: '1/3', cost: '20' }),
        row(words['purchase'], { quantity: '1/3', cost: '30', market }),
      ],
      compute: [
        row(words['cloud'], { quantity: '5', cost: '200', market }),
        row(words['subsidy'], { quantity: '3', cost: '50' }),
        row(words['partner'], { quantity: '2', cost: '100' }),
      ],
      hiring: [row(words['people'], { quantity: '50', cost: '500' })],
      training: [row(words['people'], { quantity: '50', cost: '200' })],
      research: [row(words['all'], { cost: '100' })],
      scenarios: [row(words['all'], { cost: '50' })],
    },
    { dataStated: '100', dataNeed: '1', computeStated: '500', computeNeed: '10' },
  );

/**
 * What training DeepSeek-V3 cost by its makers' account of December 2024, at an assumed rent of 2 US dollars an
 * hour; counted in thousands of hours, as there.
 *
 * @see deepseek2024, Table 1
 */
const deepseekV3 = (words: Words): Partial<Sheet> =>
  sheet({
    compute: [
      row(words['pretraining'], { quantity: '2,664', price: '$2,000', market }),
      row(words['longContext'], { quantity: '119', price: '$2,000' }),
      row(words['postTraining'], { quantity: '5', price: '$2,000' }),
    ],
  });

/** Nothing but the places to fill in, in the order of the chapter's six steps. */
const own = (words: Words): Partial<Sheet> =>
  sheet(
    {
      data: [row(words['purchase'], { market }), row(words['labelling'])],
      compute: [row(words['cloud'], { monthly, market }), row(words['subsidy'], { monthly })],
      hiring: [row(words['recruiting']), row(words['pay'], { monthly })],
      training: [row(words['courses'])],
      research: [row(words['interviews'])],
      scenarios: [row(words['trial'])],
      inference: [row(words['model'])],
    },
    { months: '12', contingency: '10' },
  );

export const sheets = { example, deepseekV3, own };
