/**
 * @file A drawing as the lines that a pen drew, so that it can be drawn anew, larger or smaller, with the same pen; and put where
 * the network expects it, as MNIST did: the longer side 20 pixels, the centre of mass in the middle of 28 × 28.
 *
 * Source: lecun1998, §III.A.
 */
import { blank, BOX, line, SIDE, type Picture, type Point } from './pen';

export interface Line {
  from: Point;
  to: Point;
}

/** Where a drawing is put: where it was drawn, the middle of its box in the middle, or its centre of mass. */
export const centrings = ['none', 'box', 'mass'] as const;
export type Centring = (typeof centrings)[number];

/** Pixels wide. */
export const PEN = 2.4;
/** A dot is no digit: it is not blown up to one. */
const LARGEST_SCALE = 5;

/** The lines in ink. */
export function drawingOf(lines: readonly Line[]): Picture {
  const picture = blank();
  for (const { from, to } of lines) line(picture, from, to, PEN);
  return picture;
}

/** The drawing as the network gets it. A blank one stays blank. */
export function seenOf(lines: readonly Line[], centring: Centring): Picture {
  if (centring === 'none') return drawingOf(lines);
  const fitted = scaled(lines);
  const picture = drawingOf(fitted);
  const mass = centring === 'mass' ? centreOfMass(picture) : undefined;
  if (!mass) return picture;
  return drawingOf(fitted.map((each) => moved(each, SIDE / 2 - mass.x, SIDE / 2 - mass.y)));
}

/** So large that its ink is 20 pixels on the longer side, the middle of its box in the middle. */
function scaled(lines: readonly Line[]): Line[] {
  const points = lines.flatMap(({ from, to }) => [from, to]);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [
    ...[Math.min(...xs), Math.max(...xs)],
    ...[Math.min(...ys), Math.max(...ys)],
  ] as [number, number, number, number];
  const side = Math.max(right - left, bottom - top);
  const scale = side > 0 ? Math.min(LARGEST_SCALE, (BOX - PEN) / side) : 1;
  const place = ({ x, y }: Point): Point => ({
    x: SIDE / 2 + scale * (x - (left + right) / 2),
    y: SIDE / 2 + scale * (y - (top + bottom) / 2),
  });
  return lines.map(({ from, to }) => ({ from: place(from), to: place(to) }));
}

const moved = ({ from, to }: Line, x: number, y: number): Line => ({
  from: { x: from.x + x, y: from.y + y },
  to: { x: to.x + x, y: to.y + y },
});

/** Mean of the pixels' middles, each weighted with its ink; nothing without ink. */
export function centreOfMass(picture: Picture): Point | undefined {
  let [ink, x, y] = [0, 0, 0];
  for (const [place, amount] of picture.entries()) {
    ink += amount;
    x += amount * ((place % SIDE) + 0.5);
    y += amount * (Math.floor(place / SIDE) + 0.5);
  }
  return ink > 0 ? { x: x / ink, y: y / ink } : undefined;
}
