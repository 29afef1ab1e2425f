/** @file Five networks learn from the same examples which shape a sentence asks about. */
import { make } from '../../../lib/data/scenes/scenes';
import type { Examples } from '../../../lib/data/scenes/scenes';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { withAccuracy } from '../../../lib/train/accuracy';
import { supervised, type Training } from '../../../lib/train/supervised';
import { said, samplesOf, type Asked } from './answers';
import { examined, heldOut, marksOf } from './exam';
import { fields, networks, reports, type Name, type Settings, type Test } from './fields';
import { firstExample } from './firstExample';
import { learnedFrom, type Seen } from './heard';
import { byName, config, scoresOf, teamOf, type Team } from './team';

type Batch = Seen & Pick<Examples, 'answers'>;

interface State {
  settings: Settings;
  team: Team;
  held: Examples;
  training: Training<Batch, Name>;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const { random } = context;
    const team = teamOf(random);
    const training = await supervised<Batch, Name>(
      {
        params: byName((name) => team[name].params),
        settings,
        limit: 5 * Math.log(config.answers),
        draw(batches) {
          const examples = make(settings.batch, batches, settings);
          return { ...learnedFrom(settings.learns, examples, batches), answers: examples.answers };
        },
        loss: (batch) => lossOf(team, batch),
      },
      context,
    );
    return { settings, team, held: heldOut(random.stream('held-out')), training };
  },

  about: ({ team, held }: State) => ({
    parameters: byName((name) => variable.count(team[name].params)),
    heldOut: held.answers.length,
    uniform: Math.log(config.answers),
  }),

  step: ({ training }: State) => training.step(),

  ask: {
    /** All held-out examples, in each of the four states. */
    exam: async ({ team, held, training }: State, _all: null) => {
      const step = training.count;
      return { ...(await examined(team, held)), step };
    },

    /** The same in percent, a number for each state and network. */
    marks: async ({ team, held }: State, _all: null) => marksOf(await examined(team, held)),

    said: ({ team }: State, asked: Asked) => said(team, asked),

    samples: ({ team, held }: State, asked: { test: Test; from: number; most: number }) =>
      samplesOf(team, held, asked),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  save: ({ training }: State) => training.save(),

  record: {
    steps: 2_000,
    ask: {
      exam: null,
      marks: null,
      said: firstExample,
      samples: { test: 'both', from: 0, most: 6 },
    },
    variants: {
      dropout: { learns: 'dropout' },
      shuffled: { learns: 'shuffled' },
    },
  },
});

/** Mean of the five losses, each of its own weights, and of each the share that it answered right. */
function lossOf(team: Team, batch: Batch) {
  const scores = scoresOf(team, batch);
  const each = byName((name) => withAccuracy(scores[name], batch.answers) as Measure);
  const losses = networks.map((name) => each[name].loss);
  return {
    loss: tf.div(tf.addN(losses), networks.length) as tf.Scalar,
    also: byName((name) => each[name].also.accuracy),
  };
}
interface Measure {
  loss: tf.Scalar;
  also: { accuracy: tf.Scalar };
}
