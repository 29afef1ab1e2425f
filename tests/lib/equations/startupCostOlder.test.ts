/** @file Files and links from before the desk, as the calculator wrote them then: `tests/fixtures/startup-cost`. */
import { csvParseRows } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSheet } from '../../../src/lib/desk/parseSheet';
import type { Sheet } from '../../../src/lib/desk/sheet';
import * as startupCost from '../../../src/lib/equations/startupCost';
import { older, olderLink } from '../../../src/lib/equations/startupCostOlder';
import { sheetNamed } from '../../helpers/costSheets';

const fixture = (name: string) => readFileSync(`tests/fixtures/startup-cost/${name}`, 'utf8');
const json = (name: string): unknown => JSON.parse(fixture(name));
function computed(sheet: Sheet | undefined) {
  const read = parseSheet(startupCost, sheet ?? { fields: {}, tables: {} });
  expect(read.ok).toBe(true);
  const values = read.values as startupCost.Chosen;
  const tables = read.tables as startupCost.Given;
  return { values, tables, found: startupCost.figures(values, tables) };
}

describe.each(['en', 'zh'])('%s', (language) => {
  test('the example of before is the example of today', () => {
    const { values, tables, found } = computed(older(json(`before-example.${language}.json`)));
    const example = sheetNamed('example');
    expect(found).toEqual(startupCost.figures(example.values, example.tables));
    expect(values).toEqual(example.values);
    expect(tables.data.map(({ quantity }) => quantity)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test('own figures come back from JSON, with how they were read', () => {
    const { values, tables, found } = computed(older(json(`before-own.${language}.json`)));
    expect([values.useStated, values.withTraining]).toEqual([true, false]);
    expect([values.dataStated, values.dataNeed, values.hiringStated]).toEqual([100, 1.4, 40]);
    expect(values.computeStated).toBeUndefined();
    expect(tables.data.at(-1)).toMatchObject({ name: '=1+1, "so"', quantity: 0.25, cost: 1_250 });
    expect(tables.hiring[0]?.cost).toBe(30);
    expect(found.total).toBe(100 + 350 + 40 + 100 + 50);
  });

  test('and from CSV, which says nothing about how they were read', () => {
    const fromCsv = older(csvParseRows(fixture(`before-own.${language}.csv`)));
    const fromJson = older(json(`before-own.${language}.json`));
    expect(fromCsv?.tables).toEqual(fromJson?.tables);
    expect(fromCsv?.fields['hiringStated']).toBe('40');
    expect(fromCsv?.fields).not.toHaveProperty('useStated');
  });
});

describe('links', () => {
  const list = (rows: object[], more: object = {}) =>
    JSON.stringify({ rows, stated: '', need: '', ...more });
  const row = { name: 'trial', quantity: '', cost: '77', market: false };

  test('bring the lists that they have, and what those claim', () => {
    const sheet = olderLink(new Map([['data', list([row], { stated: '80', need: '2' })]]));
    expect(sheet?.fields).toEqual({ dataStated: '80', dataNeed: '2' });
    expect(Object.keys(sheet?.tables ?? {})).toEqual(['data']);
    expect(sheet?.tables?.['data']?.[0]).toMatchObject({
      name: 'trial',
      cost: '77',
      market: false,
    });
  });

  test('that are cut bring nothing: half of them would be a wrong total', () => {
    const whole = list([row]);
    expect(
      olderLink(
        new Map([
          ['data', whole],
          ['compute', whole.slice(0, 20)],
        ]),
      ),
    ).toBeUndefined();
  });

  test('with something else in them are not ours', () => {
    expect(
      olderLink(
        new Map([
          ['data', list([row])],
          ['extra', list([row])],
        ]),
      ),
    ).toBeUndefined();
  });

  test('without lists are none', () => {
    expect(olderLink(new Map())).toBeUndefined();
    expect(olderLink(new Map([['data', 'name;cost']]))).toBeUndefined();
  });
});

test.each([
  undefined,
  'hello',
  {},
  { kind: 'jieshi-startup-cost-1' },
  {
    kind: 'jieshi-startup-cost-1',
    lists: JSON.parse('{"__proto__":{"data":{"rows":[]}}}') as object,
  },
  { kind: 'jieshi-startup-cost-1', lists: { data: { rows: [] } } },
  [],
  [
    ['a', 'b'],
    ['1', '2'],
  ],
  [
    ['list', 'row', 'name', 'cost'],
    ['unknown', 'item', 'a', '1'],
  ],
  [1, 2, 3],
])('%j is no cost list of before', (content) => {
  expect(older(content)).toBeUndefined();
});

test('settings of a file pass as what they are, or not at all', () => {
  const content = json('before-own.en.json') as { settings: object };
  content.settings = { useStated: 'perhaps', withTraining: false, constructor: 1 };
  const sheet = older(content);
  expect(sheet?.fields['withTraining']).toBe(false);
  expect(sheet?.fields).not.toHaveProperty('useStated');
  expect(sheet?.fields).not.toHaveProperty('constructor', 1);
});

test('too many rows, or a cell longer than any was, are no cost list', () => {
  const content = json('before-own.en.json') as { lists: { data: { rows: object[] } } };
  const rows = content.lists.data.rows;
  content.lists.data.rows = Array.from({ length: 51 }, () => rows[0] ?? {});
  expect(older(content)).toBeUndefined();
  content.lists.data.rows = [{ ...rows[0], name: 'x'.repeat(121) }];
  expect(older(content)).toBeUndefined();
});
