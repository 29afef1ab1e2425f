/** @file The examination: 2,000 digits that are never learned from, and what is shown of how they were read. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { make, type Digits } from '../../../lib/data/digits/digits';
import type { Picture } from '../../../lib/data/digits/pen';
import { dataOf } from '../../../lib/nn/dataOf';
import * as tf from '../../../lib/tf';
import * as examination from '../../../lib/train/examination';
import type { Network } from './network';

/** Always made alike, whatever is trained on: results of different settings can be compared. */
const LOOK = { distortion: 1, noise: 0.1 };
const COUNT = 2000;
/** Read at a time. */
export const PART = 200;

export interface Exam extends examination.Examination {
  pictures: Picture[];
}

export const init = (random: Random): Exam => of(make(COUNT, random, LOOK), PART);

/** An examination about digits that are given. */
export const of = ({ pictures, answers }: Digits, part: number): Exam => ({
  ...examination.init(answers, 10, part),
  pictures,
});

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
  const { answers, given, pictures, next, part, readAt } = exam;
  const standing = examination.standingOf(exam);
  const parts = examination.partsOf(exam);
  const last = ((next + parts - 1) % parts) * part;
  const shown = Math.min(SAMPLES, part);
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
    samples: readAt.length === 0 ? [] : Array.from({ length: shown }, (_, i) => sample(last + i)),
  };
}

function examplesOf({ answers, given, pictures }: Exam, { answer, read }: examination.Mistake) {
  const examples: string[] = [];
  for (let i = 0; i < answers.length && examples.length < EXAMPLES; i++) {
    if (answers[i] === answer && given[i] === read) examples.push(shadesOf(pictures[i]!));
  }
  return examples;
}

/** A cell of the examination's table. */
export interface Cell {
  answer: number;
  read: number;
}

/** The pictures that were answered so, with the network's chance of that answer now, the surest first. */
export async function confusedOf(exam: Exam, network: Network, { answer, read }: Cell) {
  const pictures = exam.pictures.filter(
    (_, i) => exam.answers[i] === answer && exam.given[i] === read,
  );
  if (pictures.length === 0) return { answer, read, pictures: [] };
  const chances = await dataOf(() => tf.softmax(network.scores(pictures)));
  const found = pictures.map((picture, i) => ({
    shades: shadesOf(picture),
    chance: chances[10 * i + read] ?? NaN,
  }));
  return { answer, read, pictures: found.sort((a, b) => b.chance - a.chance) };
}

/** Reads the next part of the held-out digits. */
export const examine = (exam: Exam, network: Network, step: number): Promise<number> =>
  examination.readPart(exam, step, (from, to) =>
    dataOf(() => tf.argMax(network.scores(exam.pictures.slice(from, to)), -1)),
  );

/** Reads all of them at one step. */
export async function examineAll(exam: Exam, network: Network, step: number): Promise<void> {
  for (let part = 0; part < examination.partsOf(exam); part++) await examine(exam, network, step);
}
