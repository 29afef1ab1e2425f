/** @file By how many per cent a result changes for one per cent more of an input. */
import type { AnyEquation } from './equation';
import { figureAt, inputsOf, stateOf, type Given, type Input } from './inputs';

/** Of the logarithm, each way: the error is of its square. */
const STEP = 2 ** -12;

export interface Elasticity {
  input: Input;
  /** Undefined where input or result is 0, or the result changes its sign nearby. */
  elasticity: number | undefined;
}

/** d ln|result| / d ln|input| by central differences of logarithms, exact where the result is a power of the input. */
export function elasticitiesOf(equation: AnyEquation, given: Given, result: string): Elasticity[] {
  const state = stateOf(given);
  return inputsOf(equation, given).map((input) => ({
    input,
    elasticity: elasticityAt(input, (x) => figureAt(equation, state, input, x, result)),
  }));
}

export function elasticityAt(
  input: Pick<Input, 'value' | 'whole' | 'min' | 'max'>,
  figure: (x: number) => number | undefined,
): number | undefined {
  const { value, whole, min, max } = input;
  if (value === 0) return undefined;
  const around: [number, number] = whole
    ? [value - 1, value + 1]
    : value > 0
      ? [value * Math.exp(-STEP), value * Math.exp(STEP)]
      : [value * Math.exp(STEP), value * Math.exp(-STEP)];
  // At a limit, or one step from 0, one side has to do.
  const [low, high] = [
    around[0] < min || around[0] * value <= 0 ? value : around[0],
    around[1] > max || around[1] * value <= 0 ? value : around[1],
  ];
  if (low === high) return undefined;
  const [atLow, atHigh] = [figure(low), figure(high)];
  if (atLow === undefined || atHigh === undefined || !(atLow / atHigh > 0)) return undefined;
  const change = Math.log(atHigh / atLow) / Math.log(high / low);
  return Number.isFinite(change) ? change + 0 : undefined;
}
