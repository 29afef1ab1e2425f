/** @file Points in a link, in signs that an address leaves as they are: `1.5_-2_1*0_3_0`. */
import type { Point } from '../../../lib/data/planes';
import type { Material } from '../../chassis/viewProps';
import { readLines } from './ownPoints';

export const material: Material<readonly Point[]> = {
  write: (points) => points.map(({ x, y, answer }) => [x, y, answer].join('_')).join('*'),
  read(text) {
    if (!/^[-\d._*]+$/.test(text)) return undefined;
    const points = readLines(text.replaceAll('_', ' ').replaceAll('*', '\n'));
    return Array.isArray(points) && points.length > 0 ? points : undefined;
  },
};
