import { expect, test } from 'vitest';
import { headings, languagesOf, nameOf, optionOf, plain } from '../../../src/lib/desk/sheetWords';
import { everyKindWords } from '../../helpers/sheets';

const en = { cost: { label: 'Cost' }, price: { label: 'Cost (a unit)' }, note: { label: 'Note' } };
const zh = { cost: { label: '成本' }, price: { label: '单价' }, note: { label: '备注' } };
const names = ['cost', 'price', 'note'];

test.each([
  ['Cost', 'cost'],
  [' ＣＯＳＴ ', 'cost'],
  ['Cost (a unit)', 'price'],
  ['Cost (a unit) (万元)', 'price'],
  ['Cost（万元）', 'cost'],
  ['单价', 'price'],
  ['note', 'note'],
  ['Anything [price]', 'price'],
  ['', undefined],
  ['Costs', undefined],
  ['Anything [shoes]', undefined],
])('%s is %s', (heading, name) => {
  expect(nameOf(heading, names, [en, zh])).toBe(name);
});

test('two names with one label are told apart by themselves', () => {
  const words = { from: { label: 'Name' }, to: { label: 'name' } };
  const made = headings(words, ['from', 'to'], { to: 'h' });
  expect(made).toEqual(['Name [from]', 'name [to] (h)']);
  expect(made.map((each) => nameOf(each, ['from', 'to'], [words]))).toEqual(['from', 'to']);
  expect(nameOf('Name', ['from', 'to'], [words])).toBeUndefined();
});

test('an option by its word in any language, or by its name', () => {
  const words = [
    { label: '', options: { a: 'Work' } },
    { label: '', options: { a: '工作' } },
    undefined,
  ];
  for (const typed of ['work', '工作', ' A'] as const)
    expect(optionOf(typed, ['a', 'b'], words)).toBe('a');
  expect(optionOf('c', ['a', 'b'], words)).toBeUndefined();
});

test('the page’s language comes first', () => {
  expect(languagesOf({ language: 'zh', both: everyKindWords })).toEqual(['zh', 'en']);
  expect(plain(' Ａ\u200b  b ')).toBe('a b');
});
