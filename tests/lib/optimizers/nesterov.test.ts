import { expect, test } from 'vitest';
import * as nesterov from '../../../src/lib/optimizers/nesterov';
import { agreesWithPyTorch, stepsOf } from '../../helpers/optimizersGolden';

const fresh = (settings: nesterov.Settings, P = 2) => {
  const memory = nesterov.init(P);
  return (weights: Float64Array, gradient: Float64Array) => {
    nesterov.update(weights, gradient, memory, settings);
  };
};

test('goes where PyTorch goes', () => {
  agreesWithPyTorch('nesterov', () => fresh({ rate: 0.03, momentum: 0.85 }));
});

test('is where Nesterov’s own variables are, looked ahead by one velocity', () => {
  const [rate, momentum, curvature] = [0.1, 0.8, 3];
  const slope = (x: number) => curvature * (x - 2);
  let [place, velocity] = [-1, 0]; // x, v: v ← μ·v − α·f′(x + μ·v), x ← x + v
  const weights = Float64Array.of(place);
  const update = fresh({ rate, momentum }, 1);
  for (let step = 0; step < 20; step++) {
    velocity = momentum * velocity - rate * slope(place + momentum * velocity);
    place += velocity;
    update(weights, Float64Array.of(slope(weights[0]!)));
    expect(weights[0]).toBeCloseTo(place + momentum * velocity, 10);
  }
});

test('steps further than momentum at first', () => {
  expect(stepsOf(fresh({ rate: 1, momentum: 0.9 }, 1), 1)[0]).toBeCloseTo(1.9, 12);
});
