/** @file Chapter 16, its part on GANs: what it prints and no demo measures. */
import { expect, test } from 'vitest';
import recorded from '../../../src/components/demos/gan/recorded.json';
import { ENOUGH, SAMPLES } from '../../../src/lib/train/coverage';
import { printed } from '../../helpers/printed';

const { holdsInBoth, near } = printed('160-generative-models');

const surprise = (chance: number) => -Math.log(chance);
const signed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−');

test('what the discriminator loses', () => {
  const loss = surprise(0.8) + surprise(1 - 0.3);
  holdsInBoth('$-\\ln0.8-\\ln(1-0.3)={loss}$', { loss: loss.toFixed(3) });
  holdsInBoth('$2\\ln2={loss}$', { loss: (2 * Math.LN2).toFixed(3) });
  const real = (surprise(0.9) + surprise(0.6)) / 2;
  const made = (surprise(1 - 0.2) + surprise(1 - 0.5)) / 2;
  holdsInBoth('$({a}+{b})/2={real}$', {
    a: surprise(0.9).toFixed(3),
    b: surprise(0.6).toFixed(3),
    real: real.toFixed(3),
  });
  holdsInBoth('$({a}+{b})/2={made}$', {
    a: surprise(0.8).toFixed(3),
    b: surprise(0.5).toFixed(3),
    made: made.toFixed(3),
  });
  near((real + made).toFixed(3));
});

test('what smoothing does to the least that it can lose', () => {
  const least = (share: number, chance: number) =>
    -share * Math.log(chance) - (1 - share) * Math.log(1 - chance);
  holdsInBoth('$-0.9\\ln0.9-0.1\\ln0.1={loss}$', { loss: least(0.9, 0.9).toFixed(3) });
  // Real and made alike: of two examples 0.9 are called real. The best answer is looked for, not derived.
  const lost = (chance: number) => least(0.9, chance) + surprise(1 - chance);
  const chances = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  const best = chances.reduce((a, b) => (lost(b) < lost(a) ? b : a));
  near(String(best));
  holdsInBoth('$-0.9\\ln0.45-1.1\\ln0.55={loss}$', { loss: lost(best).toFixed(3) });
});

test('slopes of the generator’s losses, along the score and along D', () => {
  // By differences, so that no rule of derivation is taken for granted.
  const chance = (score: number) => 1 / (1 + Math.exp(-score));
  const slope = (f: (x: number) => number, x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
  const minimax = (D: number) => Math.log(1 - D);
  const full = (D: number) => -Math.log(D);
  const along = (f: (D: number) => number, D: number) =>
    slope((score) => f(chance(score)), Math.log(D / (1 - D)));
  near(signed(along(minimax, 0.001), 3), '-\\ln D', signed(along(full, 0.001), 3));
  const wrong = slope((D) => -Math.log(1 - D), 0.1);
  near(signed(slope(minimax, 0.1), 2), '−10', `+${wrong.toFixed(2)}`);
  expect(slope(full, 0.1)).toBeCloseTo(-10, 4);
  holdsInBoth('$(1-0.01)/0.01={times}$', { times: (along(full, 0.01) / along(minimax, 0.01)).toFixed(0) }); // prettier-ignore
});

test('how modes are counted, and that what the text says of the recorded runs is so', () => {
  expect([ENOUGH, SAMPLES]).toEqual([20, 2_500]);
  near('2,500', '20');
  const { modes, near: share } = recorded.answers.figures;
  expect(modes).toBeGreaterThanOrEqual(7);
  expect(share).toBeGreaterThan(0.8);
  // It still finds some forgeries.
  expect(recorded.reports.at(-1)!.loss).toBeLessThan(2 * Math.LN2);
  expect(recorded.variants.printed.answers.figures.near).toBeLessThan(0.05);
});
