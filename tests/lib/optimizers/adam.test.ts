import { describe, expect, test } from 'vitest';
import * as adam from '../../../src/lib/optimizers/adam';
import { agreesWithPyTorch, golden, stepsOf } from '../../helpers/optimizersGolden';

const fresh = (changed: Partial<adam.Settings> = {}, P = 2) => {
  const memory = adam.init(P);
  return (weights: Float64Array, gradient: Float64Array) => {
    adam.update(weights, gradient, memory, { ...adam.defaults, rate: 0.1, ...changed });
  };
};

test('goes where PyTorch goes, ε being 1e-8, also when the gradient changes its sign', () => {
  expect(golden.rules['adam']!.settings).toMatchObject({ eps: adam.defaults.epsilon });
  expect(golden.signs).toHaveLength(10);
  agreesWithPyTorch('adam', fresh);
});

test('another memory, no correction or an ε of another size goes elsewhere', () => {
  for (const wrong of [{ beta2: 0.99 }, { beta1: 0.8 }, { corrected: false }, { epsilon: 1e-3 }]) {
    expect(() => agreesWithPyTorch('adam', () => fresh(wrong)), JSON.stringify(wrong)).toThrow();
  }
});

describe('with a gradient that never changes', () => {
  const plain = { rate: 1, epsilon: 0 };

  test('every step is as long as the rate', () => {
    for (const step of stepsOf(fresh(plain, 1), 1_000, 7)) expect(step).toBeCloseTo(1, 9);
  });

  test('without correction the first are far too long', () => {
    const steps = stepsOf(fresh({ ...plain, corrected: false }, 1), 1_000, 7);
    const at = (t: number) => Number(steps[t - 1]!.toFixed(3));
    expect([1, 2, 10, 12, 100, 1_000].map(at)).toEqual([3.162, 4.25, 6.528, 6.569, 3.241, 1.258]);
    expect(steps.indexOf(Math.max(...steps))).toBe(11);
  });
});

test('ε decides where gradients are smaller than it', () => {
  expect(stepsOf(fresh({ rate: 1, epsilon: 1 }, 1), 1, 1e-6)[0]).toBeCloseTo(1e-6, 9);
});
