import { expect, test } from 'vitest';
import { readSpread } from '../../../src/lib/core/readSpread';
import type { Spread } from '../../../src/lib/core/spread';
import { unescapeCell } from '../../../src/lib/desk/cells';
import { quantileRows, type Told } from '../../../src/lib/desk/quantileRows';

const words = {
  ...{ result: 'Result', samples: 'Samples', seed: 'Seed', belowShare: 'Below', value: 'Value' },
  ...{ interval: 'Interval', input: 'Input', range: 'Range', oneInput: 'One', otherInput: 'Other' },
  rank: 'Rank',
};
const told: Told = {
  ...{ result: 'Total', unit: 'CNY', samples: 1_000, seed: 7 },
  quantiles: [{ share: 0.05, value: -1.5, low: -2, high: 1 / 3 }],
  inputs: [
    { name: '=Pay', spread: readSpread('20..400 normal') as Spread },
    { name: 'Rent', spread: readSpread('1; 2; 5') as Spread },
  ],
  correlations: [{ a: '=Pay', b: 'Rent', rank: -0.4 }],
};

test('numbers stay numbers, and what was typed for each range can be typed again', () => {
  const rows = quantileRows(told, words, 'zh');
  expect(rows).toContainEqual(['Samples', '1000']);
  expect(rows).toContainEqual(['Seed', '7']);
  expect(rows).toContainEqual(['0.05', '-1.5', '-2', String(1 / 3)]);
  for (const { spread } of told.inputs) {
    const written = rows
      .map(([, range = '']) => unescapeCell(range))
      .map((range) => readSpread(range));
    expect(written).toContainEqual(spread);
  }
});

test('names that a spreadsheet would run are made harmless; pairs are there only where there are any', () => {
  const rows = quantileRows(told, words, 'en');
  expect(rows.at(-1)).toEqual(["'=Pay", 'Rent', '-0.4']);
  const without = quantileRows({ ...told, correlations: [] }, words, 'en');
  expect(without.flat()).not.toContain('Rank');
});
