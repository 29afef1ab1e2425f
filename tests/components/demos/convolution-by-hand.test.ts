/** @file What only this demo does; what every experiment keeps is in `contract.test.ts`. */
import { describe, expect, test } from 'vitest';
import { experiment } from '../../../src/components/demos/convolution-by-hand/experiment';
import { fields } from '../../../src/components/demos/convolution-by-hand/fields';
import { drawnPicture, names, pictureOf, PIXELS, SIDE } from '../../../src/components/demos/convolution-by-hand/pictures'; // prettier-ignore
import { behind, shown, sizeFormula, sumOf } from '../../../src/components/demos/convolution-by-hand/shown'; // prettier-ignore
import { sectionOf } from '../../../src/components/demos/convolution-by-hand/section';
import * as table from '../../../src/components/demos/convolution-by-hand/table';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { ladder, laidAt, mapOf } from '../../../src/lib/equations/convolution';

const defaults = { ...defaultsOf(fields), pace: fields.pace.max };
type Settings = typeof defaults;
const start = async (change: Partial<Settings> = {}, seed = 1) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(seed), input: undefined, language: 'en' },
  );
const placesAfter = async (change: Partial<Settings>, steps: number) => {
  const state = await start(change);
  const all: number[] = [];
  for (let i = 0; i < steps; i++) all.push((await experiment.step(state)).places);
  return all;
};

describe('the pictures', () => {
  test('are ten by ten, in tenths, and no two alike', () => {
    const all = [...names.map(pictureOf), drawnPicture(new Random(1)), drawnPicture(new Random(2))];
    for (const pixels of all) {
      expect(pixels).toHaveLength(PIXELS);
      for (const ink of pixels) expect(Math.round(10 * ink) / 10).toBe(ink);
      expect(Math.max(...pixels)).toBeGreaterThan(0.5);
      expect(Math.max(...pixels)).toBeLessThanOrEqual(1);
      expect(Math.min(...pixels)).toBe(0);
    }
    expect(new Set(all.map(String)).size).toBe(all.length);
  });

  test('first is shown what the chapter computes: 2.7, and 2.2 with the bias', () => {
    const place = table.placeOf(defaults);
    const side = table.sideOf(defaults);
    const { pixels, sum, value } = laidAt(
      pictureOf('stroke'),
      table.tableOf(defaults),
      table.walkOf(defaults),
      Math.floor(place / side),
      place % side,
    );
    expect(pixels).toEqual([0, 0.1, 0.9, 0, 0.2, 1, 0, 0.1, 0.8]);
    expect([shown(sum), shown(value)]).toEqual(['2.7', '2.2']);
  });
});

describe('a run', () => {
  test('computes place by place, row by row, or the whole map, and goes on with another picture', async () => {
    const all = (SIDE - 2) ** 2;
    expect(await placesAfter({}, 3)).toEqual([1, 2, 3]);
    expect(await placesAfter({ unit: 'row' }, 9)).toEqual([8, 16, 24, 32, 40, 48, 56, 64, 8]);
    expect(await placesAfter({ unit: 'map' }, 2)).toEqual([all, all]);
    const state = await start({ unit: 'map', stride: 3 });
    const first = await experiment.step(state);
    expect(first).toMatchObject({ picture: 1, places: 9 });
    const map = mapOf(pictureOf('stroke'), table.tableOf(defaults), { padding: 0, stride: 3 });
    expect(first.above).toBe(map.filter((value) => value > 0).length / 9);
    expect(first.value).toBe(map[8]);
    expect((await experiment.step(state)).picture).toBe(2);
    expect(state.pixels).not.toEqual(pictureOf('stroke'));
  });

  test('keeps its place when a weight changes, and what still fits when the map gets smaller', async () => {
    const state = await start({ unit: 'row', padding: 2 });
    for (let i = 0; i < 3; i++) await experiment.step(state);
    expect(state.places).toBe(36);
    experiment.change?.(state, { ...defaults, padding: 2, w11: 5 });
    expect(experiment.ask.now(state, null).places).toBe(36);
    experiment.change?.(state, { ...defaults, stride: 3 });
    expect(experiment.ask.now(state, null).places).toBe(9);
    experiment.change?.(state, { ...defaults, stride: 3, picture: 'ring' });
    expect(experiment.ask.now(state, null).pixels).toEqual(pictureOf('ring'));
  });
});

