import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as vae from '../../../src/lib/models/vae';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose, difference } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';
import { fillByFormula } from '../../helpers/golden';
import { modelContract } from '../../helpers/modelContract';

const config: vae.Config = { pixels: 12, wide: 9, narrow: 7, latents: 3 };
const random = new Random(5);
const rowsOf = (count: number, length: number, next: () => number) =>
  Array.from({ length: count }, () => Float32Array.from({ length }, next));
const pictures = rowsOf(5, config.pixels, () => random.below(2));
const noises = rowsOf(5, config.latents, () => random.normal());
const x = () => vae.batch(pictures, config.pixels);
const noise = () => vae.batch(noises, config.latents);

modelContract('vae', {
  init: (stream) => vae.init(config, stream),
  output: (params) => vae.decode(params, noise()),
  shape: [5, config.pixels],
  loss: (params) => vae.loss(params, x(), noise()),
  // Five different pictures cannot be told for less than ln 5 nats each; with the noise given they nearly can.
  learns: { steps: 400, rate: 2e-2, below: 4 },
});

interface Golden {
  config: vae.Config;
  x: number[][];
  noise: number[][];
  beta: number;
  forward: Record<
    'mean' | 'logVariance' | 'logits' | 'reconstruction' | 'divergence' | 'printed',
    number[]
  >;
  objectives: Record<vae.Objective, { loss: number; gradients: Record<string, number[]> }>;
  settings: { rate: number; beta1: number; beta2: number; epsilon: number; decay: number };
  losses: number[];
  /** After each step, by path. */
  moved: Record<string, number[]>[];
}
const golden = JSON.parse(readFileSync('tests/golden/vae.json', 'utf8')) as Golden;
const kinds = Object.keys(golden.objectives) as vae.Objective[];

/** The golden model and what it is given. */
function given() {
  const params = vae.init(golden.config, new Random(0));
  fillByFormula(params);
  const [pixels, drawn] = [golden.config.pixels, golden.config.latents];
  return { params, x: vae.batch(golden.x, pixels), noise: vae.batch(golden.noise, drawn) };
}
const lossOf = (
  { params, x: pixels, noise: drawn }: ReturnType<typeof given>,
  kind: vae.Objective,
) => vae.objective(vae.terms(params, pixels, drawn), golden.beta, kind, golden.config);

function free({ params, x: pixels, noise: drawn }: ReturnType<typeof given>) {
  variable.dispose(params);
  tf.dispose([pixels, drawn]);
}

describe.each(backends)('vae on %s', (backend) => {
  test('agrees with PyTorch to 1e-5: codes, logits and each term', async () => {
    await use(backend);
    const all = given();
    const got = tf.tidy(() => {
      const code = vae.encode(all.params, all.x);
      const logits = vae.decode(all.params, vae.sampled(code, all.noise));
      return {
        ...code,
        logits,
        reconstruction: vae.reconstruction(logits, all.x),
        divergence: vae.divergence(code),
        printed: vae.printed(code),
      };
    });
    for (const [name, tensor] of Object.entries(got)) {
      const wanted = golden.forward[name as keyof Golden['forward']];
      allClose(await (tensor as tf.Tensor).data(), wanted, 1e-5, name);
    }
    tf.dispose(got);
    free(all);
  });

  test.each(kinds)('the gradients of %s agree with PyTorch to 1e-4', async (kind) => {
    await use(backend);
    const all = given();
    const variables = variable.named(all.params).map(([, each]) => each);
    const { value, grads } = tf.variableGrads(() => lossOf(all, kind), variables);
    const wanted = golden.objectives[kind];
    allClose(await value.data(), [wanted.loss], 1e-5, 'loss');
    expect(
      variable
        .named(all.params)
        .map(([path]) => path)
        .sort(),
    ).toEqual(Object.keys(wanted.gradients).sort());
    for (const [path, each] of variable.named(all.params)) {
      allClose(await grads[each.name]!.data(), wanted.gradients[path]!, 1e-4, path);
    }
    tf.dispose([value, grads]);
    free(all);
  });

  test('three steps of AdamW end where PyTorch ends, each on its way', async () => {
    await use(backend);
    const all = given();
    const trainer = createTrainer(all.params, { ...golden.settings, clip: Infinity });
    for (const [step, moved] of golden.moved.entries()) {
      const { loss } = await trainer.update(() => lossOf(all, 'elbo'));
      expect(difference([loss], [golden.losses[step]!], 1e-4)).toBeUndefined();
      for (const [path, each] of variable.named(all.params)) {
        allClose(await each.data(), moved[path]!, 1e-4, `step ${step + 1}, ${path}`);
      }
    }
    trainer.dispose();
    free(all);
  });
});

