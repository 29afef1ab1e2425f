import { expect, test } from 'vitest';
import * as gradientDescent from '../../../src/lib/optimizers/gradientDescent';
import { agreesWithPyTorch } from '../../helpers/optimizersGolden';

test('goes where PyTorch goes', () => {
  agreesWithPyTorch('gradientDescent', () => (weights, gradient) => {
    gradientDescent.update(weights, gradient, { rate: 0.15 });
  });
});

test('leaves the gradient as it was', () => {
  const gradient = Float64Array.of(2, -4);
  const weights = Float64Array.of(1, 1);
  gradientDescent.update(weights, gradient, { rate: 0.5 });
  expect([...weights]).toEqual([0, 3]);
  expect([...gradient]).toEqual([2, -4]);
});
