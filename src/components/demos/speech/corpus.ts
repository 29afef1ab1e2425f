/** @file What is learned from and what is held out: each word is made when it is first heard, and kept. */
import type { Random } from '../../../lib/core/random';
import { accentNames, type Accent } from '../../../lib/data/speech/accents';
import { heardNoises, noiseNames } from '../../../lib/data/speech/noises';
import {
  framesOf,
  NOTHING,
  spoken,
  unspoken,
  type Utterance,
} from '../../../lib/data/speech/utterance';
import { encode, words } from '../../../lib/data/speech/words';

export interface Example {
  /** [T, CHANNELS] */
  frames: Float32Array;
  /** 0 to 9, or NOTHING. */
  digit: number;
}

export const exampleOf = ({ samples, digit }: Utterance): Example => ({
  frames: framesOf(samples),
  digit,
});

/** The letters that a digit is to be spelled with; none for noise. */
export const spelling = (digit: number): number[] =>
  digit === NOTHING ? [] : encode(words[digit] ?? '');

/** So many examples, each from a stream of its own, so that it does not matter which is made first. */
export class Corpus {
  readonly size: number;
  readonly #make: (i: number) => Example;
  readonly #made = new Map<number, Example>();

  constructor(size: number, make: (i: number) => Example) {
    this.size = size;
    this.#make = make;
  }

  at(i: number): Example {
    const known = this.#made.get(i);
    if (known) return known;
    const fresh = this.#make(i);
    this.#made.set(i, fresh);
    return fresh;
  }

  slice(from: number, to: number): Example[] {
    return Array.from({ length: to - from }, (_, i) => this.at(from + i));
  }
}

/** One in seven is noise alone. */
const NOISE_SHARE = 0.15;

/** Words in these accents, within 10 dB of the ratio, and noise alone. */
export function heard(
  size: number,
  random: Random,
  { accents, ratio }: { accents: readonly Accent[]; ratio: number },
): Corpus {
  return new Corpus(size, (i) => {
    const own = random.stream(`word ${i}`);
    if (own.uniform() < NOISE_SHARE) {
      return exampleOf(unspoken(heardNoises[own.below(heardNoises.length)]!, own));
    }
    const loud = ratio + 10 * (2 * own.uniform() - 1);
    return exampleOf(
      spoken(own.below(words.length), own, { accents, noises: heardNoises, ratio: loud }),
    );
  });
}

/** Each digit in each accent ten times, 20 dB above the noise, whatever is learned from. */
export const HELD_OUT = 400;
/** Each digit in each accent once. */
export const PART = 40;
export const digitAt = (i: number) => i % 10;
export const accentAt = (i: number): Accent => accentNames[Math.floor(i / 10) % 4] ?? 'rhotic';

export const heldOut = (random: Random): Corpus =>
  new Corpus(HELD_OUT, (i) => {
    const own = random.stream(`word ${i}`);
    const given = { accents: [accentAt(i)], noises: heardNoises, ratio: 20 };
    return exampleOf(spoken(digitAt(i), own, given));
  });

/** Each of ten noises twice, alone; five of them are never learned from. */
export const noiseExam = (random: Random): Corpus =>
  new Corpus(2 * noiseNames.length, (i) => {
    const kind = noiseNames[i % noiseNames.length]!;
    return exampleOf(unspoken(kind, random.stream(`noise ${i}`)));
  });
