/** @file Runs with other settings, of which the chapter prints figures. */
import type { Settings } from './learner';

export const variants = {
  printed: { objective: 'printed' },
  pixelMean: { objective: 'pixel-mean' },
  strong: { beta: 10 },
  many: { latents: 16 },
} as const satisfies Record<string, Partial<Settings>>;
