import type { GridMap } from '../../../lib/worlds/gridWorld';

/** The short way leads along the cliff, the safe one round the wall: which is better depends on `slip`. */
export const defaultMap: GridMap = `
..........
....#.....
....#.....
....#..#..
.......#..
SCCCCCCCCG
`.trim();
