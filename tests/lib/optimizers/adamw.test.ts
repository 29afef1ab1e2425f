import { expect, test } from 'vitest';
import * as adam from '../../../src/lib/optimizers/adam';
import * as adamw from '../../../src/lib/optimizers/adamw';
import { agreesWithPyTorch, golden } from '../../helpers/optimizersGolden';

const settings = { ...adamw.defaults, rate: 0.1, beta1: 0.8, beta2: 0.99, decay: 0.1 };
const fresh = (changed: Partial<adamw.Settings> = {}) => {
  const memory = adamw.init(2);
  return (weights: Float64Array, gradient: Float64Array) => {
    adamw.update(weights, gradient, memory, { ...settings, ...changed });
  };
};

test('goes where PyTorch goes, with a decay of 0.1', () => {
  expect(golden.rules['adamw']!.settings).toMatchObject({ weight_decay: settings.decay });
  agreesWithPyTorch('adamw', fresh);
  expect(() => agreesWithPyTorch('adamw', () => fresh({ decay: 0 }))).toThrow();
});

test('without decay is Adam', () => {
  const [one, other] = [Float64Array.of(2, -1), Float64Array.of(2, -1)];
  const update = fresh({ decay: 0 });
  const memory = adam.init(2);
  for (const gradient of [Float64Array.of(3, -1), Float64Array.of(-1, 5)]) {
    update(one, gradient);
    adam.update(other, gradient, memory, settings);
  }
  expect(one).toEqual(other);
});

test('decay pulls by its share, however long the gradient is', () => {
  for (const gradient of [0, 1e-4, 1e4]) {
    const [with_, without] = [Float64Array.of(2, 2), Float64Array.of(2, 2)];
    fresh()(with_, Float64Array.of(gradient, gradient));
    fresh({ decay: 0 })(without, Float64Array.of(gradient, gradient));
    expect(without[0]! - with_[0]!).toBeCloseTo(2 * 0.1 * 0.1, 12);
  }
});
