/** @file Sheets of the cost calculator that passed the gate: its own, and generated ones. */
import fc from 'fast-check';
import { parseSheet, sheetOf } from '../../src/lib/desk/parseSheet';
import type { CostRow } from '../../src/lib/equations/costLists';
import * as startupCost from '../../src/lib/equations/startupCost';
import type { Chosen, Given } from '../../src/lib/equations/startupCost';

/** A key for a word, so that rows can be told apart in any language. */
const keys = new Proxy({}, { get: (_, key) => String(key) }) as Record<string, string>;

export function sheetNamed(name: keyof typeof startupCost.sheets): {
  values: Chosen;
  tables: Given;
} {
  const read = parseSheet(startupCost, sheetOf(startupCost, keys, name));
  if (!read.ok) throw new Error(`the sheet ${name} does not pass the gate`);
  return { values: read.values as Chosen, tables: read.tables as Given };
}

export const costRow = (columns: Partial<CostRow>): Given['data'][number] => ({
  name: '',
  quantity: undefined,
  price: undefined,
  cost: undefined,
  monthly: false,
  market: false,
  ...columns,
});

export const nothing = (): Given => ({
  data: [],
  compute: [],
  hiring: [],
  training: [],
  research: [],
  scenarios: [],
  inference: [],
});
/** As a fresh sheet has it: twelve months, no reserve, all that was typed. */
export const usual: Chosen = {
  months: 12,
  contingency: 0,
  cash: undefined,
  useStated: false,
  withTraining: true,
  dataStated: undefined,
  dataNeed: undefined,
  computeStated: undefined,
  computeNeed: undefined,
  hiringStated: undefined,
  hiringNeed: undefined,
  trainingStated: undefined,
  trainingNeed: undefined,
  researchStated: undefined,
  scenariosStated: undefined,
};

type Amounts = fc.Arbitrary<number>;
const maybe = (amount: Amounts) => fc.option(amount, { nil: undefined });

function givenOf(amount: Amounts): fc.Arbitrary<Given> {
  const row = fc.record({
    name: fc.constant(''),
    quantity: maybe(amount),
    price: maybe(amount),
    cost: maybe(amount),
    monthly: fc.boolean(),
    market: fc.boolean(),
  });
  const served = fc.record({
    name: fc.constant(''),
    users: amount,
    requests: amount,
    tokensIn: amount,
    tokensOut: amount,
    priceIn: amount,
    priceOut: amount,
  });
  const rows = fc.array(row, { maxLength: 4 });
  return fc.record({
    data: rows,
    compute: rows,
    hiring: rows,
    training: rows,
    research: rows,
    scenarios: rows,
    inference: fc.array(served, { maxLength: 2 }),
  });
}

const chosenOf = (amount: Amounts, months: Amounts): fc.Arbitrary<Chosen> =>
  fc.record({
    months,
    contingency: months,
    cash: maybe(amount),
    useStated: fc.boolean(),
    withTraining: fc.boolean(),
    dataStated: maybe(amount),
    dataNeed: maybe(amount),
    computeStated: maybe(amount),
    computeNeed: maybe(amount),
    hiringStated: maybe(amount),
    hiringNeed: maybe(amount),
    trainingStated: maybe(amount),
    trainingNeed: maybe(amount),
    researchStated: maybe(amount),
    scenariosStated: maybe(amount),
  });

/** All that the gate lets through, the smallest doubles included. */
const wide = fc.double({ min: 0, max: 1e9, noNaN: true });
export const anyGiven = givenOf(wide);
export const anyChosen = chosenOf(wide, fc.double({ min: 0, max: 120, noNaN: true }));

/** Eighths, which leave no remainder where they are doubled. */
const plain = fc.nat({ max: 8_000_000 }).map((eighths) => eighths / 8);
export const plainGiven = givenOf(plain);
export const plainChosen = chosenOf(plain, fc.nat({ max: 120 }));

const MONEY = /^(price|cost|cash|.*Stated|priceIn|priceOut)$/;
/** The same with all sums of money `factor` times as high. */
export const scaled = <T>(sheet: T, factor: number): T =>
  JSON.parse(JSON.stringify(sheet), (key, value: unknown) =>
    MONEY.test(key) && typeof value === 'number' ? value * factor : value,
  ) as T;
