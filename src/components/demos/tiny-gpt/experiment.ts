import type { Report } from '../../../lib/core/reports';
import { InputError } from '../../../lib/core/failures';
import { batch, type Batch } from '../../../lib/data/text';
import * as gpt from '../../../lib/models/gpt';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type AnswerOf } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { numberOf } from '../../../lib/train/measure';
import { supervised, type Training } from '../../../lib/train/supervised';
import { attentionOf, nextOf, written, type Continue, type Writer } from './answers';
import { fields, reports } from './fields';
import type { Context, Settings } from './learned';
import { lessonOf, type Lesson } from './lesson';
import { prompts } from './prompts';

interface State extends Writer {
  settings: Settings;
  lesson: Lesson;
  training: Training<Batch>;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: Context): Promise<State> {
    const lesson = await lessonOf(settings, context);
    const { tokenizer, ids, judged, missing } = lesson;
    const config: gpt.Config = {
      vocabulary: tokenizer.size,
      context: settings.context,
      channels: settings.heads * settings.headWidth,
      heads: settings.heads,
      layers: settings.layers,
    };
    const params = gpt.init(config, context.random.stream('weights'));
    const lossOf = (rows: Batch) => gpt.loss(params, ...tensorsOf(rows, config), config);
    const training = await supervised<Batch>(
      {
        params,
        settings,
        limit: 3 * Math.log(config.vocabulary),
        draw: (random) =>
          missing ? undefined : batch(ids, settings.batch, settings.context, random),
        loss: lossOf,
        judge: () => numberOf(() => lossOf(judged)),
      },
      context,
    );
    const draws = context.random.stream('samples');
    return { settings, config, params, tokenizer, draws, lesson, training };
  },

  about({ config, params, tokenizer, lesson: { first, learned, missing } }: State) {
    const { unigram, bigram, uniform, training, heldOut, characters, own } = learned;
    return {
      ...first,
      unigram,
      bigram,
      uniform,
      parameters: variable.count(params),
      vocabulary: config.vocabulary,
      tokens: tokenizer.kind,
      training,
      heldOut,
      characters,
      material: own ? 'own' : 'book',
      ...(missing && { missing }),
      labels: Array.from({ length: Math.min(12, config.vocabulary) }, (_, i) => tokenizer.label(i)),
    };
  },

  async step({ settings, training, lesson }: State): Promise<Report<typeof reports>> {
    const { missing } = lesson;
    if (missing) throw new InputError(missing.problem, missing.limit);
    return { ...(await training.step()), tokens: settings.batch * settings.context };
  },

  ask: {
    async write(state: State, asked: Continue) {
      const text = await written(state, asked);
      return { prompt: asked.prompt, text, step: state.training.count };
    },
    next: (state: State, asked: { prompt: string; most: number }) => nextOf(state, asked),
    attention: (state: State, { text }: { text: string }) => attentionOf(state, text),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  async save({ training, tokenizer, lesson: { learned } }: State) {
    const { tensors, extra } = await training.save();
    return { tensors, extra: { ...extra, tokenizer: tokenizer.toJSON(), learned } };
  },

  record: {
    steps: 2_000,
    perLanguage: true,
    // The Chinese text is short: what comes later is only learned by heart.
    stepsIn: { zh: 480 },
    along: { write: [0, 10, 30, 60, 100, 300, 600, 1_000] },
    ask: (language) => ({
      write: { prompt: prompts[language].prompt, length: 160 },
      next: { prompt: prompts[language].prompt, most: 8 },
      attention: { text: prompts[language].sentence },
    }),
  },
});

export type Sample = AnswerOf<typeof experiment, 'write'>;

/** Token ids and what follows each, [B, T]. */
function tensorsOf({ ids, next }: Batch, { context }: gpt.Config): [tf.Tensor2D, tf.Tensor2D] {
  const shape: [number, number] = [ids.length / context, context];
  return [tf.tensor2d(ids, shape, 'int32'), tf.tensor2d(next, shape, 'int32')];
}
