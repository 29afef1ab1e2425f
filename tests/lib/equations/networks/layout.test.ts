import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { networkOf } from '../../../../src/lib/equations/networks/graph';
import { layout, nearest, type Spot } from '../../../../src/lib/equations/networks/layout';
import { build, someNetwork } from './fixtures';

const apart = (a: Spot | undefined, b: Spot | undefined) =>
  Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN));

test('the same seed gives the same picture, inside its frame, nobody on top of anybody', () => {
  fc.assert(
    fc.property(someNetwork, fc.nat(), (given, seed) => {
      const spots = layout(build(given), new Random(seed));
      expect(layout(build(given), new Random(seed))).toEqual(spots);
      spots.forEach((spot, i) => {
        for (const value of [spot.x, spot.y]) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(1);
        }
        for (const other of spots.slice(i + 1)) expect(apart(spot, other)).toBeGreaterThan(0.01);
      });
    }),
    { numRuns: 30 },
  );
});

test('who was given a spot stays there', () => {
  const network = networkOf(3, [{ from: 0, to: 2, strength: 1 }]);
  const given = [{ x: 0.2, y: 0.7 }, { x: 0.9, y: 0.1 }, undefined];
  const [first, second, third] = layout(network, new Random(1), given);
  expect([first, second]).toEqual(given.slice(0, 2));
  expect(apart(third, first)).toBeLessThan(apart(third, second));
});

test('two circles stand apart', () => {
  const circle = (start: number) =>
    [0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2, 3].flatMap((b) => (a < b ? [{ from: start + a, to: start + b, strength: 1 }] : [])),
    );
  const network = networkOf(8, [...circle(0), ...circle(4), { from: 0, to: 4, strength: 1 }]);
  const spots = layout(network, new Random(1));
  const inside = apart(spots[1], spots[2]) + apart(spots[5], spots[6]);
  const across = apart(spots[1], spots[5]) + apart(spots[2], spots[6]);
  expect(across).toBeGreaterThan(inside);
});

test('nobody, and one person, have a picture too', () => {
  expect(layout(networkOf(0, []), new Random(1))).toEqual([]);
  expect(layout(networkOf(1, []), new Random(1))).toEqual([{ x: 0.5, y: 0.5 }]);
});

test('of many the nearest are shown, then those with more contacts, then the rest', () => {
  const ties = [
    [0, 3],
    [3, 4],
    [3, 5],
    [5, 6],
  ].map(([from = 0, to = 0]) => ({ from, to, strength: 1 }));
  const network = networkOf(8, ties);
  expect(nearest(network, 0, 3)).toEqual([0, 3, 5]);
  expect(nearest(network, 0, 6)).toEqual([0, 1, 3, 4, 5, 6]);
  expect(nearest(network, 0, 99)).toHaveLength(8);
  expect(nearest(networkOf(0, []), 0, 5)).toEqual([]);
});
