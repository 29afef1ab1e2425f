/** @file The course of the game: who moves, by which batch, and what is known of it afterwards. */
import { DivergedError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import type * as gan from '../../../lib/models/gan';
import * as variable from '../../../lib/nn/variable';
import type { Pace } from '../../../lib/runtime/pace';
import * as tf from '../../../lib/tf';
import type { Player } from '../../../lib/train/adversarial';
import { measure, numbersOf } from '../../../lib/train/measure';
import type { Update } from '../../../lib/train/trainer';
import type { Place } from '../../../lib/data/mixtures';
import type { Settings } from './fields';
import { madeOf, type Shown } from './look';
import { batchOf, lossOf, type Batch, type Pair } from './pairs';
import type { Target } from './target';

/** Before a move of one player: the weights of the chosen pair, and what its generator made of the noise that is shown. */
export interface Before {
  who: Player;
  weights: Record<Player, tf.Tensor[]>;
  made: tf.Tensor2D;
}
export interface Game {
  settings: Settings;
  target: Target;
  config: gan.Config;
  /** The chosen loss first. */
  pairs: [Pair, ...Pair[]];
  batches: Random;
  own: readonly Place[];
  shown: Shown;
  pace: Pace;
  /** Updates of the discriminator since the generator's last one. */
  judged: number;
  /** Nothing where both move in one step. */
  before: Before | undefined;
}

/** What a player's last update was made of. */
export type Told = Pick<Update, 'loss' | 'norm'>;

/** Whose turn it is where one moves at a time. */
export const nextOf = ({ judged, settings }: Pick<Game, 'judged' | 'settings'>): Player =>
  judged < settings.judgements ? 'discriminator' : 'generator';

const nextBatch = ({ target, settings, batches }: Game): Batch =>
  batchOf(target, settings.batch, settings.latent, batches);

/** Of every pair one update of one player, all by the same batch. */
function moved(game: Game, player: Player): Promise<Update>[] {
  const batch = nextBatch(game);
  game.judged = player === 'generator' ? 0 : game.judged + 1;
  return game.pairs.map((pair) =>
    pair.two.move(player, lossOf(pair, player, batch, game.config, game.settings.smoothing)),
  );
}

/** The discriminator so often as is set, then the generator; under way when this returns. */
export function bothMove(game: Game): Promise<Record<Player, Told[]>> {
  forget(game);
  const earlier: Promise<Told>[] = [];
  let discriminator = moved(game, 'discriminator');
  while (nextOf(game) === 'discriminator') {
    earlier.push(...discriminator);
    discriminator = moved(game, 'discriminator');
  }
  return settled({ discriminator, generator: moved(game, 'generator') }, earlier, 1);
}

/** One player moves; what the other would lose now is measured, and nothing of it changes. */
export async function oneMoves(game: Game): Promise<Record<Player, Told[]>> {
  const who = nextOf(game);
  forget(game);
  game.before = {
    who,
    weights: { discriminator: copied(game, 'discriminator'), generator: copied(game, 'generator') },
    made: tf.tidy(() => madeOf(game)),
  };
  const updates = moved(game, who);
  const waits = who === 'generator' ? 'discriminator' : 'generator';
  const { target, settings, shown } = game;
  const batch = batchOf(target, settings.batch, settings.latent, shown.random());
  const other = game.pairs.map((pair) => toldOf(game, pair, waits, batch));
  const none: Promise<Told>[] = [];
  const told = await settled({ discriminator: none, generator: none, [who]: updates }, [], 2);
  return { ...told, [waits]: await Promise.all(other) };
}

async function toldOf(game: Game, pair: Pair, player: Player, batch: Batch): Promise<Told> {
  const variables = variable.named(pair.params[player]).map(([, each]) => each);
  const loss = lossOf(pair, player, batch, game.config, game.settings.smoothing);
  const { gradients, ...measured } = measure(loss, variables);
  tf.dispose(gradients);
  const [[value = NaN, norm = NaN] = []] = await numbersOf([measured]);
  tf.dispose(measured.health);
  return { loss: value, norm };
}

const copied = ({ pairs: [pair] }: Game, player: Player): tf.Tensor[] =>
  variable.named(pair.params[player]).map(([, each]) => each.clone());

export function forget(game: Game): void {
  if (game.before) tf.dispose([game.before.weights, game.before.made]);
  game.before = undefined;
}

/**
 * Waits until all is known: where one player has gone back to good weights, the other has too.
 *
 * @param perMove - Steps of the run for each update.
 */
async function settled(
  moves: Record<Player, Promise<Told>[]>,
  earlier: Promise<Told>[],
  perMove: number,
): Promise<Record<Player, Told[]>> {
  const all = await Promise.allSettled([...moves.discriminator, ...moves.generator, ...earlier]);
  const failed = all.find((each) => each.status === 'rejected');
  if (failed) {
    const { reason } = failed as { reason: unknown };
    if (!(reason instanceof DivergedError)) throw reason;
    throw new DivergedError(reason.message, reason.back * perMove);
  }
  return {
    discriminator: await Promise.all(moves.discriminator),
    generator: await Promise.all(moves.generator),
  };
}
