/** @file Axes as plain data, and what follows from them: where a number lies in the plot, and which ticks it has. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { extent } from './extent';

export interface Axis {
  /** Without one the axis has its ticks only. */
  label?: string | undefined;
  /** Smallest and largest number shown. */
  domain: readonly [number, number];
  /** Whether the domain grows to round numbers at both ends. */
  rounded?: boolean;
  /** Equal factors are equally far apart; the domain is above 0. */
  log?: boolean;
  /** No tick between two whole numbers: steps, episodes. */
  whole?: boolean;
  /** Words in place of 0, 1, 2 …. */
  names?: readonly string[];
  /** How a tick is written, if not as a plain number. */
  written?: (value: number) => string;
}

/** From a number to hundredths of the plot, left to right and top to bottom. */
export interface Scales {
  x: (value: number) => number;
  y: (value: number) => number;
}

export interface Scale {
  (value: number): number;
  ticks: (count: number) => number[];
}

const ROUND_STEPS = 4;

/** @param range - Where the domain's ends lie, in hundredths of the plot. */
export function scaleOf(
  low: number,
  high: number,
  range: readonly [number, number],
  rounded = false,
  log = false,
): Scale {
  if (log) {
    const scale = scaleLog().domain([low, high]).range(range);
    return rounded ? scale.nice() : scale;
  }
  const scale = scaleLinear().domain([low, high]).range(range);
  return rounded ? scale.nice(ROUND_STEPS) : scale;
}

/** Whether a tick of a log axis begins with one of these digits. */
const beginsWith = (value: number, digits: string): boolean =>
  digits.includes(value.toExponential(0)[0] ?? '');

/** Ticks of an axis, about `count`; a named axis has one for each name. */
export function ticksOf(scale: Scale, { whole, names, log }: Axis, count: number): number[] {
  if (names) return names.map((_, i) => i);
  const ticks = scale.ticks(count);
  if (log) {
    const few = ['1', '125'].map((digits) => ticks.filter((tick) => beginsWith(tick, digits)));
    return few.find((some) => some.length > 2) ?? ticks;
  }
  return whole ? ticks.filter(Number.isInteger) : ticks;
}

type Lists = readonly (readonly number[])[];

/** From the first step to the last. One step alone has a step's room. */
export function stepsDomain(lists: Lists): [number, number] {
  const [low, high] = extent(lists);
  return low === high ? [low, low + 1] : [low, high];
}

/** All values above 0, from the smallest to the largest; a decade around a constant. */
export function logDomain(lists: Lists): [number, number] {
  const [low, high] = extent(lists.map((list) => list.filter((value) => value > 0)));
  if (low <= 0) return [1, 10]; // nothing above 0
  return low === high ? [low / Math.sqrt(10), high * Math.sqrt(10)] : [low, high];
}

/** All values. A constant lies in the middle. */
export function valuesDomain(lists: Lists): [number, number] {
  const [low, high] = extent(lists);
  return low === high ? [low - 1, high + 1] : [low, high];
}
