/** @file What lies on the pad before a reader draws. */
import { Random } from '../../../lib/core/random';
import { draw } from '../../../lib/data/digits/digits';

export const firstDigit = draw(5, new Random(12), { distortion: 0.8, noise: 0 });
