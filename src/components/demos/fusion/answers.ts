/** @file What the networks say to one example, and where the one that looks is looking. T words · P parts */
import { shadesOf } from '../../../lib/core/shades';
import { type Examples, type Kind } from '../../../lib/data/scenes/scenes';
import { SHAPES } from '../../../lib/data/scenes/shapes';
import * as tf from '../../../lib/tf';
import { networks, type Name, type Test } from './fields';
import { heardAs } from './heard';
import { byName, scoresOf, type Team } from './team';

export interface Asked {
  /** Row after row. */
  picture: Float32Array;
  /** Numbers of words. */
  words: number[];
}

/** How likely each network takes each shape to be; how much each word, and then the sentence, looks at each part. */
export interface Said {
  chances: Record<Name, number[]>;
  byWord: number[][];
  bySentence: number[];
}

export async function said(team: Team, { picture, words }: Asked): Promise<Said> {
  const looks: tf.Tensor3D[] = [];
  const chances = tf.tidy(() => {
    const seen = { pictures: [picture], sentences: [words] };
    const scores = scoresOf(team, seen, (weights) => void looks.push(tf.keep(weights.clone())));
    return tf.softmax(tf.concat(networks.map((name) => scores[name]))); // [5, V]
  });
  const [rows, byWord, bySentence] = await Promise.all(
    [chances, ...looks].map(async (each) => [...(await each.data<'float32'>())]),
  );
  const P = looks[1]?.size ?? 0;
  tf.dispose([chances, looks]);
  const row = (all: number[] = [], i: number, width: number) =>
    all.slice(i * width, (i + 1) * width);
  return {
    chances: byName((name) => row(rows, networks.indexOf(name), SHAPES.length)),
    byWord: words.map((_, t) => row(byWord, t, P)),
    bySentence: bySentence ?? [],
  };
}

export interface Sample {
  shades: string;
  /** What was heard, which is not always what was asked. */
  words: number[];
  kind: Kind;
  /** Numbers of shapes. */
  answer: number;
  given: Record<Name, { answer: number; chance: number }>;
}

/** Some held-out examples in this state. */
export async function samplesOf(
  team: Team,
  examples: Examples,
  { test, from, most }: { test: Test; from: number; most: number },
): Promise<Sample[]> {
  const { pictures, sentences } = heardAs(test, examples);
  const count = examples.answers.length;
  const places = Array.from({ length: Math.min(most, count) }, (_, i) => (from + i) % count);
  const read = await Promise.all(
    places.map((i) => said(team, { picture: pictures[i]!, words: sentences[i]! })),
  );
  return places.map((i, at) => ({
    shades: shadesOf(pictures[i]!),
    words: sentences[i]!,
    kind: examples.kinds[i]!,
    answer: examples.answers[i] ?? 0,
    given: byName((name) => {
      const chances = read[at]?.chances[name] ?? [];
      const chance = Math.max(...chances);
      return { answer: chances.indexOf(chance), chance };
    }),
  }));
}
