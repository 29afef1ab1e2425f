import { expect, test } from 'vitest';
import * as rmsprop from '../../../src/lib/optimizers/rmsprop';
import { agreesWithPyTorch, stepsOf } from '../../helpers/optimizersGolden';

const fresh = (settings: rmsprop.Settings, P = 2) => {
  const memory = rmsprop.init(P);
  return (weights: Float64Array, gradient: Float64Array) => {
    rmsprop.update(weights, gradient, memory, settings);
  };
};

test('goes where PyTorch goes, ε being 1e-8', () => {
  agreesWithPyTorch('rmsprop', () => fresh({ rate: 0.05, memory: 0.95, epsilon: 1e-8 }));
});

test.each([1e-3, 1, 1e3])('the first step is ten rates, with a gradient of %d', (gradient) => {
  const settings = { ...rmsprop.defaults, rate: 1, epsilon: 0 };
  expect(stepsOf(fresh(settings, 1), 1, gradient)[0]).toBeCloseTo(10, 9);
});

test('nothing moves without a gradient', () => {
  expect(stepsOf(fresh({ ...rmsprop.defaults, rate: 1 }, 1), 3, 0)).toEqual([0, 0, 0]);
});
