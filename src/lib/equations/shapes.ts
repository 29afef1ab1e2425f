/**
 * @file Shapes of a factor: from a score x, 0 to 1, to what it does to a product, 0 at 0 and 1 at 1.
 *
 * linear x · power xᵃ · saturating x(1 + h)/(x + h), halfway between nothing and its ceiling 1 + h at x = h · logistic, an S
 * around `middle`, moved and stretched so that it begins at 0 and ends at 1 · step, 0 below `middle` and 1 from there on.
 *
 * Scores above 1, which weights give that add up to more, go on along the same curve.
 */
export const shapes = ['linear', 'power', 'saturating', 'logistic', 'step'] as const;
export type Shape = (typeof shapes)[number];

export interface Form {
  shape: Shape;
  /** a, of the power. */
  exponent: number;
  /** h, of the saturating shape. */
  half: number;
  /** Of the S and the step. */
  middle: number;
}

/** A weighted sum that reaches the step but for rounding is on it. */
const SAME = 1e-9;

/** How steep the S is: from a tenth to nine tenths within 0.44. */
const STEEP = 10;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-STEEP * x));

/** What the factor multiplies the product by. */
export function apply({ shape, exponent, half, middle }: Form, x: number): number {
  switch (shape) {
    case 'linear':
      return x;
    case 'power':
      return x ** exponent;
    case 'saturating':
      return x === 0 ? 0 : (x * (1 + half)) / (x + half);
    case 'logistic': {
      const foot = sigmoid(-middle);
      return (sigmoid(x - middle) - foot) / (sigmoid(1 - middle) - foot);
    }
    case 'step':
      return x >= middle - SAME && x > 0 ? 1 : 0;
    default:
      return shape satisfies never;
  }
}

/**
 * x·f′(x)/f(x): by how many per cent the product grows where the score grows by one.
 *
 * @returns Undefined where the factor is 0; 0 above a step.
 */
export function elasticity(form: Form, x: number): number | undefined {
  const value = apply(form, x);
  if (value === 0) return undefined;
  switch (form.shape) {
    case 'linear':
      return 1;
    case 'power':
      return form.exponent;
    case 'saturating':
      return form.half / (x + form.half);
    case 'logistic': {
      const high = sigmoid(x - form.middle);
      const foot = sigmoid(-form.middle);
      return (x * STEEP * high * (1 - high)) / (high - foot);
    }
    case 'step':
      return 0;
    default:
      return form.shape satisfies never;
  }
}
