/** @file What is left of examples on their way to a network: a sentence of another, or nothing of one side. */
import type { Random } from '../../../lib/core/random';
import { PIXELS, type Examples } from '../../../lib/data/scenes/scenes';
import type { Settings, Test } from './fields';

export type Seen = Pick<Examples, 'pictures' | 'sentences'>;

const EMPTY = new Float32Array(PIXELS);

const as: Record<Test, (examples: Seen) => Seen> = {
  both: (examples) => examples,
  /** Each is given the sentence of the next, the last that of the first. */
  shuffled: ({ pictures, sentences }) => ({
    pictures,
    sentences: [...sentences.slice(1), ...sentences.slice(0, 1)],
  }),
  noText: ({ pictures, sentences }) => ({ pictures, sentences: sentences.map(() => []) }),
  noImage: ({ pictures, sentences }) => ({ pictures: pictures.map(() => EMPTY), sentences }),
};

export const heardAs = (test: Test, examples: Seen): Seen => as[test](examples);

/** Share of the examples that lose their picture, and as many their sentence. */
const DROPPED = 0.25;

/** What is learned from: with `dropout` one side of some examples is missing. */
export function learnedFrom(how: Settings['learns'], examples: Seen, random: Random): Seen {
  if (how !== 'dropout') return heardAs(how, examples);
  const chances = examples.pictures.map(() => random.uniform());
  return {
    pictures: examples.pictures.map((picture, i) =>
      (chances[i] ?? 1) < DROPPED ? EMPTY : picture,
    ),
    sentences: examples.sentences.map((sentence, i) =>
      (chances[i] ?? 0) >= 1 - DROPPED ? [] : sentence,
    ),
  };
}
