/**
 * @file The skewness of a result, worked out from its inputs' distributions instead of from samples.
 *
 * Each input alone is moved through its whole distribution, far into tails that no sample reaches; that gives the moments of
 * its share in the result. Put together as a sum and as a product they are exact where the equation is one; which of the two
 * is nearer is tried at joint draws. Where neither is near, the more cautious one counts. So it does where inputs correlate:
 * they are taken as independent, and as moving the result the same way all at once.
 */
import { median } from '../core/average';
import { Random } from '../core/random';
import { atDeviation, Draws, isNormal, quantileOf } from './draws';
import { normalProbability } from './normal';
import type { AnyEquation } from './equation';
import {
  allowed,
  figureAt,
  inputsOf,
  stateOf,
  uncertain,
  write,
  type Given,
  type Input,
  type State,
} from './inputs';

type Uncertain = Input & { spread: NonNullable<Input['spread']> };

/** Variance and third central moment of a deviation from the mean, which is `mean`. */
interface Part {
  mean: number;
  variance: number;
  third: number;
}

/**
 * Result's skewness; NaN if it can't be told, such as where the result isn't defined at the middle.
 *
 * @param correlated - Keys of inputs that don't move by themselves.
 */
export function skewnessOf(
  equation: AnyEquation,
  given: Given,
  result: string,
  correlated: readonly string[] = [],
): number {
  const inputs = uncertain(inputsOf(equation, given)) as Uncertain[];
  const state = stateOf(given);
  const middle = figureOf(equation, state, result);
  if (middle === undefined) return NaN;
  const parts = inputs.map((input) =>
    partOf(nodesOf(input), (x) => figureAt(equation, state, input, x, result)),
  );
  const form = formOf(equation, state, inputs, result, middle);
  const independent = putTogether(parts, form);
  const moved = inputs.filter(({ key }) => correlated.includes(key));
  if (moved.length === 0) return independent;
  const others = parts.filter((_, i) => !moved.includes(inputs[i] as Uncertain));
  const joint = partOf(normalNodes, jointly(equation, state, moved, result));
  return Math.max(Math.abs(independent), Math.abs(putTogether([...others, joint], form)));
}

type Form = 'sum' | 'product' | 'neither';

function putTogether(parts: readonly Part[], form: Form): number {
  const [added, multiplied] = [skewnessOfSum(parts), skewnessOfProduct(parts)];
  if (form === 'neither') return Math.max(Math.abs(added), Math.abs(multiplied));
  return form === 'sum' ? added : multiplied;
}

/** The figure where inputs are all as many deviations from their middle, each to the side that raises the figure. */
function jointly(
  equation: AnyEquation,
  state: State,
  inputs: readonly Uncertain[],
  result: string,
): (z: number) => number | undefined {
  const valueAt = (input: Uncertain, z: number) => {
    const { spread } = input;
    // By its deviations where it has any: far out, a probability has no digits left.
    const x = isNormal(spread) ? atDeviation(spread, z) : quantileOf(spread, normalProbability(z));
    return allowed(input, x);
  };
  const sides = inputs.map((input) => {
    const at = (z: number) => figureAt(equation, state, input, valueAt(input, z), result) ?? 0;
    return at(1) < at(-1) ? -1 : 1;
  });
  return (z) =>
    together(
      equation,
      state,
      inputs,
      inputs.map((input, i) => valueAt(input, z * (sides[i] ?? 1))),
      result,
    );
}

function figureOf(equation: AnyEquation, { values, tables }: State, result: string) {
  return (equation.figures(values, tables) as Record<string, number | undefined>)[result];
}

interface Node {
  x: number;
  weight: number;
}

/** Deviations up to which a tail is followed, and how finely: of a lognormal's third moment, most lies 3σ deviations out. */
const [FARTHEST, STEP] = [12, 1 / 8];
const NODES = 400;
/** Of a standard normal. */
const normalNodes: readonly Node[] = Array.from({ length: (2 * FARTHEST) / STEP + 1 }, (_, i) => {
  const z = -FARTHEST + i * STEP;
  return { x: z, weight: Math.exp(-(z ** 2) / 2) };
});

