/** @file The autoencoder trained for a stated number of steps: its gate, what each latent variable carries, and its KL against chance. */
import { experiment } from '../../src/components/demos/vae/experiment';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { sampled } from '../../src/lib/equations/gaussianKl';
import * as vae from '../../src/lib/models/vae';
import { chooseBackend } from '../../src/lib/runtime/backend';
import * as tf from '../../src/lib/tf';
import type { Figure } from '../verify';

const STEPS = 2_000;
const SEEDS = [1, 2, 3, 4, 5];
/** Nats a picture held out. */
const GATE = 115;
/** Of a processor, for a training. */
const SECONDS = 60;
const DRAWS = 20_000;
const USED = 0.01;

type State = Awaited<ReturnType<typeof experiment.setup>>;

/** How far the KL of each of some pictures lies from its estimate, in standard errors: the largest. */
function farthest(state: State, pictures: number, seed: number): number {
  const { mean, logVariance } = tf.tidy(() => {
    const x = vae.batch(state.held.slice(0, pictures), vae.defaults.pixels);
    const code = vae.encode(state.params, x);
    return { mean: code.mean.arraySync(), logVariance: code.logVariance.arraySync() };
  });
  const random = new Random(seed);
  return Math.max(
    ...mean.map((means, b) => {
      const code = means.map((mu, z) => ({ mean: mu, logVariance: logVariance[b]![z]! }));
      const exact = tf.tidy(() => {
        const given = { mean: tf.tensor2d([means]), logVariance: tf.tensor2d([logVariance[b]!]) };
        return tf.sum(vae.divergence(given)).dataSync()[0]!;
      });
      const estimate = sampled(code, DRAWS, random);
      return Math.abs(estimate.mean - exact) / estimate.error;
    }),
  );
}

export async function* verify(): AsyncGenerator<Figure> {
  await chooseBackend('wasm');
  for (const seed of SEEDS) {
    const before = process.cpuUsage().user;
    const state = await experiment.setup(defaultsOf(experiment.fields), {
      random: new Random(seed),
      input: undefined,
      language: 'en',
    });
    for (let step = 0; step < STEPS; step++) await experiment.step(state);
    const seconds = (process.cpuUsage().user - before) / 1e6;
    const { bound, reconstruction, divergence, latents } = await experiment.ask.look(state, null);
    yield {
      bar: `−ELBO of held-out digits at most ${GATE} nats after ${STEPS} steps, in at most ${SECONDS} s of one core, seed ${seed}`,
      figure: `${reconstruction.toFixed(2)} + ${divergence.toFixed(2)} = ${bound.toFixed(2)} nats, ${seconds.toFixed(1)} s`,
      holds: bound <= GATE && seconds <= SECONDS,
    };
    yield {
      bar: `each latent variable carries more than ${USED} nats, seed ${seed}`,
      figure: latents.map(({ kl }) => kl.toFixed(3)).join(', '),
      holds: latents.every(({ kl }) => kl > USED),
    };
    const far = farthest(state, 20, seed);
    yield {
      bar: `the KL of 20 digits lies within 4σ of ${DRAWS} draws each, seed ${seed}`,
      figure: `at most ${far.toFixed(2)}σ away`,
      holds: far < 4,
    };
  }
}
