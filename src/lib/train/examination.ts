/**
 * @file What a classifier answers to examples that it never learns from: a part of them every few steps, so that training
 * does not wait, or all at once when asked. Which are taken for which, and what a saved run keeps.
 */
import { check } from '../core/check';

export interface Examination {
  /** How many different answers there are. */
  classes: number;
  /** Examples of a part. */
  part: number;
  /** The right answers. */
  answers: Int32Array;
  /** What was answered last; −1 where nothing was. */
  given: Int32Array;
  /** The step at which each part was read last. */
  readAt: number[];
  /** The part that comes next. */
  next: number;
}

/** @throws {ShapeError} If the examples do not come out even. */
export function init(answers: Int32Array, classes: number, part: number): Examination {
  check(answers.length % part === 0, `examination: ${answers.length} are not in parts of ${part}`);
  const given = new Int32Array(answers.length).fill(-1);
  return { classes, part, answers, given, readAt: [], next: 0 };
}

export const partsOf = ({ answers, part }: Examination) => answers.length / part;

/**
 * Reads the next part.
 *
 * @param answer - Is given the first example and the one after the last.
 * @returns The share that was right.
 */
export async function readPart(
  exam: Examination,
  step: number,
  answer: (from: number, to: number) => Promise<ArrayLike<number>>,
): Promise<number> {
  const { next, part } = exam;
  const [from, to] = [next * part, (next + 1) * part];
  exam.given.set(await answer(from, to), from);
  exam.readAt[next] = step;
  exam.next = (next + 1) % partsOf(exam);
  return rightOf(exam, from, to) / part;
}

const rightOf = ({ answers, given }: Examination, from = 0, to = answers.length): number =>
  answers.subarray(from, to).filter((answer, i) => answer === given[from + i]).length;

/** Where it stands: how many were read, between which steps, how many are right, and `matrix[answer][given]`. */
export function standingOf(exam: Examination) {
  const { classes, answers, given, readAt } = exam;
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  given.forEach((each, i) => {
    if (each >= 0) matrix[answers[i]!]![each]! += 1;
  });
  return {
    matrix,
    count: given.filter((each) => each >= 0).length,
    right: rightOf(exam),
    from: Math.min(...readAt),
    to: Math.max(...readAt),
  };
}

/** An answer and what was given instead of it. */
export interface Mistake {
  answer: number;
  read: number;
  count: number;
}

/** The pairs that are mixed up most often; of equal ones the smaller answers first. */
export function worstOf(matrix: readonly (readonly number[])[], most: number): Mistake[] {
  return matrix
    .flatMap((row, answer) => row.map((count, read) => ({ answer, read, count })))
    .filter(({ answer, read, count }) => answer !== read && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}

export interface Kept {
  given: number[];
  readAt: number[];
  next: number;
}

/** Plain data for a saved run. */
export const saved = ({ given, readAt, next }: Examination): Kept => ({
  given: [...given],
  readAt: [...readAt],
  next,
});

/**
 * The examination where a saved run left it; unread for a run that kept none.
 *
 * @param kept - Anything, as it may come from a file.
 * @throws {ShapeError} If it is of no such examination.
 */
export function resumed<E extends Examination>(exam: E, kept: unknown): E {
  if (kept === undefined) return exam;
  const { given, readAt, next } = (kept ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const parts = partsOf(exam);
  check(
    isWhole(next, 0, parts - 1) &&
      areWhole(readAt, 0, Number.MAX_SAFE_INTEGER) &&
      (readAt.length === parts || readAt.length === next) &&
      areWhole(given, -1, exam.classes - 1) &&
      given.length === exam.answers.length &&
      given.every((each, i) => each >= 0 === i < readAt.length * exam.part),
    'examination: what was kept is of another one, or damaged',
  );
  return { ...exam, given: Int32Array.from(given), readAt: [...readAt], next };
}

const isWhole = (value: unknown, min: number, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;

const areWhole = (values: unknown, min: number, max: number): values is number[] =>
  Array.isArray(values) && values.every((value) => isWhole(value, min, max));
