/** @file Marks as SVG paths, one path for all points of a mark: a chart is drawn anew 16 times a second. */
import { area, line } from 'd3-shape';
import type { Scales } from './axes';

type Numbers = readonly number[];

/** A line through the points; it is broken where a value is not finite. */
export function linePath({ x, y }: Scales, xs: Numbers, ys: Numbers): string {
  const path = line<number>()
    .defined((value) => Number.isFinite(value))
    .x((_, i) => x(xs[i] ?? NaN))
    .y((value) => y(value))
    .digits(2);
  return path(ys) ?? '';
}

/** The area between two lines over the same points. */
export function bandPath({ x, y }: Scales, xs: Numbers, low: Numbers, high: Numbers): string {
  const path = area<number>()
    .defined((value, i) => Number.isFinite(value) && Number.isFinite(high[i]))
    .x((_, i) => x(xs[i] ?? NaN))
    .y0((value) => y(value))
    .y1((_, i) => y(high[i] ?? NaN))
    .digits(2);
  return path(low) ?? '';
}

/** Bars from zero. `width` and `xs`, the middles, are in units of the x axis. */
export function barPath({ x, y }: Scales, xs: Numbers, values: Numbers, width: number): string {
  let path = '';
  for (let i = 0; i < values.length; i++) {
    const [at, value] = [xs[i] ?? NaN, values[i] ?? NaN];
    if (!Number.isFinite(at) || !Number.isFinite(value)) continue;
    const [left, right] = [short(x(at - width / 2)), short(x(at + width / 2))];
    path += `M${left} ${short(y(0))}V${short(y(value))}H${right}V${short(y(0))}Z`;
  }
  return path;
}

/** A stroke of nearly no length at each point: its round or square ends are the dot. */
export function dotPath({ x, y }: Scales, xs: Numbers, ys: Numbers): string {
  let path = '';
  for (let i = 0; i < xs.length; i++) {
    const [at, value] = [xs[i] ?? NaN, ys[i] ?? NaN];
    if (Number.isFinite(at) && Number.isFinite(value)) {
      path += `M${short(x(at))} ${short(y(value))}h.01`;
    }
  }
  return path;
}

const short = (value: number) => Math.round(value * 100) / 100;
