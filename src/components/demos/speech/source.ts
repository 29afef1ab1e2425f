/** @file What is listened to: a made word in a voice and a noise, or one that the reader recorded. */
import { Random } from '../../../lib/core/random';
import type { Accent } from '../../../lib/data/speech/accents';
import type { Noise } from '../../../lib/data/speech/noises';
import { voiceOf } from '../../../lib/data/speech/synthesiser';
import { NOTHING, said, unspoken } from '../../../lib/data/speech/utterance';

/** Flat, so that two can be compared. */
export interface Source {
  /** 0 to 9, or NOTHING for noise alone. */
  digit: number;
  accent: Accent;
  noise: Noise;
  /** dB of word above noise. */
  ratio: number;
  /** Of the voice and of how it says it. */
  seed: number;
  /** The place of one's own recording, or −1. */
  own: number;
}

/** Of the recorded run, and of the first start. */
export const firstSource: Source = {
  digit: 3,
  accent: 'rhotic',
  noise: 'white',
  ratio: 20,
  seed: 5,
  own: -1,
};

/** The same sound for the same source, on the page as in the worker: LENGTH samples at 16 kHz. */
export function samplesOf({ digit, accent, noise, ratio, seed }: Source): Float32Array {
  const random = new Random(seed).stream('listened to');
  if (digit === NOTHING) return unspoken(noise, random).samples;
  return said(digit, voiceOf(accent, random), noise, random, ratio).samples;
}
