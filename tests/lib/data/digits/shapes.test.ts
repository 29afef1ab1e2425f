import { expect, test } from 'vitest';
import { shapes } from '../../../../src/lib/data/digits/shapes';

test('each of the ten digits has several ways of writing', () => {
  expect(shapes.length).toBe(10);
  for (const ways of shapes) expect(ways.length).toBeGreaterThanOrEqual(4);
});

test('every stroke has at least two points, all of them in the box', () => {
  for (const stroke of shapes.flat(2)) {
    expect(stroke.length % 2).toBe(0);
    expect(stroke.length).toBeGreaterThanOrEqual(4);
    for (let i = 0; i < stroke.length; i += 2) {
      expect(stroke[i]).toBeGreaterThanOrEqual(0);
      expect(stroke[i]).toBeLessThanOrEqual(10);
      expect(stroke[i + 1]).toBeGreaterThanOrEqual(0);
      expect(stroke[i + 1]).toBeLessThanOrEqual(14);
    }
  }
});
