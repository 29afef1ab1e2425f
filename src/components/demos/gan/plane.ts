/** @file What is drawn, and how finely: the same all the time, so that what moves was moved by training. */
import type { Random } from '../../../lib/core/random';
import type { Target } from './target';

/** Examples of each kind; the first of those made have an arrow. */
export const SHOWN = 256;
export const ARROWS = 48;
/** Pictures of each kind. */
export const PICTURES = 16;

export const plane = { columns: 36, rows: 36, x: [-3, 3], y: [-3, 3] } as const;

export const players = ['generator', 'discriminator'] as const;

/** @param random - Of the run: the same points whoever draws them. */
export const realOf = (target: Target, random: Random): Float32Array =>
  target.draw(SHOWN, random.stream('real'));
