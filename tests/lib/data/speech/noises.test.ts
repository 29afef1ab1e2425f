import { expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { heardNoises, noiseNames, noiseOf, power } from '../../../../src/lib/data/speech/noises';

test('every noise has a mean square of 1, comes from its seed, and is finite', () => {
  for (const kind of noiseNames) {
    const sample = noiseOf(kind, 4000, new Random(3));
    expect(power(sample), kind).toBeCloseTo(1, 5);
    expect(noiseOf(kind, 4000, new Random(3))).toEqual(sample);
    expect(noiseOf(kind, 4000, new Random(4))).not.toEqual(sample);
  }
});

test('half of them are kept for the examination', () => {
  expect(heardNoises.length * 2).toBe(noiseNames.length);
});
