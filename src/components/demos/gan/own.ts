/** @file Places of the reader's own, a cloud around each of which the generator is to learn: as lines of text, and as what a stranger's file or link may hold. */
import type { Mixture, Place } from '../../../lib/data/mixtures';

export const MOST = 50;
/** Of the plane that is shown, from its middle. */
export const REACH = 3;
const DEVIATION = 0.15;

export const mixtureOf = (centres: readonly Place[]): Mixture => ({
  centres,
  deviation: DEVIATION,
});

/** Small enough for a link; a pixel is more. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((each) => typeof each === 'number' && Math.abs(each) <= REACH);

export const arePlaces = (value: unknown): value is Place[] =>
  Array.isArray(value) && value.length <= MOST && value.every(isPlace);

/** One line for each: x, y. */
export const linesOf = (places: readonly Place[]): string =>
  places.map((place) => place.join(', ')).join('\n');

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads lines, as typed or pasted from a table: two numbers apart by commas, semicolons, tabs or spaces.
 *
 * @returns The places, or the number of the first line that holds none; `0` where there are too many.
 */
export function readLines(text: string): Place[] | number {
  const places: Place[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.trim().replaceAll('−', '-').split(/[\s,;，；]+/u); // prettier-ignore
    const place = cells.map((cell) => (NUMBER.test(cell) ? rounded(Number(cell)) : NaN));
    if (!isPlace(place)) return i + 1;
    places.push(place);
  }
  return places.length > MOST ? 0 : places;
}
