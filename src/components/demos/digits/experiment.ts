import type { Values } from '../../../lib/core/fields';
import type { Random } from '../../../lib/core/random';
import { make, type Digits } from '../../../lib/data/digits/digits';
import type { Picture } from '../../../lib/data/digits/pen';
import { shadesOf } from '../../../lib/core/shades';
import * as cnn from '../../../lib/models/cnn';
import { crossEntropy } from '../../../lib/nn/loss';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type AnswerOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import type { Measured } from '../../../lib/train/measure';
import { supervised, type Training } from '../../../lib/train/supervised';
import * as exam from './exam';
import { fields, reports } from './fields';
import { firstDigit } from './firstDigit';

type Settings = Values<typeof fields>;

interface State {
  params: cnn.Params;
  /** What is learned from, again and again; nothing when every batch is made anew. */
  set: Digits | undefined;
  training: Training<Digits, 'accuracy'>;
  exam: exam.Exam;
}

const config = cnn.defaults;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const { random } = context;
    const params = cnn.init(config, random.stream('weights'));
    const held = exam.init(random.stream('held-out'));
    const set =
      settings.set === 'fresh'
        ? undefined
        : make(Number(settings.set), random.stream('set'), settings);
    const training = await supervised(
      {
        params,
        settings,
        limit: 5 * Math.log(config.answers),
        draw: (batches) =>
          set ? drawn(set, settings.batch, batches) : make(settings.batch, batches, settings),
        loss: (digits) => measured(params, digits),
        judge: (step) => examine(held, params, step),
      },
      context,
    );
    return { params, set, training, exam: held };
  },

  about({ params, exam: { answers } }: State) {
    return {
      parameters: variable.count(params),
      heldOut: answers.length,
      uniform: Math.log(config.answers),
    };
  },

  step: ({ training }: State) => training.step(),

  ask: {
    /** The chances of the ten digits for one picture. */
    async read({ params, training }: State, { picture }: { picture: Picture }) {
      const row = tf.tidy(() => tf.softmax(cnn.logits(params, cnn.batch([picture], config))));
      const chances = [...(await row.data())];
      row.dispose();
      return { chances, step: training.count };
    },

    /** What every filter answers to one picture, and the filters that look at the picture itself. */
    async features({ params }: State, { picture }: { picture: Picture }) {
      const layers = tf.tidy(() => cnn.features(params, cnn.batch([picture], config)));
      const maps = await Promise.all(layers.map(mapsOf));
      tf.dispose(layers);
      const weights = await params.first.weight.data<'float32'>(); // [3, 3, 1, C]
      const filters = Array.from({ length: config.first }, (_, c) =>
        [0, 1, 2].map((y) => [0, 1, 2].map((x) => weights[(3 * y + x) * config.first + c] ?? 0)),
      );
      return { layers: maps, filters };
    },

    /** All held-out digits, read now. */
    async exam(state: State, _all: null) {
      for (let part = 0; part < exam.parts; part++)
        await examine(state.exam, state.params, state.training.count);
      return exam.resultOf(state.exam);
    },

    /** The held-out digits as they were last read, part by part. */
    lately: (state: State, _all: null) => exam.resultOf(state.exam),
  },

  save: ({ training }: State) => training.save(),

  record: {
    steps: 600,
    variants: { hundred: { set: '100' }, print: { distortion: 0 }, hard: { distortion: 2 } },
    ask: { read: { picture: firstDigit }, features: { picture: firstDigit }, exam: null },
  },
});

export type Read = AnswerOf<typeof experiment, 'read'>;
export type Features = AnswerOf<typeof experiment, 'features'>;
export type ExamResult = AnswerOf<typeof experiment, 'exam'>;

/** The loss of a batch, and the share of it that was read right. */
function measured(params: cnn.Params, { pictures, answers }: Digits): Measured<'accuracy'> {
  const wanted = tf.tensor1d(answers, 'int32'); // [B]
  const scores = cnn.logits(params, cnn.batch(pictures, config)); // [B, V]
  const right = tf.equal(tf.argMax(scores, -1), wanted);
  return {
    loss: crossEntropy(scores, wanted),
    also: { accuracy: tf.mean(tf.cast(right, 'float32')) },
  };
}

function drawn(set: Digits, count: number, random: Random): Digits {
  const places = Array.from({ length: count }, () => random.below(set.pictures.length));
  return {
    pictures: places.map((i) => set.pictures[i] as Picture),
    answers: Int32Array.from(places, (i) => set.answers[i] ?? 0),
  };
}

/** Reads the next part of the held-out digits. */
function examine(held: exam.Exam, params: cnn.Params, step: number): Promise<number> {
  return exam.readPart(held, step, async (pictures) => {
    const answers = tf.tidy(() => cnn.read(params, cnn.batch(pictures, config)));
    const read = await answers.data<'int32'>();
    answers.dispose();
    return read;
  });
}

/** [Y, X, C] → a picture for each of C, the shade of the layer's highest answer being the darkest. */
async function mapsOf(layer: tf.Tensor3D) {
  const [side, , C] = layer.shape;
  const values = await layer.data<'float32'>();
  const top = values.reduce((most, value) => Math.max(most, value), 0);
  const maps = Array.from({ length: C }, (_, c) =>
    shadesOf(
      Float32Array.from({ length: side * side }, (_, i) => values[i * C + c] ?? 0),
      top,
    ),
  );
  return { side, maps };
}
