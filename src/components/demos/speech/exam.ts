/** @file The exam: 400 held-out words in four accents, and twenty noises that are no words. */
import { accentNames } from '../../../lib/data/speech/accents';
import { noiseNames } from '../../../lib/data/speech/noises';
import { words } from '../../../lib/data/speech/words';
import * as examination from '../../../lib/train/examination';
import { accentAt, digitAt, HELD_OUT, PART, type Corpus } from './corpus';
import type { Networks, Which } from './networks';
import { digitsOf } from './reading';

export type Exams = Record<Which, examination.Examination>;

export function init(kept: Partial<Record<string, unknown>> = {}): Exams {
  const answers = () => Int32Array.from({ length: HELD_OUT }, (_, i) => digitAt(i));
  const examOf = (which: Which) =>
    examination.resumed(examination.init(answers(), 10, PART), kept[`${which}Exam`]);
  return { memory: examOf('memory'), dense: examOf('dense') };
}

export const saved = ({ memory, dense }: Exams) => ({
  memoryExam: examination.saved(memory),
  denseExam: examination.saved(dense),
});

interface Given {
  step: number;
  networks: Networks;
  words: Corpus;
}

/**
 * Reads the next part, and gives the share that was right.
 *
 * @param spelled - Is told of each word what its likeliest path spells.
 */
export const readPart = (
  exams: Exams,
  which: Which,
  { step, networks, words: corpus }: Given,
  spelled?: (digit: number, spelling: string) => void,
): Promise<number> =>
  examination.readPart(exams[which], step, async (from, to) => {
    const heard = await digitsOf(networks, which, corpus.slice(from, to));
    heard.forEach((each, i) => spelled?.(digitAt(from + i), each.spelled));
    return heard.map(({ digit }) => digit);
  });

/** Of each network how many words were read right, all in all and by accent, how many spelled right, how many noises rejected. */
export async function result(exams: Exams, given: Given & { noises: Corpus }) {
  const of = async (which: Which) => {
    let spelled = 0;
    const count = (digit: number, spelling: string) =>
      (spelled += Number(words[digit] === spelling));
    const exam = exams[which];
    for (let part = 0; part < examination.partsOf(exam); part++)
      await readPart(exams, which, given, count);
    const right = accentNames.map(
      (accent) =>
        exam.given.filter((each, i) => accentAt(i) === accent && each === exam.answers[i]).length,
    );
    const total = right.reduce((sum, each) => sum + each, 0);
    return { right, total, spelled, ...(await noisesOf(which, given)) };
  };
  const [memory, dense] = [await of('memory'), await of('dense')];
  const { step, noises } = given;
  // What a chapter prints of runs with other settings: plain numbers.
  const [first = 0] = memory.right;
  const marks = {
    memoryRight: memory.total,
    denseRight: dense.total,
    memoryFirst: first,
    memoryOthers: memory.total - first,
  };
  return {
    step,
    count: HELD_OUT,
    perAccent: HELD_OUT / 4,
    noises: noises.size,
    memory,
    dense,
    ...marks,
  };
}

/** How many noises were taken for no word, and which for one. */
async function noisesOf(which: Which, { networks, noises }: Given & { noises: Corpus }) {
  const heard = await digitsOf(networks, which, noises.slice(0, noises.size));
  const taken = heard.flatMap(({ digit, sure }, i) =>
    sure ? [{ noise: noiseNames[i % noiseNames.length]!, digit }] : [],
  );
  return { rejected: noises.size - taken.length, taken };
}
