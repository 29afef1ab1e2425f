/** @file A result over a grid of two inputs. */
import type { AnyEquation } from './equation';
import { allowed, figureAt, slotOf, stateOf, type Given, type Input, type Option } from './inputs';
import { endsOf, type Move } from './tornado';
import type { Value } from '../core/fields';

export interface TwoWay {
  x: readonly Value[];
  y: readonly Value[];
  /** A row for each y, a figure for each x. */
  figures: (number | undefined)[][];
}

/** Odd, so that the figure between both ends is on the grid. */
const POINTS = 7;

/** Evenly from one end to the other of what the input is moved by, in factors where it moves by factors. */
export function pointsOf(input: Input | Option, move: Move, count = POINTS): Value[] {
  if ('options' in input) return [...input.options];
  const [low, high] = endsOf(input, move).ends;
  if (low === high) return [low];
  const factors = low > 0 && (input.log || input.spread?.shape === 'lognormal');
  const points = Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    if (i === 0) return low;
    if (i === count - 1) return high;
    return factors ? low * (high / low) ** share : low + (high - low) * share;
  });
  return [...new Set(points.map((point) => allowed(input, point)))];
}

export function twoWayOf(
  equation: AnyEquation,
  given: Given,
  result: string,
  [across, down]: readonly [Input | Option, Input | Option],
  move: Move,
): TwoWay {
  const state = stateOf(given);
  const [x, y] = [pointsOf(across, move), pointsOf(down, move)];
  const [row, name] = slotOf(state, down);
  const before = row[name];
  const figures = y.map((value) => {
    row[name] = value;
    return x.map((other) => figureAt(equation, state, across, other, result));
  });
  row[name] = before;
  return { x, y, figures };
}
