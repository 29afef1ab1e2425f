/**
 * @file Sound as a picture: the power in 40 bands of pitch, 100 times a second.
 *
 * As librosa has it with `melspectrogram(sr=16000, n_fft=512, hop_length=160, window='hann', center=False, power=2, n_mels=40, fmin=60,
 * fmax=7600, htk=True, norm=None)`, then ln(power + 1e-6). Hann's window is the periodic one. HTK's mel is 2595·log₁₀(1 + f/700).
 */
import { check } from '../../core/check';
import { transform } from './fourier';
import { RATE } from './synthesiser';

/** Samples in a frame, 32 ms, and from one frame to the next, 10 ms. */
export const WINDOW = 512;
export const HOP = 160;
export const BANDS = 40;
const LOWEST = 60;
const HIGHEST = 7600;
/** Power of silence: without it its logarithm would be −∞. */
const FLOOR = 1e-6;

const mel = (frequency: number) => 2595 * Math.log10(1 + frequency / 700);
const frequency = (mels: number) => 700 * (10 ** (mels / 2595) - 1);

/** The bands' edges and centres in Hz, BANDS + 2 of them: equally far apart in mel. */
export const edges = Float64Array.from({ length: BANDS + 2 }, (_, i) =>
  frequency(mel(LOWEST) + (i * (mel(HIGHEST) - mel(LOWEST))) / (BANDS + 1)),
);

const hann = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW),
);

/** How much of bin k a band counts: a triangle from its lower edge over its centre to its upper edge. */
const triangles = Array.from({ length: BANDS }, (_, band) => {
  const [low, centre, high] = [edges[band]!, edges[band + 1]!, edges[band + 2]!];
  const shares = Float64Array.from({ length: WINDOW / 2 + 1 }, (__, k) => {
    const at = (k * RATE) / WINDOW;
    return Math.max(0, Math.min((at - low) / (centre - low), (high - at) / (high - centre)));
  });
  const from = shares.findIndex((share) => share > 0);
  return { shares, from, to: shares.findLastIndex((share) => share > 0) };
});

/** How many frames lie within so many samples. */
export const framesIn = (samples: number) => Math.floor((samples - WINDOW) / HOP) + 1;
/** The samples that so many frames need. */
export const samplesOf = (frames: number) => WINDOW + (frames - 1) * HOP;

const real = new Float64Array(WINDOW);
const imaginary = new Float64Array(WINDOW);
const first = new Float64Array(WINDOW / 2 + 1);
const second = new Float64Array(WINDOW / 2 + 1);

/** |FFT|² of the frame at `from` and of the next one, in `first` and `second`: two real signals make one complex one. */
function spectra(samples: ArrayLike<number>, from: number): void {
  for (let i = 0; i < WINDOW; i++) {
    real[i] = (samples[from + i] ?? 0) * hann[i]!;
    imaginary[i] = (samples[from + HOP + i] ?? 0) * hann[i]!;
  }
  transform(real, imaginary);
  for (let k = 0; k <= WINDOW / 2; k++) {
    const back = (WINDOW - k) % WINDOW;
    const a = real[k]! + real[back]!;
    const b = imaginary[k]! - imaginary[back]!;
    const c = imaginary[k]! + imaginary[back]!;
    const d = real[back]! - real[k]!;
    first[k] = (a * a + b * b) / 4;
    second[k] = (c * c + d * d) / 4;
  }
}

/**
 * Samples at 16 kHz → [frames, BANDS], frame after frame, in nats.
 *
 * @throws {ShapeError} If there is not one whole frame.
 */
export function logMel(samples: ArrayLike<number>): Float32Array {
  const frames = framesIn(samples.length);
  check(frames > 0, `logMel: ${samples.length} samples are less than a frame of ${WINDOW}`);
  const result = new Float32Array(frames * BANDS);
  for (let frame = 0; frame < frames; frame += 2) {
    spectra(samples, frame * HOP);
    fill(result, frame, first);
    if (frame + 1 < frames) fill(result, frame + 1, second);
  }
  return result;
}

function fill(result: Float32Array, frame: number, spectrum: Float64Array): void {
  for (let band = 0; band < BANDS; band++) {
    const { from, to, shares } = triangles[band]!;
    let sum = FLOOR;
    for (let k = from; k <= to; k++) sum += shares[k]! * spectrum[k]!;
    result[frame * BANDS + band] = Math.log(sum);
  }
}
