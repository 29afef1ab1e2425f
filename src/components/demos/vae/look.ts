/** @file What is seen of the network: the plane that it draws, where it puts what it has not seen, and what each latent variable carries. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { PIXELS, SIDE, type Picture } from '../../../lib/data/digits/pen';
import * as vae from '../../../lib/models/vae';
import { dataOf } from '../../../lib/nn/dataOf';
import * as tf from '../../../lib/tf';
import { inked, noiseOf } from './examples';
import { heldBatch, termsOf, type Learner } from './learner';
import { centreOf, TILES } from './plane';

/** Held-out digits that are drawn as a cloud. */
const CLOUD = 250;

/** μ and log σ² of some pictures, `[b][z]`. */
async function codesOf({ params, settings }: Learner, pictures: readonly Picture[]) {
  const Z = settings.latents;
  const numbers = await dataOf(() => {
    const { mean, logVariance } = vae.encode(params, vae.batch(pictures, PIXELS));
    return tf.concat([mean, logVariance], 1); // [B, 2Z]
  });
  const rows = pictures.map((_, b) => [...numbers.subarray(2 * Z * b, 2 * Z * (b + 1))]);
  return rows.map((row) => ({ mean: row.slice(0, Z), logVariance: row.slice(Z) }));
}

/** Chances of ink, P for each row of z. */
async function drawn({ params, settings }: Learner, rows: readonly ArrayLike<number>[]) {
  const chances = await dataOf(() =>
    tf.sigmoid(vae.decode(params, vae.batch(rows, settings.latents))),
  );
  return rows.map((_, b) => chances.subarray(PIXELS * b, PIXELS * (b + 1)) as Float32Array);
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** Means over what is held out, of each latent variable. */
function latentsOf(codes: Awaited<ReturnType<typeof codesOf>>) {
  return (codes[0]?.mean ?? []).map((_, z) => {
    const means = codes.map(({ mean }) => mean[z]!);
    const logs = codes.map(({ logVariance }) => logVariance[z]!);
    const square = meanOf(means.map((mean) => mean ** 2));
    const variance = meanOf(logs.map(Math.exp));
    return {
      square,
      variance,
      kl: (square + variance - 1 - meanOf(logs)) / 2,
      printed: (square - 1) / 2,
    };
  });
}

/** The two latent variables that carry most, in their order: the plane lies along them. */
function axesOf(latents: ReturnType<typeof latentsOf>): [number, number] {
  const [first = 0, second = 1] = latents
    .map(({ kl }, z) => ({ kl, z }))
    .sort((a, b) => b.kl - a.kl)
    .map(({ z }) => z);
  return first < second ? [first, second] : [second, first];
}

/** The mean of every 2×2 pixels: a tile of the plane. */
function halved(picture: Float32Array): Float32Array {
  const half = SIDE / 2;
  return Float32Array.from({ length: half * half }, (_, i) => {
    const at = 2 * SIDE * Math.floor(i / half) + 2 * (i % half);
    return (picture[at]! + picture[at + 1]! + picture[at + SIDE]! + picture[at + SIDE + 1]!) / 4;
  });
}

/** What is decoded all over the plane, top to bottom; every latent variable that is no axis is 0. */
async function tilesOf(learner: Learner, [across, up]: [number, number]): Promise<string[]> {
  const rows = Array.from({ length: TILES ** 2 }, (_, i) => {
    const z = new Float32Array(learner.settings.latents);
    z[across] = centreOf(i % TILES);
    z[up] = -centreOf(Math.floor(i / TILES));
    return z;
  });
  return (await drawn(learner, rows)).map((picture) => shadesOf(halved(picture)));
}

const short = (value: number) => Math.round(1_000 * value) / 1_000;

/** Everything on the stage. */
export async function lookOf(learner: Learner) {
  const { held, answers } = learner;
  const codes = await codesOf(learner, held);
  const latents = latentsOf(codes);
  const axes = axesOf(latents);
  const [reconstruction = NaN, divergence = NaN, printed = NaN] = await dataOf(() => {
    const terms = termsOf(learner, heldBatch(learner));
    return tf.stack([terms.reconstruction, terms.divergence, terms.printed]);
  });
  const cloud = codes.slice(0, CLOUD);
  return {
    ...{ latents, axes, reconstruction, divergence, printed },
    bound: reconstruction + divergence,
    /** The mean of σ² over pictures and latent variables. */
    variance: meanOf(latents.map(({ variance }) => variance)),
    used: latents.filter(({ kl }) => kl > USED).length,
    tiles: await tilesOf(learner, axes),
    answers: [...answers.slice(0, CLOUD)],
    x: cloud.map(({ mean }) => short(mean[axes[0]]!)),
    y: cloud.map(({ mean }) => short(mean[axes[1]]!)),
  };
}
/** Nats from which on a latent variable counts as used. */
export const USED = 0.01;

/** The decoder as plain numbers, so that the page can follow the pointer without waiting for a step. */
export async function decoderOf({ params: { decoder, output } }: Learner) {
  const layers = [decoder.narrow, decoder.wide, output].map(async ({ weight, bias }) => ({
    weight: await weight.data<'float32'>(),
    bias: await bias.data<'float32'>(),
  }));
  return { layers: await Promise.all(layers) };
}

/** One picture's code, what it costs, what comes back from its middle, and what from three draws. */
export async function codeOf(learner: Learner, picture: ArrayLike<number>, random: Random) {
  const pixels = inked(picture);
  const [code] = await codesOf(learner, [pixels]);
  const { mean, logVariance } = code!;
  const draws = noiseOf(DRAWS, mean.length, random).map((noise) =>
    noise.map((e, z) => mean[z]! + Math.exp(logVariance[z]! / 2) * e),
  );
  const [middle, ...samples] = await drawn(learner, [mean, ...draws]);
  const chances = middle!;
  return {
    ...{ mean, deviation: logVariance.map((log) => Math.exp(log / 2)) },
    seen: shadesOf(pixels),
    back: shadesOf(chances),
    samples: samples.map((sample) => shadesOf(sample)),
    reconstruction: pixels.reduce((sum, ink, i) => sum + costOf(ink, chances[i]!), 0),
    divergence: mean.reduce((sum, mu, z) => {
      const log = logVariance[z]!;
      return sum + (mu * mu + Math.exp(log) - log - 1) / 2;
    }, 0),
  };
}
const DRAWS = 3;
const costOf = (ink: number, chance: number) =>
  -Math.log(Math.max(1e-30, ink ? chance : 1 - chance));

/** The first of those held out, as `codeOf` tells each, in half the size. */
export async function samplesOf(learner: Learner, count: number, random: Random) {
  const pictures = learner.held.slice(0, count);
  const codes = await codesOf(learner, pictures);
  const rows = codes.flatMap(({ mean, logVariance }) => [
    mean,
    ...noiseOf(DRAWS, mean.length, random).map((noise) =>
      Array.from(noise, (e, z) => mean[z]! + Math.exp(logVariance[z]! / 2) * e),
    ),
  ]);
  const all = (await drawn(learner, rows)).map((each) => shadesOf(halved(each)));
  return pictures.map((picture, i) => ({
    digit: learner.answers[i]!,
    seen: shadesOf(halved(picture)),
    back: all[(DRAWS + 1) * i]!,
    samples: all.slice((DRAWS + 1) * i + 1, (DRAWS + 1) * (i + 1)),
  }));
}

/** What lies between two of those held out, in even steps along the straight line from code to code. */
export async function betweenOf(learner: Learner, from: number, to: number) {
  const ends = [from, to].map((i) => learner.held[i] ?? learner.held[0]!);
  const [a, b] = (await codesOf(learner, ends)).map(({ mean }) => mean);
  const rows = Array.from({ length: STEPS }, (_, i) =>
    a!.map((each, z) => each + ((b![z]! - each) * i) / (STEPS - 1)),
  );
  return {
    ends: ends.map((each) => shadesOf(each)),
    steps: (await drawn(learner, rows)).map((each) => shadesOf(each)),
  };
}
const STEPS = 8;
