/** @file What drives a result: each input moved by itself, all others left as they are. */
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
  input: Input;
  /** Over its 90 % range, by a share of itself, or to its limits. */
  by: 'range' | 'share' | 'limits';
  /** The input's values and what they give. */
  from: { value: number; figure: number };
  to: { value: number; figure: number };
}

/** A switch or a choice: it has no amount, and what it does isn't to be measured beside what an amount does. */
export interface Choice {
  key: string;
  input: Option;
  /** In the order of its options; undefined where the result isn't defined. */
  gives: { value: Option['value']; figure: number | undefined }[];
}

export interface Tornado {
  /** The result as the sheet stands. */
  figure: number;
  /** The widest first. */
  bars: Bar[];
  /** Those that change something, in the order of the sheet. */
  choices: Choice[];
  /** Inputs that change nothing. */
  idle: (Input | Option)[];
  /** Inputs at whose ends the result isn't defined. */
  undefined: Input[];
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
  const tornado: Tornado = { figure, bars: [], choices: [], idle: [], undefined: [] };
  const at = <V extends Option['value'] | number>(input: Input | Option, value: V) => {
    const found = figureAt(equation, state, input, value, result);
    return { value, figure: Number.isFinite(found) ? found : undefined };
  };
  for (const input of inputsOf(equation, given)) {
    const { ends, by } = endsOf(input, move);
    takeBar(tornado, input, by, [at(input, ends[0]), at(input, ends[1])]);
  }
  for (const input of optionsOf(equation, given)) {
    const gives = input.options.map((value) => at(input, value));
    if (gives.every((each) => each.figure === figure)) tornado.idle.push(input);
    else tornado.choices.push({ key: input.key, input, gives });
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

type End = { value: number; figure: number | undefined };
const isDefined = (end: End): end is Bar['from'] => end.figure !== undefined;

function takeBar(tornado: Tornado, input: Input, by: Bar['by'], [from, to]: [End, End]): void {
  if (!isDefined(from) || !isDefined(to)) tornado.undefined.push(input);
  else if (from.figure === to.figure) tornado.idle.push(input);
  else tornado.bars.push({ key: input.key, input, by, from, to });
}
