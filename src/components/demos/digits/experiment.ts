import type { Values } from '../../../lib/core/fields';
import { drawn, make, sketched, type Digits } from '../../../lib/data/digits/digits';
import type { Picture } from '../../../lib/data/digits/pen';
import * as cnn from '../../../lib/models/cnn';
import { dataOf } from '../../../lib/nn/dataOf';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { withAccuracy } from '../../../lib/train/accuracy';
import * as examination from '../../../lib/train/examination';
import { supervised, type Training } from '../../../lib/train/supervised';
import * as exam from './exam';
import { featuresOf } from './features';
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
    const { random, saved } = context;
    const params = cnn.init(config, random.stream('weights'));
    const unread = exam.init(random.stream('held-out'));
    const held = examination.resumed(unread, saved?.extra['exam']);
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
          set ? drawn(set, settings.batch, batches) : sketched(settings.batch, batches, settings),
        loss: ({ pictures, answers }) =>
          withAccuracy(cnn.logits(params, cnn.batch(pictures, config)), answers),
        judge: (step) => examine(held, params, step),
      },
      context,
    );
    return { params, set, training, exam: held };
  },

  about: ({ params, exam: { answers } }: State) => ({
    parameters: variable.count(params),
    heldOut: answers.length,
    uniform: Math.log(config.answers),
  }),

  step: ({ training }: State) => training.step(),

  ask: {
    /** The chances of the ten digits for one picture. */
    async read({ params, training }: State, { picture }: { picture: Picture }) {
      const scores = () => cnn.logits(params, cnn.batch([picture], config));
      const chances = await dataOf(() => tf.softmax(scores()));
      return { chances: [...chances], step: training.count };
    },

    features: ({ params }: State, { picture }: { picture: Picture }) =>
      featuresOf(params, picture, config),

    /** All held-out digits, read now. */
    async exam(state: State, _all: null) {
      for (let part = 0; part < examination.partsOf(state.exam); part++)
        await examine(state.exam, state.params, state.training.count);
      return exam.resultOf(state.exam);
    },

    /** The held-out digits as they were last read, part by part. */
    lately: (state: State, _all: null) => exam.resultOf(state.exam),
  },

  async save({ training, exam: held }: State) {
    const { tensors, extra } = await training.save();
    return { tensors, extra: { ...extra, exam: examination.saved(held) } };
  },

  record: {
    steps: 600,
    variants: { hundred: { set: '100' }, print: { distortion: 0 }, hard: { distortion: 2 } },
    ask: { read: { picture: firstDigit }, features: { picture: firstDigit }, exam: null },
  },
});

/** Reads the next part of the held-out digits. */
const examine = (held: exam.Exam, params: cnn.Params, step: number): Promise<number> =>
  examination.readPart(held, step, (from, to) =>
    dataOf(() => cnn.read(params, cnn.batch(held.pictures.slice(from, to), config))),
  );
