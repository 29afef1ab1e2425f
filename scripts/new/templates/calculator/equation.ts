/**
 * @file How long the cash lasts: what is paid every month, item by item, against what is in the bank.
 *
 * runway = cash / Σ monthly. Income, taxes and interest are left out; every month costs the same.
 */
import type { AnyFields, Values } from '../../../../src/lib/core/fields';
import type { Details, Figures, Results } from '../../../../src/lib/desk/equation';
import type { Sheet } from '../../../../src/lib/desk/sheet';
import type { Tables, TableValues } from '../../../../src/lib/desk/tables';

export const fields = {
  cash: { unit: 'CNY', min: 0, max: 1e9, default: 600_000, uncertain: true },
} as const satisfies AnyFields;

export const tables = {
  costs: {
    columns: {
      name: { kind: 'text', default: '' },
      monthly: { unit: 'CNY/month', min: 0, max: 1e8, default: 0, uncertain: true },
    },
    derived: { share: { unit: '%', digits: 0 } },
    sums: ['monthly'],
  },
} as const satisfies Tables;

export const results = {
  runway: { unit: 'month', digits: 1, better: 'more' },
  burn: { unit: 'CNY/month', digits: 0, better: 'less' },
} as const satisfies Results;

type Given = TableValues<typeof tables>;

/**
 * runway = cash / burn, where burn is the sum of the rows.
 *
 * @returns `runway` in months, undefined where nothing is paid; `burn` in CNY a month.
 */
export function figures(
  { cash }: Values<typeof fields>,
  { costs }: Given,
): Figures<typeof results> {
  let burn = 0;
  for (const { monthly } of costs) burn += monthly;
  return { runway: burn > 0 ? cash / burn : undefined, burn };
}

export function details(
  _: Values<typeof fields>,
  { costs }: Given,
  { burn = 0 }: Figures<typeof results>,
): Details<typeof tables> {
  return {
    findings: costs.flatMap(({ monthly }, row) =>
      monthly === 0 ? [{ code: 'free', tone: 'warning', table: 'costs', row }] : [],
    ),
    rows: { costs: { share: costs.map(({ monthly }) => (burn > 0 ? monthly / burn : undefined)) } },
  };
}

type Words = Readonly<Record<string, string>>;
export const sheets = {
  example: (words: Words): Partial<Sheet> => ({
    tables: {
      costs: [
        { name: words['pay'] ?? '', monthly: '45,000' },
        { name: words['rent'] ?? '', monthly: '15,000' },
      ],
    },
  }),
};
