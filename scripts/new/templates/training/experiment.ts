/** @file A perceptron with one hidden layer learns which points of a plane lie inside a circle. */
import type { Values } from '../../../../src/lib/core/fields';
import { points, type Point } from '../../../../src/lib/data/planes';
import * as mlp from '../../../../src/lib/models/mlp';
import * as variable from '../../../../src/lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../../src/lib/runtime/experiment';
import * as tf from '../../../../src/lib/tf';
import { numberOf } from '../../../../src/lib/train/measure';
import { supervised, type Training } from '../../../../src/lib/train/supervised';
import { fields, reports } from './fields';

type Settings = Values<typeof fields>;

interface State {
  config: mlp.Config;
  params: mlp.Params;
  training: Training<Point[]>;
}

const HELD_OUT = 500;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const { random } = context;
    const config = { inputs: 2, hidden: settings.hidden, answers: 2 };
    const params = mlp.init(config, random.stream('weights'));
    const heldOut = points('circle', HELD_OUT, settings.noise, random.stream('held-out'));
    const lossOf = (some: Point[]): tf.Scalar => {
      const places = some.map(({ x, y }) => [x, y]);
      const answers = tf.tensor1d(
        some.map(({ answer }) => answer),
        'int32',
      ); // [B]
      return mlp.loss(params, mlp.batch(places, config), answers);
    };
    const training = await supervised(
      {
        params,
        settings,
        limit: 100 * Math.log(2),
        draw: (batches) => points('circle', settings.batch, settings.noise, batches),
        loss: lossOf,
        judge: () => numberOf(() => lossOf(heldOut)),
      },
      context,
    );
    return { config, params, training };
  },

  about: ({ params }: State) => ({ parameters: variable.count(params), uniform: Math.log(2) }),

  step: ({ training }: State) => training.step(),

  ask: {
    /** How sure it is that a point lies inside. */
    async inside({ params, config }: State, { x, y }: { x: number; y: number }) {
      const chances = tf.tidy(() => tf.softmax(mlp.logits(params, mlp.batch([[x, y]], config))));
      const [, sure = NaN] = await chances.data();
      chances.dispose();
      return { sure };
    },
  },

  save: ({ training }: State) => training.save(),

  record: { steps: 300, ask: { inside: { x: 0, y: 0 } } },
});
