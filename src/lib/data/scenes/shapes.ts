/** @file Eight shapes on a small square of pixels, each one formula for what is inside. */

/** Side of a shape's own square, in pixels. */
export const CELL = 8;

/** Is the point inside? Its middle is 0; −1 and 1 are as far as a shape reaches. */
type Inside = (x: number, y: number) => boolean;

/** Square of the distance from the middle. */
const squared = (x: number, y: number) => x * x + y * y;
/** A stroke along both axes. */
const plus: Inside = (x, y) => Math.min(Math.abs(x), Math.abs(y)) <= 0.26;

/** By name; their order is that of the answers. y grows downwards. */
export const shapes = {
  ring: (x, y) => squared(x, y) <= 1 && squared(x, y) >= 0.25,
  square: (x, y) => Math.abs(x) <= 0.8 && Math.abs(y) <= 0.8,
  triangle: (x, y) => y >= -0.9 && y <= 0.8 && Math.abs(x) <= 0.55 * (y + 0.9),
  diamond: (x, y) => Math.abs(x) + Math.abs(y) <= 1,
  plus: (x, y) => plus(x, y) && Math.max(Math.abs(x), Math.abs(y)) <= 1,
  cross: (x, y) =>
    plus((x + y) / Math.SQRT2, (x - y) / Math.SQRT2) && Math.max(Math.abs(x), Math.abs(y)) <= 0.9,
  bar: (x, y) => Math.abs(y) <= 0.3 && Math.abs(x) <= 1,
  moon: (x, y) => squared(x, y) <= 1 && squared(x - 0.6, y) >= 0.72,
} as const satisfies Record<string, Inside>;

export type Shape = keyof typeof shapes;
export const SHAPES = Object.keys(shapes) as Shape[];

/** Where a shape lies in its square and how dark it is. */
export interface Look {
  /** Of its middle, in pixels from the middle of the square. */
  x: number;
  y: number;
  /** From its middle to where it ends, in pixels. */
  reach: number;
  /** 0 to 1 */
  ink: number;
}

/** Points across a pixel at which a shape is looked for: soft edges. */
const FINE = 2;

/** Ink of one pixel of the square. */
export function inkAt(shape: Shape, row: number, column: number, look: Look): number {
  const inside = shapes[shape];
  let covered = 0;
  for (let i = 0; i < FINE; i++) {
    for (let j = 0; j < FINE; j++) {
      const x = column + (j + 0.5) / FINE - CELL / 2 - look.x;
      const y = row + (i + 0.5) / FINE - CELL / 2 - look.y;
      if (inside(x / look.reach, y / look.reach)) covered++;
    }
  }
  return (look.ink * covered) / FINE ** 2;
}