test('no golden number stands where a mistake is invisible', () => {
  const { pixels, wide, narrow, latents } = golden.config;
  expect(new Set([pixels, wide, narrow, latents, golden.x.length]).size).toBeGreaterThanOrEqual(4);
  expect(golden.beta).not.toBe(1);
  for (const name of ['mean', 'logVariance'] as const) {
    for (const value of golden.forward[name]) expect(Math.abs(value)).toBeGreaterThan(1e-3);
  }
  const losses = kinds.map((kind) => golden.objectives[kind].loss);
  expect(new Set(losses).size).toBe(kinds.length);
});

/** Shifts the slope of the KL along log σ² as the printed formula does: the value stays right. */
const withPlantedMistake = tf.customGrad((logVariance) => ({
  value: tf.clone(logVariance as tf.Tensor),
  gradFunc: (dy) => tf.mul(dy as tf.Tensor, 0.9),
}));

test('a planted mistake in the gradient is found', async () => {
  await use('cpu');
  const params = vae.init(config, new Random(3));
  const wrong = () => {
    const code = vae.encode(params, x());
    const logVariance = withPlantedMistake(code.logVariance) as tf.Tensor2D;
    const logits = vae.decode(params, vae.sampled({ ...code, logVariance }, noise()));
    const kl = tf.sum(vae.divergence({ ...code, logVariance }), 1);
    return tf.mean(tf.add(vae.reconstruction(logits, x()), kl)) as tf.Scalar;
  };
  const found = await wrongGradients(params, wrong);
  expect(found.some((sentence) => sentence.startsWith('logVariance.'))).toBe(true);
  variable.dispose(params);
});

