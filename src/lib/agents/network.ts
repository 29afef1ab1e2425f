/**
 * @file A small network of plain numbers, one example at a time: for 64 neurons a layer a call of a tensor operation costs more than the
 * multiplications in it.
 *
 * Read downwards: init → forward → backward. All weights lie in one row, layer after layer, [out, in] and then the biases, so that an
 * optimiser moves them in one loop.
 *
 * Source: rumelhart1986. Left out: batches, other layers than full ones.
 */
import { check } from '../core/check';
import { DivergedError } from '../core/failures';
import type { Random } from '../core/random';
import * as adam from '../optimizers/adam';

export interface Network {
  /** Neurons of each layer, the inputs first. */
  sizes: readonly number[];
  curve: 'tanh' | 'relu';
  /** [P] */
  weights: Float64Array;
  /** What `backward` has added up, [P]. */
  gradient: Float64Array;
  /** Of the last `forward`: what each layer gave, the inputs first. */
  layers: Float64Array[];
  /** Of the last `backward`: slope of the loss at each layer's sums. */
  slopes: Float64Array[];
  memory: adam.Memory;
}

/**
 * Weights are normal with deviation gain/√in, gain 1 for tanh and √2 for ReLU (he2015); biases are 0.
 *
 * @param last - Gain of the last layer: small, so that a fresh policy prefers nothing.
 */
export function init(
  sizes: readonly number[],
  curve: Network['curve'],
  last: number,
  random: Random,
): Network {
  const P = sizes.slice(1).reduce((sum, size, l) => sum + size * ((sizes[l] as number) + 1), 0);
  const weights = new Float64Array(P);
  let at = 0;
  for (let l = 1; l < sizes.length; l++) {
    const [before, own] = [sizes[l - 1] as number, sizes[l] as number];
    const gain = l === sizes.length - 1 ? last : curve === 'relu' ? Math.SQRT2 : 1;
    for (let i = 0; i < before * own; i++)
      weights[at + i] = (gain / Math.sqrt(before)) * random.normal();
    at += own * (before + 1);
  }
  const rows = () => sizes.map((size) => new Float64Array(size));
  const gradient = new Float64Array(P);
  return {
    ...{ sizes, curve, weights, gradient },
    layers: rows(),
    slopes: rows(),
    memory: adam.init(P),
  };
}

/**
 * What the last layer gives, [out]; hidden layers are bent by the curve, the last is not.
 *
 * @returns The network's own row: the next call overwrites it.
 * @throws {ShapeError} If there are not as many inputs as the first layer has.
 */
export function forward(
  { sizes, curve, weights, layers }: Network,
  input: Float64Array,
): Float64Array {
  check(input.length === sizes[0], `network: ${input.length} inputs do not fit ${sizes[0] ?? 0}`);
  layers[0] = input;
  let at = 0;
  for (let l = 1; l < sizes.length; l++) {
    const [given, own] = [layers[l - 1]!, layers[l]!];
    const [before, count, hidden] = [given.length, own.length, l < sizes.length - 1];
    for (let j = 0; j < count; j++) {
      let sum = weights[at + before * count + j]!;
      const row = at + j * before;
      for (let i = 0; i < before; i++) sum += weights[row + i]! * given[i]!;
      own[j] = !hidden ? sum : curve === 'relu' ? (sum > 0 ? sum : 0) : Math.tanh(sum);
    }
    at += count * (before + 1);
  }
  return layers.at(-1)!;
}

/** Adds the slopes of the weights for the last `forward` to `gradient`. @param slope - Of the loss at each output, [out]. */
export function backward(network: Network, slope: ArrayLike<number>): void {
  const { sizes, curve, weights, gradient, layers, slopes } = network;
  let at = weights.length;
  slopes.at(-1)!.set(slope);
  for (let l = sizes.length - 1; l > 0; l--) {
    const [given, own, ahead] = [layers[l - 1]!, slopes[l]!, slopes[l - 1]!];
    const [before, count] = [given.length, own.length];
    at -= count * (before + 1);
    if (l > 1) ahead.fill(0);
    for (let j = 0; j < count; j++) {
      const d = own[j]!;
      if (d === 0) continue;
      const row = at + j * before;
      gradient[at + before * count + j]! += d;
      for (let i = 0; i < before; i++) gradient[row + i]! += d * given[i]!;
      if (l > 1) for (let i = 0; i < before; i++) ahead[i]! += d * weights[row + i]!;
    }
    if (l === 1) return;
    for (let i = 0; i < before; i++) {
      const y = given[i]!;
      ahead[i]! *= curve === 'relu' ? Number(y > 0) : 1 - y * y;
    }
  }
}

/**
 * One step of Adam against the gradient, which is then forgotten. A gradient longer than `longest` is shortened to it (pascanu2013).
 *
 * @returns Whether the gradient was a number; if not, nothing was changed.
 */
export function descend(
  { weights, gradient, memory }: Network,
  rate: number,
  longest: number,
): boolean {
  let squares = 0;
  for (let i = 0; i < gradient.length; i++) squares += gradient[i]! ** 2;
  const length = Math.sqrt(squares);
  if (Number.isFinite(length)) {
    if (length > longest)
      for (let i = 0; i < gradient.length; i++) gradient[i]! *= longest / length;
    adam.update(weights, gradient, memory, { ...adam.defaults, epsilon: 1e-5, rate });
  }
  gradient.fill(0);
  return Number.isFinite(length);
}

/**
 * The place of the highest; of equal ones the first.
 *
 * @throws {DivergedError} If they are no numbers: the weights have left every range.
 */
export function highest(scores: Float64Array): number {
  const place = scores.indexOf(Math.max(...scores));
  if (place < 0) throw new DivergedError('network: it gives what is no number');
  return place;
}

/**
 * Chances from scores: exp(z − max z) / Σ. New numbers.
 *
 * @throws {DivergedError} If they are no numbers.
 */
export function softmax(scores: Float64Array): Float64Array {
  const top = scores[highest(scores)]!;
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * Slope at the scores of −weight·ln π(action) − bonus·H(π), [A]: minus the direction in which the action becomes more likely and the
 * policy less sure.
 *
 * @param chances - π, from `softmax`.
 */
export function policySlope(
  chances: Float64Array,
  action: number,
  weight: number,
  bonus: number,
): Float64Array {
  let entropy = 0;
  for (const p of chances) if (p > 0) entropy -= p * Math.log(p);
  return chances.map((p, i) => {
    const surer = p > 0 ? p * (Math.log(p) + entropy) : 0; // −∂H/∂z
    return weight * (p - Number(i === action)) + bonus * surer;
  });
}
