import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  logDomain,
  scaleOf,
  stepsDomain,
  ticksOf,
  valuesDomain,
} from '../../../src/components/charts/axes';
import { boundaryOf, contoursOf, gridPoints } from '../../../src/components/charts/field';
import { dashesOf, heldOutLine, trainingLine } from '../../../src/components/charts/lines';
import { bandPath, barPath, dotPath, linePath } from '../../../src/components/charts/paths';
import { roles, seriesRole } from '../../../src/components/charts/roles';
import { shade } from '../../../src/components/charts/shade';
import { spoken, stepsTable, thinnedRows } from '../../../src/components/charts/words';

/** Hundredths as they are: 0 at the left and at the bottom. */
const scales = { x: (value: number) => value, y: (value: number) => 100 - value };

describe('axes', () => {
  test('a rounded axis ends at round numbers, another where its numbers do', () => {
    const [rounded, exact] = [true, false].map((round) => scaleOf(0.13, 9.7, [100, 0], round));
    expect(rounded?.(0)).toBe(100);
    expect(rounded?.(10)).toBe(0);
    expect(exact?.(0.13)).toBe(100);
  });
  test('steps have no tick between two whole numbers, names one each', () => {
    const scale = scaleOf(0, 2, [0, 100]);
    const axis = { domain: [0, 2] as const };
    expect(ticksOf(scale, axis, 4)).toContain(0.5);
    expect(ticksOf(scale, { ...axis, whole: true }, 4)).toEqual([0, 1, 2]);
    expect(ticksOf(scale, { ...axis, names: ['a', 'b'] }, 9)).toEqual([0, 1]);
  });
  test('one step alone and one value alone have room', () => {
    expect(stepsDomain([[7]])).toEqual([7, 8]);
    expect(valuesDomain([[7], [NaN]])).toEqual([6, 8]);
    expect(valuesDomain([[3, 5], [-1]])).toEqual([-1, 5]);
  });
  test('on a log axis equal factors are equally far apart, with ticks at powers of ten', () => {
    const scale = scaleOf(20, 40_000, [0, 100], true, true);
    expect(scale(10)).toBe(0);
    expect(scale(100_000)).toBeCloseTo(100, 9);
    expect(scale(1_000)).toBeCloseTo(50, 9);
    const axis = { domain: [20, 40_000] as const, log: true };
    expect(ticksOf(scale, axis, 5)).toEqual([10, 100, 1_000, 10_000, 100_000]);
    const narrow = ticksOf(scaleOf(2, 8, [0, 100], false, true), { ...axis, domain: [2, 8] }, 5);
    expect(narrow.length).toBeGreaterThan(1);
  });
  test('a log axis shows what is above nothing, and has room where that is nothing or one value', () => {
    expect(logDomain([[0, -3, 5, NaN], [70]])).toEqual([5, 70]);
    expect(logDomain([[0, -1]])).toEqual([1, 10]);
    const [low, high] = logDomain([[5]]);
    expect(high / low).toBeCloseTo(10, 9);
  });
});

describe('paths', () => {
  test('a line is broken where a value is missing', () => {
    expect(linePath(scales, [0, 1, 2, 3, 4], [1, 2, NaN, 4, 5])).toBe('M0,99L1,98M3,96L4,95');
  });
  test('a band goes along its high line and back along the low one', () => {
    expect(bandPath(scales, [0, 10], [1, 2], [3, 4])).toBe('M0,97L10,96L10,98L0,99Z');
  });
  test('bars begin at zero and go both ways', () => {
    expect(barPath(scales, [1, 2, 3], [5, NaN, -5], 1)).toBe(
      'M0.5 100V95H1.5V100ZM2.5 100V105H3.5V100Z',
    );
  });
  test('a dot for each point that is one', () => {
    expect(dotPath(scales, [1, 2, 3], [4, NaN, 6])).toBe('M1 96h.01M3 94h.01');
  });
});

