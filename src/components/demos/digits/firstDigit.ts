/** @file What lies on the pad before a reader draws. */
import { Random } from '../../../lib/core/random';
import { draw } from '../../../lib/data/digits/digits';

/** Of the recorded run, and of the first start. */
export const firstDigit = draw(3, new Random(11), { distortion: 0.8, noise: 0 });
