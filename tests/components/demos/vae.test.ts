/** @file What only this demo does; what every experiment keeps is in `contract.test.ts`. */
import { beforeAll, describe, expect, test } from 'vitest';
import { middlesOf } from '../../../src/components/demos/vae/cloud';
import { decoded } from '../../../src/components/demos/vae/decoder';
import { examplesOf, ignoring, inked } from '../../../src/components/demos/vae/examples';
import { experiment } from '../../../src/components/demos/vae/experiment';
import { firstDigit } from '../../../src/components/demos/vae/firstDigit';
import { betaAt } from '../../../src/components/demos/vae/learner';
import {
  centreOf,
  mosaicOf,
  RADIUS,
  TILE,
  TILES,
  tileAt,
  within,
} from '../../../src/components/demos/vae/plane';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import * as vae from '../../../src/lib/models/vae';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';

const defaults = defaultsOf(experiment.fields);
type Settings = Parameters<typeof experiment.setup>[0];
const setup = (change: Partial<Settings> = {}) =>
  experiment.setup(
    { ...defaults, batch: 32, ...change },
    { random: new Random(1), input: undefined, language: 'en' },
  );
async function learned(change: Partial<Settings>, steps: number) {
  const state = await setup(change);
  let report = await experiment.step(state);
  for (let i = 1; i < steps; i++) report = await experiment.step(state);
  return { state, report, look: await experiment.ask.look(state, null) };
}

beforeAll(async () => void (await chooseBackend('wasm')));

describe('learning', () => {
  test('starts where a decoder ends that ignores z, falls below, and uses both latent variables', async () => {
    const state = await setup();
    const level = experiment.about!(state).ignoring;
    const first = await experiment.step(state);
    expect(Math.abs(first.heldOut! / level - 1)).toBeLessThan(0.02);
    for (let i = 0; i < 120; i++) await experiment.step(state);
    const look = await experiment.ask.look(state, null);
    expect(look.bound).toBeLessThan(0.95 * level);
    for (const { kl } of look.latents) expect(kl).toBeGreaterThan(0.01);
    expect(look.used).toBe(2);
  });

  test('both terms are summed, and what is made small is what is chosen', async () => {
    for (const objective of ['elbo', 'printed', 'latent-mean', 'pixel-mean'] as const) {
      const state = await setup({ objective, beta: 3 });
      const { bound, reconstruction, divergence, printed, loss } = await experiment.step(state);
      expect(bound).toBe(reconstruction + divergence);
      const wanted = {
        elbo: reconstruction + 3 * divergence,
        printed: reconstruction + 3 * printed,
        'latent-mean': reconstruction + 1.5 * divergence,
        'pixel-mean': reconstruction / 784 + 3 * divergence,
      }[objective];
      expect(loss / wanted).toBeCloseTo(1, 4);
    }
  });

  test('by the printed formula the variances shrink, and the right KL grows', async () => {
    const [right, printed] = [await learned({}, 120), await learned({ objective: 'printed' }, 120)];
    const widest = ({ look }: typeof right) =>
      Math.max(...look.latents.map(({ variance }) => variance));
    expect(widest(printed)).toBeLessThan(widest(right) / 4);
    expect(printed.look.divergence).toBeGreaterThan(right.look.divergence + 1);
    expect(printed.look.printed).toBeLessThan(printed.look.divergence - 2);
  });

  test('with a mean over the pixels the code collapses: no latent variable is used', async () => {
    const { state, look } = await learned({ objective: 'pixel-mean' }, 200);
    expect(look.used).toBe(0);
    expect(look.bound / ignoring(state)).toBeGreaterThan(0.98);
    const [first = '', ...others] = look.tiles;
    const apart = (tile: string) =>
      Math.max(...[...tile].map((shade, i) => Math.abs(Number(shade) - Number(first[i]))));
    expect(Math.max(...others.map(apart)), 'in shades of nine').toBeLessThanOrEqual(1);
  });

  test('β rises over its warm-up, and can be changed on the way', async () => {
    const settings = { ...defaults, beta: 4, betaWarmup: 10 };
    expect([0, 5, 10, 99].map((step) => betaAt(step, settings))).toEqual([0, 2, 4, 4]);
    expect(betaAt(0, { ...settings, betaWarmup: 0 })).toBe(4);
    const state = await setup();
    experiment.change!(state, { ...state.settings, beta: 0 });
    const { loss, reconstruction } = await experiment.step(state);
    expect(loss).toBe(reconstruction);
  });

  test('of sixteen latent variables the two that carry most make the plane', async () => {
    const { look } = await learned({ latents: 16 }, 60);
    expect(look.latents).toHaveLength(16);
    const sorted = look.latents.map(({ kl }) => kl).sort((a, b) => b - a);
    const onPlane = look.axes.map((axis) => look.latents[axis]!.kl).sort((a, b) => b - a);
    expect(onPlane).toEqual(sorted.slice(0, 2));
    expect(look.axes[0]).toBeLessThan(look.axes[1]);
  });
});

