/** @file What the lattice is asked about, besides the sound. */
import type { Which } from './networks';

export interface Asked {
  which: Which;
  target: string;
  frames: number;
}