function nodesOf(input: Uncertain): Node[] {
  const { spread } = input;
  switch (spread.shape) {
    case 'normal':
    case 'lognormal':
      return normalNodes.map(({ x: z, weight }) => ({
        x: allowed(input, atDeviation({ ...spread, shape: spread.shape }, z)),
        weight,
      }));
    case 'triangular':
      return Array.from({ length: NODES }, (_, i) => ({
        x: allowed(input, quantileOf(spread, (i + 0.5) / NODES)),
        weight: 1,
      }));
    case 'values':
      return spread.values.map((x) => ({ x: allowed(input, x), weight: 1 }));
    default:
      return spread satisfies never;
  }
}

/** Moments of a figure over nodes; where it isn't defined the node doesn't count. */
function partOf(nodes: readonly Node[], figure: (x: number) => number | undefined): Part {
  const found = nodes.flatMap(({ x, weight }) => {
    const y = figure(x);
    return y === undefined || !Number.isFinite(y) ? [] : [{ y, weight }];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const mean = found.reduce((sum, { y, weight }) => sum + weight * y, 0) / total;
  const power = (k: number) =>
    found.reduce((sum, { y, weight }) => sum + weight * (y - mean) ** k, 0) / total;
  return { mean, variance: power(2), third: power(3) };
}

/** Of independent terms, variances and third moments add. */
function skewnessOfSum(parts: readonly Part[]): number {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const third = parts.reduce((sum, part) => sum + part.third, 0);
  return variance > 0 ? third / variance ** 1.5 : 0;
}

/** Of independent factors 1 + δ with E δ = 0: E(Π − 1)² = Π(1 + v) − 1, E(Π − 1)³ = Π(1 + 3v + t) − 3 Π(1 + v) + 2. */
function skewnessOfProduct(parts: readonly Part[]): number {
  let [second, third, sign] = [0, 0, 1];
  for (const { mean, variance, third: moment } of parts) {
    const v = variance / mean ** 2;
    sign *= Math.sign(mean);
    second += Math.log1p(v);
    third += Math.log1p(3 * v + moment / mean ** 3);
  }
  const variance = Math.expm1(second);
  return variance > 0 ? (sign * (Math.expm1(third) - 3 * variance)) / variance ** 1.5 : 0;
}

const TRIALS = 64;
/** Off by less than this share of what it predicts is near. */
const NEAR = 0.1;

/** How the result is put together of its inputs, tried at joint draws. */
function formOf(
  equation: AnyEquation,
  state: State,
  inputs: readonly Uncertain[],
  result: string,
  middle: number,
): Form {
  if (inputs.length < 2) return 'sum';
  const random = new Random(0);
  const draws = inputs.map((input) => {
    const list = new Float64Array(TRIALS);
    new Draws(input, random).fill(list, TRIALS);
    return list;
  });
  const errors: Record<'sum' | 'product' | 'size', number[]> = { sum: [], product: [], size: [] };
  for (let i = 0; i < TRIALS; i++) {
    const at = inputs.map((_, j) => draws[j]?.[i] as number);
    const alone = inputs.map((input, j) => figureAt(equation, state, input, at[j] ?? NaN, result));
    const joint = together(equation, state, inputs, at, result);
    const known = alone.filter((one) => one !== undefined);
    if (joint === undefined || known.length < alone.length) continue;
    errors.sum.push(Math.abs(known.reduce((sum, one) => sum + one - middle, middle) - joint));
    errors.product.push(
      Math.abs(known.reduce((part, one) => part * (one / middle), middle) - joint),
    );
    errors.size.push(Math.abs(joint - middle));
  }
  const [sum, product] = [median(errors.sum), median(errors.product)];
  const near = NEAR * median(errors.size);
  if (!(Math.min(sum, product) <= near)) return 'neither';
  return product < sum ? 'product' : 'sum';
}

function together(
  equation: AnyEquation,
  state: State,
  inputs: readonly Uncertain[],
  at: readonly number[],
  result: string,
): number | undefined {
  inputs.forEach((input, j) => write(state, input, at[j] ?? NaN));
  const figure = figureOf(equation, state, result);
  inputs.forEach((input) => write(state, input, input.value));
  return figure;
}
