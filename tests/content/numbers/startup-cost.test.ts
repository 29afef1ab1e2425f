/**
 * @file Every number that chapter 7 works out, worked out again. A sentence of the text stands here with a gap
 * for each number: it is filled with what was computed, and both languages must hold the result.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLists } from '../../../src/lib/core/lists';
import { compute, example, lists, type ExampleRow } from '../../../src/lib/equations/startupCost';

type Given = number | string;

/** The text with its formulas' thousands written as in sentences. */
const read = (language: 'en' | 'zh') =>
  readFileSync(`src/content/chapters/070-startup-cost/${language}.mdx`, 'utf8').replaceAll(
    '{,}',
    ',',
  );
const text = { en: read('en'), zh: read('zh') };

/** 1,300; a number with digits is rounded to them first. */
const grouped = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Sentences that hold the numbers, in their order; `_` is the gap. */
function holds(sentences: { en: string; zh: string }, ...numbers: Given[]): void {
  for (const language of ['en', 'zh'] as const) {
    const parts = sentences[language].split('_');
    expect(parts.length, `gaps of: ${sentences[language]}`).toBe(numbers.length + 1);
    const filled = parts.reduce((whole, part, i) => {
      const given = numbers[i - 1] ?? '';
      return whole + (typeof given === 'number' ? grouped(given) : given) + part;
    });
    expect(text[language]).toContain(filled);
  }
}
const both = (sentence: string) => ({ en: sentence, zh: sentence });
const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0);

/** The example: name, amount, cost; the market's row of a list comes with `true`. */
const data = [
  { source: 'institute', amount: 1 / 3, cost: 50 },
  { source: 'crowd', amount: 1 / 3, cost: 20 },
  { source: 'purchase', amount: 1 / 3, cost: 30 },
];
const computing = [
  { source: 'cloud', amount: 5, cost: 200 },
  { source: 'subsidy', amount: 3, cost: 50 },
  { source: 'partner', amount: 2, cost: 100 },
];
const STATED = 500;
const people = { count: 50, hiring: 500, training: 200 };
const research = 100;
const scenarios = 50;

const costs = (rows: typeof data) => sum(rows.map(({ cost }) => cost));
const amounts = (rows: typeof data) => sum(rows.map(({ amount }) => amount));
const unitPrice = ({ cost, amount }: { cost: number; amount: number }) => cost / amount;
const rest = costs(data) + people.hiring + research + scenarios;
const listed = rest + costs(computing) + people.training;
const readings = {
  printed: rest + STATED,
  stated: rest + STATED + people.training,
  untrained: rest + costs(computing),
};
const market = { data: unitPrice({ cost: 30, amount: 1 / 3 }), computing: 200 / 5 };
const everythingBought = market.data * amounts(data) + market.computing * amounts(computing);
const mix = costs(data) + costs(computing);

describe('the list', () => {
  test('is the one that the calculator starts with', () => {
    const words = new Proxy({}, { get: (_, name) => String(name) }) as Record<ExampleRow, string>;
    const parsed = parseLists(lists, example(words));
    if (!parsed.ok) throw new Error('the example does not pass the gate');
    const shown = (name: 'data' | 'compute') =>
      parsed.values[name].rows.map(({ cost, quantity }) => ({ cost, amount: quantity }));
    const mine = (rows: typeof data) => rows.map(({ cost, amount }) => ({ cost, amount }));
    expect([shown('data'), shown('compute')]).toEqual([mine(data), mine(computing)]);
    const { total, benchmark } = compute({ useStated: false, withTraining: true }, parsed.values);
    expect([total, benchmark.saving]).toEqual([listed, everythingBought - mix]);
  });

  test('has the unit prices of its table', () => {
    const [institute = 0, crowd = 0, purchase = 0] = data.map(unitPrice);
    const [cloud = 0, subsidy = 0, partner = 0] = computing.map(unitPrice);
    const cells = (unit: string, price: string) => `| ${unit === 'each' ? `${price} each` : ''}`;
    expect(cells('each', '40')).toBe('| 40 each');
    for (const [source, cost, price] of [
      [{ en: 'research institute', zh: '科研机构' }, 50, institute],
      [{ en: 'crowdsourcing', zh: '众包' }, 20, crowd],
      [{ en: 'purchase', zh: '购买' }, 30, purchase],
    ] as const) {
      holds(
        { en: `| ${source.en} | 1/3 TB | _ | _ per TB |`, zh: `| ${source.zh} | 1/3 TB | _ | 每 TB _ |` },
        cost,
        Math.round(price),
      );
    }
    holds(
      { en: '| cloud provider | 5 | 200 | _ each |', zh: '| 云厂商 | 5 | 200 | 每块 _ |' },
      cloud,
    );
    holds(
      { en: '| government subsidy | 3 | 50 | _ each |', zh: '| 政府补贴 | 3 | 50 | 每块 _ |' },
      grouped(subsidy, 1),
    );
    holds(
      { en: '| partner company | 2 | 100 | _ each |', zh: '| 合作企业 | 2 | 100 | 每块 _ |' },
      partner,
    );
    holds(
      { en: '| 50 | 500 | _ each |', zh: '| 50 | 500 | 每人 _ |' },
      people.hiring / people.count,
    );
    holds(
      { en: '| 50 | 200 | _ each |', zh: '| 50 | 200 | 每人 _ |' },
      people.training / people.count,
    );
    holds({ en: '| **Sum** | | | **_** | |', zh: '| **合计** | | | **_** | |' }, listed);
  });
});
