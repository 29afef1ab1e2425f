import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as gan from '../../../src/lib/models/gan';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { Adversarial } from '../../../src/lib/train/adversarial';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';
import { fillByFormula } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config: gan.Config = {
  noise: 3,
  size: 2,
  hidden: [6, 5],
  activation: 'silu',
  bounded: false,
};
const random = new Random(5);
const numbers = (count: number, shift = 0) =>
  Float32Array.from({ length: count }, () => shift + random.normal());
const data = { real: numbers(16, 2), made: numbers(16, -2), z: numbers(24) };
const real = () => tf.tensor2d(data.real, [8, 2]);
const made = () => tf.tensor2d(data.made, [8, 2]);
const z = () => tf.tensor2d(data.z, [8, 3]);

/** The player that stays as it is while the other learns; one for each backend. */
const fixed = new Map<string, gan.Network>();
function opponent(): gan.Network {
  const backend = tf.getBackend();
  const there = fixed.get(backend) ?? gan.discriminator(config, new Random(9));
  fixed.set(backend, there);
  return there;
}

for (const [loss, below] of [
  ['non-saturating', 0.05],
  ['least-squares', 0.01],
] as const) {
  modelContract(`gan’s discriminator, ${loss}`, {
    init: (stream) => gan.discriminator(config, stream),
    output: (params) => gan.scores(params, real(), config),
    shape: [8, 1],
    loss: (params) => gan.discriminatorLoss(params, real(), made(), config, loss, 0),
    learns: { steps: 200, rate: 2e-2, below },
  });
  modelContract(`gan’s generator, ${loss}`, {
    init: (stream) => gan.generator(config, stream),
    output: (params) => gan.generate(params, z(), config),
    shape: [8, 2],
    loss: (params) =>
      gan.generatorLoss(opponent(), gan.generate(params, z(), config), config, loss),
    learns: { steps: 200, rate: 2e-2, below },
  });
}

interface Case {
  loss: gan.Loss;
  smoothing: number;
  activation: gan.Config['activation'];
  bounded: boolean;
  made: number[];
  scores: number[];
  discriminatorLoss: number;
  generatorLoss: number;
  gradients: Record<string, number[]>;
  after: Record<string, number[]>;
}
interface Golden {
  config: Pick<gan.Config, 'noise' | 'size' | 'hidden'>;
  settings: { rate: number; beta1: number; beta2: number; epsilon: number };
  real: number[];
  z: number[];
  first: number[];
  cases: Case[];
}
const golden = JSON.parse(readFileSync('tests/golden/gan.json', 'utf8')) as Golden;

describe.each(backends)('gan on %s', (backend) => {
  test.each(golden.cases)(
    'agrees with PyTorch, $loss, $activation, smoothing $smoothing: what is made and scored to 1e-5, gradients and one move of each to 1e-4',
    async (expected) => {
      await use(backend);
      const { loss, smoothing, activation, bounded } = expected;
      const net = { ...golden.config, activation, bounded };
      const params = gan.init(net, new Random(0));
      fillByFormula(params.generator);
      fillByFormula(params.discriminator);
      const tensor = (all: number[], columns: number) => tf.tensor2d(all, [6, columns]);
      const given = { real: tensor(golden.real, 2), z: tensor(golden.z, 3) };
      const first = tf.tidy(() => gan.generate(params.generator, tensor(golden.first, 3), net));
      allClose(await first.data(), expected.made, 1e-5, 'made');
      const both = tf.concat2d([given.real, first], 0);
      const s = gan.scores(params.discriminator, both, net);
      allClose(await s.data(), expected.scores, 1e-5, 'scores');

      const losses = {
        discriminator: () =>
          gan.discriminatorLoss(params.discriminator, given.real, first, net, loss, smoothing),
        generator: () =>
          gan.generatorLoss(
            params.discriminator,
            gan.generate(params.generator, given.z, net),
            net,
            loss,
          ),
      };
      const options = { ...golden.settings, decay: 0, clip: Infinity };
      const two = new Adversarial(params, { discriminator: options, generator: options });
      for (const player of ['discriminator', 'generator'] as const) {
        const named = variable.named(params[player]);
        const variables = named.map(([, each]) => each);
        const { grads } = tf.variableGrads(losses[player], variables);
        for (const [path, each] of named) {
          const name = `${player}.${path}`;
          allClose(await grads[each.name]!.data(), expected.gradients[name]!, 1e-4, name);
        }
        tf.dispose(grads);
        const update = await two.move(player, losses[player]);
        allClose([update.loss], [expected[`${player}Loss`]], 1e-5, `loss of the ${player}`);
        for (const [path, each] of named) {
          const name = `${player}.${path}`;
          allClose(await each.data(), expected.after[name]!, 1e-4, `${name} after its move`);
        }
      }
      two.dispose();
      tf.dispose([given, first, both, s]);
      variable.dispose(params);
    },
  );

  test('a planted mistake of two parts in a hundred is caught', async () => {
    await use(backend);
    const params = gan.generator(config, new Random(3));
    const stretched = tf.customGrad((x) => ({
      value: tf.clone(x as tf.Tensor),
      gradFunc: (dy: tf.Tensor) => tf.mul(dy, 1.02),
    }));
    const wrong = await wrongGradients(params, () => {
      const points = stretched(gan.generate(params, z(), config)) as tf.Tensor2D;
      return gan.generatorLoss(opponent(), points, config, 'non-saturating');
    });
    expect(wrong).toHaveLength(variable.named(params).length);
    variable.dispose(params);
  });
});

