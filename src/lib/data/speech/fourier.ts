/** @file The discrete Fourier transform of a length that is a power of two, in place. */
import { check } from '../../core/check';

interface Table {
  cos: Float64Array;
  sin: Float64Array;
  /** Where each number goes first: its place with the bits in reverse. */
  place: Uint16Array;
}
const tables = new Map<number, Table>();

function tableOf(n: number): Table {
  const known = tables.get(n);
  if (known) return known;
  const bits = Math.log2(n);
  check(n > 1 && n <= 65_536 && Number.isInteger(bits), `fourier: ${n} is no power of two`);
  const angle = (i: number) => (-2 * Math.PI * i) / n;
  const made = {
    cos: Float64Array.from({ length: n / 2 }, (_, i) => Math.cos(angle(i))),
    sin: Float64Array.from({ length: n / 2 }, (_, i) => Math.sin(angle(i))),
    place: Uint16Array.from({ length: n }, (_, i) => {
      let turned = 0;
      for (let bit = 0; bit < bits; bit++) turned |= ((i >> bit) & 1) << (bits - 1 - bit);
      return turned;
    }),
  };
  tables.set(n, made);
  return made;
}

/**
 * X[k] = Σ x[i]·e^(−2πi·k/n), in place.
 *
 * @throws {ShapeError} If the length is no power of two.
 */
export function transform(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  const { cos, sin, place } = tableOf(n);
  for (let i = 0; i < n; i++) {
    const j = place[i]!;
    if (j <= i) continue;
    const re = real[i]!;
    const im = imaginary[i]!;
    real[i] = real[j]!;
    imaginary[i] = imaginary[j]!;
    real[j] = re;
    imaginary[j] = im;
  }
  for (let half = 1; half < n; half *= 2) {
    const stride = n / (2 * half);
    for (let start = 0; start < n; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const a = start + k;
        const b = a + half;
        const c = cos[k * stride]!;
        const s = sin[k * stride]!;
        const re = c * real[b]! - s * imaginary[b]!;
        const im = c * imaginary[b]! + s * real[b]!;
        real[b] = real[a]! - re;
        imaginary[b] = imaginary[a]! - im;
        real[a]! += re;
        imaginary[a]! += im;
      }
    }
  }
}
