/**
 * @file A gradient without any calculus: each number a little up, a little down, and how much the loss changed. Too large a
 * step meets the curve's bend, too small a one the rounding of the computer's numbers.
 */

export type Rounding = (value: number) => number;
/** As long as the computer makes them, or after each operation to the 24 bits that networks are trained with. */
export const roundings = { f64: (value: number) => value, f32: Math.fround } as const;
export type Precision = keyof typeof roundings;

/**
 * (L(θ + ε) − L(θ − ε)) / 2ε for each number of θ: wrong by about ε², and by about rounding/ε.
 *
 * @param loss - Computed with the same rounding.
 */
export function numericGradient(
  loss: (parameters: readonly number[]) => number,
  parameters: readonly number[],
  epsilon: number,
  round: Rounding = roundings.f64,
): number[] {
  const at = (i: number, by: number) =>
    loss(parameters.map((each, k) => (k === i ? round(each + by) : each)));
  return parameters.map((_, i) => round(round(at(i, epsilon) - at(i, -epsilon)) / (2 * epsilon)));
}

/** ‖a − b‖ / (‖a‖ + ‖b‖): 0 where they agree, 1 where they have nothing in common. */
export function relativeError(a: readonly number[], b: readonly number[]): number {
  const size = (values: readonly number[]) =>
    Math.sqrt(values.reduce((sum, each) => sum + each * each, 0));
  const whole = size(a) + size(b);
  return whole === 0 ? 0 : size(a.map((each, i) => each - (b[i] ?? NaN))) / whole;
}
