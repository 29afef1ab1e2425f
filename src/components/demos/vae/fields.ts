/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

export const fields = {
  objective: {
    kind: 'choice',
    options: ['elbo', 'printed', 'latent-mean', 'pixel-mean'],
    default: 'elbo',
    live: true,
    stage: true,
  },
  beta: { unit: '1', min: 0, max: 20, default: 1, step: 0.1, live: true, stage: true },
  /** Steps over which β rises from 0. */
  betaWarmup: { unit: 'step', min: 0, max: 5_000, default: 0, whole: true },
  latents: { unit: '1', min: 2, max: 16, default: 2, whole: true },
  ...trainingFields({
    batch: { unit: 'picture', max: 256, default: 64 },
    rate: 0.004,
    decay: 0,
    length: 2_000,
  }),
} as const satisfies Fields;

export const reports = {
  /** The negative ELBO of the batch: reconstruction and KL, in nats a picture, whatever is made small. */
  bound: { unit: 'nat', better: 'lower', readout: 'value' },
  reconstruction: { unit: 'nat', better: 'lower' },
  divergence: { unit: 'nat' },
  /** What the printed formula gives for the same codes. */
  printed: { unit: 'nat' },
  /** What is made small. */
  loss: { unit: '1', better: 'lower' },
  /** The negative ELBO of all held-out pictures, with the same ε each time. */
  heldOut: { unit: 'nat', better: 'lower', sparse: true },
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
