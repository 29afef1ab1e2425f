import { describe, expect, it } from 'vitest';
import {
  laws,
  logCount,
  logGrowth,
  slope,
  writtenOf,
} from '../../../src/lib/equations/networkLaws';

const count = (law: (typeof laws)[number], n: number) => Math.exp(logCount(law, n));

describe('what each law counts', () => {
  it('prints the worked example, a hundred people', () => {
    expect(count('sarnoff', 100)).toBeCloseTo(100, 9);
    expect(count('odlyzko', 100).toFixed(1)).toBe('460.5');
    expect(count('metcalfe', 100)).toBeCloseTo(4950, 7);
    expect(writtenOf(logCount('reed', 100))).toEqual({ mantissa: 1.27, power: 30 });
  });

  it('counts pairs and groups as a hand does', () => {
    const members = ['a', 'b', 'c', 'd', 'e'];
    let [pairs, groups] = [0, 0];
    for (let set = 0; set < 2 ** members.length; set++) {
      const size = members.filter((_, i) => set & (1 << i)).length;
      if (size === 2) pairs++;
      if (size >= 2) groups++;
    }
    expect(count('metcalfe', 5)).toBeCloseTo(pairs, 9);
    expect(count('reed', 5)).toBeCloseTo(groups, 9);
  });

  it('counts nothing where there is nothing to count', () => {
    for (const law of laws) expect(count(law, 0)).toBe(0);
    for (const law of ['odlyzko', 'metcalfe', 'reed'] as const) {
      expect(count(law, 1)).toBe(0);
      expect(slope(law, 1)).toBeUndefined();
    }
  });

  it.each(laws)('%s stays finite in logarithms up to a thousand million people', (law) => {
    for (const n of [2, 59, 60, 61, 1_000, 1_024, 1e6, 1e9]) {
      expect(Number.isFinite(logCount(law, n))).toBe(true);
      expect(Number.isFinite(slope(law, n))).toBe(true);
    }
  });

  it('Reed has no seam where it turns to the short form', () => {
    const step = logCount('reed', 60.001) - logCount('reed', 60);
    expect(step).toBeCloseTo(0.001 * Math.LN2, 9);
    expect(slope('reed', 60.001)).toBeCloseTo(slope('reed', 60) as number, 2);
  });
});

describe('growth and slope', () => {
  it('prints ten times as many people', () => {
    const grown = laws.map((law) => writtenOf(logGrowth(law, 100, 1_000)));
    expect(grown[0]).toEqual({ value: expect.closeTo(10, 9) as number });
    expect(grown[1]).toEqual({ value: expect.closeTo(15, 9) as number });
    expect(grown[2]).toEqual({ value: expect.closeTo(999_000 / 9_900, 9) as number });
    expect(grown[3]).toEqual({ mantissa: 8.45, power: 270 });
  });

  it('prints the slopes at a hundred', () => {
    const printed = laws.map((law) => slope(law, 100)?.toFixed(3));
    expect(printed).toEqual(['1.000', '1.217', '2.010', '69.315']);
  });

  it.each(laws)('the slope of %s is the slope of its curve', (law) => {
    for (const n of [3, 7.5, 40, 59, 300, 5_000]) {
      const by = 1e-5;
      const drawn = (logCount(law, n * (1 + by)) - logCount(law, n * (1 - by))) / (2 * by);
      expect(drawn / (slope(law, n) as number)).toBeCloseTo(1, 6);
    }
  });

  it('orders the laws for every network of more than five', () => {
    for (let n = 6; n < 1_000; n += 7) {
      const logs = laws.map((law) => logCount(law, n));
      expect(logs.toSorted((a, b) => a - b)).toEqual(logs);
    }
  });
});

it('writes what is large as a power of ten, rounded up to the next where it must', () => {
  expect(writtenOf(Math.log(999.9))).toEqual({ value: expect.closeTo(999.9, 9) as number });
  expect(writtenOf(20 * Math.LN10 - 1e-9)).toEqual({ mantissa: 1, power: 20 });
});
