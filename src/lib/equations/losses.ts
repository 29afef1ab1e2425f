/**
 * @file What a network's answer costs, in its four usual forms, and how the cost changes with the sums of the last layer. H outputs
 *
 * `squared` is a mean over outputs and `binary` too, as in PyTorch; `categorical` and `sparse` are the same cost, with the answer as
 * a share for each class or as the number of one.
 */
import { check } from '../core/check';
import { activations } from './activations';
import { softmax } from './softmax';

export const lossNames = ['squared', 'binary', 'categorical', 'sparse'] as const;
export type Loss = (typeof lossNames)[number];

/** Shares [H], amounts [H], or from 0 the number of the right class. */
export type Answer = readonly number[] | number;

/** ln(1 + eᶻ), without overflow. */
const softplus = (z: number) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

interface Cost {
  value: number;
  /** ∂L/∂z, [H]: through the layer's curve, back at its sums. */
  slopes: number[];
}

/**
 * @param sums - Of the last layer, before its curve: sigmoid for `squared` and `binary`, softmax for the others.
 * @throws {ShapeError} If the answer doesn't fit the outputs.
 */
export function costOf(loss: Loss, sums: readonly number[], answer: Answer): Cost {
  const H = sums.length;
  const wanted = sharesOf(answer, H);
  if (loss === 'categorical' || loss === 'sparse') {
    const { shifted, exponentials, shares } = softmax(sums);
    const whole = Math.log(sum(exponentials));
    const total = sum(wanted);
    return {
      value: sum(wanted.map((y, i) => (y === 0 ? 0 : y * (whole - (shifted[i] ?? NaN))))),
      slopes: shares.map((p, i) => p * total - (wanted[i] ?? NaN)),
    };
  }
  const { value, slope } = activations.sigmoid;
  if (loss === 'binary') {
    return {
      value: sum(sums.map((z, i) => softplus(z) - (wanted[i] ?? NaN) * z)) / H,
      slopes: sums.map((z, i) => (value(z) - (wanted[i] ?? NaN)) / H),
    };
  }
  const gaps = sums.map((z, i) => value(z) - (wanted[i] ?? NaN));
  return {
    value: sum(gaps.map((gap) => gap * gap)) / H,
    slopes: sums.map((z, i) => (2 / H) * (gaps[i] ?? NaN) * slope(z)),
  };
}

/** @throws {ShapeError} If the answer doesn’t fit so many outputs. */
export function sharesOf(answer: Answer, H: number): readonly number[] {
  if (typeof answer !== 'number') {
    check(answer.length === H, `loss: ${answer.length} answers for ${H} outputs`);
    return answer;
  }
  check(Number.isInteger(answer) && answer >= 0 && answer < H, `loss: no class ${answer} of ${H}`);
  return Array.from({ length: H }, (_, i) => (i === answer ? 1 : 0));
}
