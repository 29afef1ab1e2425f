/**
 * @file Several workers that make the same updates: each computes its part of a batch, what they found is added up in the
 * same order everywhere, and so all have the same weights, bit for bit. Who they are and how they talk is known in `runtime`.
 */
import type { Saved } from '../core/saved';
import * as shares from '../kernels/shares/shares';
import * as tf from '../tf';
import { healthOf, numberOf, slopesOf, valueOf, type Measured, type OnDevice } from './measure';

/** Which part of a step is a worker's. */
export interface Part {
  /** From 0; the first one's part comes first in every sum, and it alone speaks to the page. */
  rank: number;
  of: number;
}

/** What a worker computes of a batch's loss. */
export interface Share<Also extends string> {
  loss: () => Measured<Also>;
  /** So much of the whole batch's loss is this one's; those of all parts add up to 1. */
  weight: number;
}
export type Divide<Also extends string> = (part: Part) => Share<Also> | undefined;

/** A training that others can follow. */
export interface Learner {
  save: () => Promise<Saved>;
  restore: (saved: Saved) => void;
  /** Its weights were changed since its last update by something else. */
  readonly isTouched: boolean;
}

export interface Crew {
  /** Of one: everything is computed here. */
  readonly part: Part;
  /** Called once, when what is set up can be divided. */
  enlist(learner: Learner): void;
  /**
   * Gives this worker's span to all, and takes theirs.
   *
   * @param own - Numbers that may lie in a backend's memory: they are copied at once.
   * @returns Every worker's span by its rank, but for this one's, to be used before anything is awaited; nothing where the others
   *   are gone: `part` is all of it then.
   */
  exchange(own: Float32Array): Promise<readonly (Float32Array | undefined)[] | undefined>;
  /** The sum of the parts' losses was once compared with the loss of the whole batch, by the first one. */
  isTried: boolean;
  /** What it computes cannot be divided: from now on everything is computed here. */
  refuse(): void;
  /** Makes an update, and learns how long it took. */
  timed<T>(update: () => Promise<T>): Promise<T>;
}

/** Single precision and another order of sums come to less. */
const TOLERANCE = 1e-3;

/**
 * Gradient and loss of a whole batch, each worker having computed its part.
 *
 * @returns Nothing where it could not be: the whole is to be computed here.
 */
export async function together<Also extends string>(
  crew: Crew,
  whole: () => Measured<Also>,
  divide: Divide<Also>,
  variables: readonly tf.Variable[],
): Promise<Gradient | undefined> {
  const share = divide(crew.part);
  if (!share) return void crew.refuse();
  const summed = await sum(crew, share, variables);
  if (!summed || crew.isTried) return summed;
  const [loss = NaN] = await summed.health.data();
  const expected = await numberOf(() => valueOf(whole()));
  if (Math.abs(loss - expected) > TOLERANCE * Math.max(1, Math.abs(expected))) {
    tf.dispose([summed.gradients, summed.health, summed.also]);
    return void crew.refuse();
  }
  crew.isTried = true;
  return summed;
}

type Gradient = OnDevice & { gradients: tf.Tensor[] };

async function sum(
  crew: Crew,
  { loss, weight }: Share<string>,
  variables: readonly tf.Variable[],
): Promise<Gradient | undefined> {
  const { part } = crew;
  const mine = slopesOf(loss, variables);
  const like = [...mine.gradients, mine.loss, ...Object.values(mine.also)];
  const own = shares.pack(like, weight); // [P, the loss, and what is measured beside]
  tf.dispose(like);
  const spans = await crew.exchange(shares.numbersOf(own)).catch((error: unknown) => {
    own.dispose();
    throw error;
  });
  if (!spans || crew.part !== part) return void own.dispose();
  return tf.tidy(() => {
    const whole = shares.sum(
      spans.map((span, r) => (r === part.rank ? own : tf.tensor1d(span!))),
      like,
    );
    own.dispose();
    const gradients = whole.slice(0, variables.length);
    const [value, ...beside] = whole.slice(variables.length) as tf.Scalar[];
    const names = Object.keys(mine.also);
    const also = Object.fromEntries(names.map((name, i) => [name, beside[i]!]));
    return { gradients, health: healthOf(value!, gradients), also };
  });
}
