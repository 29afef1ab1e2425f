/** @file What small changes of every pixel do to the reading: on purpose, and by chance as a control. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { PIXELS, type Picture } from '../../../lib/data/digits/pen';
import { dataOf } from '../../../lib/nn/dataOf';
import { crossEntropy } from '../../../lib/nn/loss';
import * as tf from '../../../lib/tf';
import { directions, largestChange, moved, randomDirections } from '../../../lib/train/fastGradientSign'; // prettier-ignore
import type { Network } from './network';

const CLASSES = 10;
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
 * @param random - Of the directions that chance chooses, one for each pixel and the same at every ε.
 * @returns `turns`: the smallest of the ε at which another digit is read; none where none does it.
 */
export async function attackOn(network: Network, picture: Picture, random: Random) {
  const [before = 0] = await readAll(network, [picture]);
  const wanted = Int32Array.of(before);
  const ways = {
    attack: await directionsOf(network, [picture], wanted),
    noise: randomDirections(PIXELS, random),
  };
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
 * The share of unseen digits that is read right at each ε, attacked and with noise of the same size.
 *
 * @returns `right` of `count` without a change; the two shares are of all `count`.
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
    const towards = await directionsOf(network, part, wanted);
    const chance = randomDirections(part.length * PIXELS, random);
    const rightAt = async (ways: Float32Array | Int32Array, epsilon: number) => {
      const changed = part.map((picture, i) =>
        moved(picture, ways.subarray(i * PIXELS, (i + 1) * PIXELS), epsilon),
      );
      const read = await readAll(network, changed);
      return read.filter((digit, i) => digit === wanted[i]).length;
    };
    for (const [i, epsilon] of FEWER.entries()) {
      attack[i]! += await rightAt(towards, epsilon);
      noise[i]! += await rightAt(chance, epsilon);
    }
  }
  const shares = (right: readonly number[]) => right.map((each) => each / pictures.length);
  return {
    count: pictures.length,
    epsilons: [...FEWER],
    attack: shares(attack),
    noise: shares(noise),
  };
}

/** Away from these answers, for every pixel of every picture. */
async function directionsOf(network: Network, pictures: readonly Picture[], answers: Int32Array) {
  const pixels = new Float32Array(pictures.length * PIXELS);
  pictures.forEach((picture, i) => pixels.set(picture, i * PIXELS));
  const x = tf.tensor1d(pixels);
  const towards = await directions(x, (changed) =>
    crossEntropy(network.scoresOf(changed), tf.tensor1d(answers, 'int32')),
  );
  x.dispose();
  return towards;
}

const readAll = async (network: Network, pictures: readonly Picture[]): Promise<number[]> => [
  ...(await dataOf(() => tf.argMax(network.scores(pictures), -1))),
];
