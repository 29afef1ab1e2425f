/** @file Axes as plain data, and what follows from them: where a number lies in the plot, and which ticks it has. */
import { scaleLinear } from 'd3-scale';
import { extent } from './extent';

export interface Axis {
  /** Without one the axis has its ticks only. */
  label?: string | undefined;
  /** Smallest and largest number shown. */
  domain: readonly [number, number];
  /** Whether the domain grows to round numbers at both ends. */
  rounded?: boolean;
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
): Scale {
  const scale = scaleLinear().domain([low, high]).range(range);
  return rounded ? scale.nice(ROUND_STEPS) : scale;
}

/** Ticks of an axis, about `count`; a named axis has one for each name. */
export function ticksOf(scale: Scale, { whole, names }: Axis, count: number): number[] {
  if (names) return names.map((_, i) => i);
  const ticks = scale.ticks(count);
  return whole ? ticks.filter(Number.isInteger) : ticks;
}

type Lists = readonly (readonly number[])[];

/** From the first step to the last. One step alone has a step's room. */
export function stepsDomain(lists: Lists): [number, number] {
  const [low, high] = extent(lists);
  return low === high ? [low, low + 1] : [low, high];
}

/** All values. A constant lies in the middle. */
export function valuesDomain(lists: Lists): [number, number] {
  const [low, high] = extent(lists);
  return low === high ? [low - 1, high + 1] : [low, high];
}
