/** @file What a run holds: its text, its vectors, and what they are asked. */
import type { Values } from '../../../lib/core/fields';
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import { corpusOf, placed, type Corpus } from '../../../lib/data/words/corpus';
import { batch, samplerOf, type Batch, type Sampler } from '../../../lib/data/words/examples';
import { questions, sentences } from '../../../lib/data/words/planted';
import { shares, normalised, type Analogy, type Shares } from '../../../lib/equations/wordVectors';
import type { Layout } from '../../../lib/equations/tsne';
import * as word2vec from '../../../lib/models/word2vec';
import type { fields } from './fields';

export type Settings = Values<typeof fields>;
/** Which vectors are looked at: the ones of words given, of words guessed, or both added. */
export type Vectors = 'input' | 'output' | 'sum';

export interface Learner {
  settings: Settings;
  corpus: Corpus;
  numbers: ReadonlyMap<string, number>;
  sampler: Sampler;
  params: word2vec.Params;
  /** Examples of sentences never learned from. */
  held: Batch;
  /** All planted analogies. */
  questions: readonly (Analogy & { d: number })[];
  /** Where each map was drawn last, so that the next one lies on it. */
  maps: Map<string, Float64Array>;
  /** Those of t-SNE, which go on from there. */
  layouts: Map<string, Layout>;
}

const HELD_SENTENCES = 500;
const HELD_EXAMPLES = 512;

/** @throws {InputError} `nothing-around` if the settings pass over so many words that hardly an example is left. */
export function learnerOf(settings: Settings, random: Random): Learner {
  const { tongue, swapped, channels } = settings;
  const corpus = corpusOf(sentences(settings.sentences, tongue, swapped, random.stream('text')));
  const others = sentences(HELD_SENTENCES, tongue, swapped, random.stream('held-out'));
  const sampled = {
    ...{ kind: settings.kind, radius: settings.radius, dynamic: settings.dynamic },
    ...{ threshold: settings.threshold, power: settings.power },
    negatives: settings.output === 'sampling' ? settings.negatives : 0,
  };
  const sampler = samplerOf(corpus, sampled);
  const heldOut = samplerOf({ ...corpus, ...placed(others, corpus.words) }, sampled);
  const held = batch(heldOut, HELD_EXAMPLES, random.stream('held-out examples'));
  if (!held) throw new InputError('nothing-around');
  const numbers = new Map(corpus.words.map((word, id) => [word, id]));
  const config = { vocabulary: corpus.words.length, channels };
  return {
    ...{ settings, corpus, numbers, sampler, held },
    params: word2vec.init(config, random.stream('weights')),
    questions: asked(settings, numbers),
    maps: new Map(),
    layouts: new Map(),
  };
}

/** Those of which the text has all four words. */
function asked({ tongue }: Settings, numbers: ReadonlyMap<string, number>) {
  return questions(tongue).flatMap((question) => {
    const [a, b, c, d] = [question.a, question.b, question.c, question.d].map((word) =>
      numbers.get(word),
    );
    if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
    return [{ a, b, c, d }];
  });
}

/** All vectors at length 1: [V, C]. */
export async function unitOf({ params }: Learner, vectors: Vectors): Promise<Float64Array> {
  const channels = params.input.shape[1];
  const tables = vectors === 'sum' ? [params.input, params.output] : [params[vectors]];
  const [first, second] = await Promise.all(tables.map((table) => table.data<'float32'>()));
  return normalised(second ? first!.map((value, i) => value + second[i]!) : first!, channels);
}

export async function sharesOf(learner: Learner): Promise<Shares> {
  const unit = await unitOf(learner, 'input');
  return shares(unit, learner.settings.channels, learner.questions);
}
