/** @file A painted map in a link: its signs as letters that an address leaves as they are. */
import type { GridMap } from '../../../lib/worlds/gridWorld';
import type { Material } from '../../chassis/viewProps';

const letters: Readonly<Record<string, string>> = { '.': '-', '#': 'W', '\n': '_' };
const signs = new Map(Object.entries(letters).map(([sign, letter]) => [letter, sign]));

export const material: Material<GridMap> = {
  write: (map) => Array.from(map, (sign) => letters[sign] ?? sign).join(''),
  read(text) {
    const map = Array.from(text, (letter) => signs.get(letter) ?? letter).join('');
    return isMap(map) ? map : undefined;
  },
};

/** A map that nobody can walk on is told on the stage, like one that was painted; what is no map at all is refused. */
function isMap(map: string): boolean {
  const [first = '', ...rows] = map.split('\n');
  const even = rows.every((row) => row.length === first.length);
  return even && first !== '' && [...map].every((sign) => '.#SGC\n'.includes(sign));
}
