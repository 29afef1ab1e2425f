/** @file A feed-forward network learns from points of a plane which class, or which amount, belongs where. */
import { check } from '../../../lib/core/check';
import { InputError } from '../../../lib/core/failures';
import type { Point } from '../../../lib/data/planes';
import * as feedForward from '../../../lib/models/feedForward';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import * as tf from '../../../lib/tf';
import { numberOf, type Measured } from '../../../lib/train/measure';
import { supervised, type Training } from '../../../lib/train/supervised';
import { amountsOf, classesOf, drawn, examplesOf, shownOf, type Examples } from './examples';
import { fields, reports } from './fields';
import { given, read, setByHand } from './inside';
import { isLogit, lookOf } from './look';
import { configOf, inputsOf, type Settings } from './network';
import { arePoints } from './ownPoints';
import { variants } from './variants';
import type { Weight } from './weight';

interface Learner extends Examples {
  settings: Settings;
  params: feedForward.Params;
  /** The reader's own, which are among the training points. */
  own: readonly Point[];
}
type State = Learner & { run: Training<Point[], 'penalty'>; pace: Pace };

/** A loss above this is divergence; guessing costs about 1. */
const LIMIT = 100;
const FEWEST = 2;

/** The rate stays as it is set, and nothing but the penalty pulls at the weights. */
const trainedBy = (settings: Settings) =>
  ({ ...settings, warmup: 0, length: Infinity, decay: 0, clip: 1 }) as const;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<readonly Point[] | undefined>) {
    const { random, saved, input = [] } = context;
    const own = saved ? saved.extra['own'] : input;
    check(arePoints(own), 'playground: what was kept are no points');
    const { training, test } = examplesOf(settings, own, random);
    if (training.length < FEWEST) throw new InputError('few-points', FEWEST);
    if (inputsOf(settings).length === 0) throw new InputError('no-inputs');
    const params = feedForward.init(configOf(settings), random.stream('weights'));
    const learner: Learner = { settings, params, own, training, test };
    const run = await supervised(
      {
        params,
        settings: trainedBy(settings),
        limit: LIMIT,
        draw: (batches) => drawn(training, learner.settings.batch, batches),
        loss: (points) => withPenalty(learner, lossOf(learner, points)),
        ...(test.length > 0 && { judge: () => numberOf(() => lossOf(learner, test)) }),
      },
      context,
    );
    return Object.assign(learner, { run, pace: new Pace() });
  },

  about: ({ params, own }: State) => ({
    parameters: variable.count(params),
    material: own.length > 0 ? ('own' as const) : ('book' as const),
  }),

  async step({ run, pace, settings }: State) {
    await pace.turn(settings.pace);
    const { loss, penalty, ...rest } = await run.step();
    return { ...rest, loss: loss - penalty, penalty };
  },

  ask: {
    /** Everything that is seen of the network, at this step. */
    look: async ({ params, settings, ...examples }: State, _all: null) =>
      lookOf(await read(params, examples, settings), examples, settings),

    /** What it learns from, and what it is tested on. */
    points: (state: State, _all: null) => shownOf(state, state.settings),

    weigh: ({ params }: State, weight: Weight & { value: number }) => setByHand(params, weight),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
    state.run.change(trainedBy(settings));
  },

  async save({ run, own }: State) {
    const { tensors, extra } = await run.save();
    return { tensors, extra: { ...extra, own: [...own] } };
  },

  record: {
    steps: 1_000,
    values: { pace: fields.pace.max },
    variants,
    ask: { look: null, points: null },
  },
});

function lossOf({ settings, params }: Learner, points: readonly Point[]): tf.Scalar {
  const score = feedForward.scores(params, ...given(points, settings)); // [B]
  return isLogit(settings)
    ? feedForward.crossEntropy(score, tf.tensor1d(classesOf(points, settings), 'int32'))
    : feedForward.squaredError(score, tf.tensor1d(amountsOf(points, settings)));
}

function withPenalty({ settings, params }: Learner, loss: tf.Scalar): Measured<'penalty'> {
  const { regularisation, strength } = settings;
  if (regularisation === 'none') return { loss, also: { penalty: tf.scalar(0) } };
  const penalty = tf.mul<tf.Scalar>(feedForward.penalty(params, regularisation), strength);
  return { loss: tf.add<tf.Scalar>(loss, penalty), also: { penalty } };
}
