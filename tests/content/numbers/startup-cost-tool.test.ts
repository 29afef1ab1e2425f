/** @file What chapter 7 says to try in its calculator: the calculator shows it. */
import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../src/lib/desk/parseSheet';
import * as startupCost from '../../../src/lib/equations/startupCost';
import { printed } from '../../helpers/printed';
import { sheetNamed } from '../../helpers/costSheets';
import { stateOf } from '../../helpers/stateOf';

const { text, holds } = printed('070-startup-cost');

const codesOf = (
  sheet: 'example' | 'deepseekV3',
  reading: { useStated?: boolean; withTraining?: boolean } = {},
) => {
  const { values, tables } = sheetNamed(sheet);
  const chosen = { ...values, ...reading };
  const { findings } = startupCost.details(chosen, tables, startupCost.figures(chosen, tables));
  return findings?.map(({ code }) => code) ?? [];
};

describe('worth checking', () => {
  test('in all four readings the gap in computing, and training where it is left out', () => {
    const codes = startupCost.readings.map(({ useStated, withTraining }) =>
      codesOf('example', { useStated, withTraining }),
    );
    expect(codes).toHaveLength(4);
    for (const each of codes) expect(each).toContain('stated-gap');
    const silent = startupCost.readings.map(({ withTraining }) => !withTraining);
    expect(codes.map((each) => each.includes('training-left-out'))).toEqual(silent);
    expect(new Set(silent).size).toBe(2);
  });

  test('five empty lists of DeepSeek-V3’s are asked about', () => {
    const asked = codesOf('deepseekV3').filter((code) => code === 'no-costs');
    expect(asked).toHaveLength(5);
    holds({ en: 'Five of its six lists are empty', zh: '六张清单有五张是空的' }, {});
  });
});

test('a range in place of the cost of hiring is read as one', () => {
  const [row = {}] = sheetOf(startupCost, {}, 'example').tables['hiring'] ?? [];
  expect(row['cost']).toBe('500');
  const { tables, cellSpreads } = stateOf(
    startupCost,
    'example',
    {},
    {
      hiring: [{ ...row, cost: '400..600' }],
    },
  );
  const [{ cost }] = tables['hiring'] as [{ cost: number }];
  expect(cost).toBeGreaterThan(400);
  expect(cost).toBeLessThan(600);
  expect(Object.keys(cellSpreads ?? {})).not.toEqual([]);
  for (const language of ['en', 'zh'] as const) expect(text[language]).toContain('400..600');
});
