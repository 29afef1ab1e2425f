import { describe, expect, test } from 'vitest';
import { blank, line, SIDE, type Picture } from '../../../../src/lib/data/digits/pen';

const pixel = (picture: Picture, x: number, y: number) => picture[y * SIDE + x]!;
const inkOf = (picture: Picture) => picture.reduce((sum, ink) => sum + ink, 0);

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
