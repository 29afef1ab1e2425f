/**
 * A line of this slope in ln t through the end of the lowest curve, as far as it is above 0.
 *
 * @param curves - Over the same steps.
 * @param steps - t, from 1.
 */
export function slopeThrough(
  curves: readonly (readonly number[])[],
  steps: readonly number[],
  slope: number,
): number[] {
  const end = Math.min(...curves.map((curve) => curve.at(-1) ?? NaN));
  const last = Math.log(steps.at(-1) ?? 1);
  return steps.map((step) => {
    const value = end - slope * (last - Math.log(step));
    return value < 0 ? NaN : value;
  });
}
