/** @file What a reader may set of every training: one table, so that a setting has one name and one range in the whole book. */

interface Defaults {
  batch: { unit: string; max: number; default: number };
  rate: number;
  decay: number;
  warmup?: number;
  length?: number;
}

/** To be spread into a demo's `fields`; `supervised` trains by them, and their words are in `i18n/training`. */
export const trainingFields = ({ batch, rate, decay, warmup = 20, length = 2_000 }: Defaults) =>
  ({
    batch: { ...batch, min: 1, whole: true },
    rate: { unit: '1', min: 0.00001, max: 10, default: rate, scale: 'log', gentler: true },
    warmup: { unit: 'step', min: 0, max: 1_000, default: warmup, whole: true },
    length: { unit: 'step', min: 10, max: 100_000, default: length, whole: true },
    decay: { unit: '1', min: 0, max: 1, default: decay },
    clip: { unit: '1', min: 0.01, max: 100, default: 1 },
  }) as const;

export interface TrainingSettings {
  /** Examples of a step. */
  batch: number;
  rate: number;
  warmup: number;
  length: number;
  decay: number;
  clip: number;
}
