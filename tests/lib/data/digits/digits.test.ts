import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { draw, drawn, make } from '../../../../src/lib/data/digits/digits';
import { BOX, SIDE, type Picture } from '../../../../src/lib/data/digits/pen';

const usual = { distortion: 1, noise: 0.1 };
const print = { distortion: 0, noise: 0 };
const inkOf = (picture: Picture) => picture.reduce((sum, ink) => sum + ink, 0);
const apart = (a: Picture, b: Picture) => a.reduce((sum, ink, i) => sum + Math.abs(ink - b[i]!), 0);

describe('made digits', () => {
  test('are pictures of 28 × 28 with ink from 0 to 1, ten kinds about equally often', () => {
    const { pictures, answers } = make(2_000, new Random(1), usual);
    expect(pictures.length).toBe(2_000);
    for (const picture of pictures) {
      expect(picture.length).toBe(SIDE * SIDE);
      expect(picture.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
    }
    for (let digit = 0; digit < 10; digit++) {
      const count = answers.filter((answer) => answer === digit).length;
      expect(count).toBeGreaterThan(150);
      expect(count).toBeLessThan(250);
    }
  });

  test('are the same for the same seed, and others for another', () => {
    const [first, again, other] = [3, 3, 4].map((seed) => make(20, new Random(seed), usual));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('never come twice', () => {
    const { pictures } = make(1_000, new Random(2), { distortion: 1, noise: 0 });
    expect(new Set(pictures.map((picture) => picture.join())).size).toBe(1_000);
  });

  test('lie within the picture, the longer side about 20 pixels', () => {
    const { pictures } = make(500, new Random(3), { distortion: 1, noise: 0 });
    for (const picture of pictures) {
      const inked = [...picture.keys()].filter((i) => picture[i]! > 0.3);
      const sides = [inked.map((i) => i % SIDE), inked.map((i) => Math.floor(i / SIDE))].map(
        (at) => Math.max(...at) - Math.min(...at) + 1,
      );
      expect(Math.max(...sides)).toBeGreaterThan(0.6 * BOX);
      expect(Math.max(...sides)).toBeLessThanOrEqual(SIDE - 1);
      expect(inkOf(picture)).toBeGreaterThan(15);
    }
  });

  test('are written in several ways even without distortion', () => {
    const random = new Random(4);
    for (let digit = 0; digit < 10; digit++) {
      const ways = new Set(Array.from({ length: 60 }, () => draw(digit, random, print).join()));
      expect(ways.size, `ways to write ${digit}`).toBeGreaterThanOrEqual(4);
    }
  });

  test('stray further with more distortion', () => {
    const meanDistance = (distortion: number) => {
      const random = new Random(6);
      const pictures = Array.from({ length: 80 }, () => draw(3, random, { distortion, noise: 0 }));
      const distances = pictures.slice(1).map((picture, i) => apart(picture, pictures[i]!));
      return distances.reduce((sum, each) => sum + each, 0) / distances.length;
    };
    expect(meanDistance(1)).toBeGreaterThan(1.2 * meanDistance(0));
    expect(meanDistance(2)).toBeGreaterThan(meanDistance(1));
  });

  test('have grey paper only with noise', () => {
    const corner = (noise: number) => {
      const random = new Random(7);
      return Array.from({ length: 20 }, () => draw(1, random, { distortion: 0, noise })[0]!);
    };
    expect(corner(0).every((ink) => ink === 0)).toBe(true);
    expect(corner(0.5).some((ink) => ink > 0)).toBe(true);
  });
});

test('a batch is drawn from a set, each picture with its answer, the same for the same seed', () => {
  const set = make(5, new Random(1), usual);
  const { pictures, answers } = drawn(set, 200, new Random(2));
  expect(drawn(set, 200, new Random(2))).toEqual({ pictures, answers });
  const places = pictures.map((picture) => set.pictures.indexOf(picture));
  expect([...answers]).toEqual(places.map((place) => set.answers[place]));
  for (let i = 0; i < 5; i++)
    expect(places.filter((place) => place === i).length).toBeGreaterThan(20);
});