describe('field', () => {
  const plane = { columns: 4, rows: 2, x: [0, 40] as const, y: [0, 20] as const };
  test('values belong to the middles of cells, the first row at the smallest y', () => {
    expect(gridPoints(plane).slice(0, 5)).toEqual([
      [5, 5],
      [15, 5],
      [25, 5],
      [35, 5],
      [5, 15],
    ]);
  });
  test('each sign has its own side, the line between them is where the function is zero', () => {
    const grid = { ...plane, values: gridPoints(plane).map(([x]) => (x - 20) / 20) };
    const shades = contoursOf(grid, scales, 1, 2);
    expect(shades.map(({ sign, share }) => `${sign} ${share}`)).toEqual([
      'low 0.5',
      'high 0.5',
      'low 1',
      'high 1',
    ]);
    const columnsOf = (d: string) => [...d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
    for (const { sign, d } of shades) {
      for (const x of columnsOf(d)) expect(sign === 'low' ? x < 20 : x > 20).toBe(true);
    }
    // From one edge to the other, and not along the edges.
    const line = boundaryOf(grid, scales);
    expect(new Set(columnsOf(line))).toEqual(new Set([20]));
    expect(line.match(/M/g)).toHaveLength(1);
  });
  test('a function without a sign has no line, one that is not a number no shade', () => {
    expect(boundaryOf({ ...plane, values: new Array<number>(8).fill(1) }, scales)).toBe('');
    expect(contoursOf({ ...plane, values: new Array<number>(8).fill(NaN) }, scales, 1, 3)).toEqual(
      [],
    );
  });
});

describe('colours', () => {
  test('every role is a token of the style sheet', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    for (const role of roles) expect(tokens).toContain(`  --${role}: `);
  });
  test('after six series the colours begin again', () => {
    expect([0, 5, 6].map(seriesRole)).toEqual(['series-1', 'series-6', 'series-1']);
  });
  test('zero is the ground, what is beyond the full colour has the full colour', () => {
    expect(shade(0, 'diverging')).toContain(' 0.0%, var(--diverging-zero)');
    expect(shade(-2, 'diverging')).toContain('--diverging-low) 100.0%');
    expect(shade(0.25, 'sequential')).toContain('--sequential-high) 25.0%');
  });
  test('usual lines have a dash each; what is thick or thin has none', () => {
    const line = { label: '', role: 'ink' as const, x: [], y: [] };
    const dashes = dashesOf([
      { ...line, key: 'a', weight: 'strong' },
      { ...line, key: 'b' },
      { ...line, key: 'c', weight: 'usual' },
    ]);
    expect([...dashes]).toEqual([
      ['b', ''],
      ['c', '6 3'],
    ]);
  });
  test('training and held-out data are told apart by key, colour and width', () => {
    const curve = { x: [1], y: [2] };
    expect(trainingLine('a', curve)).toMatchObject({ ...curve, label: 'a', role: 'training' });
    expect(heldOutLine('b', curve)).toMatchObject({ ...curve, label: 'b', role: 'held-out' });
    const [training, heldOut] = [trainingLine('', curve), heldOutLine('', curve)];
    expect(training.key).not.toBe(heldOut.key);
    expect(training.weight).not.toBe(heldOut.weight);
  });
});

describe('words', () => {
  test('the sentence says what has a value', () => {
    const values = [
      { label: 'training', value: 1.23456 },
      { label: 'held-out', value: NaN },
      { label: 'change', value: -2 },
    ];
    expect(spoken(values, 'en')).toBe('training: 1.235; change: −2');
  });
  test('the table has a row for each step; what was not measured there is empty', () => {
    const series = [
      { label: 'a', x: [1, 2], y: [0.5, NaN] },
      { label: 'b', x: [2, 10], y: [3, 4] },
    ];
    expect(stepsTable('step', series, 'en')).toEqual({
      head: ['step', 'a', 'b'],
      rows: [
        ['1', '0.5', ''],
        ['2', '–', '3'],
        ['10', '', '4'],
      ],
      thinned: undefined,
    });
  });
  test('what is far below the digits of the table is not written as 0', () => {
    const series = [{ label: 'error', x: [1e-12, 0.01], y: [2.1864e-11, 0] }];
    expect(stepsTable('ε', series, 'zh').rows).toEqual([
      ['1 × 10⁻¹²', '2.186 × 10⁻¹¹'],
      ['0.01', '0'],
    ]);
  });
  test('of many rows at most 40 are shown, and it is said', () => {
    const { rows, thinned } = thinnedRows(Array.from({ length: 100 }, (_, i) => i));
    expect(rows).toHaveLength(34);
    expect(thinned).toEqual({ stride: 3, total: 100 });
  });
});
