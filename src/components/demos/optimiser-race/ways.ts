/** @file The plane from above: how it is shaded, and the ways over it. */
import { number } from '../../../lib/core/format';
import type { Language } from '../../../lib/core/language';
import { PLANE, type Surface } from '../../../lib/equations/surfaces';
import type { Contestant } from './fields';

/** Heights from 0 to 1 by their logarithm: the floor of a valley is as well seen as its walls. */
export function shadesOf(
  { height, lowest }: Surface,
  places: readonly (readonly [number, number])[],
): number[] {
  const heights = places.map(([x, y]) => Math.max(0, height(x, y) - lowest));
  const most = Math.max(1e-9, ...heights);
  const least = most / 1_000;
  const span = Math.log((most + least) / least);
  return heights.map((each) => Math.log((each + least) / least) / span);
}

/** x and y in turn become two lists; what lies beyond the plane breaks the line. */
export function wayOf(path: readonly number[]): { x: number[]; y: number[] } {
  const [low, high] = PLANE;
  const inside = (value = NaN) => value >= low && value <= high;
  const both = Array.from({ length: path.length / 2 }, (_, i) => path.slice(2 * i, 2 * i + 2));
  const on = both.map(([x = NaN, y = NaN]) => (inside(x) && inside(y) ? [x, y] : [NaN, NaN]));
  return { x: on.map(([x = NaN]) => x), y: on.map(([, y = NaN]) => y) };
}

interface Way {
  name: Contestant;
  x: number[];
  y: number[];
}

/** Where each way ends. */
export const ends = (ways: readonly Way[], language: Language): [Contestant, string, string][] =>
  ways.map(({ name, x, y }) => [
    name,
    number(x.at(-1) ?? NaN, language, 3),
    number(y.at(-1) ?? NaN, language, 3),
  ]);
