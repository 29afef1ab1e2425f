/** @file The reader's own chances in a link, in per cent: `50-40-7.5`. */
import type { Material } from '../../chassis/viewProps';
import { isChances, rounded, type Chances } from './chances';

export const material: Material<Chances> = {
  write: (chances) =>
    isChances(chances)
      ? chances.map((chance) => String(rounded(chance * 100))).join('-')
      : undefined,
  read(text) {
    if (!/^[\d.]+(-[\d.]+)*$/.test(text)) return undefined;
    const chances = text.split('-').map((part) => rounded(Number(part) / 100));
    return isChances(chances) ? chances : undefined;
  },
};
