/** @file Vectors of words learned from a small world in two languages, whose analogies are known. */
import type { Language } from '../../../lib/core/language';
import { Random } from '../../../lib/core/random';
import { batch, type Batch } from '../../../lib/data/words/examples';
import * as word2vec from '../../../lib/models/word2vec';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { numberOf } from '../../../lib/train/measure';
import { supervised, type Training } from '../../../lib/train/supervised';
import { fields, reports } from './fields';
import { firstWords } from './firstWords';
import { learnerOf, sharesOf, type Learner, type Settings, type Vectors } from './learner';
import { analogyOf, lookOf, neighboursOf, windowsOf, type Which } from './look';

type State = Learner & { training: Training<Batch> };

/** A loss above this is divergence; choosing among 400 words by chance costs 6 nats, 21 coins cost 15. */
const LIMIT = 1_000;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const learner = learnerOf(settings, context.random);
    const lossOf = (examples: Batch) =>
      word2vec.loss(learner.params, word2vec.upload(examples), settings.output, settings.averaging);
    const training = await supervised<Batch>(
      {
        params: learner.params,
        settings,
        limit: LIMIT,
        draw: (batches) => batch(learner.sampler, settings.batch, batches),
        loss: lossOf,
        judge: () => numberOf(() => lossOf(learner.held)),
      },
      context,
    );
    return Object.assign(learner, { training });
  },

  about: ({ corpus, params, questions }: State) => ({
    parameters: variable.count(params),
    vocabulary: corpus.words.length,
    places: corpus.ids.length,
    questions: questions.length,
    /** A choice among all words by chance costs so much. */
    uniform: Math.log(corpus.words.length),
  }),

  async step(state: State) {
    const step = await state.training.step();
    return step.heldOut === undefined ? step : { ...step, ...(await sharesOf(state)) };
  },

  ask: {
    look: (state: State, which: Which) => lookOf(state, which),
    neighbours: (state: State, which: { word: string; vectors: Vectors }) =>
      neighboursOf(state, which),
    analogy: (state: State, which: { a: string; b: string; c: string; vectors: Vectors }) =>
      analogyOf(state, which),
    windows: (state: State, { seed }: { seed: number }) =>
      windowsOf(state, new Random(seed).stream('windows')),
  },

  save: ({ training }: State) => training.save(),

  record: {
    steps: 2_000,
    perLanguage: true,
    ask: recorded,
  },
});

function recorded(language: Language) {
  const { word, ...question } = firstWords(language);
  const vectors = 'input' as const;
  return {
    look: { vectors, shown: 'gender' as const, layout: 'pca' as const, moving: true },
    neighbours: { word, vectors },
    analogy: { ...question, vectors },
    windows: { seed: 1 },
  };
}
