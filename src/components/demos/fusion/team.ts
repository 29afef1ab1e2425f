/** @file The five networks of a run, and what each is given. B examples · V answers */
import type { Random } from '../../../lib/core/random';
import { VOCABULARY, MOST_WORDS } from '../../../lib/data/scenes/words';
import { SHAPES } from '../../../lib/data/scenes/shapes';
import * as fusion from '../../../lib/models/fusion';
import type * as tf from '../../../lib/tf';
import { networks, type Name } from './fields';
import type { Seen } from './heard';

export type Team = Record<Name, fusion.Network>;

export const config: fusion.Config = {
  ...fusion.defaults,
  words: VOCABULARY,
  answers: SHAPES.length,
};

export const byName = <T>(of: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(networks.map((name) => [name, of(name)])) as Record<Name, T>;

/** The one that hears no sentence is built like the late one. */
export const teamOf = (random: Random): Team =>
  byName((name) =>
    fusion.init(name === 'alone' ? 'late' : name, config, random.stream(`weights ${name}`)),
  );

/** Of each network its scores [B, V]; everything that is made is freed by the caller. */
export function scoresOf(team: Team, seen: Seen, trace?: fusion.Trace): Record<Name, tf.Tensor2D> {
  const heard = batchOf(seen);
  const deaf = { ...heard, ...fusion.silence(heard) };
  return byName((name) => team[name].logits(name === 'alone' ? deaf : heard, trace));
}

const batchOf = ({ pictures, sentences }: Seen): fusion.Batch =>
  fusion.batch(pictures, sentences, config, MOST_WORDS);
