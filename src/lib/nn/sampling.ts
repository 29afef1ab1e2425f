/** @file From scores to the next token, and on to a text: temperature and top-k. */
import { check } from '../core/check';
import type { Random } from '../core/random';

export interface Taste {
  /** 0 always takes the likeliest; 1 draws as the model believes; above 1 is bolder. */
  temperature: number;
  /** Only the k likeliest tokens can be drawn; 0 allows all. */
  topK: number;
}

/**
 * softmax(scores / temperature) over the `topK` highest scores, 0 for all others.
 *
 * At temperature 0 the highest score has all the probability; of equal ones the first.
 *
 * @param scores - [V], before softmax.
 * @returns [V], adds up to 1.
 * @throws {ShapeError} If there are no scores, or one of them is no number.
 * @see fan2018, §5.4 for top-k
 */
export function probabilities(
  scores: ArrayLike<number>,
  { temperature, topK }: Taste,
): Float64Array {
  const V = scores.length;
  check(V > 0, 'sampling: no scores');
  const order = Array.from({ length: V }, (_, i) => i).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
  );
  const best = order[0] as number;
  const top = scores[best] as number;
  check(Number.isFinite(top), `sampling: the highest score is ${top}`);

  const result = new Float64Array(V);
  if (temperature <= 0) {
    result[best] = 1;
    return result;
  }
  const allowed = topK > 0 ? order.slice(0, topK) : order;
  let total = 0;
  for (const i of allowed) {
    const weight = Math.exp(((scores[i] as number) - top) / temperature);
    result[i] = weight;
    total += weight;
  }
  for (const i of allowed) result[i] = (result[i] as number) / total;
  return result;
}

/** The likeliest tokens first; of equal ones the first. `rest` is the chance of all the others together. */
export function likeliest(chances: ArrayLike<number>, most: number) {
  const tokens = Array.from(chances, (chance, id) => ({ id, chance }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, most);
  const shown = tokens.reduce((total, { chance }) => total + chance, 0);
  return { tokens, rest: Math.max(0, 1 - shown) };
}

/**
 * Token after token, each drawn from what the model says of all before it.
 *
 * @param start - What is gone on from.
 * @param length - Tokens; fewer where they take longer than `withinMs`.
 * @param scores - Of the token that follows, [V].
 * @returns The new ones.
 */
export async function continued(
  start: readonly number[],
  { length, withinMs = Infinity }: { length: number; withinMs?: number | undefined },
  taste: Taste,
  random: Random,
  scores: (ids: readonly number[]) => Promise<ArrayLike<number>>,
): Promise<number[]> {
  const began = performance.now();
  const ids = [...start];
  for (let i = 0; i < length && performance.now() - began < withinMs; i++) {
    ids.push(random.choose(probabilities(await scores(ids), taste)));
  }
  return ids.slice(start.length);
}
