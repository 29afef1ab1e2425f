/** @file Settings whose figures the chapter prints; it has a link to each of them. */
import type { Settings } from './network';

const eights = { layer1: 8, layer2: 8, layer3: 8 };
const spirals = { set: 'spirals', noise: 0, activation: 'relu' } as const;
const quarters = { set: 'xor', layer1: 0, layer2: 0 } as const;
const few = { ...eights, noise: 1.5, share: 5 };

export const variants = {
  one: { layer1: 1, layer2: 0 },
  two: { layer1: 2, layer2: 0 },
  three: { layer1: 3, layer2: 0 },
  wide: { ...spirals, layer1: 8, layer2: 0 },
  deep: { ...spirals, ...eights },
  few,
  priced: { ...few, regularisation: 'L2', strength: 0.03 },
  plain: quarters,
  product: { ...quarters, xy: true },
} satisfies Record<string, Partial<Settings>>;
