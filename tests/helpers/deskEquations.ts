/** @file Small tools whose figures have closed forms, and one as large as the cost calculator, for tests of the desk. */
import type { AnyFields } from '../../src/lib/core/fields';
import type { AnyEquation, Figures, Results } from '../../src/lib/desk/equation';
import { emptySheet, parseSheet, type ParsedSheet } from '../../src/lib/desk/parseSheet';
import type { RowDraft, Tables } from '../../src/lib/desk/tables';

type Numbers = Record<string, number>;

const amount = { unit: '1', min: -1e12, max: 1e12, default: 1, uncertain: true } as const;

/** A tool of numbers a, b, c … with one result. */
export function toolOf(
  names: string,
  result: (values: Numbers) => number | undefined,
  fields: AnyFields = {},
): AnyEquation {
  return {
    fields: { ...Object.fromEntries([...names].map((name) => [name, amount])), ...fields },
    tables: {},
    results: { y: { unit: '1' } },
    figures: (values: Numbers) => ({ y: result(values) }),
    sheets: {},
  };
}

export const sum = toolOf('abc', ({ a = 0, b = 0, c = 0 }) => a + b + c);
export const product = toolOf('ab', ({ a = 0, b = 0 }) => a * b);
export const single = toolOf('a', ({ a }) => a);

/** What a reader typed into a tool's fields, through the gate. */
export function given(
  equation: AnyEquation,
  fields: Record<string, string | boolean>,
  tables: Record<string, RowDraft[]> = {},
): ParsedSheet {
  const empty = emptySheet(equation);
  const parsed = parseSheet(equation, { fields: { ...empty.fields, ...fields }, tables });
  if (!parsed.ok) throw new Error(JSON.stringify([parsed.issues, parsed.tableIssues]));
  return parsed;
}

const money = { unit: '10k-CNY', min: 0, max: 1e9, default: 0, uncertain: true } as const;
const count = { unit: '1', min: 0, max: 1e9, optional: true, uncertain: true } as const;

const costTables = {
  costs: {
    columns: {
      name: { kind: 'text', default: '' },
      list: {
        kind: 'choice',
        options: ['data', 'compute', 'hiring', 'training', 'research', 'scenarios'],
        default: 'data',
      },
      monthly: { kind: 'switch', default: false },
      quantity: count,
      price: money,
    },
  },
} as const satisfies Tables;

const costResults = {
  total: { unit: '10k-CNY' },
  monthly: { unit: '10k-CNY/month' },
  perPerson: { unit: '10k-CNY' },
  computeShare: { unit: 'share' },
} as const satisfies Results;

interface CostRow {
  list: string;
  monthly: boolean;
  quantity: number | undefined;
  price: number;
}

/** As the cost calculator: six lists in one table, quantity × price, a period and a reserve. */
export const costs: AnyEquation = {
  fields: {
    months: { unit: 'month', min: 1, max: 120, default: 12, uncertain: true },
    reserve: { unit: '%', min: 0, max: 100, default: 20, uncertain: true },
    withTraining: { kind: 'switch', default: true },
  },
  tables: costTables,
  results: costResults,
  figures(
    { months, reserve, withTraining }: { months: number; reserve: number; withTraining: boolean },
    tables,
  ): Figures<typeof costResults> {
    let [once, monthly, compute, people] = [0, 0, 0, 0];
    for (const row of tables['costs'] as unknown as CostRow[]) {
      if (row.list === 'training' && !withTraining) continue;
      const cost = (row.quantity ?? 1) * row.price;
      if (row.list === 'hiring') people += row.quantity ?? 0;
      if (row.list === 'compute') compute += row.monthly ? cost * months : cost;
      if (row.monthly) monthly += cost;
      else once += cost;
    }
    const plain = once + months * monthly;
    return {
      total: plain * (1 + reserve / 100),
      monthly,
      perPerson: people > 0 ? plain / people : undefined,
      computeShare: plain > 0 ? compute / plain : undefined,
    };
  },
  sheets: {},
};

const cost = (list: string, quantity: string, price: string, monthly = false): RowDraft => ({
  name: list,
  list,
  monthly,
  quantity,
  price,
});

/** Every amount a range: what takes the longest. */
export const costRows: RowDraft[] = [
  cost('data', '0.2..0.5', '100..200'),
  cost('data', '0.2..0.5', '40..90'),
  cost('data', '0.2..0.5', '60..120'),
  cost('compute', '4..6', '30..60'),
  cost('compute', '2..4', '10..25'),
  cost('compute', '1..3', '40..60'),
  cost('compute', '5..10', '0.5..3', true),
  cost('hiring', '40..60', '0.5..1.5', true),
  cost('training', '40..60', '3..5'),
  cost('research', '', '50..150'),
  cost('scenarios', '', '30..80'),
];
