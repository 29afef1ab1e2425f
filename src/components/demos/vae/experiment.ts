/** @file An encoder and a decoder learn together to write digits as a few numbers and to read them back. */
import { Random } from '../../../lib/core/random';
import type { Picture } from '../../../lib/data/digits/pen';
import * as vae from '../../../lib/models/vae';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { numberOf } from '../../../lib/train/measure';
import { supervised, type Training } from '../../../lib/train/supervised';
import { examplesOf, ignoring, noiseOf } from './examples';
import { fields, reports } from './fields';
import { firstDigit } from './firstDigit';
import {
  configOf,
  heldBatch,
  lossOf,
  termsOf,
  type Also,
  type Batch,
  type Learner,
  type Settings,
} from './learner';
import { betweenOf, codeOf, decoderOf, lookOf, samplesOf } from './look';
import { variants } from './variants';

type State = Learner & { training: Training<Batch, Also> };

/** A loss above this is divergence; a decoder that knows nothing costs 784·ln 2 = 543 nats. */
const LIMIT = 20_000;
/** The same draws each time: a picture changes because the network did. */
const draws = () => new Random(3);

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const { random } = context;
    const examples = examplesOf(random);
    const params = vae.init(configOf(settings), random.stream('weights'));
    vae.startAt(params, examples.shares);
    const noise = noiseOf(examples.held.length, settings.latents, random.stream('noise'));
    const learner: Learner = { ...examples, settings, params, noise };
    let made = () => 0;
    const training = await supervised<Batch, Also>(
      {
        params,
        settings,
        limit: LIMIT,
        draw: (batches) => drawn(learner, batches),
        loss: (batch) => lossOf(learner, batch, made()),
        judge: () => numberOf(() => boundOf(learner)),
      },
      context,
    );
    made = () => training.count;
    return Object.assign(learner, { training });
  },

  about: (state: State) => ({
    parameters: variable.count(state.params),
    learned: state.learned.length,
    heldOut: state.held.length,
    ignoring: ignoring(state),
  }),

  async step({ training }: State) {
    const step = await training.step();
    return { ...step, bound: step.reconstruction + step.divergence };
  },

  ask: {
    look: (state: State, _all: null) => lookOf(state),
    decoder: (state: State, _all: null) => decoderOf(state),
    code: (state: State, { picture }: { picture: Picture }) => codeOf(state, picture, draws()),
    samples: (state: State, { count }: { count: number }) => samplesOf(state, count, draws()),
    between: (state: State, { from, to }: { from: number; to: number }) =>
      betweenOf(state, from, to),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  save: ({ training }: State) => training.save(),

  record: {
    steps: 2_000,
    variants,
    ask: {
      look: null,
      code: { picture: firstDigit },
      samples: { count: 20 },
      between: { from: 0, to: 1 },
    },
  },
});

function drawn({ learned, settings }: Learner, random: Random): Batch {
  const pictures = Array.from(
    { length: settings.batch },
    () => learned[random.below(learned.length)]!,
  );
  return { pictures, noise: noiseOf(settings.batch, settings.latents, random) };
}

/** The negative ELBO of what is held out. */
function boundOf(learner: Learner): tf.Scalar {
  const { reconstruction, divergence } = termsOf(learner, heldBatch(learner));
  return tf.add(reconstruction, divergence);
}
