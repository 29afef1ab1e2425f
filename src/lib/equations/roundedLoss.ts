/** @file A network's loss with each operation rounded, as a computer with shorter numbers has it. */
import { activations } from './activations';
import type { Layer } from './forwardPass';
import { sharesOf, type Answer, type Loss } from './losses';
import type { Rounding } from './numericGradient';

/** Written out in single operations, so that each one is rounded; otherwise what `costOf` says of `forward`. */
export function roundedLoss(
  layers: readonly Layer[],
  given: readonly number[],
  loss: Loss,
  answer: Answer,
  round: Rounding,
): number {
  const add = (a: number, b: number) => round(a + b);
  const times = (a: number, b: number) => round(a * b);
  const total = (values: readonly number[]) => values.reduce(add, 0);
  let inputs = given.map(round);
  let sums: number[] = [];
  for (const { weights, biases, activation } of layers) {
    const before = inputs;
    sums = weights.map((row, i) =>
      add(total(row.map((w, j) => times(round(w), before[j] ?? NaN))), round(biases[i] ?? NaN)),
    );
    inputs =
      activation === 'softmax' ? sums : sums.map((z) => round(activations[activation].value(z)));
  }
  const H = sums.length;
  const wanted = sharesOf(answer, H);
  const y = (i: number) => wanted[i] ?? NaN;
  if (loss === 'squared') {
    const gaps = inputs.map((a, i) => add(a, -y(i)));
    return round(total(gaps.map((gap) => times(gap, gap))) / H);
  }
  if (loss === 'binary') {
    const costs = sums.map((z, i) => {
      const soft = add(Math.max(0, z), round(Math.log1p(round(Math.exp(-Math.abs(z))))));
      return add(soft, -times(y(i), z));
    });
    return round(total(costs) / H);
  }
  const highest = Math.max(...sums);
  const shifted = sums.map((z) => add(z, -highest));
  const whole = round(Math.log(total(shifted.map((z) => round(Math.exp(z))))));
  return total(shifted.map((z, i) => times(y(i), add(whole, -z))));
}
