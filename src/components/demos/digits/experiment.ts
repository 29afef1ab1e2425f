import type { Values } from '../../../lib/core/fields';
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import type { Digits } from '../../../lib/data/digits/digits';
import type { OwnDigits } from '../../../lib/data/digits/idx';
import type { Picture } from '../../../lib/data/digits/pen';
import { dataOf } from '../../../lib/nn/dataOf';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { withAccuracy } from '../../../lib/train/accuracy';
import * as examination from '../../../lib/train/examination';
import { supervised, type Training } from '../../../lib/train/supervised';
import { attackOn, robustnessOf } from './attack';
import * as exam from './exam';
import { featuresOf } from './features';
import { fields, reports } from './fields';
import { firstDigit } from './firstDigit';
import { config, networkOf, type Network } from './network';
import { givenTo, type Given } from './own';

type Settings = Values<typeof fields>;

interface State extends Given {
  network: Network;
  training: Training<Digits, 'accuracy'>;
  random: Random;
  /** Of the feature maps, by layer. */
  scales: number[];
}
/** Unseen digits that are attacked when the reader asks. */
const ATTACKED = 500;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<OwnDigits | undefined>): Promise<State> {
    const { random } = context;
    const network = networkOf(settings.network, random.stream('weights'));
    const given = givenTo(settings, context);
    const training = await supervised(
      {
        params: network.params,
        settings,
        limit: 5 * Math.log(config.answers),
        draw: given.draw,
        loss: ({ pictures, answers }) => withAccuracy(network.scores(pictures), answers),
        judge: (step) => exam.examine(given.exam, network, step),
      },
      context,
    );
    return { ...given, network, training, random, scales: [] };
  },

  about: ({ network, exam: { answers }, remembered, missing }: State) => ({
    parameters: variable.count(network.params),
    heldOut: answers.length,
    uniform: Math.log(config.answers),
    material: remembered ? ('own' as const) : ('book' as const),
    ...(missing && { missing }),
  }),

  async step({ training, missing }: State) {
    if (missing) throw new InputError(missing.problem, missing.limit);
    return training.step();
  },

  ask: {
    /** The chances of the ten digits for one picture. */
    async read({ network, training }: State, { picture }: { picture: Picture }) {
      const chances = await dataOf(() => tf.softmax(network.scores([picture])));
      return { chances: [...chances], step: training.count };
    },

    features: ({ network, scales }: State, { picture }: { picture: Picture }) =>
      featuresOf(network.filters, picture, config, scales),

    /** One picture, changed a little on purpose and by chance. */
    attack: ({ network, random }: State, { picture }: { picture: Picture }) =>
      attackOn(network, picture, random.stream('noise')),

    /** How many unseen digits are still read right when all are changed so. */
    async robustness({ network, exam: held, random, training }: State, _all: null) {
      const pictures = held.pictures.slice(0, ATTACKED);
      const answers = held.answers.slice(0, ATTACKED);
      const found = await robustnessOf(network, pictures, answers, random.stream('noise'));
      return { ...found, step: training.count };
    },

    /** The pictures behind a cell of the examination's table, the surest mistake first. */
    confused: ({ network, exam: held }: State, cell: exam.Cell) =>
      exam.confusedOf(held, network, cell),

    /** All held-out digits, read now. */
    async exam({ network, exam: held, training }: State, _all: null) {
      await exam.examineAll(held, network, training.count);
      return exam.resultOf(held);
    },

    /** The held-out digits as they were last read, part by part. */
    lately: (state: State, _all: null) => exam.resultOf(state.exam),
  },

  /** What is live is only how the page asks. */
  change: () => undefined,

  async save({ training, exam: held, remembered, missing, keptExam }: State) {
    const { tensors, extra } = await training.save();
    const own = remembered && { own: remembered };
    const kept = missing ? keptExam : examination.saved(held);
    return { tensors, extra: { ...extra, exam: kept, ...own } };
  },

  record: {
    steps: 600,
    variants: {
      ...{
        hundred: { set: '100' },
        thousand: { set: '1000' },
        print: { distortion: 0 },
        hard: { distortion: 2 },
      },
      mlp: { network: 'mlp' },
    },
    ask: {
      ...{ read: { picture: firstDigit }, features: { picture: firstDigit } },
      ...{ exam: null, robustness: null },
    },
  },
});
