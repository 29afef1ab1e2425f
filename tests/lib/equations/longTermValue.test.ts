import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as equation from '../../../src/lib/equations/longTermValue';
import type { Given, Rows } from '../../../src/lib/equations/longTermValueFields';
import { drawn } from '../../helpers/drawnSheet';
import { stateOf } from '../../helpers/stateOf';

function of(sheet: string, changed: Record<string, string | boolean> = {}) {
  const { values, tables } = stateOf(equation, sheet, changed);
  return equation.figures(values as Given, tables as Rows);
}
type Found = ReturnType<typeof of>;
const next = (found: Found) => [found.nextT, found.nextK, found.nextU, found.nextR];
const printed = (values: (number | undefined)[], digits = 2) =>
  values.map((value) => value?.toFixed(digits));

describe('the worked example', () => {
  it('prints 16.8, its next points and its means', () => {
    const found = of('medical');
    expect(found.value).toBeCloseTo(16.8, 10);
    expect(printed(next(found))).toEqual(['2.40', '2.10', '3.36', '2.80']);
    expect(found.geometric?.toFixed(1)).toBe('64.0');
    expect(found.arithmetic).toBeCloseTo(65, 10);
    expect([found.elasticityT, found.elasticityK, found.elasticityU, found.elasticityR]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('without trust prints nothing, whatever the rest', () => {
    const found = of('noTrust');
    expect(found).toMatchObject({ value: 0, geometric: 0, elasticityU: undefined });
    expect(found.arithmetic).toBeCloseTo(52.5, 10);
    expect(printed(next(found))).toEqual(['0.00', '0.00', '3.36', '0.00']);
  });

  it('with curves prints 14.36', () => {
    const found = of('curved');
    expect(found.value?.toFixed(2)).toBe('14.36');
    expect(printed(next(found))).toEqual(['0.79', '0.87', '6.32', '2.97']);
    const { elasticityT, elasticityK, elasticityU, elasticityR } = found;
    expect(printed([elasticityT, elasticityK, elasticityU, elasticityR])).toEqual([
      '0.42',
      '0.50',
      '2.00',
      '1.63',
    ]);
  });

  it('with a fourth root of each is the geometric mean', () => {
    const roots = Object.fromEntries(
      ['T', 'K', 'U', 'R'].flatMap((letter) => [
        [`shape${letter}`, 'power'],
        [`exponent${letter}`, '0.25'],
      ]),
    );
    const found = of('medical', roots);
    expect(found.value?.toFixed(1)).toBe('64.0');
    expect(found.value).toBeCloseTo(of('medical').geometric ?? NaN, 10);
    expect(found.elasticityR).toBe(0.25);
  });

  it('with every row written twice is 16 times as much if weights aren’t divided, and the same if they are', () => {
    const { values, tables } = stateOf(equation, 'medical');
    const [given, rows] = [values as Given, tables as Rows];
    const twice = Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [name, [...list, ...list]]),
    ) as Rows;
    expect(equation.figures(given, twice).value).toBeCloseTo(16.8, 10);
    const raw = { ...given, divided: false };
    expect(equation.figures(raw, rows).value).toBeCloseTo(4_300.8, 8);
    expect(equation.figures(raw, twice).value).toBeCloseTo(16 * 4_300.8, 7);
  });

  it('with a step that trust misses by a point prints nothing, and 33.6 for that point', () => {
    const found = of('medical', { shapeU: 'step', middle: '0.6' });
    expect(found.value).toBe(0);
    expect(found.nextU).toBeCloseTo(33.6, 10);
    expect(of('medical', { shapeU: 'step', middle: '0.5' }).value).toBeCloseTo(33.6, 10);
  });

  it('takes trust from a share of the market', () => {
    expect(of('medical', { U: '0.7' }).value).toBeCloseTo(23.52, 10);
  });
});

it('a score that is missing leaves no value, and the others are told', () => {
  const { values, tables } = stateOf(equation, 'medical', {}, { trust: [] });
  const found = equation.figures(values as Given, tables as Rows);
  expect(found).toMatchObject({
    value: undefined,
    geometric: undefined,
    U: undefined,
    nextT: undefined,
  });
  expect(found.T).toBeCloseTo(0.7, 12);
  expect(found.elasticityT).toBe(1);
});

describe('each of a hundred thousand states', () => {
  const random = new Random(26).stream('states');

  it('gives figures that are numbers, or none', () => {
    for (let i = 0; i < 100_000; i++) {
      const { values, tables } = drawn(equation, random);
      for (const [name, figure] of Object.entries(
        equation.figures(values as Given, tables as Rows),
      )) {
        if (figure !== undefined && !Number.isFinite(figure)) {
          expect.fail(`${name} is ${figure} for ${JSON.stringify({ values, tables })}`);
        }
      }
    }
  });

  it('loses nothing by more points, and no next point takes anything away', () => {
    for (let i = 0; i < 5_000; i++) {
      const { values, tables } = drawn(equation, random) as { values: Given; tables: Rows };
      const before = equation.figures(values, tables);
      if (before.value === undefined) continue;
      const slack = 1e-9 * Math.abs(before.value);
      const better = (rows: Rows['trust']) =>
        rows.map((row) => ({ ...row, score: Math.min(10, row.score + 1) }));
      const more = {
        ...tables,
        trust: better(tables.trust),
        technology: better(tables.technology),
      };
      expect(equation.figures(values, more).value).toBeGreaterThanOrEqual(before.value - slack);
      for (const gain of next(before)) expect(gain).toBeGreaterThanOrEqual(-slack);
    }
  });

  it('is S times a product that S doesn’t change, and weights have no unit', () => {
    for (let i = 0; i < 5_000; i++) {
      const { values, tables } = drawn(equation, random) as { values: Given; tables: Rows };
      values.divided = true;
      const before = equation.figures(values, tables);
      if (before.value === undefined) continue;
      const scaled = equation.figures({ ...values, scale: 4 * values.scale }, tables);
      expect(scaled.value).toBe(4 * before.value);
      const heavier = (rows: Rows['trust']) =>
        rows.map((row) => ({ ...row, weight: 8 * row.weight }));
      const heavy = {
        ...tables,
        trust: heavier(tables.trust),
        resources: heavier(tables.resources),
      };
      expect(equation.figures(values, heavy).value).toBe(before.value);
    }
  });

  it('with scores up to 1 has a product below the geometric mean below the arithmetic one', () => {
    for (let i = 0; i < 5_000; i++) {
      const { values, tables } = drawn(equation, random) as { values: Given; tables: Rows };
      values.divided = true;
      const { value, geometric, arithmetic } = equation.figures(values, tables);
      if (value === undefined) continue;
      const slack = 1 + 1e-9;
      expect(value).toBeLessThanOrEqual((geometric ?? NaN) * slack);
      expect(geometric).toBeLessThanOrEqual((arithmetic ?? NaN) * slack);
    }
  });
});
