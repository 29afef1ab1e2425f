/** @file What is learned from and what is held out: made digits in black and white, so that a pixel is a coin and nats are nats. */
import type { Random } from '../../../lib/core/random';
import { make } from '../../../lib/data/digits/digits';
import { PIXELS, type Picture } from '../../../lib/data/digits/pen';

/** A neat hand: at 1 most of what two numbers can say goes into the slant. */
const LOOK = { distortion: 0.4, noise: 0 };
const LEARNED = 6_000;
const HELD = 500;

export interface Examples {
  /** P numbers each, 0 or 1. */
  learned: Picture[];
  held: Picture[];
  /** The digit on each picture held out. */
  answers: Int32Array;
  /** Each pixel's share of ink in what is learned from, never 0 or 1. */
  shares: Float32Array;
}

/** Ink where a pixel is at least half covered. */
export const inked = (picture: ArrayLike<number>): Picture =>
  Float32Array.from(picture, (ink) => Number(ink >= 0.5));

export function examplesOf(random: Random): Examples {
  const learned = make(LEARNED, random.stream('learned'), LOOK).pictures.map(inked);
  const { pictures, answers } = make(HELD, random.stream('held-out'), LOOK);
  return { learned, held: pictures.map(inked), answers, shares: sharesOf(learned) };
}

function sharesOf(pictures: readonly Picture[]): Float32Array {
  const counts = new Float32Array(PIXELS).fill(0.5);
  for (const picture of pictures) picture.forEach((ink, i) => (counts[i]! += ink));
  return counts.map((count) => count / (pictures.length + 1));
}

/** What a picture costs a decoder that ignores z and knows the shares alone, in nats: the mean over those held out. */
export function ignoring({ held, shares }: Examples): number {
  const cost = (picture: Picture) =>
    picture.reduce((sum, ink, i) => sum - Math.log(ink ? shares[i]! : 1 - shares[i]!), 0);
  return held.reduce((sum, picture) => sum + cost(picture), 0) / held.length;
}

/** Rows of ε: `count` times Z numbers from a normal distribution. */
export const noiseOf = (count: number, latents: number, random: Random): Float32Array[] =>
  Array.from({ length: count }, () =>
    Float32Array.from({ length: latents }, () => random.normal()),
  );
