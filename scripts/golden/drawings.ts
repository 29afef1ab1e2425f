/**
 * @file `node scripts/golden/drawings.ts`: forty drawings of digits as a mouse leaves them, for the tests of the digit reader; writes
 * `tests/golden/drawings.json`.
 *
 * Each digit four times: in the middle of the pad, in a corner, at half and at one and a half the size. The shapes are written
 * here and are none of those that the reader learns from; hand and seed make every one of the forty another.
 */
import { writeFileSync } from 'node:fs';

const SIDE = 28;
/** Height of a drawing of usual size; one and a half of it and the pen just fit on the pad. */
const SIZE = 16.5;
/** A pen's half, and a little: a drawing in a corner keeps away from the edge as far. */
const EDGE = 1.5;

/** Strokes in a box 100 high, y downwards: as many as the hand lifts, points as a slow mouse reports them. */
const shapes: readonly (readonly (readonly [number, number])[])[][] = [
  [[[35, 2], [14, 12], [3, 36], [2, 64], [12, 90], [32, 99], [52, 90], [64, 64], [63, 34], [52, 11], [35, 2]]], // prettier-ignore
  [
    [
      [8, 24],
      [26, 8],
      [34, 0],
      [34, 50],
      [33, 100],
    ],
  ],
  [
    [
      [5, 24],
      [14, 6],
      [34, 0],
      [54, 8],
      [60, 28],
      [50, 52],
      [26, 76],
      [3, 99],
      [34, 97],
      [66, 99],
    ],
  ],
  [[[6, 8], [30, 0], [54, 8], [58, 26], [46, 42], [26, 48], [48, 52], [62, 70], [56, 90], [32, 100], [4, 92]]], // prettier-ignore
  [
    [
      [30, 0],
      [18, 28],
      [2, 60],
      [34, 60],
      [70, 58],
    ],
    [
      [52, 32],
      [51, 66],
      [50, 100],
    ],
  ],
  [
    [
      [58, 2],
      [34, 2],
      [12, 4],
      [8, 42],
      [30, 36],
      [54, 44],
      [62, 66],
      [52, 90],
      [28, 100],
      [4, 92],
    ],
  ],
  [[[50, 2], [28, 16], [10, 42], [4, 70], [14, 94], [34, 100], [54, 90], [58, 70], [46, 54], [26, 54], [8, 68]]], // prettier-ignore
  [
    [
      [2, 4],
      [32, 2],
      [64, 3],
      [50, 34],
      [36, 66],
      [26, 99],
    ],
  ],
  [[[50, 14], [30, 2], [10, 14], [12, 32], [32, 48], [54, 66], [56, 88], [32, 100], [8, 88], [10, 66], [32, 48], [50, 32], [50, 14]]], // prettier-ignore
  [
    [
      [56, 22],
      [36, 2],
      [12, 10],
      [6, 32],
      [22, 48],
      [44, 42],
      [56, 22],
      [56, 50],
      [52, 76],
      [46, 100],
    ],
  ],
];

/** mulberry32: as plain as a seeded generator can be; nothing of the book depends on it. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Point {
  x: number;
  y: number;
}
const rounded = (value: number) => Math.round(value * 100) / 100;

/** A hand's shake, slant and width, then so large and with its box's middle there. */
function strokesOf(digit: number, random: () => number, size: number): Point[][] {
  const around = (most: number) => most * (2 * random() - 1);
  const [slant, wide] = [around(0.12), 1 + around(0.12)];
  return shapes[digit]!.map((stroke) =>
    stroke.map(([x, y]) => ({
      x: ((wide * (x + around(2.5)) - slant * (y - 50)) * size) / 100,
      y: ((y + around(2.5)) * size) / 100,
    })),
  );
}

function boxOf(strokes: readonly Point[][]) {
  const [xs, ys] = [strokes.flat().map(({ x }) => x), strokes.flat().map(({ y }) => y)];
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] } as {
    x: [number, number];
    y: [number, number];
  };
}

/** Moved so that its box begins, ends or has its middle there. */
function put(strokes: readonly Point[][], place: string, corner: number): Point[][] {
  const box = boxOf(strokes);
  const shift = ([low, high]: [number, number], end: boolean) => {
    if (place !== 'corner') return SIDE / 2 - (low + high) / 2;
    return end ? SIDE - EDGE - high : EDGE - low;
  };
  const [x, y] = [shift(box.x, corner % 2 === 1), shift(box.y, corner >= 2)];
  return strokes.map((stroke) =>
    stroke.map((point) => ({ x: rounded(point.x + x), y: rounded(point.y + y) })),
  );
}

const random = generator(20261128);
const kinds = { middle: 1, corner: 1, half: 0.5, large: 1.5 };
const drawings = Object.entries(kinds).flatMap(([place, scale]) =>
  shapes.map((_, digit) => {
    const strokes = put(strokesOf(digit, random, scale * SIZE), place, digit % 4);
    const lines = strokes.flatMap((stroke) =>
      stroke.slice(1).map((to, i) => ({ from: stroke[i]!, to })),
    );
    return { digit, place, lines };
  }),
);
writeFileSync('tests/golden/drawings.json', `${JSON.stringify(drawings)}\n`);