describe('the KL', () => {
  const codeOf = (mean: number[], logVariance: number[]): vae.Code => ({
    mean: tf.tensor2d([mean]),
    logVariance: tf.tensor2d([logVariance]),
  });
  const [mean, logVariance] = [
    [0.3, -1.2],
    [0.5, -0.7],
  ];

  test.each(backends)(
    'is 0.937653 where the printed formula says −0.235, on %s',
    async (backend) => {
      await use(backend);
      const [right, printed] = tf.tidy(() => {
        const code = codeOf(mean!, logVariance!);
        return [vae.divergence(code), vae.printed(code)].map((each) => tf.sum(each).dataSync()[0]!);
      });
      expect(right).toBeCloseTo(0.937653, 6);
      expect(printed).toBeCloseTo(-0.235, 6);
    },
  );

  test('lies within 4σ of a Monte Carlo estimate', async () => {
    await use('cpu');
    const draws = 200_000;
    const stream = new Random(9);
    const samples = Array.from({ length: draws }, () =>
      mean!.reduce((sum, mu, i) => {
        const e = stream.normal();
        const z = mu + Math.exp(logVariance![i]! / 2) * e;
        // log q(z) − log p(z); the constants of both cancel.
        return sum - (e * e) / 2 - logVariance![i]! / 2 + (z * z) / 2;
      }, 0),
    );
    const estimate = samples.reduce((sum, each) => sum + each, 0) / draws;
    const variance = samples.reduce((sum, each) => sum + (each - estimate) ** 2, 0) / (draws - 1);
    const exact = tf.tidy(() => tf.sum(vae.divergence(codeOf(mean!, logVariance!))).dataSync()[0]!);
    const error = Math.sqrt(variance / draws);
    expect(Math.abs(estimate - exact)).toBeLessThan(4 * error);
    expect(Math.abs(estimate - -0.235), 'and not of the printed one').toBeGreaterThan(40 * error);
  });

  test('is 0 at the prior, where the printed one is −½ for each latent variable, and never less', async () => {
    await use('cpu');
    const kl = (mu: number, logVar: number) =>
      tf.tidy(() => vae.divergence(codeOf([mu], [logVar])).dataSync()[0]!);
    expect(kl(0, 0)).toBe(0);
    expect(tf.tidy(() => vae.printed(codeOf([0], [0])).dataSync()[0])).toBe(-0.5);
    for (const mu of [-2, 0, 0.1]) {
      for (const logVar of [-3, -0.1, 0, 0.1, 2]) expect(kl(mu, logVar)).toBeGreaterThanOrEqual(0);
    }
  });

  test('the printed one never pulls at the variance', async () => {
    await use('cpu');
    const slope = tf.grad((logVar) =>
      tf.sum(vae.printed({ mean: tf.zeros([1, 2]), logVariance: logVar as tf.Tensor2D })),
    );
    expect(() => slope(tf.tensor2d([[3, -3]]))).toThrow('Cannot compute gradient');
  });
});

test('the reconstruction is the Bernoulli log-likelihood, finite however sure the decoder is', async () => {
  await use('wasm');
  const logits = tf.tensor2d([[0, 2, -3, 200, -200, 200]]);
  const wanted = tf.tensor2d([[1, 0, 1, 1, 0, 0]]);
  const got = tf.tidy(() => vae.reconstruction(logits, wanted).dataSync()[0]!);
  const exact = Math.LN2 + Math.log1p(Math.exp(2)) + Math.log1p(Math.exp(3)) + 0 + 0 + 200;
  expect(got / exact).toBeCloseTo(1, 6);
  tf.dispose([logits, wanted]);
});

test('an untrained model spends about ln 2 a pixel and next to nothing on its code', async () => {
  await use('wasm');
  const params = vae.init(vae.defaults, new Random(1));
  const stream = new Random(2);
  const many = vae.batch(
    rowsOf(20, 784, () => Number(stream.uniform() < 0.1)),
    784,
  );
  const drawn = vae.batch(
    rowsOf(20, 2, () => stream.normal()),
    2,
  );
  const { reconstruction, divergence } = tf.tidy(() => {
    const each = vae.terms(params, many, drawn);
    return {
      reconstruction: each.reconstruction.dataSync()[0]!,
      divergence: each.divergence.dataSync()[0]!,
    };
  });
  expect(Math.abs(reconstruction / (784 * Math.LN2) - 1)).toBeLessThan(0.05);
  expect(divergence).toBeLessThan(2);
  tf.dispose([many, drawn]);
  variable.dispose(params);
});

test('sizes that do not fit are refused in words', async () => {
  await use('cpu');
  const params = vae.init(config, new Random(1));
  expect(() => vae.batch([new Float32Array(3), new Float32Array(2)], 3)).toThrow(
    'vae: row 1 has 2 numbers, not 3',
  );
  expect(() => vae.encode(params, tf.ones([2, 5]))).toThrow('vae: 5 pixels, not 12');
  expect(() => vae.decode(params, tf.ones([2, 5]))).toThrow('vae: 5 latent variables, not 3');
  const code = vae.encode(params, x());
  expect(() => vae.sampled(code, tf.ones([5, 2]))).toThrow(
    'vae: noise of [5,2] does not fit [5,3]',
  );
  variable.dispose(params);
});
