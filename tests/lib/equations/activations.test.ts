import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activationNames, activations } from '../../../src/lib/equations/activations';

type Place = [z: number, value: number, slope: number];
const { curves } = JSON.parse(readFileSync('tests/golden/forwardPass.json', 'utf8')) as {
  curves: Record<string, Place[]>;
};
/** Relative, where there is anything to be relative to. */
const near = (actual: number, expected: number) =>
  expected === 0
    ? expect(actual).toBe(0)
    : expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12);

describe.each(activationNames)('%s', (name) => {
  const { value, slope } = activations[name];

  test('has the values of mpmath', () => {
    expect(curves[name]?.length).toBeGreaterThan(10);
    for (const [z, a] of curves[name] ?? []) near(value(z), a);
  });

  test('has the slopes of mpmath, which took them by differences', () => {
    for (const [z, , steep] of curves[name] ?? []) near(slope(z), steep);
  });

  test('a slope is the rise of its own curve', () => {
    const h = 1e-5;
    for (let z = -4.05; z < 4.2; z += 0.3) {
      expect((value(z + h) - value(z - h)) / (2 * h)).toBeCloseTo(slope(z), 8);
    }
  });

  test('is a number wherever a sum can be', () => {
    for (const z of [-1e6, -800, 0, 800, 1e6]) {
      expect(Number.isFinite(value(z))).toBe(true);
      expect(Number.isFinite(slope(z))).toBe(true);
    }
  });
});

test('at zero: half, a quarter, one, a half, and no slope for ReLU', () => {
  expect(activations.sigmoid.value(0)).toBe(0.5);
  expect(activations.sigmoid.slope(0)).toBe(0.25);
  expect(activations.tanh.slope(0)).toBe(1);
  expect(activations.gelu.slope(0)).toBe(0.5);
  expect(activations.relu.slope(0)).toBe(0);
});

test('tanh is a sigmoid stretched to twice its height and drawn in to half its width', () => {
  for (const z of [-3.3, -0.4, 0.9, 5]) {
    expect(activations.tanh.value(z)).toBeCloseTo(2 * activations.sigmoid.value(2 * z) - 1, 14);
  }
});

test('GELU is at most 0.0005 away from the tanh that models compute it by', () => {
  const byTanh = (z: number) =>
    (z / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));
  const gaps = Array.from({ length: 1201 }, (_, i) => -6 + i / 100).map((z) =>
    Math.abs(byTanh(z) - activations.gelu.value(z)),
  );
  expect(Math.max(...gaps)).toBeLessThan(0.0005);
  expect(Math.max(...gaps)).toBeGreaterThan(0.0004);
});
