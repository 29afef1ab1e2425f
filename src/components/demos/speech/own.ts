/** @file The reader's own recordings: in the worker's memory and nowhere else, gone with it. */
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import { power } from '../../../lib/data/speech/noises';
import { resampled } from '../../../lib/data/speech/resample';
import { RATE } from '../../../lib/data/speech/synthesiser';
import { LENGTH, loudest, NOTHING } from '../../../lib/data/speech/utterance';
import { exampleOf, type Example } from './corpus';

export interface Recording {
  /** LENGTH samples at 16 kHz. */
  samples: Float32Array;
  /** What the reader says it is; nothing until then. */
  digit: number | undefined;
}

/** At most so many are kept: the oldest goes first. */
export const MOST = 60;

/** Recordings of at least this long, seconds. */
const SHORTEST = 0.1;
/** Mean square below which there is only silence. */
const SILENT = 1e-8;

/**
 * The loudest second of a recording of any rate.
 *
 * @throws {InputError} If there is nothing on it.
 */
export function recordingOf(samples: Float32Array, rate: number): Recording {
  if (!(rate > 0) || samples.length < SHORTEST * rate) throw new InputError('too-short');
  const piece = loudest(resampled(samples, rate, RATE));
  if (!(power(piece) > SILENT)) throw new InputError('silent'); // NaN is no sound either
  return { samples: piece, digit: undefined };
}

/** As it is. */
export const asRecorded = ({ samples, digit = NOTHING }: Recording): Example =>
  exampleOf({ samples, digit, noise: 'white' });

/** A little earlier or later, softer or louder frame by frame, with some hiss: few recordings must stand for many. */
export function varied({ samples, digit = NOTHING }: Recording, random: Random): Example {
  const shift = Math.round(0.12 * LENGTH * (2 * random.uniform() - 1));
  const hiss = Math.sqrt(power(samples) / 10 ** (1.5 + random.uniform()));
  const moved = new Float32Array(LENGTH);
  for (let i = 0; i < LENGTH; i++) {
    moved[i] = (samples[(i + shift + LENGTH) % LENGTH] ?? 0) + hiss * random.normal();
  }
  return exampleOf({ samples: moved, digit, noise: 'white' });
}

/** How many recordings there are of each digit that the reader named. */
export const taught = (recordings: readonly Recording[]): number[] =>
  Array.from(
    { length: 10 },
    (_, digit) => recordings.filter((each) => each.digit === digit).length,
  );

/** Takes a recording in as the newest; a code where there is nothing to be heard. */
export function take(
  recordings: Recording[],
  { samples, rate }: { samples: Float32Array; rate: number },
): { problem: string | undefined; at: number } {
  try {
    recordings.push(recordingOf(samples, rate));
  } catch (error) {
    if (error instanceof InputError) return { problem: error.code, at: -1 };
    throw error;
  }
  if (recordings.length > MOST) recordings.shift();
  return { problem: undefined, at: recordings.length - 1 };
}
