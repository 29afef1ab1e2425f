/** @file Words at their places on a square of 100 by 100, top left 0. */

export interface Mapped {
  words: readonly string[];
  x: readonly number[];
  y: readonly number[];
}
export interface Place {
  x: number;
  y: number;
}

/** Of the square, from its middle to the word furthest out. */
const REACH = 43;
/** Words that do not differ yet are drawn no larger than so. */
const LEAST = 0.05;

/** All by one scale, 0 in the middle. */
export function placesOf(mapped: Mapped | undefined): Map<string, Place> {
  if (!mapped) return new Map();
  const { words, x, y } = mapped;
  const extent = Math.max(LEAST, ...x.map(Math.abs), ...y.map(Math.abs));
  const at = (value: number) => 50 + (REACH * value) / extent;
  return new Map(words.map((word, i) => [word, { x: at(x[i] ?? 0), y: at(-(y[i] ?? 0)) }]));
}

/** The words drawn nearest to one, the nearest first. */
export function nearestTo(
  places: ReadonlyMap<string, Place>,
  word: string,
  count: number,
): string[] {
  const from = places.get(word);
  if (!from) return [];
  return [...places]
    .filter(([other]) => other !== word)
    .map(([other, { x, y }]) => ({ other, apart: Math.hypot(x - from.x, y - from.y) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, count)
    .map(({ other }) => other);
}
