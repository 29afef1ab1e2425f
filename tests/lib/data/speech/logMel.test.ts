import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BANDS, edges, framesIn, logMel, samplesOf } from '../../../../src/lib/data/speech/logMel';
import { resampled } from '../../../../src/lib/data/speech/resample';
import { allClose } from '../../../helpers/allClose';

interface LogMelGolden {
  samples: number;
  frames: number;
  bands: number[];
}
const golden = JSON.parse(readFileSync('tests/golden/logMel.json', 'utf8')) as LogMelGolden;

test('it is what the formula gives in Python', () => {
  const samples = Float64Array.from(
    { length: golden.samples },
    (_, i) =>
      0.4 * Math.sin(0.0007 * i ** 1.9) +
      0.2 * Math.sin(0.11 * i) +
      0.05 * Math.sin(2.3 * i + 0.4 * Math.sin(0.07 * i)),
  );
  expect(golden.bands.length).toBe(golden.frames * BANDS);
  allClose(logMel(samples), golden.bands, 1e-5);
});

test.each([16_000, 44_100, 48_000])('a tone of 1 kHz at %i Hz is strongest in its band', (rate) => {
  const tone = Float32Array.from({ length: rate / 2 }, (_, i) =>
    Math.sin((2 * Math.PI * 1000 * i) / rate),
  );
  const bands = logMel(resampled(tone, rate, 16_000));
  const frame = [...bands.subarray(10 * BANDS, 11 * BANDS)];
  const strongest = frame.indexOf(Math.max(...frame));
  expect(edges[strongest]).toBeLessThan(1000);
  expect(edges[strongest + 2]).toBeGreaterThan(1000);
  const nearest = edges.reduce((best, edge) =>
    Math.abs(edge - 1000) < Math.abs(best - 1000) ? edge : best,
  );
  expect(edges[strongest + 1]).toBe(nearest);
});

test('silence is the floor in every band, and less than a frame is refused', () => {
  for (const value of logMel(new Float32Array(700))) expect(value).toBeCloseTo(Math.log(1e-6), 5);
  expect(() => logMel(new Float32Array(511))).toThrow('logMel: 511 samples are less than a frame');
  expect(framesIn(samplesOf(96))).toBe(96);
  expect(framesIn(samplesOf(96) - 1)).toBe(95);
});
