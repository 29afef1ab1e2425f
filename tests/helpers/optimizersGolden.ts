/** @file What PyTorch did with the same numbers, from `scripts/golden/optimizers.py`. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

interface Rows {
  settings: Record<string, unknown>;
  quadratic: number[][];
  saddle: number[][];
  signs: number[][];
}
type Surface = 'quadratic' | 'saddle';
export const golden = JSON.parse(readFileSync('tests/golden/optimizers.json', 'utf8')) as {
  matrix: [[number, number], [number, number]];
  centre: [number, number];
  starts: Record<Surface, [number, number]>;
  kept: number[];
  signs: number[][];
  rules: Record<string, Rows>;
};

type Vector = Float64Array;
type Update = (weights: Vector, gradient: Vector) => void;

const gradients: Record<Surface, (w: Vector) => Vector> = {
  quadratic([x = NaN, y = NaN]) {
    const [dx, dy] = [x - golden.centre[0], y - golden.centre[1]];
    return Float64Array.from(golden.matrix, ([a, b]) => a * dx + b * dy);
  },
  saddle: ([x = NaN, y = NaN]) => Float64Array.of(x, -y + y ** 3),
};

/** Within 1e-10 of PyTorch; an error in a constant shows in the fourth digit. */
function isAt(weights: Vector, place: readonly number[] | undefined, when: string): void {
  expect(place, when).toHaveLength(weights.length);
  place!.forEach((value, i) => {
    expect(Math.abs((weights[i] ?? NaN) - value), `${when}, weight ${i + 1}`).toBeLessThan(1e-10);
  });
}

/** The same hundred steps on both surfaces, and the same ten with given gradients. @param fresh - A rule that remembers nothing yet. */
export function agreesWithPyTorch(name: string, fresh: () => Update): void {
  const rows = golden.rules[name]!;
  for (const surface of ['quadratic', 'saddle'] as const) {
    const weights = Float64Array.from(golden.starts[surface]);
    const update = fresh();
    for (let step = 1; step <= 100; step++) {
      update(weights, gradients[surface](weights));
      const i = golden.kept.indexOf(step);
      if (i >= 0) isAt(weights, rows[surface][i], `${name}, ${surface}, step ${step}`);
    }
  }
  const weights = Float64Array.of(0.3, -0.7);
  const update = fresh();
  golden.signs.forEach((gradient, i) => {
    update(weights, Float64Array.from(gradient));
    isAt(weights, rows.signs[i], `${name}, changing signs, step ${i + 1}`);
  });
}

/** Steps over the rate, with a gradient that never changes. */
export function stepsOf(update: Update, count: number, gradient = 1): number[] {
  const weights = Float64Array.of(0);
  return Array.from({ length: count }, () => {
    const [before = NaN] = weights;
    update(weights, Float64Array.of(gradient));
    return before - (weights[0] ?? NaN);
  });
}
