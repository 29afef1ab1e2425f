import type { Values } from '../../../lib/core/fields';
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { drawn, make, type Digits } from '../../../lib/data/digits/digits';
import type { OwnDigits } from '../../../lib/data/digits/idx';
import type { Picture } from '../../../lib/data/digits/pen';
import { dataOf } from '../../../lib/nn/dataOf';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { withAccuracy } from '../../../lib/train/accuracy';
import * as examination from '../../../lib/train/examination';
import { supervised, type Training } from '../../../lib/train/supervised';
import type { Missing } from '../../chassis/viewProps';
import { attackOn, robustnessOf } from './attack';
import * as exam from './exam';
import { featuresOf } from './features';
import { fields, reports } from './fields';
import { firstDigit } from './firstDigit';
import { config, networkOf, type Network } from './network';
import { ownOf, type Remembered } from './own';

type Settings = Values<typeof fields>;

interface State {
  network: Network;
  /** What is learned from, again and again; nothing when every batch is made anew. */
  set: Digits | undefined;
  training: Training<Digits, 'accuracy'>;
  exam: exam.Exam;
  random: Random;
  /** Of the feature maps, by layer. */
  scales: number[];
  /** Of the reader's own digits. */
  remembered: Remembered | undefined;
  /** Those that it learned from aren't here. */
  missing: Missing | undefined;
  /** Then what was saved of their examination waits with them. */
  keptExam: unknown;
}
/** Of the examination's table. */
interface Cell {
  answer: number;
  read: number;
}
/** Unseen digits that are attacked when the reader asks. */
const ATTACKED = 500;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<OwnDigits | undefined>): Promise<State> {
    const { random, saved, input } = context;
    const network = networkOf(settings.network, random.stream('weights'));
    const { own, remembered, missing } = ownOf(input, saved);
    const unread = own ? exam.of(own.held, own.part) : exam.init(random.stream('held-out'));
    const held = missing ? unread : examination.resumed(unread, saved?.extra['exam']);
    const set = own?.learned ?? madeSet(settings, random);
    const training = await supervised(
      {
        params: network.params,
        settings,
        limit: 5 * Math.log(config.answers),
        draw: (batches) =>
          missing
            ? undefined
            : set
              ? drawn(set, settings.batch, batches)
              : make(settings.batch, batches, settings),
        loss: ({ pictures, answers }) => withAccuracy(network.scores(pictures), answers),
        judge: (step) => examine(held, network, step),
      },
      context,
    );
    const keptExam = missing && saved?.extra['exam'];
    const material = { remembered, missing, keptExam };
    return { network, set, training, exam: held, random, scales: [], ...material };
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
    async confused({ network, exam: held }: State, { answer, read }: Cell) {
      const places = exam.placesOf(held, answer, read);
      if (places.length === 0) return { answer, read, pictures: [] };
      const pictures = places.map((i) => held.pictures[i]!);
      const chances = await dataOf(() => tf.softmax(network.scores(pictures)));
      const found = pictures.map((picture, i) => ({
        shades: shadesOf(picture),
        chance: chances[10 * i + read] ?? NaN,
      }));
      return { answer, read, pictures: found.sort((a, b) => b.chance - a.chance) };
    },

    /** All held-out digits, read now. */
    async exam(state: State, _all: null) {
      for (let part = 0; part < examination.partsOf(state.exam); part++)
        await examine(state.exam, state.network, state.training.count);
      return exam.resultOf(state.exam);
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
    variants: { hundred: { set: '100' }, print: { distortion: 0 }, hard: { distortion: 2 } },
    ask: { read: { picture: firstDigit }, features: { picture: firstDigit }, exam: null },
  },
});

function madeSet(settings: Settings, random: Random): Digits | undefined {
  if (settings.set === 'fresh') return undefined;
  return make(Number(settings.set), random.stream('set'), settings);
}

/** Reads the next part of the held-out digits. */
const examine = (held: exam.Exam, network: Network, step: number): Promise<number> =>
  examination.readPart(held, step, (from, to) =>
    dataOf(() => tf.argMax(network.scores(held.pictures.slice(from, to)), -1)),
  );
