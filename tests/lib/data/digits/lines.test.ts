import { describe, expect, test } from 'vitest';
import { centreOfMass, centrings, drawingOf, PEN, seenOf, type Line } from '../../../../src/lib/data/digits/lines'; // prettier-ignore
import { BOX, SIDE, type Picture, type Point } from '../../../../src/lib/data/digits/pen';

const linesOf = (...points: Point[]): Line[] =>
  points.slice(1).map((to, i) => ({ from: points[i]!, to }));
/** A seven: most of its ink is above its middle. */
const seven = linesOf({ x: 4, y: 4 }, { x: 14, y: 4 }, { x: 8, y: 20 });
const moved = (lines: readonly Line[], scale: number, x: number, y: number) =>
  lines.map(({ from, to }) => ({
    from: { x: scale * from.x + x, y: scale * from.y + y },
    to: { x: scale * to.x + x, y: scale * to.y + y },
  }));
/** First and last row and column with ink, and one more. */
function boxOf(picture: Picture) {
  const inked = [...picture.keys()].filter((at) => picture[at]! > 0.3);
  const along = (of: (at: number) => number) => [
    Math.min(...inked.map(of)),
    Math.max(...inked.map(of)) + 1,
  ];
  return { x: along((at) => at % SIDE), y: along((at) => Math.floor(at / SIDE)) };
}
const difference = (a: Picture, b: Picture) =>
  Math.max(...a.map((ink, at) => Math.abs(ink - b[at]!)));

describe('what the network sees', () => {
  test('without centring is what was drawn', () => {
    expect(seenOf(seven, 'none')).toEqual(drawingOf(seven));
  });

  test('centred by its box lies with the middle of the box in the middle, 20 pixels high', () => {
    const { x, y } = boxOf(seenOf(seven, 'box'));
    expect(y[0]! + y[1]!).toBe(SIDE);
    expect(Math.abs(x[0]! + x[1]! - SIDE)).toBeLessThanOrEqual(1);
    expect(y[1]! - y[0]!).toBe(BOX);
  });

  test('centred as MNIST is has its centre of mass in the middle, which a box does not', () => {
    const mass = centreOfMass(seenOf(seven, 'mass'))!;
    expect(mass.x).toBeCloseTo(SIDE / 2, 1);
    expect(mass.y).toBeCloseTo(SIDE / 2, 1);
    expect(centreOfMass(seenOf(seven, 'box'))!.y).toBeLessThan(SIDE / 2 - 1);
    const { y } = boxOf(seenOf(seven, 'mass'));
    expect(Math.abs(y[1]! - y[0]! - BOX)).toBeLessThanOrEqual(1);
  });

  test.each(['box', 'mass'] as const)(
    'is the same wherever and however large it was drawn, with the same pen (%s)',
    (centring) => {
      const whole = seenOf(seven, centring);
      for (const [scale, x, y] of [
        [1, 9, 6],
        [0.5, 0, 0],
        [0.5, 15, 15],
        [1.5, -4, -5],
      ] as const) {
        expect(difference(seenOf(moved(seven, scale, x, y), centring), whole)).toBeLessThan(1e-4);
      }
    },
  );

  test.each(centrings)(
    'is blank where nothing was drawn, and a dot stays a dot (%s)',
    (centring) => {
      expect(seenOf([], centring).every((ink) => ink === 0)).toBe(true);
      const dot = { x: 3, y: 3 };
      const { x } = boxOf(seenOf([{ from: dot, to: dot }], centring));
      expect(x[1]! - x[0]!).toBeLessThanOrEqual(Math.ceil(PEN) + 1);
      const tick = boxOf(seenOf([{ from: dot, to: { x: 4, y: 3 } }], centring));
      expect(tick.x[1]! - tick.x[0]!).toBeLessThan(10);
    },
  );
});

test('a stroke of three events has no gaps', () => {
  const picture = drawingOf(linesOf({ x: 3, y: 25 }, { x: 14, y: 3 }, { x: 25, y: 25 }));
  for (let y = 4; y < 25; y++) {
    const row = picture.subarray(y * SIDE, (y + 1) * SIDE);
    expect(Math.max(...row), `row ${y}`).toBe(1);
  }
});

test('the centre of mass weighs each pixel with its ink', () => {
  const picture = drawingOf([]);
  expect(centreOfMass(picture)).toBeUndefined();
  picture[0] = 0.25;
  picture[4 * SIDE + 8] = 0.75;
  expect(centreOfMass(picture)).toEqual({ x: 6.5, y: 3.5 });
});
