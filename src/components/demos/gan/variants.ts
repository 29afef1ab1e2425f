/** @file Settings whose figures the chapter prints; it has a link to each of them. */
import type { Settings } from './fields';

export const variants = {
  beside: { beside: true },
  printed: { loss: 'printed' },
  grid: { set: 'grid' },
  digits: { set: 'digits' },
} satisfies Record<string, Partial<Settings>>;
