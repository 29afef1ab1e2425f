import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import type { RowDraft } from '../../../src/lib/desk/tables';
import * as equation from '../../../src/lib/equations/networkEffect';
import type { Given, Rows } from '../../../src/lib/equations/networkEffectFields';
import { strings } from '../../../src/components/calculators/network-effect/strings';
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
const codes = (said: Said) => said.findings?.map(({ code }) => code) ?? [];
const finding = (said: Said, code: string) => said.findings?.find((each) => each.code === code);
const seen = (...pairs: [number, number][]) => ({
  observed: pairs.map(([users, value]) => ({ users: String(users), value: String(value) })),
});

describe('findings', () => {
  it('say on which side of the critical mass it is', () => {
    expect(codes(of('worked'))).toEqual(['above-critical', 'line-too-high', 'free-costs']);
    expect(codes(of('start'))).toEqual(['below-critical', 'free-pays']);
    expect(finding(of('start'), 'below-critical')?.values).toMatchObject({
      critical: 40,
      stable: 140,
    });
    expect(codes(of('worked', { users: '40' }))).toContain('on-critical');
    expect(codes(of('worked', { price: '9' }))).toContain('starts-alone');
    expect(codes(of('worked', { price: '31' }))).toContain('no-network');
    expect(codes(of('worked', { users: '201' }))).toContain('above-market');
  });

  it('say what the straight line promises too much', () => {
    const values = { users: 100, line: 60, bent: 35, half: 100, ceiling: 60 };
    expect(finding(of('worked'), 'line-too-high')?.values).toEqual(values);
    expect(codes(of('worked', { half: '100000' }))).not.toContain('line-too-high');
    expect(codes(of('worked', { law: 'saturating' }))).not.toContain('line-too-high');
  });

  it('say what free months do', () => {
    expect(finding(of('start'), 'free-pays')?.values).toMatchObject({ ahead: 8, freeMonths: 6 });
    expect(finding(of('worked'), 'free-costs')?.values).toMatchObject({ gap: 11785 });
    const short = of('start', { speed: '1', freeMonths: '2' });
    expect(finding(short, 'free-too-short')?.values).toMatchObject({ users: 24, needed: 12 });
    expect(codes(of('start', { users: '0', base: '0', freeMonths: '2' }))).toContain(
      'free-in-vain',
    );
    expect(codes(of('worked', { freeMonths: '0' }))).not.toContain('free-costs');
    expect(codes(of('worked', { cost: '40' }))).toContain('no-profit');
  });

  it('say what the observations are worth', () => {
    const worked = (...pairs: [number, number][]) => codes(of('worked', {}, seen(...pairs)));
    expect(worked([100, 60])).toContain('seen-once');
    expect(worked([100, 60], [100, 40])).toContain('seen-same');
    expect(worked([0, 60])).toContain('seen-no-users');
    expect(worked([100, 60], [200, 40])).toContain('seen-falling');
    expect(worked([100, 10], [200, 40])).toContain('seen-below-zero');
    expect(codes(of('slowing', { law: 'linear' }))).toContain('seen-bending');
    expect(codes(of('slowing'))).toEqual(['above-critical', 'free-costs']);
    expect(worked([10, 30], [20, 10], [30, 40], [40, 20])).toContain('seen-scattered');
    expect(codes(of('twoSides', { calibrated: true }))).toContain('nothing-seen');
    expect(codes(of('twoSides'))).not.toContain('nothing-seen');
  });

  it('name the side to subsidise, by its number where it has no name', () => {
    const said = finding(of('twoSides'), 'subsidise');
    expect(said).toMatchObject({ table: 'sides', row: 0, values: { name: '#1', cost: 5 } });
    expect(said?.values?.['price']).toBeCloseTo(0, 9);
    const [one, two] = equation.sheets['twoSides']?.({ users: 'Ann', developers: 'B' }).tables
      ?.sides as [RowDraft, RowDraft];
    const sides = (...rows: RowDraft[]) => of('twoSides', {}, { sides: rows });
    expect(finding(sides(one, two), 'subsidise')?.values?.['name']).toBe('Ann');
    expect(codes(sides(one))).toContain('one-side');
    expect(codes(sides(one, { ...two, elasticity: '0' }))).toContain('sides-flat');
    expect(codes(sides({ ...one, brings: '0' }, { ...two, brings: '0' }))).toContain('no-subsidy');
    expect(codes(sides({ ...one, cost: '1000', brings: '0' }, two))).toContain('sides-gone');
  });
});

