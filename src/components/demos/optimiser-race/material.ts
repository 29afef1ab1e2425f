/** @file Hollows in a link, in signs that an address leaves as they are: `1.5_-2_2*0_3_-1`. */
import type { Material } from '../../chassis/viewProps';
import { readLines, type Hollows } from './hollows';

export const material: Material<Hollows> = {
  write: (hollows) => hollows.map(({ x, y, depth }) => [x, y, depth].join('_')).join('*'),
  read(text) {
    if (!/^[-\d._*]+$/.test(text)) return undefined;
    const hollows = readLines(text.replaceAll('_', ' ').replaceAll('*', '\n'));
    return Array.isArray(hollows) && hollows.length > 0 ? hollows : undefined;
  },
};
