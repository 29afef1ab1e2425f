import { expect, test } from 'vitest';
import * as gradientDescent from '../../../src/lib/optimizers/gradientDescent';
import * as momentum from '../../../src/lib/optimizers/momentum';
import { agreesWithPyTorch, stepsOf } from '../../helpers/optimizersGolden';

const settings = { rate: 0.03, momentum: 0.9 };
const fresh = (changed: Partial<momentum.Settings> = {}, P = 2) => {
  const memory = momentum.init(P);
  return (weights: Float64Array, gradient: Float64Array) => {
    momentum.update(weights, gradient, memory, { ...settings, ...changed });
  };
};

test('goes where PyTorch goes', () => {
  agreesWithPyTorch('momentum', fresh);
});

test('without any is gradient descent', () => {
  const [one, other] = [Float64Array.of(1, -2), Float64Array.of(1, -2)];
  const update = fresh({ momentum: 0 });
  for (const gradient of [Float64Array.of(3, 1), Float64Array.of(-1, 2)]) {
    update(one, gradient);
    gradientDescent.update(other, gradient, settings);
  }
  expect(one).toEqual(other);
});

test('with a constant gradient the step grows tenfold', () => {
  const steps = stepsOf(fresh({ rate: 1 }, 1), 200);
  expect(steps[0]).toBe(1);
  expect(steps[1]).toBeCloseTo(1.9, 12);
  expect(steps.at(-1)).toBeCloseTo(10, 6);
});