describe('rows', () => {
  it('give the line at each observation and how far off it is', () => {
    const { line, error } = of('slowing').rows?.observed ?? {};
    expect(line?.map((each) => each?.toFixed(2))).toEqual(['24.29', '29.64', '51.07']);
    expect(error?.map((each) => each?.toFixed(2))).toEqual(['-4.29', '5.36', '-1.07']);
  });

  it('give the best price of each side', () => {
    const { bestPrice, bestMembers, margin } = of('twoSides').rows?.sides ?? {};
    expect(bestPrice?.[1]).toBeCloseTo(450, 9);
    expect(bestMembers?.[0]).toBeCloseTo(2_250, 7);
    expect(margin?.map((each) => Math.round(each ?? NaN))).toEqual([-5, 400]);
  });
});

describe('pictures', () => {
  it('draw every law through today’s total', () => {
    const laws = of('worked').series?.find(({ name }) => name === 'laws');
    const middle = laws?.x.findIndex((n) => Math.abs(n - 100) < 1e-6) ?? -1;
    expect(middle).toBeGreaterThan(0);
    for (const line of Object.values(laws?.lines ?? {})) expect(line[middle]).toBeCloseTo(6_000, 5);
  });

  it('cross the diagonal at the equilibria', () => {
    const expected = of('worked').series?.find(({ name }) => name === 'expected');
    const { joins = [], same = [] } = expected?.lines ?? {};
    const signs = joins.map((n, i) => Math.sign(Math.round(1e9 * (n - (same[i] ?? NaN)))));
    expect(expected?.x.filter((_, i) => signs[i] === 0)).toEqual([0, 40, 140]);
  });

  it('fall to nothing above the highest price and come back only below V₀', () => {
    const prices = of('worked').series?.find(({ name }) => name === 'prices');
    const { stable = [], returning = [] } = prices?.lines ?? {};
    for (const [i, price] of (prices?.x ?? []).entries()) {
      expect((stable[i] ?? 0) > 0).toBe(price < 30.25);
      expect((returning[i] ?? 0) > 0).toBe(price < 10);
    }
  });
});

it('prints the laws side by side', () => {
  const table = of('worked').document?.find(({ kind }) => kind === 'table');
  expect(table?.kind === 'table' && table.rows).toEqual([
    ['sarnoff', 100, 10, 60000, 1],
    ['odlyzko', 460.5, 15, 90000, 1.217],
    ['metcalfe', 4950, 100.9, 605455, 2.01],
    ['reed', '1.27\u00A0×\u00A010³⁰', '8.45\u00A0×\u00A010²⁷⁰', '5.07\u00A0×\u00A010²⁷⁴', 69.315],
    ['article', '–', 85, 510000, 1.833],
    ['saturating', '–', 15.8, 95065, 1.357],
  ]);
});

describe('each of a thousand states', () => {
  const random = new Random(25).stream('states');

  it('is told in words that exist and in numbers that are', () => {
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
      for (const { x, lines, name } of said.series ?? []) {
        expect(x.every(Number.isFinite), name).toBe(true);
        for (const line of Object.values(lines)) {
          expect(line.length).toBe(x.length);
          expect(
            line.some((y) => Math.abs(y) === Infinity),
            name,
          ).toBe(false);
        }
      }
      expect(JSON.stringify(said.document)).not.toMatch(/NaN|Infinity|null/);
    }
  });
});
