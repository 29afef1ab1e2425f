/** @file What the chapter on long-term value says its tool shows: the tool shows it. */
import { expect, test } from 'vitest';
import * as equation from '../../../src/lib/equations/longTermValue';
import type { Given, Rows } from '../../../src/lib/equations/longTermValueFields';
import { strings } from '../../../src/components/calculators/long-term-value/strings';
import { sheetOf } from '../../../src/lib/desk/parseSheet';
import { grouped, printed } from '../../helpers/printed';
import { stateOf } from '../../helpers/stateOf';

const { text, holds, near } = printed('060-long-term-value');
const to = (value: number | undefined, digits = 2) => value?.toFixed(digits) ?? '';

function show(fields: Record<string, string | boolean> = {}, sheet = 'medical') {
  const { values, tables } = stateOf(equation, sheet, fields);
  return equation.figures(values as Given, tables as Rows);
}

test('it opens with the chapter’s four lists, under the same names', () => {
  for (const language of ['en', 'zh'] as const) {
    const words = strings[language].rows;
    for (const rows of Object.values(sheetOf(equation, words).tables)) {
      for (const { name, weight, score } of rows) {
        expect(text[language]).toContain(
          `| ${String(name)} | ${String(weight)} | ${String(score)} |`,
        );
      }
    }
  }
});

test('opened, it shows 16.8 between 0 and the means', () => {
  const found = show();
  near(to(found.value, 1), grouped(found.arithmetic ?? NaN));
  near(to(found.nextU), to(found.nextR), to(found.nextT), to(found.nextK));
  holds(
    { en: 'the geometric mean: {mean}.', zh: '几何平均：{mean}' },
    { mean: to(found.geometric, 1) },
  );
});

test('without trust it shows 0, and an average of 52.5', () => {
  const found = show({}, 'noTrust');
  expect(found.value).toBe(0);
  near(to(found.arithmetic, 1), grouped(found.value ?? NaN));
});

test('undivided it shows 4,300.8', () => {
  near(grouped(show({ divided: false }).value ?? NaN, 1), '16.8');
});

test('what to try at the tool: 256 times, and another shape of trust', () => {
  const [whole, undivided] = [show(), show({ divided: false })];
  const times = Math.round((undivided.value ?? NaN) / (whole.value ?? NaN));
  holds(
    { en: 'is suddenly worth {times} times as much', zh: '一下子值原来的 {times} 倍' },
    { times },
  );
  const curved = show({}, 'curved');
  holds(
    {
      en: 'One more point of trust now brings {then} instead of {now}.',
      zh: '信任再添一分，带来的从 {now} 变成 {then}。',
    },
    { now: to(whole.nextU), then: to(curved.nextU) },
  );
});

test('each row of the five shapes', () => {
  const rows: [string, Record<string, string>][] = [
    ['linear', {}],
    ['power', { exponentU: '2' }],
    ['saturating', {}],
    ['logistic', {}],
    ['step', { middle: '0.6' }],
  ];
  for (const [shapeU, more] of rows) {
    const found = show({ shapeU, ...more });
    const cells = `| ${to(found.value)} | +${to(found.nextU)} |`;
    for (const language of ['en', 'zh'] as const) expect(text[language]).toContain(cells);
  }
});

test('exercise 3 is a sheet, and exercise 4 a field', () => {
  const curved = show({}, 'curved');
  near(to(curved.value), to(curved.nextU), to(curved.nextR), to(curved.nextK), to(curved.nextT));
  const given = show({ U: '0.7' });
  near(to(given.value), to(given.nextR));
});
