/** @file A second of sound: a digit somewhere in it, or none, in some noise; and what a network is shown of it. */
import { check } from '../../core/check';
import type { Random } from '../../core/random';
import { accentNames, type Accent } from './accents';
import { BANDS, logMel, samplesOf } from './logMel';
import { heardNoises, noiseOf, power, type Noise } from './noises';
import { RATE, say, voiceOf, type Voice } from './synthesiser';

/** Frames of 10 ms that are shown to a network as one, and how many of those there are. */
export const STACK = 3;
export const T = 32;
export const CHANNELS = STACK * BANDS;
/** Samples that are heard: 0.982 s. */
export const LENGTH = samplesOf(STACK * T);
/** The word of an utterance without one. */
export const NOTHING = -1;

export interface Utterance {
  samples: Float32Array;
  /** 0 to 9, or NOTHING. */
  digit: number;
  voice?: Voice;
  noise: Noise;
}

export interface Conditions {
  accents: readonly Accent[];
  noises: readonly Noise[];
  /** How much louder the word is than the noise, dB: mean squares. */
  ratio: number;
}
export const everyday: Conditions = { accents: accentNames, noises: heardNoises, ratio: 20 };

const one = <Item>(items: readonly Item[], random: Random) =>
  items[random.below(items.length)] as Item;

/** A digit said by somebody. */
export function spoken(digit: number, random: Random, conditions: Conditions): Utterance {
  const voice = voiceOf(one(conditions.accents, random), random);
  return said(digit, voice, one(conditions.noises, random), random, conditions.ratio);
}

/** Samples before and after a word, where there is room for them: 0.08 s. */
const EDGE = 0.08 * RATE;

/** A digit in this voice and this noise. */
export function said(
  digit: number,
  voice: Voice,
  noise: Noise,
  random: Random,
  ratio: number,
): Utterance {
  const word = say(digit, voice, random).subarray(0, LENGTH);
  const samples = noiseOf(noise, LENGTH, random);
  const level = Math.sqrt(power(word) / 10 ** (ratio / 10));
  const free = LENGTH - word.length;
  const edge = Math.min(EDGE, free / 2);
  const start = Math.floor(edge + random.uniform() * (free - 2 * edge));
  for (let i = 0; i < LENGTH; i++) samples[i] = level * samples[i]! + (word[i - start] ?? 0);
  return { samples, digit, voice, noise };
}

/** A noise alone. */
export function unspoken(noise: Noise, random: Random): Utterance {
  return { samples: noiseOf(noise, LENGTH, random), digit: NOTHING, noise };
}

/**
 * What a network is shown: log mel power, moved and stretched so that its mean is 0 and its deviation 1, whatever the loudness:
 * [T, CHANNELS].
 *
 * @throws {ShapeError} If there are not LENGTH samples.
 */
export function framesOf(samples: ArrayLike<number>): Float32Array {
  check(samples.length === LENGTH, `utterance: ${samples.length} samples, not ${LENGTH}`);
  const bands = logMel(samples);
  let [sum, squares] = [0, 0];
  for (const value of bands) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / bands.length;
  const deviation = Math.sqrt(Math.max(0, squares / bands.length - mean * mean));
  return bands.map((value) => (value - mean) / Math.max(1, deviation)); // silence is flat and stays it
}

/** Frames of 10 ms by which `varied` moves at most, frames and bands that it blots out at most. */
const MOVED = 8;
const BLOT = 8;

/**
 * The same word as somebody might have said it a moment later with a slightly longer throat: moved in time and by a band, with a few
 * frames and bands set to the mean. One made word then stands for many.
 *
 * @param frames - [T, CHANNELS]; left alone.
 */
export function varied(frames: Float32Array, random: Random): Float32Array {
  const all = STACK * T;
  const later = random.below(2 * MOVED + 1) - MOVED;
  const higher = random.below(3) - 1;
  const blot = (most: number) => {
    const length = random.below(BLOT + 1);
    const from = random.below(most - length + 1);
    return (at: number) => at >= from && at < from + length;
  };
  const [quiet, deaf] = [blot(all), blot(BANDS)];
  const result = new Float32Array(frames.length);
  for (let t = 0; t < all; t++) {
    if (quiet(t)) continue;
    const row = BANDS * Math.min(all - 1, Math.max(0, t - later));
    for (let band = 0; band < BANDS; band++) {
      if (deaf(band)) continue;
      const from = Math.min(BANDS - 1, Math.max(0, band - higher));
      result[t * BANDS + band] = frames[row + from]! + 0.7 * (random.uniform() - 0.5);
    }
  }
  return result;
}

/**
 * The second of a longer recording that holds most of its sound; a shorter one stands in the middle of silence.
 *
 * @param samples - At 16 kHz.
 */
export function loudest(samples: Float32Array): Float32Array {
  const result = new Float32Array(LENGTH);
  if (samples.length <= LENGTH) {
    result.set(samples, Math.floor((LENGTH - samples.length) / 2));
    return result;
  }
  let sum = 0;
  let [most, place] = [-Infinity, 0];
  for (let end = 0; end < samples.length; end++) {
    sum += samples[end]! ** 2;
    if (end >= LENGTH) sum -= samples[end - LENGTH]! ** 2;
    if (end >= LENGTH - 1 && sum > most) [most, place] = [sum, end - LENGTH + 1];
  }
  // Where several hold as much, the word is moved to the middle.
  const piece = samples.subarray(place, place + LENGTH);
  const total = power(piece) * LENGTH;
  let [before, centre] = [0, 0];
  while (centre < LENGTH && before < total / 2) before += piece[centre++]! ** 2;
  const start = place + centre - Math.floor(LENGTH / 2);
  const fitting = Math.min(Math.max(0, start), samples.length - LENGTH);
  result.set(samples.subarray(fitting, fitting + LENGTH));
  return result;
}

/** Seconds of LENGTH samples. */
export const SECONDS = LENGTH / RATE;
