/** @file Digits of the reader's own in a run: parted into those to learn and those to ask, and what a saved run remembers of them. */
import { check } from '../../../lib/core/check';
import type { Saved } from '../../../lib/core/saved';
import type { Digits } from '../../../lib/data/digits/digits';
import { digitsOf, FEWEST, MOST, type OwnDigits } from '../../../lib/data/digits/idx';
import type { Missing } from '../../chassis/viewProps';

/** Parts in which those held out are read. */
const PARTS = 10;
const MOST_HELD = 2_000;

/** What a saved run keeps of digits that it does not hold. */
export interface Remembered {
  name: string;
  count: number;
}

export interface Parted {
  learned: Digits;
  held: Digits;
  /** Digits of a part of those held out. */
  part: number;
}

/** A fifth, and 2,000 at most, is never learned from: the last ones, as in MNIST's own two files one follows the other. */
export function parted({ pictures, answers }: Digits): Parted {
  const part = Math.floor(Math.min(MOST_HELD, answers.length / 5) / PARTS);
  const from = answers.length - PARTS * part;
  return {
    learned: { pictures: pictures.slice(0, from), answers: answers.slice(0, from) },
    held: { pictures: pictures.slice(from), answers: answers.slice(from) },
    part,
  };
}

/**
 * What a run learns from: the reader's own digits, the book's (`undefined`), or digits that a saved run had and that aren't here.
 *
 * @throws {ShapeError} If what was saved of them is damaged.
 */
export function ownOf(
  input: OwnDigits | undefined,
  saved: Saved | undefined,
): { own?: Parted; remembered?: Remembered; missing?: Missing } {
  const known = saved && rememberedIn(saved.extra['own']);
  if (saved && !known) return {}; // a run of the book's digits goes on with those
  if (!input)
    return known ? { remembered: known, missing: missingOf('digits-missing', known) } : {};
  const { name, count } = input;
  if (known && (known.name !== name || known.count !== count)) {
    return { remembered: known, missing: missingOf('other-digits', known) };
  }
  return { own: parted(digitsOf(input)), remembered: { name, count } };
}

const missingOf = (problem: string, { name, count }: Remembered): Missing => ({
  ...{ problem, name, limit: count },
});

/** A file is a stranger's. */
function rememberedIn(value: unknown): Remembered | undefined {
  if (value === undefined) return undefined;
  const { name, count } = (value ?? {}) as Partial<Record<keyof Remembered, unknown>>;
  check(
    typeof name === 'string' &&
      typeof count === 'number' &&
      Number.isSafeInteger(count) &&
      count >= FEWEST &&
      count <= MOST,
    'digits: what was saved of the digits is damaged',
  );
  return { name, count };
}
