import { expect, test } from 'vitest';
import { fromFile, toCsv, toJson } from '../../../src/components/calculators/startup-cost/file';
import { strings } from '../../../src/components/calculators/startup-cost/strings';
import { example } from '../../../src/lib/equations/startupCost';

test.each(['en', 'zh'] as const)('lists come back from JSON and from CSV (%s)', (language) => {
  const drafts = example(strings[language].rows);
  expect(fromFile(toJson(drafts))).toEqual(drafts);
  expect(fromFile(toCsv(drafts))).toEqual(drafts);
});

test('a name that a spreadsheet would run is text, and comes back', () => {
  const drafts = example(strings.en.rows);
  const [row] = drafts.data.rows;
  if (row) row.name = '=HYPERLINK("x","a,b")';
  const csv = toCsv(drafts);
  expect(csv).toContain(`"'=HYPERLINK(""x"",""a,b"")"`);
  expect(fromFile(csv)).toEqual(drafts);
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
  const drafts = example(strings.en.rows);
  drafts.data.rows = Array.from({ length: 51 }, () => ({
    name: 'a',
    quantity: '',
    cost: '1',
    market: false,
  }));
  expect(fromFile(toJson(drafts))).toBeUndefined();
});
