/** @file Each number that the chapter on generative models prints and no demo measures, from scratch. */
import { describe, expect, test } from 'vitest';
import recorded from '../../../src/components/demos/vae/recorded.json';
import { defaultsOf } from '../../../src/lib/core/fields';
import { fields } from '../../../src/components/demos/vae/fields';
import { grouped, percent, printed } from '../../helpers/printed';

const { text, holdsInBoth, near } = printed('160-generative-models');
const rounded = (value: number, digits: number) =>
  value
    .toFixed(digits)
    .replace('-', '−')
    .replace(/^−0\.0+$/, '0');

test('a picture of coins, and the run that the text speaks of', () => {
  near('784', grouped(784 * Math.LN2, 1), (1 / Math.LN2).toFixed(2));
  expect(recorded.step).toBe(2_000);
  near('2,000');
  const defaults = defaultsOf(fields);
  expect([defaults.objective, defaults.beta, defaults.latents]).toEqual(['elbo', 1, 2]);
});

test('a draw of z', () => {
  expect(Math.exp(0.5 / 2)).toBeCloseTo(1.28, 2);
  const shift = 1.28 * -0.5;
  holdsInBoth('$z=0.3-{far}={z}$', {
    far: rounded(-shift, 2),
    z: rounded(0.3 + shift, 2).replace('−', '-'),
  });
});

test('one pixel', () => {
  const chance = 1 / (1 + Math.exp(-2));
  near(percent(chance), `-\\ln${rounded(chance, 3)}=${rounded(-Math.log(chance), 3)}`);
  near(`-\\ln${rounded(1 - chance, 3)}=${rounded(-Math.log(1 - chance), 3)}`);
  expect(Math.log(1 + Math.exp(2)) - 2).toBeCloseTo(-Math.log(chance), 12);
  expect(Math.log(1 + Math.exp(2))).toBeCloseTo(-Math.log(1 - chance), 12);
});

describe('the KL', () => {
  const kl = (mean: number, log: number) => (mean ** 2 + Math.exp(log) - 1 - log) / 2;
  const wrong = (mean: number) => (mean ** 2 - 1) / 2;

  test('of the example, by the formula and as it is printed', () => {
    near('0.3', '−1.2', '0.5', '−0.7');
    near(rounded(Math.exp(0.5), 3), rounded(Math.exp(-0.7), 3));
    holdsInBoth('$(0.09+1.649-1-0.5)/2={kl}$', { kl: rounded(kl(0.3, 0.5), 3) });
    holdsInBoth('$(1.44+0.497-1+0.7)/2={kl}$', { kl: rounded(kl(-1.2, -0.7), 3) });
    near((kl(0.3, 0.5) + kl(-1.2, -0.7)).toFixed(6));
    near(rounded(wrong(0.3) + wrong(-1.2), 3));
  });

  test('of the exercises', () => {
    holdsInBoth('$(1+1-1-0)/2={kl}$', { kl: String(kl(1, 0)) });
    expect(wrong(1)).toBe(0);
    for (const mean of [0, 1, 2]) expect(kl(mean, 0) - wrong(mean)).toBeCloseTo(0.5, 12);
    holdsInBoth('$(e^{-5}-1+5)/2={kl}$', { kl: rounded(kl(0, -5), 3) });
    near(rounded(2 * kl(0, -5), 3), rounded(2 * wrong(0), 0));
  });
});

test('how much an autoencoder takes from a picture generator', () => {
  holdsInBoth('512 × 512 × 3 = {all}', { all: 512 * 512 * 3 });
  holdsInBoth('64 × 64 × 4 = {few}', { few: 64 * 64 * 4 });
  expect((512 * 512 * 3) / (64 * 64 * 4)).toBe(48);
  near('48');
});

describe('what the text says of the recorded runs', () => {
  const { look } = recorded.answers;
  const { printed: wrong, pixelMean, strong, many } = recorded.variants;

  test('a code of two numbers is worth more than it costs', () => {
    expect(look.bound).toBeLessThan(recorded.about.ignoring - 20);
    expect(look.used).toBe(2);
  });

  test('the printed formula lets the variance go, and the codes cost more than it says', () => {
    expect(wrong.answers.look.variance).toBeLessThan(look.variance / 5);
    expect(wrong.answers.look.divergence).toBeGreaterThan(look.divergence);
    expect(wrong.answers.look.printed).toBeLessThan(wrong.answers.look.divergence - 3);
  });

  test('a mean over the pixels silences the code', () => {
    expect(pixelMean.answers.look.used).toBe(0);
    expect(Math.abs(pixelMean.answers.look.bound / recorded.about.ignoring - 1)).toBeLessThan(0.02);
  });

  test('a large β spends less on codes; sixteen latent variables are not all used', () => {
    expect(strong.answers.look.divergence).toBeLessThan(look.divergence / 1.5);
    expect(many.answers.look.used).toBeGreaterThan(2);
    expect(many.answers.look.bound).toBeLessThan(look.bound);
  });
});

test('the panels that the text names exist', () => {
  expect(text.en).toContain('The KL by hand');
  expect(text.zh).toContain('亲手算一遍 KL');
});
