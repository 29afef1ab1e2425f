/** @file What is seen of the vectors: a map that is held still, the neighbours of a word, and the answers to an analogy. */
import { kinds } from '../../../lib/data/words/planted';
import { windowAt } from '../../../lib/data/words/examples';
import type { Random } from '../../../lib/core/random';
import { directionsOf, held, mapOf } from '../../../lib/equations/principal';
import { affinitiesOf, layoutOf, move } from '../../../lib/equations/tsne';
import { analogy, neighbours, type Near } from '../../../lib/equations/wordVectors';
import { unitOf, type Learner, type Vectors } from './learner';
import type { LayoutName, Shown } from './shown';

const short = (value: number) => Math.round(1_000 * value) / 1_000;
const NEIGHBOURS = 8;
const ANSWERS = 5;

/** Words of a map, in the order of their frequency. */
const wordsOf = ({ corpus }: Learner, shown: Shown): number[] =>
  corpus.words.flatMap((word, id) => {
    const kind = kinds.get(word);
    if (!kind) return [];
    return shown === 'all' || (kind.relation === shown && kind.role === 'pair') ? [id] : [];
  });

export interface Which {
  vectors: Vectors;
  shown: Shown;
  layout: LayoutName;
  /** Whether a t-SNE goes on. */
  moving: boolean;
}

/** The words chosen on a map that goes on from where it was when it was last looked at. */
export async function lookOf(learner: Learner, { vectors, shown, layout, moving }: Which) {
  const { channels } = learner.settings;
  const unit = await unitOf(learner, vectors);
  const ids = wordsOf(learner, shown);
  const rows = Float64Array.from(
    ids.flatMap((id) => [...unit.subarray(id * channels, (id + 1) * channels)]),
  );
  const key = `${vectors} ${shown}`;
  const [map, moves] =
    layout === 'pca' ? [heldStill(learner, rows, key), 0] : movedOn(learner, rows, key, moving);
  const { variances } = directionsOf(rows, channels);
  const all = variances.reduce((sum, each) => sum + each, 0) || 1;
  return {
    layout,
    moves,
    words: ids.map((id) => learner.corpus.words[id]!),
    x: ids.map((_, i) => short(map[2 * i]!)),
    y: ids.map((_, i) => short(map[2 * i + 1]!)),
    /** Share of how much the words differ that lies along the two directions of the PCA. */
    seen: short((variances[0]! + (variances[1] ?? 0)) / all),
  };
}

/** Along the two directions in which the words differ most, turned so that as little as possible moves. */
function heldStill({ maps, settings }: Learner, rows: Float64Array, key: string): Float64Array {
  const fresh = mapOf(rows, settings.channels);
  const before = maps.get(key);
  const map = before ? held(fresh, before) : fresh;
  maps.set(key, map);
  return map;
}

/** Some moves of a t-SNE, which begins as the map of the principal directions. */
function movedOn(
  { layouts, settings }: Learner,
  rows: Float64Array,
  key: string,
  moving: boolean,
): [map: Float64Array, moves: number] {
  const { channels } = settings;
  const layout = layouts.get(key) ?? layoutOf(mapOf(rows, channels));
  layouts.set(key, layout);
  if (moving) move(layout, affinitiesOf(rows, channels, PERPLEXITY), MOVES);
  return [layout.map, layout.moves];
}
const PERPLEXITY = 8;
/** So many that a step of the training is hardly late. */
const MOVES = 20;

const written = ({ corpus }: Learner, found: readonly Near[]) =>
  found.map(({ word, cosine }) => ({ word: corpus.words[word]!, cosine: short(cosine) }));

/** The words nearest to one, and how often it stands in the text; nothing for a word that is not in it. */
export async function neighboursOf(
  learner: Learner,
  { word, vectors }: { word: string; vectors: Vectors },
) {
  const id = learner.numbers.get(word);
  if (id === undefined) return { word, count: 0, found: [] };
  const unit = await unitOf(learner, vectors);
  const found = neighbours(unit, learner.settings.channels, id, NEIGHBOURS);
  return { word, count: learner.corpus.counts[id]!, found: written(learner, found) };
}

/** What b − a + c lies next to: with a, b and c no answers, and with every word an answer. */
export async function analogyOf(
  learner: Learner,
  { a, b, c, vectors }: { a: string; b: string; c: string; vectors: Vectors },
) {
  const ids = [a, b, c].map((word) => learner.numbers.get(word));
  if (ids.includes(undefined)) return { excluded: [], included: [] };
  const [first, second, third] = ids as [number, number, number];
  const unit = await unitOf(learner, vectors);
  const answers = (exclude: boolean) => {
    const question = { a: first, b: second, c: third };
    return written(learner, analogy(unit, learner.settings.channels, question, ANSWERS, exclude));
  };
  return { excluded: answers(true), included: answers(false) };
}

/** Sentences that are shown. */
const SENTENCES = 3;

/** Some sentences of the text, a word of each with its window, and how often each word is kept. */
export function windowsOf({ corpus, sampler }: Learner, random: Random) {
  return Array.from({ length: SENTENCES }, () => {
    const place = random.below(corpus.ids.length);
    const [start, end] = [corpus.starts[place]!, corpus.ends[place]!];
    const around = windowAt(sampler, place, random);
    return {
      words: Array.from(corpus.ids.subarray(start, end), (id) => corpus.words[id]!),
      keep: Array.from(corpus.ids.subarray(start, end), (id) => short(sampler.keep[id]!)),
      middle: place - start,
      around: around.map((at) => at - start),
    };
  });
}
