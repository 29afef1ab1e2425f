import { expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { logMel, BANDS, edges } from '../../../../src/lib/data/speech/logMel';
import { RATE, say, voiceOf, type Voice } from '../../../../src/lib/data/speech/synthesiser';

const voice: Voice = { accent: 'rhotic', pitch: 110, tract: 1, pace: 1, breath: 0.02 };

test('the same seed says the same, another one does not', () => {
  const first = say(7, voice, new Random(4));
  expect(say(7, voice, new Random(4))).toEqual(first);
  expect(say(7, voice, new Random(5))).not.toEqual(first);
});

test('every digit in every voice is finite, as loud as 1, and lasts 0.1 to 1 second', () => {
  const random = new Random(2);
  for (let digit = 0; digit < 10; digit++) {
    for (const accent of ['rhotic', 'unvoiced'] as const) {
      const samples = say(digit, voiceOf(accent, random), random);
      let top = 0;
      for (const sample of samples) top = Math.max(top, Math.abs(sample));
      expect(top).toBeCloseTo(1, 6);
      expect(samples.length / RATE).toBeGreaterThan(0.1);
      expect(samples.length / RATE).toBeLessThan(1);
    }
  }
});

/** The band that is strongest among those from `low` to `high` Hz, as the frequency of its centre, in the middle of a word. */
function peak(samples: Float32Array, low: number, high: number): number {
  const bands = logMel(samples);
  const middle = Math.floor(bands.length / BANDS / 2) * BANDS;
  let best = -1;
  for (let band = 0; band < BANDS; band++) {
    if (edges[band + 1]! < low || edges[band + 1]! > high) continue;
    if (best < 0 || bands[middle + band]! > bands[middle + best]!) best = band;
  }
  return edges[best + 1]!;
}

test('a formant lies where the table says: the second of “u” low, of “three” high, and higher in a shorter tract', () => {
  const long = { ...voice, pace: 0.6 };
  const second = (digit: number, who: Voice, low: number) =>
    peak(say(digit, who, new Random(1)), low, 3200);
  expect(second(4, long, 600)).toBeLessThan(1200); // “o” of four: 840 Hz
  const end = say(3, long, new Random(1)); // “i” of three ends it: 2290 Hz
  const vowel = end.subarray(Math.floor(0.7 * end.length));
  expect(peak(vowel, 1500, 2700)).toBeGreaterThan(2000);
  const child = say(3, { ...long, tract: 1.25 }, new Random(1));
  expect(peak(child.subarray(Math.floor(0.7 * child.length)), 1500, 3300)).toBeGreaterThan(
    peak(vowel, 1500, 2700),
  );
});
