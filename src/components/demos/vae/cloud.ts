/** @file A cloud in words: where each digit's middle lies. */

export interface Cloud {
  answers: readonly number[];
  x: readonly number[];
  y: readonly number[];
}

export interface Middle {
  digit: number;
  x: number;
  y: number;
}

/** Of each digit that is there, the mean place of those held out. */
export function middlesOf({ answers, x, y }: Cloud): Middle[] {
  return Array.from({ length: 10 }, (_, digit) => {
    const places = answers.flatMap((answer, i) => (answer === digit ? [i] : []));
    const mean = (of: readonly number[]) =>
      places.reduce((sum, i) => sum + (of[i] ?? 0), 0) / places.length;
    return { digit, x: mean(x), y: mean(y) };
  }).filter((middle) => Number.isFinite(middle.x));
}
