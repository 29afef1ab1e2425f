/** @file Averages: the mean of all numbers and of the last few of a row, and the median. */

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

/** Of two numbers, also of those whose sum is too large for one. */
export const halfWay = (a: number, b: number): number => a / 2 + b / 2;

/** The middle of several numbers, or half way between the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : halfWay(sorted[middle - 1] ?? NaN, upper);
}
