/** @file What a run learns from and is asked about: the book's digits or the reader's own, and what a saved run remembers of those. */
import { check } from '../../../lib/core/check';
import type { Values } from '../../../lib/core/fields';
import type { Random } from '../../../lib/core/random';
import type { Saved } from '../../../lib/core/saved';
import { drawn, make, sketched, type Digits } from '../../../lib/data/digits/digits';
import { digitsOf, FEWEST, MOST, type OwnDigits } from '../../../lib/data/digits/idx';
import type { SetupContext } from '../../../lib/runtime/experiment';
import * as examination from '../../../lib/train/examination';
import type { Missing } from '../../chassis/viewProps';
import * as exam from './exam';
import type { fields } from './fields';

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

export interface Given {
  /** The next batch; none while the digits of a saved run aren't here. */
  draw: (batches: Random) => Digits | undefined;
  /** What is learned from, again and again; nothing when every batch is made anew. */
  set: Digits | undefined;
  exam: exam.Exam;
  /** Of the reader's own digits. */
  remembered: Remembered | undefined;
  /** Those that it learned from aren't here. */
  missing: Missing | undefined;
  /** Then what was saved of their examination waits with them. */
  keptExam: unknown;
}

export function givenTo(
  settings: Values<typeof fields>,
  { random, saved, input }: SetupContext<OwnDigits | undefined>,
): Given {
  const { own, remembered, missing } = ownOf(input, saved);
  const unread = own ? exam.of(own.held, own.part) : exam.init(random.stream('held-out'));
  const keptExam = saved?.extra['exam'];
  const set = own?.learned ?? madeSet(settings, random);
  const draw = (batches: Random) =>
    set ? drawn(set, settings.batch, batches) : sketched(settings.batch, batches, settings);
  return {
    set,
    exam: missing ? unread : examination.resumed(unread, keptExam),
    draw: (batches) => (missing ? undefined : draw(batches)),
    ...{ remembered, missing, keptExam },
  };
}

function madeSet(settings: Values<typeof fields>, random: Random): Digits | undefined {
  if (settings.set === 'fresh') return undefined;
  return make(Number(settings.set), random.stream('set'), settings);
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