describe('questions', () => {
  test('the page decodes as the model does', async () => {
    const { state } = await learned({ latents: 3 }, 3);
    const decoder = await experiment.ask.decoder(state, null);
    for (const z of [
      [0, 0, 0],
      [1.5, -2, 0.3],
    ]) {
      const model = tf.tidy(() =>
        tf.sigmoid(vae.decode(state.params, tf.tensor2d([z]))).dataSync(),
      );
      const page = decoded(decoder, z);
      expect(Math.max(...page.map((chance, i) => Math.abs(chance - model[i]!)))).toBeLessThan(1e-5);
    }
  });

  test('a drawing has a code, its cost, and what comes back; in black and white', async () => {
    const { state } = await learned({}, 5);
    const code = await experiment.ask.code(state, { picture: firstDigit });
    const pixels = inked(firstDigit);
    expect(code.seen).toBe([...pixels].map((ink) => (ink ? '9' : '0')).join(''));
    expect(code.samples).toHaveLength(3);
    expect(code.mean).toHaveLength(2);
    const [cost, kl] = tf.tidy(() => {
      const x = vae.batch([pixels], 784);
      const middle = vae.decode(state.params, vae.encode(state.params, x).mean);
      const divergence = tf.sum(vae.divergence(vae.encode(state.params, x)));
      return [vae.reconstruction(middle, x).dataSync()[0]!, divergence.dataSync()[0]!];
    });
    expect(code.reconstruction / cost).toBeCloseTo(1, 4);
    expect(code.divergence / kl).toBeCloseTo(1, 4);
    const blank = await experiment.ask.code(state, { picture: new Float32Array(784) });
    expect(blank.seen).toBe('0'.repeat(784));
    expect(Number.isFinite(blank.reconstruction)).toBe(true);
  });

  test('samples and steps are as many as asked for, and begin and end at the digits themselves', async () => {
    const { state } = await learned({}, 5);
    const samples = await experiment.ask.samples(state, { count: 20 });
    expect(samples.map(({ digit }) => digit)).toEqual([...state.answers.slice(0, 20)]);
    expect(samples.every((each) => each.samples.length === 3)).toBe(true);
    const { ends, steps } = await experiment.ask.between(state, { from: 4, to: 7 });
    expect(ends[0]).not.toBe(ends[1]);
    const [first, last] = [steps[0], steps.at(-1)];
    const back = await experiment.ask.between(state, { from: 7, to: 4 });
    expect([back.steps.at(-1), back.steps[0]]).toEqual([first, last]);
  });
});

describe('examples', () => {
  test('are black or white, and none that is held out is learned from', () => {
    const { learned: known, held, shares } = examplesOf(new Random(1));
    for (const picture of held) expect(picture.every((ink) => ink === 0 || ink === 1)).toBe(true);
    const all = new Set(known.map((picture) => picture.join('')));
    expect(held.filter((picture) => all.has(picture.join('')))).toEqual([]);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  test('a decoder that ignores z pays for the shares', () => {
    const shares = new Float32Array(784).fill(0.25);
    const picture = new Float32Array(784).fill(0);
    picture.fill(1, 0, 100);
    const examples = { learned: [], held: [picture], answers: Int32Array.of(1), shares };
    const cost = 100 * Math.log(4) + 684 * Math.log(4 / 3);
    expect(ignoring(examples) / cost).toBeCloseTo(1, 6);
  });
});

describe('the plane', () => {
  test('each tile is found at its middle, and at the edge there is one', () => {
    for (let i = 0; i < TILES ** 2; i++) {
      const place = { x: centreOf(i % TILES), y: -centreOf(Math.floor(i / TILES)) };
      expect(tileAt(place)).toBe(i);
    }
    expect(tileAt({ x: -RADIUS, y: RADIUS })).toBe(0);
    expect(tileAt({ x: RADIUS, y: -RADIUS })).toBe(TILES ** 2 - 1);
    expect([within(9), within(-9), within(0.5)]).toEqual([RADIUS, -RADIUS, 0.5]);
  });

  test('tiles lie row after row', () => {
    const tiles = Array.from({ length: TILES ** 2 }, (_, i) => String(i % 10).repeat(TILE ** 2));
    const mosaic = mosaicOf(tiles);
    const side = TILES * TILE;
    expect(mosaic).toHaveLength(side ** 2);
    const signAt = (row: number, column: number) => mosaic[side * row + column];
    expect([signAt(0, 0), signAt(0, TILE), signAt(TILE, 0)]).toEqual(['0', '1', '1']);
    expect(signAt(side - 1, side - 1)).toBe(String((TILES ** 2 - 1) % 10));
  });

  test('a cloud has a middle for each digit that is there', () => {
    expect(middlesOf({ answers: [3, 3, 7], x: [1, 2, -1], y: [0, 1, 0.5] })).toEqual([
      { digit: 3, x: 1.5, y: 0.5 },
      { digit: 7, x: -1, y: 0.5 },
    ]);
  });
});