describe('a place', () => {
  test('is kept to the map when that is smaller', () => {
    expect(table.placeOf({ ...defaults, row: 12, column: 12 })).toBe(63);
    expect(table.placeOf({ ...defaults, row: 12, column: 1, padding: 2 })).toBe(11 * 12);
    expect(table.placeOf({ ...defaults, stride: 3, row: 2, column: 3 })).toBe(5);
  });

  test('is where the middle of the table comes nearest to the pointer', () => {
    expect(table.placeNear(defaults, 3, 3)).toBe(table.placeOf(defaults));
    expect(table.placeNear(defaults, -2, 40)).toBe(7);
    for (const change of [{}, { padding: 2 }, { stride: 2 }, { padding: 1, stride: 3 }]) {
      const settings = { ...defaults, ...change };
      const side = table.sideOf(settings);
      for (let place = 0; place < table.placesOf(settings); place++) {
        const [y, x] = [Math.floor(place / side), place % side].map(
          (at) => at * settings.stride - settings.padding + 1,
        ) as [number, number];
        expect(table.placeNear(settings, y, x)).toBe(place);
      }
    }
  });
});

describe('a cut through picture and map', () => {
  const values = (walk: { padding: number; stride: number }) =>
    mapOf(pictureOf('stroke'), table.tableOf(defaults), walk);

  test('has the table’s answer where its middle lies', () => {
    const plain = { padding: 0, stride: 1 };
    const all = values(plain);
    const { row, ink, answers } = sectionOf(pictureOf('stroke'), all, plain, 2, all.length);
    expect(row).toBe(4);
    expect(ink.y).toEqual([0, 0, 0, 0.2, 1, 1, 0.7, 0, 0, 0]);
    expect(answers.x).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(shown(answers.y[answers.x.indexOf(4)]!)).toBe('2.2');
  });

  test('ends where the map ends so far, and on padding there is no ink', () => {
    const wide = { padding: 2, stride: 2 };
    const all = values(wide); // 6 × 6
    const { row, ink, answers } = sectionOf(pictureOf('slope'), all, wide, 0, 4);
    expect(row).toBe(0);
    expect(ink.y.every((each) => each === 0)).toBe(true);
    expect(answers.x).toEqual([0, 2, 4, 6]);
    expect(sectionOf(pictureOf('slope'), all, wide, 1, 4).answers.x).toEqual([]);
  });
});

test('ready-made tables have nine weights that a reader could type', () => {
  for (const name of table.presetNames) {
    expect(table.presets[name]).toHaveLength(9);
    for (const weight of table.presets[name]) {
      expect(Math.abs(weight)).toBeLessThanOrEqual(fields.w11.max);
    }
  }
  const sum = (name: table.Preset) =>
    table.presets[name].reduce((total: number, weight) => total + weight, 0);
  expect(['upright', 'level', 'outline', 'blur', 'same'].map((name) => sum(name as table.Preset)))
    .toEqual([0, 0, 0, 1, 1]); // prettier-ignore
});

describe('numbers as they are written', () => {
  test('have the digits that count, and signs that can be read', () => {
    expect(shown(0.1 + 0.2)).toBe('0.3');
    expect(shown(-0)).toBe('0');
    expect(behind(-0.5)).toBe('(−0.5)');
    expect(sumOf([-1, 0, 0.9, -0.1])).toBe('−1 + 0 + 0.9 + (−0.1)');
  });

  test('the formula of a size comes out as the size does', () => {
    expect(sizeFormula(28, 3, 0, 1)).toBe('⌊(28 + 2 × 0 − 3) / 1⌋ + 1');
    expect(ladder(28, table.layersOf(defaults))).toEqual([28, 26, 13, 11, 5]);
    expect(ladder(28, table.layersOf({ ...defaults, stride: 3 }))).toEqual([28, 9, 4, 1, 0]);
  });
});
