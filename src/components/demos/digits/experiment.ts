import type { Values } from '../../../lib/core/fields';
import type { Report } from '../../../lib/core/reports';
import type { Random } from '../../../lib/core/random';
import { make, type Digits } from '../../../lib/data/digits/digits';
import type { Picture } from '../../../lib/data/digits/pen';
import { shadesOf } from '../../../lib/core/shades';
import * as cnn from '../../../lib/models/cnn';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type AnswerOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { rateAt } from '../../../lib/train/schedule';
import { createTrainer } from '../../../lib/train/trainer';
import * as exam from './exam';
import { fields, reports } from './fields';
import { firstDigit } from './firstDigit';

type Settings = Values<typeof fields>;

interface State {
  settings: Settings;
  params: cnn.Params;
  trainer: ReturnType<typeof createTrainer>;
  /** What is learned from, again and again; nothing when every batch is made anew. */
  set: Digits | undefined;
  batches: Random;
  exam: exam.Exam;
}

const config = cnn.defaults;
/** Steps between two parts of the exam. */
const EXAMINE_EVERY = 20;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const { random, saved, compiling } = context;
    const params = cnn.init(config, random.stream('weights'));
    const { rate, warmup, length: steps, decay } = settings;
    const trainer = createTrainer(params, {
      decay,
      limit: 5 * Math.log(config.answers),
      rate: (step) => rateAt(step, { peak: rate, floor: rate / 20, warmup, steps }),
    });
    const some = make(settings.batch, random.stream('warm-up'), settings);
    await trainer.warmUp(() => lossOf(params, some), compiling);
    let batches = random.stream('batches');
    if (saved) {
      trainer.restore(saved);
      batches = batches.resumed(saved.extra['batches'] as number[]);
    }
    const count = Number(settings.set);
    return {
      settings,
      params,
      trainer,
      set: settings.set === 'fresh' ? undefined : make(count, random.stream('set'), settings),
      batches,
      exam: exam.init(random.stream('held-out')),
    };
  },

  about({ params, exam: { answers } }: State) {
    return {
      parameters: variable.count(params),
      heldOut: answers.length,
      uniform: Math.log(config.answers),
    };
  },

  async step(state: State): Promise<Report<typeof reports>> {
    const { params, trainer } = state;
    const digits = batchOf(state);
    const first = trainer.step === 0;
    const right: tf.Scalar[] = [];
    const update = trainer.update(() => lossOf(params, digits, right), right);
    // Before anything is awaited: the next update may start meanwhile.
    const examined = first || trainer.step % EXAMINE_EVERY === 0 ? examine(state) : undefined;
    const { loss, norm, rate, also } = await update;
    const report: Report<typeof reports> = { loss, norm, rate, accuracy: also[0] ?? NaN };
    if (examined) report.heldOut = await examined;
    return report;
  },

  ask: {
    /** The chances of the ten digits for one picture. */
    async read({ params, trainer }: State, { picture }: { picture: Picture }) {
      const row = tf.tidy(() => tf.softmax(cnn.logits(params, cnn.batch([picture], config))));
      const chances = [...(await row.data())];
      row.dispose();
      return { chances, step: trainer.step };
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

    /** The held-out digits: as last read, or all of them `now`. */
    async exam(state: State, { now }: { now: boolean }) {
      if (now) for (let part = 0; part < exam.parts; part++) await examine(state);
      return exam.resultOf(state.exam);
    },
  },

  async save({ trainer, batches }: State) {
    const { tensors, extra } = await trainer.save();
    return { tensors, extra: { ...extra, batches: batches.state } };
  },

  record: {
    steps: 600,
    variants: { hundred: { set: '100' }, print: { distortion: 0 }, hard: { distortion: 2 } },
    ask: { read: { picture: firstDigit }, features: { picture: firstDigit }, exam: { now: true } },
  },
});

export type Read = AnswerOf<typeof experiment, 'read'>;
export type Features = AnswerOf<typeof experiment, 'features'>;
export type ExamResult = AnswerOf<typeof experiment, 'exam'>;

/** @param right - Takes the share that was read right, kept. */
function lossOf(params: cnn.Params, { pictures, answers }: Digits, right?: tf.Scalar[]): tf.Scalar {
  const wanted = tf.tensor1d(answers, 'int32'); // [B]
  return cnn.loss(params, cnn.batch(pictures, config), wanted, (scores) => {
    const same = tf.equal(tf.argMax(scores, -1), wanted);
    right?.push(tf.keep(tf.mean(tf.cast(same, 'float32'))));
  });
}

function batchOf({ set, settings, batches }: State): Digits {
  if (!set) return make(settings.batch, batches, settings);
  const drawn = Array.from({ length: settings.batch }, () => batches.below(set.pictures.length));
  return {
    pictures: drawn.map((i) => set.pictures[i] as Picture),
    answers: Int32Array.from(drawn, (i) => set.answers[i] ?? 0),
  };
}

/** Reads the next part of the held-out digits. */
function examine({ exam: held, params, trainer }: State): Promise<number> {
  return exam.readPart(held, trainer.step, async (pictures) => {
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
