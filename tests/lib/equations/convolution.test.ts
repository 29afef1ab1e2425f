import { describe, expect, test } from 'vitest';
import { ladder, laidAt, mapOf, placesAlong, type Layer } from '../../../src/lib/equations/convolution'; // prettier-ignore
import * as cnn from '../../../src/lib/models/cnn';

const plain = { padding: 0, stride: 1 };
/** The table of the chapter, and the nine pixels it is laid on there. */
const edge = { weights: [-1, 0, 1, -1, 0, 1, -1, 0, 1], bias: -0.5, relu: true };
const nine = [0, 0.1, 0.9, 0, 0.2, 1, 0, 0.1, 0.8];
/** 4 × 4, no number twice. */
const sixteen = Array.from({ length: 16 }, (_, i) => i + 1);
const uneven = { weights: [1, 2, 3, 4, 5, 6, 7, 8, 9], bias: 0, relu: false };

describe('the sizes', () => {
  test('of the network that reads digits: 28, 26, 13, 11, 5, as the model itself counts them', () => {
    const layers: Layer[] = [
      { kind: 'table', side: 3, ...plain },
      { kind: 'pool', side: 2 },
      { kind: 'table', side: 3, ...plain },
      { kind: 'pool', side: 2 },
    ];
    expect(ladder(28, layers)).toEqual([28, 26, 13, 11, 5]);
    expect(ladder(cnn.defaults.size, layers)).toEqual(cnn.sides(cnn.defaults.size));
    expect(ladder(3, layers)).toEqual([3, 1, 0, 0, 0]);
  });

  test.each([
    [28, { padding: 1, stride: 1 }, 28],
    [28, { padding: 0, stride: 2 }, 13],
    [28, { padding: 1, stride: 2 }, 14],
    [10, { padding: 0, stride: 3 }, 3],
    [2, plain, 0],
    [1, { padding: 1, stride: 3 }, 1],
  ])('a table of 3 along %d pixels, %o: %d places', (size, walk, places) => {
    expect(placesAlong(size, 3, walk)).toBe(places);
    // Counted: places where the table does not hang over the padded edge.
    let counted = 0;
    for (let at = -walk.padding; at + 3 <= size + walk.padding; at += walk.stride) counted++;
    expect(placesAlong(size, 3, walk)).toBe(counted);
  });

  test('a stride that leads nowhere is refused in words', () => {
    expect(() => placesAlong(28, 3, { padding: 0, stride: 0 })).toThrow('stride of 0');
  });
});

describe('a table on one place', () => {
  test('the nine pixels of the chapter: 2.7, and 2.2 with the bias', () => {
    const { products, sum, z, value } = laidAt(nine, edge, plain, 0, 0);
    expect(products.map((each) => each + 0)).toEqual([0, 0, 0.9, 0, 0, 1, 0, 0, 0.8]);
    expect(sum).toBeCloseTo(2.7, 12);
    expect([z, value]).toEqual([sum - 0.5, sum - 0.5]);
  });

  test('below zero counts as zero, unless nothing comes after it', () => {
    const mirrored = { ...edge, weights: edge.weights.map((weight) => -weight) };
    expect(laidAt(nine, mirrored, plain, 0, 0)).toMatchObject({ z: -3.2, value: 0 });
    expect(laidAt(nine, { ...mirrored, relu: false }, plain, 0, 0).value).toBe(-3.2);
  });

  test('beyond the edge is nothing, and a stride skips places', () => {
    const corner = laidAt(sixteen, uneven, { padding: 1, stride: 1 }, 0, 0);
    expect([corner.top, corner.left]).toEqual([-1, -1]);
    expect(corner.pixels).toEqual([0, 0, 0, 0, 1, 2, 0, 5, 6]);
    expect(corner.value).toBe(5 * 1 + 6 * 2 + 8 * 5 + 9 * 6);
    const last = laidAt(sixteen, uneven, { padding: 1, stride: 3 }, 1, 1);
    expect(last.pixels).toEqual([11, 12, 0, 15, 16, 0, 0, 0, 0]);
  });

  test('numbers that are no square are refused in words', () => {
    expect(() => laidAt([1, 2, 3], uneven, plain, 0, 0)).toThrow('3 numbers are no square picture');
    expect(() => mapOf(nine, { ...uneven, weights: [1, 2] }, plain)).toThrow('no square table');
  });
});

describe('a feature map', () => {
  test('has the value of every place, row after row; the table is not turned', () => {
    const first = 1 * 1 + 2 * 2 + 3 * 3 + 4 * 5 + 5 * 6 + 6 * 7 + 7 * 9 + 8 * 10 + 9 * 11;
    expect(mapOf(sixteen, uneven, plain)).toEqual([first, first + 45, first + 180, first + 225]);
  });

  test('a picture that moves moves its map, and changes nothing in it', () => {
    const at = (shift: number) => {
      const picture = new Array<number>(64).fill(0);
      picture[3 * 8 + 2 + shift] = 1;
      picture[4 * 8 + 2 + shift] = 0.5;
      return mapOf(picture, uneven, plain); // 6 × 6
    };
    const [here, there] = [at(0), at(1)];
    here.forEach((value, i) => {
      if (i % 6 < 5) expect(there[i + 1]).toBe(value);
    });
  });
});
