import { describe, expect, test } from 'vitest';
import {
  angleBetween,
  backward,
  gradientOf,
  printedGradient,
} from '../../../src/lib/equations/backPropagation';
import { forward } from '../../../src/lib/equations/forwardPass';
import { costOf } from '../../../src/lib/equations/losses';
import { allClose } from '../../helpers/allClose';
import { cases, layersOf, type Case } from '../../helpers/goldenBack';

function run(one: Case) {
  const layers = layersOf(one, one.numbers);
  const computed = forward(layers, one.given);
  const sums = (computed.at(-1) ?? []).map(({ z }) => z);
  const cost = costOf(one.loss, sums, one.answer);
  return { layers, computed, cost, backwards: backward(layers, computed, cost.slopes) };
}

test('most golden networks have no two sizes alike, and none has two numbers alike', () => {
  expect(cases.filter(({ sizes }) => new Set(sizes).size === sizes.length)).toHaveLength(4);
  for (const { numbers } of cases) expect(new Set(numbers).size).toBe(numbers.length);
});

describe.each(cases)('$loss, $sizes, $hidden', (one) => {
  test('costs what mpmath says', () => {
    expect(run(one).cost.value).toBeCloseTo(one.value, 13);
  });

  test('has the gradient that mpmath took by differences', () => {
    allClose(gradientOf(run(one).backwards), one.gradient, 1e-12);
  });

  test('what comes back to a neuron is the sum of its parts, times its slope', () => {
    const { backwards, computed } = run(one);
    const { parts, upstream, local, delta } = backwards[0]!;
    parts!.forEach((row, i) => {
      expect(row).toHaveLength(one.sizes[2]!);
      expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(upstream![i]!, 15);
      expect(upstream![i]! * local[i]!).toBeCloseTo(delta[i]!, 15);
      expect(local[i]).toBe(computed[0]![i]!.slope);
    });
  });
});

describe('the rule as it is often printed', () => {
  test('points elsewhere than the gradient', () => {
    const one = cases[0]!;
    const { computed, backwards } = run(one);
    const errors = (computed[1] ?? []).map(({ a }, i) => a - ((one.answer as number[])[i] ?? NaN));
    const angle = angleBetween(gradientOf(backwards), printedGradient(computed, errors));
    expect(angle).toBeGreaterThan(10);
    expect(angle).toBeLessThan(180);
  });

  test('does not even fit where the layers differ in size', () => {
    const { computed } = run(cases[1]!);
    expect(() => printedGradient(computed, [1, 1, 1, 1])).toThrow('layers of another size');
  });
});

test('angles', () => {
  expect(angleBetween([1, 0], [0, 3])).toBeCloseTo(90, 12);
  expect(angleBetween([1, 2], [2, 4])).toBeCloseTo(0, 5);
  expect(angleBetween([1, 2], [-1, -2])).toBeCloseTo(180, 5);
  expect(angleBetween([0, 0], [1, 1])).toBeNaN();
});
