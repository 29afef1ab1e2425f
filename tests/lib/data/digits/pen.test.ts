import { describe, expect, test } from 'vitest';
import { blank, BOX, centred, line, SIDE, type Picture } from '../../../../src/lib/data/digits/pen';

const pixel = (picture: Picture, x: number, y: number) => picture[y * SIDE + x]!;
const inkOf = (picture: Picture) => picture.reduce((sum, ink) => sum + ink, 0);
const middleOf = (picture: Picture) => {
  const sum = inkOf(picture);
  let [x, y] = [0, 0];
  for (const [i, ink] of picture.entries()) {
    x += (ink * ((i % SIDE) + 0.5)) / sum;
    y += (ink * (Math.floor(i / SIDE) + 0.5)) / sum;
  }
  return { x, y };
};
const heightOf = (picture: Picture) => {
  const rows = [...picture.keys()]
    .filter((i) => picture[i]! > 0.3)
    .map((i) => Math.floor(i / SIDE));
  return Math.max(...rows) - Math.min(...rows) + 1;
};

describe('a line', () => {
  test('is dark along its middle, clear beside it, and as wide as the pen', () => {
    const picture = blank();
    line(picture, { x: 4, y: 10 }, { x: 24, y: 10 }, 2);
    expect(pixel(picture, 14, 9)).toBe(1);
    expect(pixel(picture, 14, 10)).toBe(1);
    expect(pixel(picture, 14, 8)).toBe(0);
    expect(pixel(picture, 14, 11)).toBe(0);
    line(picture, { x: 4, y: 20.5 }, { x: 24, y: 20.5 }, 2); // half a pixel lower: soft edges
    expect(pixel(picture, 14, 20)).toBe(1);
    expect(pixel(picture, 14, 19)).toBeCloseTo(0.5);
  });

  test('of no length is a dot; beyond the edge nothing happens', () => {
    const dot = blank();
    line(dot, { x: 14, y: 14 }, { x: 14, y: 14 }, 3);
    expect(inkOf(dot)).toBeGreaterThan(4);
    const outside = blank();
    line(outside, { x: -30, y: -30 }, { x: -10, y: 50 }, 3);
    expect(inkOf(outside)).toBe(0);
  });

  test('does not lighten what is there', () => {
    const picture = blank();
    line(picture, { x: 0, y: 14 }, { x: 28, y: 14 }, 4);
    const before = picture.slice();
    line(picture, { x: 14, y: 0 }, { x: 14, y: 28 }, 4, 0.3);
    expect(picture.every((ink, i) => ink >= before[i]!)).toBe(true);
  });

  test('on something that is no picture is refused in words', () => {
    expect(() => line(new Float32Array(9), { x: 0, y: 0 }, { x: 1, y: 1 }, 1)).toThrow(
      'pen: 9 pixels are no picture',
    );
  });
});

describe('centring', () => {
  test.each([
    ['small, in a corner', 2, 2, 12],
    ['as large as the pad', 3, 1, 27],
    ['low', 20, 15, 26],
  ])('puts a drawing that is %s into the middle, 20 pixels high', (_, x, top, bottom) => {
    const picture = blank();
    line(picture, { x, y: top }, { x: x + 2, y: bottom }, 2.4);
    const result = centred(picture);
    const { x: middleX, y: middleY } = middleOf(result);
    expect(middleX).toBeCloseTo(SIDE / 2, 0);
    expect(middleY).toBeCloseTo(SIDE / 2, 0);
    expect(Math.abs(heightOf(result) - BOX)).toBeLessThanOrEqual(2);
  });

  test('leaves a drawing that lies right nearly as it is', () => {
    const picture = blank();
    line(picture, { x: 14, y: 5 }, { x: 14, y: 23 }, 2);
    expect(centred(picture)).toEqual(picture);
  });

  test('leaves a blank picture blank, and makes no digit of a dot', () => {
    expect(inkOf(centred(blank()))).toBe(0);
    const dot = blank();
    line(dot, { x: 3, y: 3 }, { x: 3, y: 3 }, 2.4);
    expect(heightOf(centred(dot))).toBeLessThanOrEqual(8);
  });
});
