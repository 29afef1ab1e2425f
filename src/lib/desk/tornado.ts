/** @file What drives a result: each input moved by itself, all others left as they are. */
import type { Value } from '../core/fields';
import type { AnyEquation } from './equation';
import { quantileOf } from './draws';
import {
  allowed,
  figureAt,
  inputsOf,
  optionsOf,
  stateOf,
  type Given,
  type Input,
  type Option,
} from './inputs';

/** How far a number that is no range is moved: by a share of itself, or to the limits of its field. */
export type Move = number | 'limits';
export const USUAL_MOVE = 0.1;

export interface Bar {
  key: string;
  /** What was moved. */
  input: Input | Option;
  /** Over its 90 % range, by a share of itself, to its limits, or through its options. */
  by: 'range' | 'share' | 'limits' | 'options';
  /** The input's values and what they give. */
  from: { value: Value; figure: number };
  to: { value: Value; figure: number };
}

export interface Tornado {
  /** The result as the sheet stands. */
  figure: number;
  /** The widest first. */
  bars: Bar[];
  /** Inputs that change nothing. */
  idle: (Input | Option)[];
  /** Inputs at whose ends the result isn't defined. */
  undefined: (Input | Option)[];
}

/** @returns Undefined where the result itself is. */
export function tornadoOf(
  equation: AnyEquation,
  given: Given,
  result: string,
  move: Move = USUAL_MOVE,
): Tornado | undefined {
  const state = stateOf(given);
  const figure = (
    equation.figures(state.values, state.tables) as Record<string, number | undefined>
  )[result];
  if (figure === undefined) return undefined;
  const tornado: Tornado = { figure, bars: [], idle: [], undefined: [] };
  const at = (input: Input | Option, value: Value) => ({
    value,
    figure: figureAt(equation, state, input, value, result),
  });
  for (const input of inputsOf(equation, given)) {
    const { ends, by } = endsOf(input, move);
    take(
      tornado,
      input,
      by,
      ends.map((end) => at(input, end)),
    );
  }
  for (const option of optionsOf(equation, given)) {
    take(
      tornado,
      option,
      'options',
      option.options.map((value) => at(option, value)),
    );
  }
  tornado.bars.sort((a, b) => widthOf(b) - widthOf(a));
  return tornado;
}

export const widthOf = ({ from, to }: Bar): number => Math.abs(to.figure - from.figure);

/** The lower end first; both the same where there is nothing to move by. */
export function endsOf(input: Input, move: Move): { ends: [number, number]; by: Bar['by'] } {
  const { value, spread, whole, min, max } = input;
  if (spread) {
    const ends: [number, number] = [
      allowed(input, quantileOf(spread, 0.05)),
      allowed(input, quantileOf(spread, 0.95)),
    ];
    return { ends, by: 'range' };
  }
  if (move === 'limits') return { ends: [min, max], by: 'limits' };
  const far = Math.abs(value) * move;
  // A number of people moves by one at least.
  const step = whole && far > 0 ? Math.max(1, Math.round(far)) : far;
  return { ends: [Math.max(min, value - step), Math.min(max, value + step)], by: 'share' };
}

type Point = { value: Value; figure: number | undefined };

function take(tornado: Tornado, input: Input | Option, by: Bar['by'], points: Point[]): void {
  const known = points.filter(
    (point): point is Bar['from'] => point.figure !== undefined && Number.isFinite(point.figure),
  );
  if (known.length < points.length) {
    tornado.undefined.push(input);
    return;
  }
  const ordered = by === 'options' ? known.toSorted((a, b) => a.figure - b.figure) : known;
  const [from, to] = [ordered[0], ordered.at(-1)];
  if (!from || !to || from.figure === to.figure) tornado.idle.push(input);
  else tornado.bars.push({ key: input.key, input, by, from, to });
}
