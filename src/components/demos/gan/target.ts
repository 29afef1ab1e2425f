/** @file What the generator is to learn: clouds in a plane, or small pictures of digits. */
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import { make } from '../../../lib/data/digits/digits';
import { SIDE, type Picture } from '../../../lib/data/digits/pen';
import { drawn, grid, ring, type Mixture, type Place } from '../../../lib/data/mixtures';
import type { Settings } from './fields';
import { mixtureOf } from './own';

interface Known {
  /** [n, I], row after row. */
  pixels: Float32Array;
  answers: Int32Array;
}
export interface Target {
  /** Numbers of an example: I. */
  size: number;
  modes: number;
  /** [count, I], row after row. */
  draw: (count: number, random: Random) => Float32Array;
  /** Of clouds in a plane. */
  mixture?: Mixture;
  /** Of digits: some that no batch has, by which a made one is told. */
  known?: Known;
}

export const mixtures = { ring, grid };

/** @throws {InputError} If the reader's own places are wanted, and there are none. */
export function targetOf(
  { set }: Pick<Settings, 'set'>,
  own: readonly Place[],
  random: Random,
): Target {
  if (set === 'digits') return digits(random);
  if (set === 'own' && own.length === 0) throw new InputError('no-places', 1);
  const mixture = set === 'own' ? mixtureOf(own) : mixtures[set];
  return {
    size: 2,
    modes: mixture.centres.length,
    draw: (count, stream) => drawn(mixture, count, stream),
    mixture,
  };
}

/** Pixels along a side of a small picture: the outer two rows of a large one left out, of the rest the mean of 3×3. */
export const SMALL = 8;
const TIMES = 3;
const EDGE = (SIDE - SMALL * TIMES) / 2;
const KINDS = 10;
const LEARNED = 2_000;
const KNOWN = 400;

export function smaller(picture: Picture): Float32Array {
  return Float32Array.from({ length: SMALL ** 2 }, (_, i) => {
    const [x, y] = [EDGE + TIMES * (i % SMALL), EDGE + TIMES * Math.floor(i / SMALL)];
    let sum = 0;
    for (let at = 0; at < TIMES ** 2; at++) {
      sum += picture[(y + Math.floor(at / TIMES)) * SIDE + x + (at % TIMES)] ?? 0;
    }
    return sum / TIMES ** 2;
  });
}

/** Written neatly: at 64 pixels a hand's every whim would be noise. */
const look = { distortion: 0.5, noise: 0 };

function digits(random: Random): Target {
  const I = SMALL ** 2;
  const some = (count: number, stream: Random): Known => {
    const { pictures, answers } = make(count, stream, look);
    const pixels = new Float32Array(count * I);
    for (const [i, picture] of pictures.entries()) pixels.set(smaller(picture), i * I);
    return { pixels, answers };
  };
  const { pixels } = some(LEARNED, random.stream('digits'));
  return {
    size: I,
    modes: KINDS,
    draw(count, stream) {
      const batch = new Float32Array(count * I);
      for (let i = 0; i < count; i++) {
        const from = I * stream.below(LEARNED);
        batch.set(pixels.subarray(from, from + I), i * I);
      }
      return batch;
    },
    known: some(KNOWN, random.stream('known')),
  };
}
