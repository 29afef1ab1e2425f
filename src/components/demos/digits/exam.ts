/** @file The examination: 2,000 digits that are never learned from, and what is shown of how they were read. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { make } from '../../../lib/data/digits/digits';
import type { Picture } from '../../../lib/data/digits/pen';
import * as examination from '../../../lib/train/examination';

/** Always made alike, whatever is trained on: results of different settings can be compared. */
const LOOK = { distortion: 1, noise: 0.1 };
const COUNT = 2000;
/** Read at a time. */
export const PART = 200;

export interface Exam extends examination.Examination {
  pictures: Picture[];
}

export function init(random: Random): Exam {
  const { pictures, answers } = make(COUNT, random, LOOK);
  return { ...examination.init(answers, 10, PART), pictures };
}

/** A picture, what it shows and what was read. */
export interface Sample {
  shades: string;
  answer: number;
  read: number;
}

export interface Confusion extends examination.Mistake {
  /** A few of the pictures. */
  examples: string[];
}

const SAMPLES = 20;
const WORST = 4;
const EXAMPLES = 5;

/** Where the exam stands, the commonest mistakes, and some pictures of the last part. */
export function resultOf(exam: Exam) {
  const { answers, given, pictures, next, readAt } = exam;
  const standing = examination.standingOf(exam);
  const parts = examination.partsOf(exam);
  const last = ((next + parts - 1) % parts) * PART;
  const sample = (i: number): Sample => ({
    shades: shadesOf(pictures[i]!),
    answer: answers[i]!,
    read: given[i]!,
  });
  return {
    ...standing,
    worst: examination.worstOf(standing.matrix, WORST).map((pair): Confusion => ({
      ...pair,
      examples: examplesOf(exam, pair),
    })),
    samples: readAt.length === 0 ? [] : Array.from({ length: SAMPLES }, (_, i) => sample(last + i)),
  };
}

function examplesOf({ answers, given, pictures }: Exam, { answer, read }: examination.Mistake) {
  const examples: string[] = [];
  for (let i = 0; i < COUNT && examples.length < EXAMPLES; i++) {
    if (answers[i] === answer && given[i] === read) examples.push(shadesOf(pictures[i]!));
  }
  return examples;
}
