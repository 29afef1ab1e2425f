/** @file What is seen of a game, as plain numbers: the plane or the pictures, where each sample is drawn to, and which weights moved. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import * as gan from '../../../lib/models/gan';
import * as variable from '../../../lib/nn/variable';
import * as tf from '../../../lib/tf';
import { players, type Player } from '../../../lib/train/adversarial';
import { gridPoints } from '../../charts/field';
import type { Before, Game } from './game';
import { rounded } from './own';
import { noiseOf, type Pair } from './pairs';
import { ARROWS, PICTURES, plane, realOf, SHOWN } from './plane';
import { SMALL, type Target } from './target';

/** What is drawn, the same all the time: what moves then was moved by training. */
export interface Shown {
  real: Float32Array;
  /** [SHOWN, Z] */
  noise: Float32Array;
  /** For what is only measured, the same numbers each time. */
  random: () => Random;
}

export const shownOf = (target: Target, latent: number, random: Random): Shown => ({
  real: realOf(target, random),
  noise: noiseOf(SHOWN, latent, random.stream('noise')),
  random: () => random.stream('measured'),
});

type Seen = Pick<Game, 'config' | 'shown' | 'pairs'>;

/** What the chosen generator makes of the noise that is shown, [SHOWN, I]. */
export const madeOf = ({ shown, config, pairs }: Seen, pair = pairs[0]): tf.Tensor2D =>
  gan.generate(pair.params.generator, tf.tensor2d(shown.noise, [SHOWN, config.noise]), config);

/** From −1, surely made, to 1, surely real. */
export const certaintyOf = (loss: gan.Loss, score: number): number =>
  loss === 'least-squares' ? Math.min(1, Math.max(-1, 2 * score - 1)) : Math.tanh(score / 2);

const hundredths = (values: ArrayLike<number>): number[] => Array.from(values, rounded);
const finely = (value: number) => Math.round(value * 1_000) / 1_000 + 0;

export interface Side {
  loss: gan.Loss;
  /** x, y of each sample in turn. */
  made: number[];
  /** −∂L/∂x of the first samples, each as if alone: where the generator is to move it. */
  arrows: number[];
  /** Certainty at the middles of the plane's cells. */
  field: number[];
}

/** A pair over the plane. */
async function sideOf(game: Game, pair: Pair): Promise<Side> {
  const { config } = game;
  const places = tf.tidy(() => tf.tensor2d(gridPoints(plane)));
  const made = tf.tidy(() => madeOf(game, pair));
  const pulls = tf.tidy(() => pullsOf(pair, tf.slice(made, 0, ARROWS), config));
  const scores = tf.tidy(() => gan.scores(pair.params.discriminator, places, config));
  const read = [made, pulls, scores] as const;
  const [x, pull, s] = await Promise.all(read.map((each) => each.data<'float32'>()));
  tf.dispose([places, ...read]);
  return {
    loss: pair.loss,
    made: hundredths(x!),
    arrows: Array.from(pull!, (each) => finely(-each)),
    field: Array.from(s!, (score) => rounded(certaintyOf(pair.loss, score))),
  };
}

/** ∂L/∂x of each example, as if it were the whole batch. */
function pullsOf({ loss, params }: Pair, made: tf.Tensor2D, config: gan.Config): tf.Tensor {
  const cost = (x: tf.Tensor) =>
    gan.generatorLoss(params.discriminator, x as tf.Tensor2D, config, loss);
  return tf.mul(tf.grad(cost)(made), made.shape[0]);
}

export interface Pictured {
  shades: string;
  /** Certainty from −1 to 1. */
  certainty: number;
}

/** Real and made pictures, with what the discriminator says of each. */
async function pictured(game: Game, pair: Pair): Promise<Record<'real' | 'made', Pictured[]>> {
  const { config, shown } = game;
  const size = config.size;
  const both = tf.tidy(() => {
    const real = tf.tensor2d(shown.real.subarray(0, PICTURES * size), [PICTURES, size]);
    return tf.concat2d([real, tf.slice(madeOf(game, pair), 0, PICTURES)], 0);
  });
  const scores = tf.tidy(() => gan.scores(pair.params.discriminator, both, config));
  const [pixels, s] = await Promise.all([both.data<'float32'>(), scores.data<'float32'>()]);
  tf.dispose([both, scores]);
  const all = Array.from(s, (score, i) => ({
    shades: shadesOf(pixels.subarray(i * SMALL ** 2, (i + 1) * SMALL ** 2)),
    certainty: rounded(certaintyOf(pair.loss, score)),
  }));
  return { real: all.slice(0, PICTURES), made: all.slice(PICTURES) };
}

/** Of one layer, or of one network: numbers there are, those that the last move changed, and how far, beside their own length. */
export interface Moved {
  count: number;
  changed: number;
  far: number;
}
export interface Move {
  who: Player;
  layers: Record<Player, Moved[]>;
  /** Where the shown samples were. */
  from: number[];
}

async function moveOf(game: Game, { who, weights, made }: Before): Promise<Move> {
  const layers = async (player: Player) => {
    const named = variable.named(game.pairs[0].params[player]);
    const now = named.map(([, each]) => each.data<'float32'>());
    const before = weights[player].map((each) => each.data<'float32'>());
    return movedIn(
      named.map(([path]) => Number(path.split('.')[0])),
      await Promise.all(before),
      await Promise.all(now),
    );
  };
  const [discriminator, generator, from] = await Promise.all([
    ...players.map(layers),
    made.data<'float32'>().then((data) => Array.from(data)),
  ] as [Promise<Moved[]>, Promise<Moved[]>, Promise<number[]>]);
  const points = game.target.mixture ? hundredths(from) : [];
  return { who, layers: { discriminator, generator }, from: points };
}

/** Weights and bias of a layer together. */
export function movedIn(
  layers: readonly number[],
  before: readonly Float32Array[],
  now: readonly Float32Array[],
): Moved[] {
  const sums = Array.from(new Set(layers), () => ({ count: 0, changed: 0, way: 0, length: 0 }));
  for (const [i, numbers] of before.entries()) {
    const sum = sums[layers[i]!]!;
    for (const [k, value] of numbers.entries()) {
      const step = now[i]![k]! - value;
      sum.count++;
      if (step !== 0) sum.changed++;
      sum.way += step ** 2;
      sum.length += value ** 2;
    }
  }
  return sums.map(({ count, changed, way, length }) => ({
    ...{ count, changed },
    far: length > 0 ? finely(Math.sqrt(way / length)) : 0,
  }));
}

export interface Look {
  /** x, y of each real point in turn; empty for pictures. */
  real: number[];
  sides: Side[];
  pictures: Record<'real' | 'made', Pictured[]> | null;
  move: Move | null;
}

/** Everything that is seen, at this step. Tensors are made before anything is waited for. */
export async function lookOf(game: Game): Promise<Look> {
  const { target, pairs, shown, before } = game;
  const [sides, pictures, move] = await Promise.all([
    target.mixture ? Promise.all(pairs.map((pair) => sideOf(game, pair))) : [],
    target.mixture ? null : pictured(game, pairs[0]),
    before ? moveOf(game, before) : null,
  ]);
  return { real: target.mixture ? hundredths(shown.real) : [], sides, pictures, move };
}
