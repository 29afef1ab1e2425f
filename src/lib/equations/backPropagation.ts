/**
 * @file Back-propagation by hand: from what an answer costs back to every weight, with what each factor was on the way.
 *
 * δ is ∂L/∂z of a layer. For the last layer the loss gives it; before it δ = (Wᵀδ) ⊙ f′(z). Then ∂L/∂W = δ·aᵀ and ∂L/∂b = δ.
 * I inputs of a layer · H its neurons · K neurons of the next layer. Source: rumelhart1986, pp. 534–535.
 */
import { check } from '../core/check';
import type { Computed, Layer } from './forwardPass';

export interface Backwards {
  /** ∂L/∂a of each neuron and what it is the sum of, [H] and [H, K]; none for the last layer, whose loss is taken at the sums. */
  upstream: number[] | undefined;
  parts: number[][] | undefined;
  /** f′(z), [H] */
  local: number[];
  /** ∂L/∂z, [H]; the same as ∂L/∂b. */
  delta: number[];
  /** ∂L/∂W, [H, I] */
  weights: number[][];
}

/**
 * @param computed - What `forward` gave for these layers.
 * @param slopes - ∂L/∂z of the last layer, [H].
 * @returns In the order of the layers.
 */
export function backward(
  layers: readonly Layer[],
  computed: readonly (readonly Computed[])[],
  slopes: readonly number[],
): Backwards[] {
  check(computed.length === layers.length, 'backward: another number of layers was computed');
  const found: Backwards[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const own = computed[l] ?? [];
    const next = found[0];
    found.unshift(next ? before(own, layers[l + 1]?.weights ?? [], next.delta) : last(own, slopes));
  }
  return found;
}

function last(own: readonly Computed[], slopes: readonly number[]): Backwards {
  check(
    own.length === slopes.length,
    `backward: ${slopes.length} slopes for ${own.length} outputs`,
  );
  const delta = [...slopes];
  return {
    ...{ upstream: undefined, parts: undefined, delta },
    ...{ local: own.map(({ slope }) => slope), weights: weightsOf(own, delta) },
  };
}

/** A neuron that feeds K others gets something back from each: its share is the sum. */
function before(
  own: readonly Computed[],
  next: readonly (readonly number[])[],
  behind: readonly number[],
): Backwards {
  const parts = own.map((_, i) => behind.map((each, k) => (next[k]?.[i] ?? NaN) * each));
  const upstream = parts.map(sum);
  const local = own.map(({ slope }) => slope);
  const delta = upstream.map((each, i) => each * (local[i] ?? NaN));
  return { upstream, parts, local, delta, weights: weightsOf(own, delta) };
}

const weightsOf = (own: readonly Computed[], delta: readonly number[]) =>
  own.map(({ inputs }, i) => inputs.map((input) => (delta[i] ?? NaN) * input));

/** All of a network's numbers in one order: neuron by neuron its weights, then its bias. */
export const flat = (weights: readonly (readonly number[])[], biases: readonly number[]) =>
  weights.flatMap((row, i) => [...row, biases[i] ?? NaN]);

export const gradientOf = (backwards: readonly Backwards[]): number[] =>
  backwards.flatMap(({ weights, delta }) => flat(weights, delta));

/**
 * What is sometimes printed: the error at the output, 2(a − y)/n, times what a layer was given, for both layers. Without f′,
 * and without Wᵀ on the way to the first: it fits only where both layers have as many neurons.
 *
 * @param error - [H]
 */
export function printedGradient(
  computed: readonly (readonly Computed[])[],
  error: readonly number[],
): number[] {
  return computed.flatMap((own) => {
    check(own.length === error.length, 'printed rule: layers of another size');
    return flat(weightsOf(own, error), error);
  });
}

/** In degrees; NaN where one of them is 0. */
export function angleBetween(a: readonly number[], b: readonly number[]): number {
  const dot = (u: readonly number[], v: readonly number[]) =>
    sum(u.map((each, i) => each * (v[i] ?? NaN)));
  const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  return (180 / Math.PI) * Math.acos(Math.max(-1, Math.min(1, cosine)));
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
