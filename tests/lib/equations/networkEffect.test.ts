import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as equation from '../../../src/lib/equations/networkEffect';
import type { Given, Rows } from '../../../src/lib/equations/networkEffectFields';
import { drawn } from '../../helpers/drawnSheet';
import { stateOf } from '../../helpers/stateOf';

function of(sheet: string, changed: Record<string, string | boolean> = {}) {
  const read = stateOf(equation, sheet, changed);
  const [values, tables] = [read.values as Given, read.tables as Rows];
  return { values, tables, figures: equation.figures(values, tables) };
}
const two = (value: number | undefined) => value?.toFixed(2);

describe('the worked example', () => {
  it('prints 60 and 6,000', () => {
    const { figures } = of('worked');
    expect(figures.value).toBe(60);
    expect(figures.total).toBe(6_000);
  });

  it('prints its other figures', () => {
    const { figures } = of('worked');
    expect(figures.criticalMass).toBeCloseTo(40, 10);
    expect(figures.longRun).toBeCloseTo(140, 10);
    expect(two(figures.usersAfter)).toBe('139.15');
    expect(two(figures.highestPrice)).toBe('30.25');
    expect(two(figures.bestPrice)).toBe('26.95');
    expect(two(figures.bestProfit)).toBe('2899.31');
    expect(figures.charged?.toFixed(0)).toBe('62386');
    expect(figures.free?.toFixed(0)).toBe('50600');
    expect(figures.ahead).toBeUndefined();
    expect(figures.freeMonthsNeeded).toBe(0);
    expect(figures.fittedBase).toBe(10);
    expect(figures.fittedEffect).toBe(0.5);
    expect(figures.sidesGain).toBeUndefined();
  });

  it('bent at a hundred users prints 35 and 3,500', () => {
    const { figures } = of('worked', { law: 'saturating' });
    expect(figures.value).toBe(35);
    expect(figures.total).toBe(3_500);
  });

  it('with complements has the k of both', () => {
    const changed = { effect: '0.3', complements: '0.02', complementValue: '10' };
    expect(of('worked', changed).figures.value).toBeCloseTo(60, 12);
  });

  it('from twenty users dies when it charges, and is ahead from month 8 when it is free first', () => {
    const { figures } = of('start');
    expect(figures.longRun).toBe(0);
    expect(figures.ahead).toBe(8);
    expect(figures.freeMonthsNeeded).toBe(1);
  });

  it('worth nothing alone, it has its critical mass at a fifth of the market, and no price above 25', () => {
    const { figures } = of('telephone');
    expect(figures.criticalMass).toBeCloseTo(40, 10);
    expect(figures.longRun).toBe(0);
    expect(of('telephone', { users: '41' }).figures.longRun).toBeCloseTo(160, 10);
    expect(figures.highestPrice).toBeCloseTo(25, 12);
    expect(of('telephone', { price: '21' }).figures.criticalMass).toBeCloseTo(60, 10);
    expect(of('telephone', { price: '26', users: '160' }).figures.longRun).toBe(0);
  });

  it('gains 8,750 a month on two sides', () => {
    expect(of('twoSides').figures.sidesGain).toBeCloseTo(8_750, 6);
  });
});

describe('observed', () => {
  it('V₀ and k take the place of what is typed only when asked and only when they can be', () => {
    const typed = { base: '1', effect: '1' };
    expect(of('worked', typed).figures.value).toBe(101);
    expect(of('worked', { ...typed, calibrated: true }).figures.value).toBe(60);
    const { values, tables } = of('worked', { ...typed, calibrated: true });
    const observed = [
      { users: 40, value: 60 },
      { users: 100, value: 30 },
    ];
    expect(equation.figures(values, { ...tables, observed }).value).toBe(101);
    expect(equation.figures(values, { ...tables, observed: [] }).value).toBe(101);
  });
});

describe('limits', () => {
  it('nobody is worth nothing in all', () => {
    const { figures } = of('worked', { users: '0' });
    expect(figures.total).toBe(0);
    expect(figures.value).toBe(10);
  });

  it('without an effect the total grows as the users', () => {
    const one = of('worked', { users: '1', effect: '0' }).figures;
    const many = of('worked', { users: '1000000000', effect: '0' }).figures;
    expect(one.total).toBe(10);
    expect(many.total).toBe(1e10);
  });

  it('bent, the value never passes V₀ + k·half', () => {
    const { figures } = of('worked', { users: '1000000000', law: 'saturating' });
    expect(figures.value).toBeLessThanOrEqual(60);
    expect(figures.value).toBeCloseTo(60, 4);
  });
});

describe('each of a hundred thousand states', () => {
  const random = new Random(24).stream('states');

  it('gives figures that are numbers, or none', () => {
    for (let i = 0; i < 100_000; i++) {
      const { values, tables } = drawn(equation, random);
      const figures = equation.figures(values as Given, tables as Rows);
      for (const [name, figure] of Object.entries(figures)) {
        if (figure !== undefined && !Number.isFinite(figure)) {
          expect.fail(`${name} is ${figure} for ${JSON.stringify({ values, tables })}`);
        }
      }
    }
  });

  it('is worth no less to one and to all with more users, a higher V₀ or a higher k', () => {
    for (let i = 0; i < 5_000; i++) {
      const { values, tables } = drawn(equation, random) as { values: Given; tables: Rows };
      values.calibrated = false;
      const before = equation.figures(values, tables);
      for (const name of ['users', 'base', 'effect', 'complements'] as const) {
        const after = equation.figures({ ...values, [name]: 1.5 * values[name] }, tables);
        expect(after.value).toBeGreaterThanOrEqual(before.value ?? NaN);
        expect(after.total).toBeGreaterThanOrEqual(before.total ?? NaN);
      }
    }
  });

  it('is in cents what it is in yuan', () => {
    for (let i = 0; i < 2_000; i++) {
      const { values, tables } = drawn(equation, random) as { values: Given; tables: Rows };
      const before = equation.figures(values, tables);
      const cents = { ...values };
      for (const name of ['base', 'effect', 'complementValue', 'price', 'cost'] as const) {
        cents[name] *= 128;
      }
      const observed = tables.observed.map((row) => ({ ...row, value: 128 * row.value }));
      const after = equation.figures(cents, { ...tables, observed });
      expect(after.value).toBe(128 * (before.value ?? NaN));
      expect(after.usersAfter).toBe(before.usersAfter);
      expect(after.criticalMass).toBe(before.criticalMass);
      expect(after.charged).toBe(128 * (before.charged ?? NaN));
    }
  });
});
