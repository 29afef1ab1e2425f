/** @file What there is to say about a cost list: what each row comes to, and what doesn't fit together. */
import { rounded } from '../core/number';
import type { Details, Figures, Finding } from '../desk/equation';
import {
  amountOf,
  costOf,
  finite,
  hasOffers,
  lists,
  marketPrice,
  needOf,
  quantityOf,
  servingOf,
  statedOf,
  sumOf,
  type CostRow,
  type ListName,
} from './costLists';
import type { Chosen, Given, results, tables } from './startupCost';

type Found = Figures<typeof results>;
/** Digits after the point that a reader sees: what is the same to that many is the same. */
const DIGITS = 2;
const shown = (value: number): string => value.toFixed(DIGITS);
const differ = (a: number, b: number): boolean => shown(a) !== shown(b);

export function details(values: Chosen, given: Given, found: Found): Details<typeof tables> {
  return {
    findings: [
      ...lists.flatMap((name) => listFindings(name, values, given)),
      // Of a sheet that nobody has begun nothing is missing.
      ...(found.total ? forgotten(values, given) : []),
      ...over(values, found),
    ],
    rows: {
      ...Object.fromEntries(lists.map((name) => [name, columnsOf(name, given, values.months)])),
      inference: { amount: given.inference.map(servingOf) },
    },
  };
}

function columnsOf(name: ListName, given: Given, months: number) {
  const rows: readonly CostRow[] = given[name];
  const amount = rows.map((row) => amountOf(row, months));
  if (!hasOffers(name)) return { amount };
  const price = marketPrice(rows, months);
  return {
    amount,
    unitPrice: rows.map((row) => (row.quantity ? finite(costOf(row) / row.quantity) : undefined)),
    saving: rows.map(({ quantity }, i) =>
      price === undefined || !quantity ? undefined : finite(quantity * price - (amount[i] ?? NaN)),
    ),
  };
}

function listFindings(table: ListName, values: Chosen, given: Given): Finding[] {
  const rows = given[table];
  const sum = sumOf(rows, values.months);
  const found: Finding[] = rows.flatMap((row, i) => rowFindings(table, row, i));
  const stated = statedOf(values, table);
  if (stated !== undefined && differ(stated, sum)) {
    const gap = Math.abs(stated - sum);
    found.push({ code: 'stated-gap', tone: 'warning', table, values: { stated, sum, gap } });
  }
  const need = needOf(values, table);
  const quantity = quantityOf(rows);
  if (need !== undefined && quantity !== undefined && differ(need, quantity)) {
    found.push({ code: 'need-gap', tone: 'warning', table, values: { need, sum: quantity } });
  }
  if (table === 'training' && !values.withTraining && sum > 0) {
    found.push({ code: 'training-left-out', tone: 'warning', table, values: { amount: sum } });
  }
  return found;
}

const forgotten = ({ months }: Chosen, given: Given): Finding[] =>
  lists
    .filter((table) => sumOf(given[table], months) === 0)
    .map((table) => ({ code: 'no-costs', tone: 'note', table }));

function rowFindings(table: ListName, row: CostRow, i: number): Finding[] {
  const { cost, quantity, price } = row;
  const product = quantity === undefined || price === undefined ? undefined : quantity * price;
  if (cost !== undefined && product !== undefined && differ(cost, product)) {
    return [{ code: 'price-gap', tone: 'warning', table, row: i, values: { cost, product } }];
  }
  const half = cost === undefined && (quantity === undefined) !== (price === undefined);
  return half ? [{ code: 'half-a-row', tone: 'warning', table, row: i }] : [];
}

/** What is to be said about the whole. */
function over({ months, cash }: Chosen, { total, monthly, inference, ...found }: Found): Finding[] {
  if (!total) return [];
  const findings: Finding[] = [];
  const note = (code: string, values: Finding['values'] = {}) =>
    findings.push({ code, tone: 'note', values });
  const { market, saving, savedShare } = found;
  if (market === undefined || saving === undefined) note('no-market');
  else {
    note(saving < 0 ? 'mix-costs-more' : 'mix-saves', {
      market,
      mix: market - saving,
      saving: Math.abs(saving),
      share: rounded(100 * (savedShare ?? 0), 1),
    });
  }
  if (!monthly) note('shopping-list', { months });
  else if (!inference) note('no-inference');
  if (cash !== undefined && cash < total) {
    findings.push({
      code: 'cash-short',
      tone: 'warning',
      field: 'cash',
      values: { cash, total, short: total - cash },
    });
  }
  return findings;
}
