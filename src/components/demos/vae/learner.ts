/** @file What a run holds, and what it makes small. */
import type { Values } from '../../../lib/core/fields';
import { PIXELS, type Picture } from '../../../lib/data/digits/pen';
import * as vae from '../../../lib/models/vae';
import type { Measured } from '../../../lib/train/measure';
import type { Examples } from './examples';
import type { fields } from './fields';

export type Settings = Values<typeof fields>;
export type Also = 'reconstruction' | 'divergence' | 'printed';

export interface Learner extends Examples {
  settings: Settings;
  params: vae.Params;
  /** ε for each picture held out: always the same, so that two steps can be compared. */
  noise: Float32Array[];
}

export interface Batch {
  pictures: readonly Picture[];
  noise: readonly Float32Array[];
}

export const configOf = ({ latents }: Pick<Settings, 'latents'>): vae.Config => ({
  ...vae.defaults,
  latents,
});

/** β at a step, counted from 0: up in a line from 0 over the warm-up, then as it is set. */
export const betaAt = (step: number, { beta, betaWarmup }: Settings): number =>
  step < betaWarmup ? (beta * step) / betaWarmup : beta;

/** Both terms of a batch, in tensors. */
export const termsOf = ({ params, settings }: Learner, { pictures, noise }: Batch): vae.Terms =>
  vae.terms(params, vae.batch(pictures, PIXELS), vae.batch(noise, settings.latents));

export function lossOf(learner: Learner, batch: Batch, step: number): Measured<Also> {
  const { settings } = learner;
  const terms = termsOf(learner, batch);
  const beta = betaAt(step, settings);
  return {
    loss: vae.objective(terms, beta, settings.objective, configOf(settings)),
    also: { ...terms },
  };
}

/** Of everything held out. */
export const heldBatch = ({ held, noise }: Learner): Batch => ({ pictures: held, noise });
