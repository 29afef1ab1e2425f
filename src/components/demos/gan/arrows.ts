/** @file Where each sample is pulled to, or came from, as one path over the plane. */
import type { Scales } from '../../charts/axes';
import type { Side } from './look';
import { plane } from './plane';

/** Of x, y in turn, one of the two. */
export const axisOf = (all: readonly number[], axis: 0 | 1): number[] =>
  all.filter((_, i) => i % 2 === axis);

/** On the plane, for a pull of 1; a longer arrow than `LONGEST` would cross clouds. */
const LENGTH = 0.4;
const LONGEST = 0.8;
/** Too short to see which way it points. */
const SHORTEST = 0.02;
const HEAD = 0.12;

const short = (value: number) => Math.round(value * 100) / 100;
const isInside = (x: number, y: number) =>
  x >= plane.x[0] && x <= plane.x[1] && y >= plane.y[0] && y <= plane.y[1];

/** As long as the pull is strong, all by one measure. */
export function arrowsPath({ x, y }: Scales, { made, arrows }: Side): string {
  const at = (px: number, py: number) => `${short(x(px))} ${short(y(py))}`;
  let path = '';
  for (let i = 0; i + 1 < arrows.length; i += 2) {
    const [fromX = NaN, fromY = NaN, pullX = 0, pullY = 0] = [
      ...made.slice(i, i + 2),
      ...arrows.slice(i, i + 2),
    ];
    const strength = Math.hypot(pullX, pullY);
    const length = Math.min(LONGEST, LENGTH * strength);
    if (length < SHORTEST || !isInside(fromX, fromY)) continue;
    const [ux, uy] = [pullX / strength, pullY / strength];
    const [toX, toY] = [fromX + length * ux, fromY + length * uy];
    const head = Math.min(HEAD, length / 2);
    const barb = (side: number) => at(toX - head * (ux - side * uy), toY - head * (uy + side * ux));
    path += `M${at(fromX, fromY)}L${at(toX, toY)}M${barb(0.6)}L${at(toX, toY)}L${barb(-0.6)}`;
  }
  return path;
}

/** A line from where each sample was to where it is. */
export function trailsPath(
  { x, y }: Scales,
  from: readonly number[],
  made: readonly number[],
): string {
  let path = '';
  for (let i = 0; i + 1 < made.length; i += 2) {
    const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = [
      ...from.slice(i, i + 2),
      ...made.slice(i, i + 2),
    ];
    if (!isInside(x0, y0) || !isInside(x1, y1)) continue;
    path += `M${short(x(x0))} ${short(y(y0))}L${short(x(x1))} ${short(y(y1))}`;
  }
  return path;
}
