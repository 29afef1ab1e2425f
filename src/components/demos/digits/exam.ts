/**
 * @file What the network reads on 2,000 digits that it never learns from: a part every few steps, so that training
 * does not wait, or all at once when asked.
 */
import type { Random } from '../../../lib/core/random';
import { make, type Digits } from '../../../lib/data/digits/digits';
import { shadesOf } from '../../../lib/core/shades';

/** Always made alike, whatever is trained on: results of different settings can be compared. */
const LOOK = { distortion: 1, noise: 0.1 };
const COUNT = 2000;
/** Read at a time. */
export const PART = 200;

export interface Exam extends Digits {
  /** What was read last on each picture; −1 where nothing was. */
  reads: Int32Array;
  /** The step at which each part was read. */
  readAt: number[];
  /** The next part. */
  next: number;
}

export function init(random: Random): Exam {
  return {
    ...make(COUNT, random, LOOK),
    reads: new Int32Array(COUNT).fill(-1),
    readAt: [],
    next: 0,
  };
}

/** Reads the next part. @returns The share that was right. */
export async function readPart(
  exam: Exam,
  step: number,
  read: (pictures: Digits['pictures']) => Promise<ArrayLike<number>>,
): Promise<number> {
  const start = exam.next * PART;
  const answers = exam.answers.subarray(start, start + PART);
  exam.reads.set(await read(exam.pictures.slice(start, start + PART)), start);
  exam.readAt[exam.next] = step;
  exam.next = (exam.next + 1) % (COUNT / PART);
  return answers.filter((answer, i) => answer === exam.reads[start + i]).length / PART;
}

/** How many parts there are. */
export const parts = COUNT / PART;

/** A picture, what it shows and what was read. */
export interface Sample {
  shades: string;
  answer: number;
  read: number;
}

export interface Confusion {
  answer: number;
  read: number;
  count: number;
  /** A few of the pictures. */
  examples: string[];
}

/** Where the exam stands: `matrix[answer][read]`, the commonest mistakes, and some pictures of the last part. */
export function resultOf(exam: Exam) {
  const { answers, reads, pictures, readAt, next } = exam;
  const matrix = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  for (const [i, answer] of answers.entries()) {
    const row = matrix[answer];
    if (row && reads[i]! >= 0) row[reads[i]!]! += 1;
  }
  const last = ((next + parts - 1) % parts) * PART;
  const sample = (i: number): Sample => ({
    shades: shadesOf(pictures[i]!),
    answer: answers[i]!,
    read: reads[i]!,
  });
  return {
    matrix,
    count: reads.filter((read) => read >= 0).length,
    right: reads.filter((read, i) => read === answers[i]).length,
    from: Math.min(...readAt),
    to: Math.max(...readAt),
    worst: worstOf(matrix).map((pair): Confusion => ({
      ...pair,
      examples: examplesOf(exam, pair),
    })),
    samples: readAt.length === 0 ? [] : Array.from({ length: SAMPLES }, (_, i) => sample(last + i)),
  };
}

const SAMPLES = 20;
const WORST = 4;
const EXAMPLES = 5;

/** The pairs that are mixed up most often; of equal ones the smaller digits first. */
export function worstOf(matrix: readonly (readonly number[])[]): Omit<Confusion, 'examples'>[] {
  return matrix
    .flatMap((row, answer) => row.map((count, read) => ({ answer, read, count })))
    .filter(({ answer, read, count }) => answer !== read && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, WORST);
}

function examplesOf({ answers, reads, pictures }: Exam, pair: { answer: number; read: number }) {
  const examples: string[] = [];
  for (let i = 0; i < COUNT && examples.length < EXAMPLES; i++) {
    if (answers[i] === pair.answer && reads[i] === pair.read) examples.push(shadesOf(pictures[i]!));
  }
  return examples;
}
