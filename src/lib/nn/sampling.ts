/** @file From scores to the next token: temperature and top-k. */
import { check } from '../core/check';

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
