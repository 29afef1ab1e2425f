/** An experiment that learns in batches, so that others can share its steps: a line through points. */
import type { Fields, Values } from '../../src/lib/core/fields';
import type { Reports } from '../../src/lib/core/reports';
import * as variable from '../../src/lib/nn/variable';
import { experimentOf, type SetupContext } from '../../src/lib/runtime/experiment';
import * as tf from '../../src/lib/tf';
import { supervised, type Training } from '../../src/lib/train/supervised';

const fields = {
  rate: { unit: '1', min: 0.001, max: 10, default: 0.05, live: true },
} as const satisfies Fields;
const reports = { loss: { unit: '1', better: 'lower' } } as const satisfies Reports;

interface State {
  params: { line: tf.Variable };
  training: Training<number[]>;
}

const scheduleOf = (rate: number) => ({ rate, warmup: 0, length: Infinity });

export const line = experimentOf({
  fields,
  reports,
  tensors: true,
  async setup(
    { rate }: Values<typeof fields>,
    context: SetupContext<{ whole?: boolean } | undefined>,
  ): Promise<State> {
    const { random, input } = context;
    const params = { line: variable.normal([2], random.stream('weights'), 1) };
    const training = await supervised<number[]>(
      {
        params,
        settings: { ...scheduleOf(rate), batch: 12, decay: 0, clip: 1 },
        limit: 1e6,
        draw: (batches) => Array.from({ length: 12 }, () => batches.uniform()),
        loss: (xs) => {
          const x = tf.tensor1d(xs);
          const [slope, height] = tf.split(params.line, 2);
          const off = tf.sub(tf.add(tf.mul(slope!, x), height!), tf.add(tf.mul(x, 2), 1));
          const loss = tf.mean<tf.Scalar>(tf.square(off));
          // Something that the rows of a batch have in common.
          return input?.whole ? tf.mul<tf.Scalar>(loss, xs.length) : loss;
        },
      },
      context,
    );
    return { params, training };
  },
  step: ({ training }: State) => training.step(),
  ask: {
    weights: async ({ params }: State) => [...(await params.line.data())],
    /** As a reader who sets a weight by hand. */
    level: ({ params }: State) => tf.tidy(() => void params.line.assign(tf.zeros([2]))),
  },
  change: ({ training }: State, { rate }) => training.change(scheduleOf(rate)),
  save: ({ training }: State) => training.save(),
  record: { steps: 5, ask: {} },
});
