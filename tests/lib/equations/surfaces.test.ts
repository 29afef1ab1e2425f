import { describe, expect, test } from 'vitest';
import { drawnSurface, PLANE, surfaces, type Surface } from '../../../src/lib/equations/surfaces';

const drawn = drawnSurface([
  { x: -3, y: 2, depth: 2 },
  { x: 2, y: -1, depth: 3 },
  { x: 0, y: 0, depth: -1 },
]);
const all: [string, Surface][] = [...Object.entries(surfaces), ['drawn', drawn]];
const places: [number, number][] = [
  [-4, 3.1],
  [2.5, -1.5],
  [0.3, 0.7],
  [-1, -5],
];

describe.each(all)('%s', (_, { height, slope, lowest }) => {
  test.each(places)('its slope at (%d, %d) is what finite differences say', (x, y) => {
    const by = 1e-5;
    const [dx, dy] = slope(x, y);
    expect(dx).toBeCloseTo((height(x + by, y) - height(x - by, y)) / (2 * by), 6);
    expect(dy).toBeCloseTo((height(x, y + by) - height(x, y - by)) / (2 * by), 6);
  });

  test('nothing is lower than its lowest place, which is on the plane', () => {
    const [low, high] = PLANE;
    let least = Infinity;
    for (let x = low; x <= high; x += 0.05) {
      for (let y = low; y <= high; y += 0.05) least = Math.min(least, height(x, y));
    }
    expect(least).toBeGreaterThanOrEqual(lowest - 1e-9);
    expect(least - lowest).toBeLessThan(0.01);
  });
});

test('both valleys are a hundred times steeper one way, one of them across the axes', () => {
  const { aligned, valley } = surfaces;
  const from = (surface: Surface, dx: number, dy: number) => surface.height(1 + dx, -0.5 + dy);
  expect(from(aligned, 0, 1) / from(aligned, 1, 0)).toBeCloseTo(100, 9);
  const [cos, sin] = [21 / 29, -20 / 29];
  expect(from(valley, -sin, cos) / from(valley, cos, sin)).toBeCloseTo(100, 9);
});

test('from (−4, 1.5) they are equally high and equally steep', () => {
  const { aligned, valley } = surfaces;
  expect(valley.height(-4, 1.5)).toBeCloseTo(aligned.height(-4, 1.5), 12);
  const steep = (surface: Surface) => Math.hypot(...surface.slope(-4, 1.5));
  expect(steep(valley)).toBeCloseTo(steep(aligned), 12);
});

test('on the saddle’s ridge nothing leads off it', () => {
  const [dx, dy] = surfaces.saddle.slope(-4, 5 / 3);
  expect((5 * dx + 12 * dy) / 13).toBeCloseTo(0, 12);
  expect(surfaces.saddle.height(0, 0)).toBe(0.5);
});

test('a hill is a hollow the other way round, and nothing is a shallow bowl', () => {
  expect(drawnSurface([{ x: 1, y: 1, depth: -2 }]).height(1, 1)).toBeCloseTo(2.04, 12);
  const bare = drawnSurface([]);
  expect(bare.height(3, 4)).toBeCloseTo(0.5, 12);
  expect(bare.lowest).toBeCloseTo(0, 9);
});