/** dL/dD where D = 0.1, by differences, of a generator whose example the discriminator scores so. */
async function slopeAt(loss: gan.Loss, D: number): Promise<number> {
  const net = { ...config, size: 1, hidden: [] };
  const judge = gan.discriminator(net, new Random(1));
  judge[0]!.weight.assign(tf.tensor2d([[1]])); // the score is the example
  const at = async (chance: number) => {
    const score = Math.log(chance / (1 - chance));
    const cost = tf.tidy(() => gan.generatorLoss(judge, tf.tensor2d([[score]]), net, loss));
    const [value = NaN] = await cost.data();
    cost.dispose();
    return value;
  };
  const step = 1e-3;
  const slope = ((await at(D + step)) - (await at(D - step))) / (2 * step);
  variable.dispose(judge);
  return slope;
}

describe('the losses', () => {
  test('slopes at D = 0.1: −10 non-saturating, −1.111 minimax, and +1.111 as it is sometimes printed', async () => {
    await use('cpu');
    expect(await slopeAt('non-saturating', 0.1)).toBeCloseTo(-10, 1);
    expect(await slopeAt('minimax', 0.1)).toBeCloseTo(-1.111, 2);
    expect(await slopeAt('printed', 0.1)).toBeCloseTo(1.111, 2);
  });

  test('a discriminator that cannot tell loses 2 ln 2; smoothing changes nothing there', async () => {
    await use('cpu');
    const judge = gan.discriminator(config, new Random(1));
    tf.tidy(() => judge.at(-1)!.weight.assign(tf.zeros([5, 1])));
    for (const smoothing of [0, 0.1]) {
      const [loss = NaN] = tf.tidy(() =>
        gan
          .discriminatorLoss(judge, real(), made(), config, 'minimax', smoothing)
          .dataSync<'float32'>(),
      );
      expect(loss).toBeCloseTo(2 * Math.LN2, 6);
    }
    variable.dispose(judge);
  });

  test('sizes that do not fit are refused in words', async () => {
    await use('cpu');
    const params = gan.init(config, new Random(1));
    expect(() => gan.generate(params.generator, tf.ones([2, 4]), config)).toThrow(
      'gan: 4 numbers of noise, not 3',
    );
    expect(() => gan.scores(params.discriminator, tf.ones([2, 3]), config)).toThrow(
      'gan: 3 numbers of an example, not 2',
    );
    const judge = params.discriminator;
    expect(() =>
      gan.discriminatorLoss(judge, tf.ones([2, 2]), tf.ones([3, 2]), config, 'minimax'),
    ).toThrow('gan: 3 made examples beside 2 real ones');
    variable.dispose(params);
  });
});

test('numbers of a bounded example lie between 0 and 1', async () => {
  await use('cpu');
  const net = { ...config, bounded: true };
  const params = gan.generator(net, new Random(1));
  const pixels = tf.tidy(() => gan.generate(params, tf.mul(z(), 50), net).dataSync());
  expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(Math.max(...pixels) - Math.min(...pixels)).toBeGreaterThan(0.5);
  variable.dispose(params);
});
