import * as sampling from '../../../lib/nn/sampling';
import * as variable from '../../../lib/nn/variable';
import type { Values } from '../../../lib/core/fields';
import type { Report } from '../../../lib/core/reports';
import type { Random } from '../../../lib/core/random';
import { baselines } from '../../../lib/data/baselines';
import { batch, split, windows, type Batch } from '../../../lib/data/text';
import { tokenizerFrom, train, type Tokenizer } from '../../../lib/data/tokenizers/tokenizer';
import * as gpt from '../../../lib/models/gpt';
import { InputError } from '../../../lib/core/failures';
import { experimentOf, type AnswerOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { numberOf } from '../../../lib/train/measure';
import { supervised, type Task, type Training } from '../../../lib/train/supervised';
import type { Missing } from '../../chassis/viewProps';
import { fields, reports } from './fields';
import { firstOf, recordOf, textOf, type TextRecord } from './learned';
import { prompts } from './prompts';

/** The reader's own text; without it the model learns from this book. */
export interface OwnText {
  text: string;
  /** Of the file, for the reader. */
  name?: string;
}
export type Settings = Values<typeof fields>;
export type Context = SetupContext<OwnText | undefined>;

/** Held-out loss is measured on at most this many rows. */
const JUDGE_ROWS = 64;

const nothing: Batch = { ids: new Int32Array(), next: new Int32Array() };

function tensorsOf({ ids, next }: Batch, context: number): [tf.Tensor2D, tf.Tensor2D] {
  const shape: [number, number] = [ids.length / context, context]; // [B, T]
  return [tf.tensor2d(ids, shape, 'int32'), tf.tensor2d(next, shape, 'int32')];
}

interface State {
  settings: Settings;
  config: gpt.Config;
  params: gpt.Params;
  training: Training<Batch>;
  tokenizer: Tokenizer;
  draws: Random;
  /** What it is asked until the reader asks something else: in the language and letters of its text. */
  first: { prompt: string; sentence: string };
  learned: TextRecord;
  /** What it learned from and is not here: it answers, and cannot learn. */
  missing: Missing | undefined;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: Context): Promise<State> {
    const saved = context.saved && tokenizerFrom(context.saved.extra['tokenizer']);
    const source = await textOf(settings, context, saved);
    const tokenizer =
      saved ??
      train(settings.tokens, source.text, Math.max(settings.vocabulary, fewest[settings.tokens]));
    const { training: text, heldOut } = source.missing
      ? { training: nothing.ids, heldOut: nothing.ids }
      : split(tokenizer.encode(source.text), settings.context);
    const config: gpt.Config = {
      vocabulary: tokenizer.size,
      context: settings.context,
      channels: settings.heads * settings.headWidth,
      heads: settings.heads,
      layers: settings.layers,
    };
    const params = gpt.init(config, context.random.stream('weights'));
    const judged = source.missing ? nothing : windows(heldOut, JUDGE_ROWS, settings.context);
    const lossOf = (rows: Batch): tf.Scalar => {
      const [ids, next] = tensorsOf(rows, settings.context);
      return gpt.loss(params, ids, next, config);
    };
    const task: Task<Batch, never> = {
      params,
      settings,
      limit: 3 * Math.log(config.vocabulary),
      draw: (random) =>
        source.missing ? undefined : batch(text, settings.batch, settings.context, random),
      loss: lossOf,
      judge: () => numberOf(() => lossOf(judged)),
    };
    return {
      settings,
      config,
      params,
      training: await supervised(task, context),
      tokenizer,
      draws: context.random.stream('samples'),
      first: firstOf(source, settings, LONGEST_SENTENCE),
      learned:
        source.record ??
        recordOf(source, {
          ...baselines(text, judged, tokenizer.size),
          training: text.length,
          heldOut: heldOut.length,
        }),
      missing: source.missing,
    };
  },

  about({ config, params, tokenizer, first, learned, missing }: State) {
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

  async step({ settings, training, missing }: State): Promise<Report<typeof reports>> {
    if (missing) throw new InputError(missing.problem, missing.limit);
    return { ...(await training.step()), tokens: settings.batch * settings.context };
  },

  ask: {
    /** The text goes on for `length` tokens, fewer where they take longer than `withinMs`. */
    async write(
      state: State,
      {
        prompt,
        length,
        withinMs = Infinity,
      }: { prompt: string; length: number; withinMs?: number },
    ) {
      const began = performance.now();
      const ids = [...promptOf(state, prompt)];
      const start = ids.length;
      for (let i = 0; i < length && performance.now() - began < withinMs; i++) {
        const chances = sampling.probabilities(await scores(state, ids), state.settings);
        ids.push(state.draws.choose(chances));
      }
      return { prompt, text: state.tokenizer.decode(ids.slice(start)), step: state.training.count };
    },

    /** The chances of the next token: the likeliest first, with what is drawn from at this temperature. */
    async next(state: State, { prompt, most }: { prompt: string; most: number }) {
      const row = await scores(state, promptOf(state, prompt));
      const chances = sampling.probabilities(row, state.settings);
      const likeliest = Array.from(chances, (chance, id) => ({ chance, id }))
        .sort((a, b) => b.chance - a.chance)
        .slice(0, most);
      const shown = likeliest.reduce((total, { chance }) => total + chance, 0);
      return {
        prompt,
        candidates: likeliest.map(({ chance, id }) => ({
          label: state.tokenizer.label(id),
          chance,
        })),
        rest: Math.max(0, 1 - shown),
      };
    },

    /** Who looks at whom in a sentence: `weights[layer][head][t][s]`. */
    async attention({ params, config, tokenizer }: State, { text }: { text: string }) {
      const ids = [...tokenizer.encode(text)].slice(0, Math.min(config.context, LONGEST_SENTENCE));
      if (ids.length === 0) return { tokens: [], weights: [], unknown: 0 };
      const layers = tf.tidy(() => gpt.attentions(params, ids, config));
      const weights = await Promise.all(layers.map((layer) => layer.array()));
      tf.dispose(layers);
      // A character that the model does not know is named as the reader typed it.
      const typed = [...text];
      const isUnknown = (id: number) => tokenizer.kind === 'characters' && id === 0;
      const tokens = ids.map((id, i) => (isUnknown(id) ? (typed[i] ?? '') : tokenizer.label(id)));
      return { tokens, weights, unknown: ids.filter(isUnknown).length };
    },
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  async save({ training, tokenizer, learned }: State) {
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

export type Next = AnswerOf<typeof experiment, 'next'>;
export type Weights = AnswerOf<typeof experiment, 'attention'>;
export type Sample = AnswerOf<typeof experiment, 'write'>;

/** Byte pairs start from the 256 bytes. */
const fewest = { characters: 4, 'byte-pairs': 256 };
/** More tokens than this cannot be told apart in a picture. */
const LONGEST_SENTENCE = 24;

/** Never empty: without a prompt the text starts after a line end. */
function promptOf({ tokenizer }: State, prompt: string): Int32Array {
  const ids = tokenizer.encode(prompt === '' ? '\n' : prompt);
  return ids.length > 0 ? ids : Int32Array.of(0);
}

/** Scores [V] of what follows the last `context` of `ids`. */
async function scores({ params, config }: State, ids: ArrayLike<number>): Promise<Float32Array> {
  const seen = Array.from(ids).slice(-config.context);
  const row = tf.tidy(() => {
    const all = gpt.logits(params, gpt.batch([seen], config), config); // [1, T, V]
    return tf.squeeze<tf.Tensor1D>(tf.slice(all, [0, seen.length - 1, 0], [1, 1, -1])); // [V]
  });
  const data = await row.data<'float32'>();
  row.dispose();
  return data;
}
