/** @file Means: of all numbers, and of the last few of a row. */

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** At each place the mean of the last `of` numbers; of fewer at the beginning. */
export function runningMeans(numbers: readonly number[], of: number): number[] {
  let sum = 0;
  return numbers.map((value, i) => {
    sum += value - (numbers[i - of] ?? 0);
    return sum / Math.min(i + 1, of);
  });
}
