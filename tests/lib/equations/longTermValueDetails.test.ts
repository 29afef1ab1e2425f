import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import type { RowDraft } from '../../../src/lib/desk/tables';
import * as equation from '../../../src/lib/equations/longTermValue';
import type { Given, Rows } from '../../../src/lib/equations/longTermValueFields';
import { strings } from '../../../src/components/calculators/long-term-value/strings';
import { drawn } from '../../helpers/drawnSheet';
import { stateOf } from '../../helpers/stateOf';

function of(
  sheet: string,
  changed: Record<string, string | boolean> = {},
  tables: Record<string, RowDraft[]> = {},
) {
  const read = stateOf(equation, sheet, changed, tables);
  const [values, rows] = [read.values as Given, read.tables as Rows];
  return equation.details(values, rows, equation.figures(values, rows));
}
type Said = ReturnType<typeof of>;
const finding = (said: Said, code: string) => said.findings?.find((each) => each.code === code);

const codesOf = (said: Said, table: string) =>
  said.findings?.filter((each) => each.table === table).map(({ code }) => code);

describe('findings', () => {
  it('say where one more point brings most', () => {
    const values = { letter: 'U', gain: 3.36, second: 'R', less: 2.8 };
    expect(of('medical').findings).toEqual([{ code: 'next-point', tone: 'note', values }]);
  });

  it('say what a zero kills', () => {
    const said = finding(of('noTrust'), 'killed');
    expect(said).toMatchObject({
      tone: 'warning',
      table: 'trust',
      values: { letter: 'U', rest: 33.6 },
    });
    expect(finding(of('medical', { U: '0' }), 'killed')).toMatchObject({ field: 'U' });
    const below = finding(of('medical', { shapeU: 'step', middle: '0.6' }), 'below-step');
    expect(below?.values).toMatchObject({ letter: 'U', middle: 0.6, rest: 33.6 });
  });

  it('say that weights which add up to more than one make a score that grows with each row', () => {
    const row = (weight: string) => ({ name: '', weight, score: '5' });
    const twice = { trust: [row('1'), row('0.5')] };
    expect(of('medical', { divided: false }, twice).findings).toContainEqual({
      code: 'weights-not-one',
      tone: 'warning',
      table: 'trust',
      values: { letter: 'U', weights: 1.5, score: 0.75 },
    });
    const once = { trust: [row('1')] };
    expect(codesOf(of('medical', { divided: false }, once), 'trust')).toEqual([]);
    expect(finding(of('medical', {}, twice), 'weights-not-one')).toBeUndefined();
  });

  it('say which table isn’t used and which score is missing', () => {
    expect(finding(of('medical', { U: '0.7' }), 'table-unused')).toMatchObject({ table: 'trust' });
    expect(finding(of('medical', {}, { trust: [] }), 'no-score')).toMatchObject({ table: 'trust' });
    expect(finding(of('medical', {}, { trust: [] }), 'next-point')).toBeUndefined();
    expect(finding(of('medical', { U: '0.7' }, { trust: [] }), 'table-unused')).toBeUndefined();
  });
});

describe('rows', () => {
  it('give each row’s share and what one more point of it brings, together that of the score', () => {
    const { share, brings } = of('medical').rows?.trust ?? {};
    expect(share?.map((each) => each?.toFixed(2))).toEqual(['0.50', '0.25', '0.25']);
    expect(brings?.map((each) => each?.toFixed(3))).toEqual(['1.680', '0.840', '0.840']);
  });

  it('give nothing to bring for a table that isn’t used, nor at ten of ten', () => {
    const unused = of('medical', { U: '0.7' }).rows?.trust?.['brings'];
    expect(unused).toEqual([undefined, undefined, undefined]);
    const full = [{ name: '', weight: '1', score: '10' }];
    expect(of('medical', {}, { trust: full }).rows?.trust?.['brings']?.[0]).toBeCloseTo(0, 12);
  });
});

it('draws four curves that pass through the present value', () => {
  const curves = of('medical').series?.[0];
  const at = { T: 0.7, K: 0.8, U: 0.5, R: 0.6 };
  for (const [letter, score] of Object.entries(at)) {
    const line = curves?.lines[letter] ?? [];
    expect(line[0]).toBe(0);
    expect(line[Math.round(50 * score)]).toBeCloseTo(16.8, 10);
  }
  expect(of('medical', {}, { trust: [] }).series).toEqual([]);
});

it('each of a thousand states is told in words that exist and in numbers that are', () => {
  const random = new Random(27).stream('states');
  for (let i = 0; i < 1_000; i++) {
    const { values, tables } = drawn(equation, random);
    const [given, rows] = [values as Given, tables as Rows];
    const said = equation.details(given, rows, equation.figures(given, rows));
    for (const { code, values: named = {} } of said.findings ?? []) {
      for (const words of [strings.en, strings.zh]) {
        const sentence = (words.findings as Record<string, string>)[code] ?? '';
        expect(sentence, code).not.toBe('');
        for (const [, name] of sentence.matchAll(/\{(\w+)\}/g))
          expect(named).toHaveProperty(name as string);
      }
      for (const value of Object.values(named)) {
        if (typeof value === 'number') expect(Number.isFinite(value), code).toBe(true);
      }
    }
    for (const line of Object.values(said.series?.[0]?.lines ?? {})) {
      expect(line.every(Number.isFinite)).toBe(true);
    }
    for (const columns of Object.values(said.rows ?? {})) {
      for (const cell of Object.values(columns).flat()) {
        if (cell !== undefined) expect(Number.isFinite(cell)).toBe(true);
      }
    }
  }
});
