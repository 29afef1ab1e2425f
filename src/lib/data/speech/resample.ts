/** @file Sound at another rate: a windowed sinc, which takes out what the new rate cannot hold. */
import { check } from '../../core/check';

/** Zero crossings of the sinc on each side. */
const CROSSINGS = 16;

/**
 * The same sound with `to` samples a second.
 *
 * @param from - Samples a second of `samples`: the device's own, whatever was asked for.
 * @throws {ShapeError} If a rate is no positive number.
 */
export function resampled(samples: Float32Array, from: number, to: number): Float32Array {
  check(from > 0 && to > 0 && from < Infinity, `resample: from ${from} to ${to} Hz cannot be`);
  if (from === to) return samples;
  const cut = Math.min(1, to / from); // of the old rate
  const half = CROSSINGS / cut;
  const result = new Float32Array(Math.floor((samples.length * to) / from));
  for (let i = 0; i < result.length; i++) {
    const place = (i * from) / to;
    const first = Math.max(0, Math.ceil(place - half));
    const last = Math.min(samples.length - 1, Math.floor(place + half));
    let [sum, weights] = [0, 0];
    for (let j = first; j <= last; j++) {
      const weight = kernel(cut * (j - place), (j - place) / half);
      sum += weight * samples[j]!;
      weights += weight;
    }
    result[i] = weights === 0 ? 0 : sum / weights;
  }
  return result;
}

/** sinc·Hann */
function kernel(x: number, share: number): number {
  const sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  return sinc * (0.5 + 0.5 * Math.cos(Math.PI * share));
}
