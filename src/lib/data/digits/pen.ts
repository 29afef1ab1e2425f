/** @file Ink on a square picture: lines with soft edges, and a drawing put where the network expects one. */
import { check } from '../../core/check';

/** Side of every picture in pixels. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
/** A centred drawing's longer side. */
export const BOX = 20;

export interface Point {
  x: number;
  y: number;
}

/** SIDE × SIDE numbers, row after row: 0 is paper, 1 is ink. */
export type Picture = Float32Array;

export const blank = (): Picture => new Float32Array(PIXELS);

/**
 * Draws from `from` to `to` as a pen of this width would. Where lines cross, the darker one stays.
 *
 * @param width - In pixels. A pixel's ink fades over the last half pixel on either side.
 * @param ink - Of the middle of the line, 0 to 1.
 */
export function line(picture: Picture, from: Point, to: Point, width: number, ink = 1): void {
  check(picture.length === PIXELS, `pen: ${picture.length} pixels are no picture`);
  const reach = width / 2 + 0.5;
  const [left, right] = between(from.x, to.x, reach);
  const [top, bottom] = between(from.y, to.y, reach);
  const along = { x: to.x - from.x, y: to.y - from.y };
  const squared = along.x * along.x + along.y * along.y || 1;
  for (let row = top; row <= bottom; row++) {
    const y = row + 0.5 - from.y;
    for (let column = left; column <= right; column++) {
      const x = column + 0.5 - from.x;
      const share = Math.min(1, Math.max(0, (x * along.x + y * along.y) / squared));
      const dx = x - share * along.x;
      const dy = y - share * along.y;
      const covered = Math.min(1, reach - Math.sqrt(dx * dx + dy * dy)) * ink;
      const place = row * SIDE + column;
      if (covered > picture[place]!) picture[place] = covered;
    }
  }
}

/** Pixels that a line between two numbers can touch. */
function between(a: number, b: number, reach: number): [number, number] {
  return [
    Math.max(0, Math.floor(Math.min(a, b) - reach)),
    Math.min(SIDE - 1, Math.floor(Math.max(a, b) + reach)),
  ];
}

/** What counts as ink when a drawing is measured. */
const FAINT = 0.15;

/**
 * A drawing moved and scaled as the made digits are: its longer side is 20 pixels, its middle in the middle.
 *
 * A blank picture stays blank. A dot is not blown up to a digit: at most twice the size it had.
 */
export function centred(picture: Picture): Picture {
  const result = blank();
  const box = boxOf(picture);
  if (!box) return result;
  const side = Math.max(box.right - box.left, box.bottom - box.top) + 1;
  const scale = Math.min(2, BOX / side);
  const middle = { x: (box.left + box.right + 1) / 2, y: (box.top + box.bottom + 1) / 2 };
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const x = (column + 0.5 - SIDE / 2) / scale + middle.x;
      const y = (row + 0.5 - SIDE / 2) / scale + middle.y;
      result[row * SIDE + column] = inkAround(picture, { x, y }, scale);
    }
  }
  return result;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** First and last row and column with ink. */
function boxOf(picture: Picture): Box | undefined {
  const box = { left: SIDE, right: -1, top: SIDE, bottom: -1 };
  for (const [place, ink] of picture.entries()) {
    if (ink < FAINT) continue;
    const [x, y] = [place % SIDE, Math.floor(place / SIDE)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.right < 0 ? undefined : box;
}

/** Ink at a point between pixels; of a square of pixels where the drawing gets smaller. */
function inkAround(picture: Picture, { x, y }: Point, scale: number): number {
  const steps = scale < 1 ? 2 : 1;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const offset = (k: number) => (steps === 1 ? 0 : (k - 0.5) / (2 * scale));
      sum += inkAt(picture, x + offset(j), y + offset(i));
    }
  }
  return sum / (steps * steps);
}

/** Bilinear; nothing beyond the edge. */
function inkAt(picture: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [right, down] = [x - 0.5 - left, y - 0.5 - top];
  const pixel = (column: number, row: number) =>
    column < 0 || row < 0 || column >= SIDE || row >= SIDE ? 0 : picture[row * SIDE + column]!;
  return (
    (1 - down) * ((1 - right) * pixel(left, top) + right * pixel(left + 1, top)) +
    down * ((1 - right) * pixel(left, top + 1) + right * pixel(left + 1, top + 1))
  );
}
