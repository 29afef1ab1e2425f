import { expect, test } from 'vitest';
import { fromFile, toCsv, toJson } from '../../../src/components/calculators/startup-cost/file';
import { strings } from '../../../src/components/calculators/startup-cost/strings';
import { example } from '../../../src/lib/equations/startupCost';

test.each(['en', 'zh'] as const)('lists come back from JSON and from CSV (%s)', (language) => {
  const lists = example(strings[language].rows);
  const settings = { useStated: true, withTraining: false };
  expect(fromFile(toJson({ lists, settings }))).toEqual({ lists, settings });
  expect(fromFile(toCsv({ lists, settings }))).toEqual({ lists });
});

test('settings of a file pass the gate like any others', () => {
  const lists = example(strings.en.rows);
  const text = JSON.stringify({
    kind: 'jieshi-startup-cost-1',
    settings: { useStated: 'perhaps', withTraining: false, constructor: 1 },
    lists,
  });
  expect(fromFile(text)?.settings).toEqual({ useStated: false, withTraining: false });
});

test('a name that a spreadsheet would run is text, and comes back', () => {
  const lists = example(strings.en.rows);
  const [row] = lists.data.rows;
  if (row) row.name = '=HYPERLINK("x","a,b")';
  const csv = toCsv({ lists });
  expect(csv).toContain(`"'=HYPERLINK(""x"",""a,b"")"`);
  expect(fromFile(csv)).toEqual({ lists });
});

test.each([
  '',
  'hello',
  '{}',
  '{"kind":"jieshi-startup-cost-1"}',
  '{"kind":"jieshi-startup-cost-1","lists":{"__proto__":{}}}',
  'list,name,cost\nunknown,a,1',
  'a,b\n1,2',
  '{"kind":"jieshi-startup-cost-1","lists":[',
])('%s is no cost list', (text) => {
  expect(fromFile(text)).toBeUndefined();
});

test('too many rows are no cost list', () => {
  const lists = example(strings.en.rows);
  lists.data.rows = Array.from({ length: 51 }, () => ({
    name: 'a',
    quantity: '',
    cost: '1',
    market: false,
  }));
  expect(fromFile(toJson({ lists }))).toBeUndefined();
});
