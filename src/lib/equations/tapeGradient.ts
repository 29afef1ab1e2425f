/** @file A network's loss written on a tape of single numbers, and its gradient as the tape has it: no formula of a layer is in it. */
import { activations, type Activation } from './activations';
import type { Layer } from './forwardPass';
import { sharesOf, type Answer, type Loss } from './losses';
import { add, backward, exp, log, multiply, scale, sumOf, through, Value } from './tape';

export interface Taped {
  loss: Value;
  /** Neuron by neuron its weights, then its bias. */
  parameters: Value[];
}

export function taped(
  layers: readonly Layer[],
  given: readonly number[],
  loss: Loss,
  answer: Answer,
): Taped {
  const parameters: Value[] = [];
  const parameter = (number: number) => {
    const value = new Value(number);
    parameters.push(value);
    return value;
  };
  let inputs = given.map((number) => new Value(number));
  for (const { weights, biases, activation } of layers) {
    const before = inputs;
    const sums = weights.map((row, i) => {
      const products = row.map((w, j) => multiply(parameter(w), before[j] ?? new Value(NaN)));
      return add(sumOf(products), parameter(biases[i] ?? NaN));
    });
    inputs = activation === 'softmax' ? shares(sums) : sums.map((z) => curved(z, activation));
  }
  return { parameters, loss: cost(loss, inputs, sharesOf(answer, inputs.length)) };
}

export function tapeGradient(
  layers: readonly Layer[],
  given: readonly number[],
  loss: Loss,
  answer: Answer,
): number[] {
  const { loss: last, parameters } = taped(layers, given, loss, answer);
  backward(last);
  return parameters.map(({ gradient }) => gradient);
}

const curved = (z: Value, activation: Activation) =>
  through(z, activations[activation].value, activations[activation].slope);

/** The highest sum is taken off as a plain number: it changes no share, so nothing needs to go back through it. */
function shares(sums: readonly Value[]): Value[] {
  const highest = Math.max(...sums.map(({ number }) => number));
  const exponentials = sums.map((z) => exp(add(z, new Value(-highest))));
  const inverse = through(
    sumOf(exponentials),
    (total) => 1 / total,
    (total) => -1 / (total * total),
  );
  return exponentials.map((each) => multiply(each, inverse));
}

function cost(loss: Loss, a: readonly Value[], wanted: readonly number[]): Value {
  const y = (i: number) => wanted[i] ?? NaN;
  if (loss === 'squared') {
    const gaps = a.map((each, i) => add(each, new Value(-y(i))));
    return scale(sumOf(gaps.map((gap) => multiply(gap, gap))), 1 / a.length);
  }
  if (loss === 'binary') {
    const costs = a.flatMap((each, i) => [
      scale(log(each), -y(i)),
      scale(log(add(new Value(1), scale(each, -1))), y(i) - 1),
    ]);
    return scale(sumOf(costs), 1 / a.length);
  }
  return sumOf(a.map((each, i) => scale(log(each), -y(i))));
}
