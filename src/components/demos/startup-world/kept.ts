/** @file What of a kept run is not a player's. */
import { check } from '../../../lib/core/check';
import { GAMES } from './shocks';

/** @throws {ShapeError} If it is no count. */
export function countIn(generation: unknown): number {
  const isCount = Number.isSafeInteger(generation) && Number(generation) >= 0;
  check(isCount, 'startup world: no saved generation');
  return Number(generation);
}

/** @throws {ShapeError} If these are no bounds of the first games. */
export function boundsIn(bounds: unknown): number[] {
  check(
    Array.isArray(bounds) && bounds.length <= GAMES && bounds.every(Number.isFinite),
    'startup world: no saved bounds',
  );
  return bounds as number[];
}
