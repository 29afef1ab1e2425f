/** @file Places in a link, in signs that an address leaves as they are: `1.5_-2*0_3`. */
import type { Place } from '../../../lib/data/mixtures';
import type { Material } from '../../chassis/viewProps';
import { linesOf, readLines } from './own';

export const material: Material<readonly Place[]> = {
  write: (places) => linesOf(places).replaceAll(', ', '_').replaceAll('\n', '*'),
  read(text) {
    if (!/^[-\d._*]+$/.test(text)) return undefined;
    const places = readLines(text.replaceAll('_', ' ').replaceAll('*', '\n'));
    return Array.isArray(places) && places.length > 0 ? places : undefined;
  },
};
