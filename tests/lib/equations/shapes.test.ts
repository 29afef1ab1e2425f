import { describe, expect, it } from 'vitest';
import { apply, elasticity, shapes, type Form } from '../../../src/lib/equations/shapes';

const form = (shape: Form['shape'], more: Partial<Form> = {}): Form => ({
  shape,
  exponent: 2,
  half: 0.5,
  middle: 0.5,
  ...more,
});
const xs = Array.from({ length: 101 }, (_, i) => i / 100);

describe.each(shapes)('%s', (shape) => {
  it('is 0 at 0 and 1 at 1, and never falls', () => {
    for (const more of [
      {},
      { exponent: 0.3, half: 0.05, middle: 0.2 },
      { exponent: 4, half: 5, middle: 0.9 },
    ]) {
      const values = xs.map((x) => apply(form(shape, more), x));
      expect(values[0]).toBe(0);
      expect(values.at(-1)).toBeCloseTo(1, 12);
      for (const [i, value] of values.entries())
        expect(value).toBeGreaterThanOrEqual(values[i - 1] ?? 0);
    }
  });

  it('has the elasticity of its curve, and none where it is nothing', () => {
    expect(elasticity(form(shape), 0)).toBeUndefined();
    for (const x of [0.13, 0.4, 0.61, 0.87]) {
      const value = apply(form(shape), x);
      if (value === 0) {
        expect(elasticity(form(shape), x)).toBeUndefined();
        continue;
      }
      const by = 1e-6;
      const rise = Math.log(apply(form(shape), x * (1 + by)) / apply(form(shape), x * (1 - by)));
      expect(elasticity(form(shape), x)).toBeCloseTo(rise / (2 * by), 5);
    }
  });
});

it('prints single values of each', () => {
  expect(apply(form('power'), 0.5)).toBe(0.25);
  expect(apply(form('saturating'), 0.5)).toBe(0.75);
  expect(apply(form('logistic'), 0.5)).toBeCloseTo(0.5, 12);
  expect(apply(form('step', { middle: 0.6 }), 0.59)).toBe(0);
  expect(apply(form('step', { middle: 0.6 }), 0.1 + 0.2 + 0.3)).toBe(1);
  expect(apply(form('step', { middle: 0.6 }), 0.7 - 0.1)).toBe(1);
  expect(apply(form('step', { middle: 0 }), 0)).toBe(0);
});
