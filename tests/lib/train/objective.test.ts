import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as feedForward from '../../../src/lib/models/feedForward';
import * as variable from '../../../src/lib/nn/variable';
import * as gradientDescent from '../../../src/lib/optimizers/gradientDescent';
import * as tf from '../../../src/lib/tf';
import { objectiveOf } from '../../../src/lib/train/objective';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';

const config = { ...feedForward.defaults, hidden: [3] };
const rows = [[1, -2], [0.5, 1], [-1, 0.3]]; // prettier-ignore
const classes = [1, 0, 1];
const made = () => {
  const params = feedForward.init(config, new Random(3));
  const loss = (shown: readonly number[]) =>
    feedForward.crossEntropy(
      feedForward.scores(params, feedForward.batch(shown.map((i) => rows[i]!), config), config), // prettier-ignore
      tf.tensor1d(shown.map((i) => classes[i]!), 'int32'), // prettier-ignore
    );
  return { params, loss, objective: objectiveOf(params, loss) };
};

test.each(backends)(
  'on %s its slope is what finite differences of its loss say',
  async (backend) => {
    await use(backend);
    const { params, objective } = made();
    const before = tf.memory().numTensors;
    const weights = await objective.weights();
    expect(weights).toHaveLength(13);
    const { loss, gradient } = await objective.slope(weights, [0, 2]);
    expect(await objective.loss(weights, [0, 2])).toBeCloseTo(loss, 6);
    const by = 1e-2;
    for (let i = 0; i < weights.length; i++) {
      const moved = (amount: number) =>
      objective.loss(weights.map((value, at) => (at === i ? value + amount : value)), [0, 2]); // prettier-ignore
      const slope = ((await moved(by)) - (await moved(-by))) / (2 * by);
      expect(Math.abs(slope - gradient[i]!)).toBeLessThan(1e-3);
    }
    expect(tf.memory().numTensors, 'nothing is left').toBe(before);
    variable.dispose(params);
  },
);

test('plain steps down it are those of the trainer', async () => {
  await use('wasm');
  const [one, other] = [made(), made()];
  const trainer = createTrainer(one.params, { rate: 0.3, momentum: 0, clip: Infinity });
  const weights = await other.objective.weights();
  for (let step = 0; step < 5; step++) {
    await trainer.update(() => one.loss([0, 1, 2]));
    const { gradient } = await other.objective.slope(weights, [0, 1, 2]);
    gradientDescent.update(weights, gradient, { rate: 0.3 });
  }
  allClose([...weights], [...(await one.objective.weights())], 1e-5, 'weights');
  trainer.dispose();
  for (const { params } of [one, other]) variable.dispose(params);
});

test('weights of another number are refused', async () => {
  await use('cpu');
  const { params, objective } = made();
  expect(() => objective.loss(new Float64Array(5), [0])).toThrow('objective: 5 weights, not 13');
  variable.dispose(params);
});
