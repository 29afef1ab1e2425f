import { describe, expect, test } from 'vitest';
import { elasticitiesOf, elasticityAt } from '../../../src/lib/desk/elasticity';
import { costRows, costs, given, toolOf } from '../../helpers/deskEquations';

const free = { min: -1e9, max: 1e9, whole: false };

describe('elasticity', () => {
  test('of a power law it is the exponent, whatever the size', () => {
    for (const power of [-2, -0.5, 0, 1, 3]) {
      for (const value of [1e-6, 1, 7, 1e6]) {
        expect(elasticityAt({ ...free, value }, (x) => 5 * x ** power)).toBeCloseTo(power, 9);
        const whole = { ...free, whole: true, value: Math.ceil(value) };
        expect(elasticityAt(whole, (x) => 5 * x ** power)).toBeCloseTo(power, 9);
      }
    }
  });
  test('of a bend it is the slope there', () => {
    expect(elasticityAt({ ...free, value: 2 }, (x) => 1 + x ** 2)).toBeCloseTo(8 / 5, 6);
    expect(elasticityAt({ ...free, value: -2 }, (x) => x)).toBeCloseTo(1, 9);
  });
  test('at 0, or where the result is 0 or changes its sign, it isn’t defined', () => {
    expect(elasticityAt({ ...free, value: 0 }, (x) => x)).toBeUndefined();
    expect(elasticityAt({ ...free, value: 3 }, () => 0)).toBeUndefined();
    expect(elasticityAt({ ...free, value: 3 }, (x) => x - 3)).toBeUndefined();
    expect(elasticityAt({ ...free, value: 3 }, () => undefined)).toBeUndefined();
  });
  test('at a limit one side does', () => {
    const at = { min: 0, max: 4, whole: false, value: 4 };
    const seen: number[] = [];
    expect(elasticityAt(at, (x) => (seen.push(x), x ** 2))).toBeCloseTo(2, 9);
    expect(Math.max(...seen)).toBeLessThanOrEqual(4);
    expect(elasticityAt({ ...at, min: 4 }, (x) => x)).toBeUndefined();
  });
  test('those of a product’s factors are shares of what they are in', () => {
    const tool = toolOf('ab', ({ a = 0, b = 0 }) => a * b ** 2);
    const found = elasticitiesOf(tool, given(tool, { a: '3', b: '4' }), 'y');
    expect(
      found.map(({ input, elasticity }) => [input.key, Number(elasticity?.toFixed(6))]),
    ).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
  test('the cells of a sum have their shares of it', () => {
    const found = elasticitiesOf(costs, given(costs, {}, { costs: costRows }), 'total');
    const prices = found.filter(({ input }) => input.column === 'price');
    expect(prices.reduce((total, { elasticity }) => total + (elasticity ?? 0), 0)).toBeCloseTo(
      1,
      6,
    );
  });
});
