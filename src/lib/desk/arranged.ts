/** @file Where a reader moved what a tool's picture shows. No figure follows from it, so links and tables of cells go without. */

/** From 0 to 1, across and down, by what the picture calls it. */
export type Arranged = Readonly<Record<string, readonly [across: number, down: number]>>;

/** More things nobody moves by hand. */
export const MOST_ARRANGED = 2_000;

/** @param given - Anybody's: what is no place isn't taken. */
export function ownArranged(given: unknown): Arranged | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const found = Object.entries(given)
    .flatMap(([name, place]: [string, unknown]) => (isPlace(place) ? [[name, place] as const] : []))
    .slice(0, MOST_ARRANGED);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const isPlace = (place: unknown): place is readonly [number, number] =>
  Array.isArray(place) &&
  place.length === 2 &&
  place.every((part) => typeof part === 'number' && part >= 0 && part <= 1);

export function sameArranged(a: Arranged = {}, b: Arranged = {}): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => a[name]?.[0] === b[name]?.[0] && a[name]?.[1] === b[name]?.[1])
  );
}
