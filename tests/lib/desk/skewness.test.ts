import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../../src/lib/desk/moments';
import { skewnessOf } from '../../../src/lib/desk/skewness';
import { costRows, costs, given, product, single, sum, toolOf } from '../../helpers/deskEquations';

const sigma = (value: number) => {
  const reach = Math.exp(1.6448536269514722 * value);
  return `${1 / reach}..${reach} lognormal`;
};
const lognormal = (value: number) => (Math.exp(value ** 2) + 2) * Math.sqrt(Math.expm1(value ** 2));
const of = (equation: typeof single, fields: Record<string, string>) =>
  skewnessOf(equation, given(equation, fields), 'y');

describe('skewness from the inputs', () => {
  test('of one input it is the input’s own', () => {
    for (const a of ['1..9 normal', sigma(1), sigma(2), '1..2..9', '1; 1; 4; 10']) {
      const { skewness } = momentsOf(given(single, { a }).spreads['a']!);
      expect(of(single, { a })).toBeCloseTo(skewness, 3);
    }
  });
  test('of a sum: third moments add', () => {
    const sheet = given(sum, { a: sigma(1), b: '2..5 normal', c: '1..2..9' });
    const parts = Object.values(sheet.spreads).map(momentsOf);
    const third = parts.reduce((all, one) => all + one.skewness * one.deviation ** 3, 0);
    const variance = parts.reduce((all, one) => all + one.deviation ** 2, 0);
    expect(skewnessOf(sum, sheet, 'y')).toBeCloseTo(third / variance ** 1.5, 3);
  });
  test('of a product of lognormals: squares of σ add', () => {
    expect(of(product, { a: sigma(0.3), b: sigma(0.4) })).toBeCloseTo(lognormal(0.5), 6);
    expect(of(product, { a: sigma(1.2), b: sigma(0.9) })).toBeCloseTo(lognormal(1.5), 3);
  });
  test('of a power it is that of the power, not of the input', () => {
    const cube = toolOf('a', ({ a = 0 }) => a ** 3);
    expect(of(cube, { a: sigma(0.5) })).toBeCloseTo(lognormal(1.5), 3);
  });
  test('a small share of something skewed skews a sum little', () => {
    const mostly = toolOf('ab', ({ a = 0, b = 0 }) => a + 1_000 * b);
    expect(of(mostly, { a: sigma(1), b: '1..9 normal' })).toBeLessThan(1e-3);
  });
  test('neither sum nor product: the more cautious of both', () => {
    const odd = toolOf('ab', ({ a = 0, b = 0 }) => Math.max(a, 10 * b) ** 2);
    expect(of(odd, { a: sigma(1), b: sigma(1) })).toBeGreaterThan(lognormal(1));
  });
  test('of correlated lognormals at worst σ add; of what moves alone nothing changes', () => {
    const sheet = given(product, { a: sigma(0.3), b: sigma(0.4) });
    expect(skewnessOf(product, sheet, 'y', ['a', 'b'])).toBeCloseTo(lognormal(0.7), 4);
    expect(skewnessOf(product, sheet, 'y', [])).toBeCloseTo(lognormal(0.5), 6);
    const inverse = toolOf('ab', ({ a = 1, b = 1 }) => a / b);
    const other = given(inverse, { a: sigma(0.3), b: sigma(0.4) });
    expect(skewnessOf(inverse, other, 'y', ['a', 'b'])).toBeCloseTo(lognormal(0.7), 4);
  });
  test('a middle that isn’t defined can’t be judged', () => {
    const nothing = toolOf('a', () => undefined);
    expect(of(nothing, { a: '1..2' })).toBeNaN();
  });
  test('a whole cost sheet is hardly skewed', () => {
    const sheet = given(costs, { months: '10..14', reserve: '10..30' }, { costs: costRows });
    const skewness = skewnessOf(costs, sheet, 'total');
    expect(skewness).toBeGreaterThan(0);
    expect(skewness).toBeLessThan(1);
  });
});
