/** @file What small changes of every pixel do to the reading: on purpose, and by chance as a control. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { PIXELS, type Picture } from '../../../lib/data/digits/pen';
import { dataOf } from '../../../lib/nn/dataOf';
import * as tf from '../../../lib/tf';
import { directions, largestChange, lead, moved, randomDirections } from '../../../lib/train/fastGradientSign'; // prettier-ignore
import type { Network } from './network';

const CLASSES = 10;
/** Towards each of the wrong digits, and as often by lot: the control has as many tries. */
const TRIES = CLASSES - 1;
/** With a change of this size they are tried, and the best is kept. */
const TRIED_AT = 0.2;
/** From nothing to three tenths of the way from paper to ink. */
export const EPSILONS: readonly number[] = Array.from({ length: 16 }, (_, i) => i / 50);

/** A changed picture, and how it is read. */
export interface Changed {
  shades: string;
  read: number;
  /** Of what was read. */
  chance: number;
  /** The largest change of a pixel: L∞. */
  change: number;
}

/**
 * One picture at every ε, changed on purpose and by chance.
 *
 * @param random - Of the directions that chance chooses, the same at every ε.
 * @returns `turns`: the smallest of the ε at which another digit is read; none where none does it.
 */
export async function attackOn(network: Network, picture: Picture, random: Random) {
  const [before = 0] = await readAll(network, [picture]);
  const ways = await waysOf(network, [picture], Int32Array.of(before), random);
  const changed = async (towards: ArrayLike<number>) => {
    const pictures = EPSILONS.map((epsilon) => moved(picture, towards, epsilon));
    const chances = await dataOf(() => tf.softmax(network.scores(pictures)));
    return pictures.map((each, i): Changed => {
      const own = [...chances.subarray(i * CLASSES, (i + 1) * CLASSES)];
      const chance = Math.max(...own);
      const change = largestChange(picture, each);
      return { shades: shadesOf(each), read: own.indexOf(chance), chance, change };
    });
  };
  const [attack, noise] = [await changed(ways.attack), await changed(ways.noise)];
  const turns = (all: readonly Changed[]) => EPSILONS[all.findIndex(({ read }) => read !== before)];
  return {
    epsilons: [...EPSILONS],
    read: before,
    attack,
    noise,
    turns: { attack: turns(attack), noise: turns(noise) },
  };
}

/** Digits that are read at a time. */
const PART = 100;
const FEWER = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3];

/**
 * How many of unseen digits are read right at each ε, attacked and with noise of the same size.
 *
 * @returns Two numbers for each ε, of `count`.
 */
export async function robustnessOf(
  network: Network,
  pictures: readonly Picture[],
  answers: Int32Array,
  random: Random,
) {
  const attack = FEWER.map(() => 0);
  const noise = FEWER.map(() => 0);
  for (let from = 0; from < pictures.length; from += PART) {
    const part = pictures.slice(from, from + PART);
    const wanted = answers.slice(from, from + PART);
    const ways = await waysOf(network, part, wanted, random);
    const rightAt = async (towards: Directions, epsilon: number) => {
      const read = await readAll(network, allMoved(part, towards, epsilon));
      return read.filter((digit, i) => digit === wanted[i]).length;
    };
    for (const [i, epsilon] of FEWER.entries()) {
      attack[i]! += await rightAt(ways.attack, epsilon);
      noise[i]! += await rightAt(ways.noise, epsilon);
    }
  }
  return { count: pictures.length, epsilons: [...FEWER], attack, noise };
}

/** 1, 0 or −1 for every pixel of every picture: [B · 784]. */
type Directions = Float32Array | Int32Array;
const ofPicture = (towards: Directions, i: number) =>
  towards.subarray(i * PIXELS, (i + 1) * PIXELS);
const allMoved = (pictures: readonly Picture[], towards: Directions, epsilon: number) =>
  pictures.map((picture, i) => moved(picture, ofPicture(towards, i), epsilon));

/** Away from these answers on purpose and by lot, for each picture the best of as many tries. */
async function waysOf(
  network: Network,
  pictures: readonly Picture[],
  answers: Int32Array,
  random: Random,
) {
  const onPurpose: Directions[] = [];
  for (let more = 1; more <= TRIES; more++) {
    const wrong = answers.map((answer) => (answer + more) % CLASSES);
    onPurpose.push(await directionsTo(network, pictures, wrong, answers));
  }
  const byLot = Array.from({ length: TRIES }, () =>
    randomDirections(pictures.length * PIXELS, random),
  );
  return {
    attack: await bestOf(network, pictures, answers, onPurpose),
    noise: await bestOf(network, pictures, answers, byLot),
  };
}

/** From these answers to those, for every pixel of every picture. */
async function directionsTo(
  network: Network,
  pictures: readonly Picture[],
  wrong: Int32Array,
  right: Int32Array,
): Promise<Directions> {
  const pixels = new Float32Array(pictures.length * PIXELS);
  pictures.forEach((picture, i) => pixels.set(picture, i * PIXELS));
  const x = tf.tensor1d(pixels);
  const towards = await directions(x, (changed) =>
    lead(network.scoresOf(changed), tf.tensor1d(wrong, 'int32'), tf.tensor1d(right, 'int32')),
  );
  x.dispose();
  return towards;
}

/** For each picture the directions in which a wrong answer gains most on the right one. */
async function bestOf(
  network: Network,
  pictures: readonly Picture[],
  answers: Int32Array,
  tries: readonly Directions[],
): Promise<Directions> {
  const best = new Float32Array(pictures.length * PIXELS);
  const furthest = pictures.map(() => -Infinity);
  for (const towards of tries) {
    const scores = await dataOf(() => network.scores(allMoved(pictures, towards, TRIED_AT)));
    for (const [i, answer] of answers.entries()) {
      const own = scores.slice(i * CLASSES, (i + 1) * CLASSES);
      const right = own[answer] ?? NaN;
      own[answer] = -Infinity;
      const gained = Math.max(...own) - right;
      if (gained <= furthest[i]!) continue;
      furthest[i] = gained;
      best.set(ofPicture(towards, i), i * PIXELS);
    }
  }
  return best;
}

const readAll = async (network: Network, pictures: readonly Picture[]): Promise<number[]> => [
  ...(await dataOf(() => tf.argMax(network.scores(pictures), -1))),
];
