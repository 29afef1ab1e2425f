import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../../src/lib/desk/moments';
import { simulate, Simulation, sortedDefined } from '../../../src/lib/desk/simulate';
import { costRows, costs, given, product, sum, toolOf } from '../../helpers/deskEquations';

const mean = (list: Float64Array) => list.reduce((total, x) => total + x, 0) / list.length;
const deviation = (list: Float64Array) => {
  const middle = mean(list);
  return Math.sqrt(list.reduce((total, x) => total + (x - middle) ** 2, 0) / (list.length - 1));
};
const n = 10_000;
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('samples agree with closed forms over 20 seeds', () => {
  test('the mean and the deviation of a sum of normals', () => {
    const sheet = given(sum, { a: '10..30 normal', b: '-5..5', c: '100..101' });
    const expected = Object.values(sheet.spreads).map(momentsOf);
    const mu = expected.reduce((total, one) => total + one.mean, 0);
    const sigma = Math.sqrt(expected.reduce((total, one) => total + one.deviation ** 2, 0));
    for (const seed of seeds) {
      const y = simulate(sum, sheet, { samples: n, seed }).results['y']!;
      expect(Math.abs(mean(y) - mu) / (sigma / Math.sqrt(n))).toBeLessThan(4);
      expect(Math.abs(deviation(y) - sigma) / (sigma / Math.sqrt(2 * n))).toBeLessThan(4);
    }
  });
  test('in a product of lognormals the squares of σ add, not the σ', () => {
    const ends = (sigma: number) => {
      const reach = Math.exp(1.6448536269514722 * sigma);
      return `${1 / reach}..${reach} lognormal`;
    };
    const sheet = given(product, { a: ends(0.3), b: ends(0.4) });
    for (const seed of seeds) {
      const logs = simulate(product, sheet, { samples: n, seed }).results['y']!.map(Math.log);
      expect(Math.abs(mean(logs)) / (0.5 / Math.sqrt(n))).toBeLessThan(4);
      expect(Math.abs(deviation(logs) - 0.5) / (0.5 / Math.sqrt(2 * n))).toBeLessThan(4);
    }
  });
  test('the mean of a product of a triangle and a list', () => {
    const sheet = given(product, { a: '1..2..9', b: '1; 1; 4; 10' });
    const [a, b] = [sheet.spreads['a']!, sheet.spreads['b']!].map(momentsOf) as [
      ReturnType<typeof momentsOf>,
      ReturnType<typeof momentsOf>,
    ];
    const second = (one: typeof a) => one.mean ** 2 + one.deviation ** 2;
    const sigma = Math.sqrt(second(a) * second(b) - (a.mean * b.mean) ** 2);
    for (const seed of seeds) {
      const y = simulate(product, sheet, { samples: n, seed }).results['y']!;
      expect(Math.abs(mean(y) - a.mean * b.mean) / (sigma / Math.sqrt(n))).toBeLessThan(4);
    }
  });
});

describe('a simulation', () => {
  const fields = { months: '10..14' };
  const run = (sheet: ReturnType<typeof given>, equation = costs) =>
    simulate(equation, sheet, { samples: 3_000, seed: 7, keep: 3_000 });

  test('an input that becomes uncertain changes no other one’s draws, bit for bit', () => {
    const before = run(given(costs, fields, { costs: costRows }));
    const after = run(given(costs, { ...fields, reserve: '5..30' }, { costs: costRows }));
    expect(Object.keys(before.drawn)).toHaveLength(21);
    expect(Object.keys(after.drawn)).toHaveLength(22);
    for (const [key, draws] of Object.entries(before.drawn))
      expect(after.drawn[key]).toEqual(draws);
    // What the input has no part in is the same, too.
    expect(after.results['monthly']).toEqual(before.results['monthly']);
    expect(after.results['total']).not.toEqual(before.results['total']);
  });
  test('so does a field that the tool gets', () => {
    const [three, four] = ['abc', 'dabc'].map((names) => {
      const tool = toolOf(names, ({ a = 0, b = 0, c = 0 }) => a + b * c);
      const all = { d: '1..9', a: '1..5', b: '-3..5', c: '2..2.5' };
      return run(given(tool, all), tool).results['y'];
    });
    expect(four).toEqual(three);
  });
  test('the same seed gives the same samples in parts of any size, another seed others', () => {
    const sheet = given(costs, fields, { costs: costRows });
    const whole = simulate(costs, sheet, { samples: 5_000, seed: 2 });
    const parts = new Simulation(costs, sheet, { samples: 5_000, seed: 2 });
    for (const count of [1, 1_023, 1_500, 9_999]) parts.run(count);
    expect(parts.done).toBe(5_000);
    expect(parts.results).toEqual(whole.results);
    expect(simulate(costs, sheet, { samples: 5_000, seed: 3 }).results).not.toEqual(whole.results);
  });
  test('each sample is the figure of its draws', () => {
    const sheet = given(costs, fields, { costs: costRows });
    const { drawn, results } = run(sheet);
    const at = (key: string, i: number) => drawn[key]![i]!;
    const monthly = (i: number) =>
      at('costs/6/quantity', i) * at('costs/6/price', i) +
      at('costs/7/quantity', i) * at('costs/7/price', i);
    for (const i of [0, 1_500, 2_999]) expect(results['monthly']![i]).toBeCloseTo(monthly(i), 9);
  });
  test('only what is asked for is kept, with the same figures', () => {
    const sheet = given(costs, fields, { costs: costRows });
    const { results, missing } = simulate(costs, sheet, {
      ...{ samples: 3_000, seed: 7, results: ['monthly'] },
    });
    expect(Object.keys(results)).toEqual(['monthly']);
    expect(Object.keys(missing)).toEqual(['monthly']);
    expect(results['monthly']).toEqual(run(sheet).results['monthly']);
  });
  test('what isn’t defined is counted apart, and what was given stays', () => {
    const inverse = toolOf('a', ({ a = 0 }) => (a > 0 ? 1 / a : undefined));
    const sheet = given(inverse, { a: '-1..1' });
    const { results, missing } = run(sheet, inverse);
    const defined = sortedDefined(results['y']!);
    expect(missing['y']! / 3_000).toBeCloseTo(0.5, 1);
    expect(defined.length + missing['y']!).toBe(3_000);
    expect(defined).toEqual(defined.toSorted());
    expect(sheet.values['a']).toBe(0);
  });
  test('more names than an engine knows by heart are written all the same', () => {
    const names = 'abcdefghij';
    const tool = toolOf(names, (values) => Object.values(values).reduce((x, y) => x + y, 0));
    const sheet = given(tool, Object.fromEntries([...names].map((name) => [name, '1..2'])));
    const { results, drawn } = run(sheet, tool);
    const total = Object.values(drawn).reduce((sums, x) => sums + x[11]!, 0);
    expect(results['y']![11]).toBeCloseTo(total, 12);
  });
});
