/**
 * @file Distributions in a plane that a generator is to learn: equally likely round Gaussians around given centres.
 *
 * Source: metz2017 for the ring of eight, lin2018 for the grid of 25; both there on other scales and with smaller
 * deviations.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';

export type Place = readonly [x: number, y: number];
export interface Mixture {
  centres: readonly Place[];
  /** Of both coordinates. */
  deviation: number;
}

/** Eight on a circle of radius 2. */
export const ring: Mixture = {
  centres: Array.from({ length: 8 }, (_, i): Place => {
    const angle = (2 * Math.PI * i) / 8;
    return [2 * Math.cos(angle), 2 * Math.sin(angle)];
  }),
  deviation: 0.15,
};

/** 25 in five rows, 1 apart. */
export const grid: Mixture = {
  centres: Array.from({ length: 25 }, (_, i): Place => [(i % 5) - 2, Math.floor(i / 5) - 2]),
  deviation: 0.08,
};

/** @returns [count, 2], row after row */
export function drawn(
  { centres, deviation }: Mixture,
  count: number,
  random: Random,
): Float32Array {
  check(centres.length > 0, 'mixtures: there is no centre');
  const points = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = centres[random.below(centres.length)] as Place;
    points[2 * i] = x + deviation * random.normal();
    points[2 * i + 1] = y + deviation * random.normal();
  }
  return points;
}
