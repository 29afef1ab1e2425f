import { expect, test } from 'vitest';
import { power } from '../../../../src/lib/data/speech/noises';
import { resampled } from '../../../../src/lib/data/speech/resample';
import { allClose } from '../../../helpers/allClose';

const tone = (frequency: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * frequency * i) / rate));

test.each([44_100, 48_000, 8_000])('a tone keeps its place and its length from %i Hz', (rate) => {
  const got = resampled(tone(500, rate, rate / 2), rate, 16_000);
  expect(got.length).toBe(8_000);
  const middle = [200, 7_800] as const;
  allClose(got.subarray(...middle), tone(500, 16_000, 8_000).subarray(...middle), 1e-3);
});

test('what the new rate cannot hold is taken out, not folded back', () => {
  const got = resampled(tone(12_000, 48_000, 24_000), 48_000, 16_000);
  expect(power(got.subarray(200, 7_800))).toBeLessThan(1e-4);
});

test('the same rate is the same sound, and a rate of nothing is refused', () => {
  const samples = tone(500, 16_000, 100);
  expect(resampled(samples, 16_000, 16_000)).toBe(samples);
  expect(() => resampled(samples, 0, 16_000)).toThrow('resample: from 0 to 16000 Hz cannot be');
});
