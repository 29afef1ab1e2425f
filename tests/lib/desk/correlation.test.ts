import { describe, expect, test } from 'vitest';
import { mixtureOf, ofNormals, type Correlation } from '../../../src/lib/desk/correlation';
import { simulate } from '../../../src/lib/desk/simulate';
import { given, toolOf } from '../../helpers/deskEquations';

const tool = toolOf('abcd', ({ a = 0, b = 0, c = 0, d = 0 }) => a + b + c + d);
/** A normal, a lognormal, a triangle, and a list long enough to have hardly a tie. */
const list = Array.from({ length: 400 }, (_, i) => i ** 2).join('; ');
const sheet = given(tool, { a: '10..20', b: '1..90', c: '2..3..9', d: list });
const n = 20_000;
const drawnWith = (correlations: Correlation[], seed = 1) =>
  simulate(tool, sheet, { samples: n, seed, keep: n, correlations }).drawn;

/** Spearman's. */
function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const [one, other] = [x, y].map(ranks) as [Float64Array, Float64Array];
  const middle = (n - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [one[i]! - middle, other[i]! - middle];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

function ranks(list: Float64Array): Float64Array {
  const order = Uint32Array.from(list.keys()).sort((i, j) => list[i]! - list[j]! || i - j);
  const found = new Float64Array(n);
  order.forEach((i, rank) => (found[i] = rank));
  return found;
}

describe('correlated draws', () => {
  test.each([-1, -0.9, -0.3, 0, 0.5, 0.8, 0.99])('have the rank correlation %d, ± 0.02', (rank) => {
    for (const [a, b] of ['ab', 'ac', 'bc', 'cd', 'da'].map((pair) => [...pair])) {
      const drawn = drawnWith([{ a: a!, b: b!, rank }]);
      expect(Math.abs(rankCorrelation(drawn[a!]!, drawn[b!]!) - rank)).toBeLessThan(0.02);
    }
  });
  test('each input is spread as without, and what isn’t named is drawn as before, bit for bit', () => {
    const [before, after] = [drawnWith([]), drawnWith([{ a: 'a', b: 'c', rank: 0.7 }])];
    for (const key of ['b', 'd']) expect(after[key]).toEqual(before[key]);
    for (const key of ['a', 'c']) {
      const [one, other] = [before[key]!.toSorted(), after[key]!.toSorted()];
      for (const share of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const below = other.filter((x) => x < one[share * n]!).length / n;
        // Of two samples.
        expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((2 * share * (1 - share)) / n));
      }
    }
    expect(after['a']).toEqual(before['a']); // the first of a pair leads
  });
  test('three at a time', () => {
    const three = [
      { a: 'a', b: 'b', rank: 0.6 },
      { a: 'c', b: 'b', rank: -0.4 },
      { a: 'a', b: 'c', rank: 0.2 },
    ];
    const drawn = drawnWith(three);
    for (const { a, b, rank } of three) {
      expect(Math.abs(rankCorrelation(drawn[a]!, drawn[b]!) - rank)).toBeLessThan(0.02);
    }
  });
});

describe('a mixture', () => {
  test('of correlations that can’t hold together there is none', () => {
    const strong = (a: string, b: string, rank = 0.9) => ({ a, b, rank });
    expect(mixtureOf(['a', 'b', 'c'], [strong('a', 'b'), strong('b', 'c')])).toBeUndefined();
    expect(
      mixtureOf(['a', 'b', 'c'], [strong('a', 'b', 1), strong('b', 'c', 1), strong('a', 'c', 0.5)]),
    ).toBeUndefined();
    expect(
      mixtureOf(['a', 'b', 'c'], [strong('a', 'b', 1), strong('b', 'c', 1), strong('a', 'c', 1)]),
    ).toBeDefined();
  });
  test('its weights give the normals’ correlations back', () => {
    const { keys, weights } = mixtureOf(
      ['d', 'b', 'a'],
      [
        { a: 'a', b: 'b', rank: 0.5 },
        { a: 'gone', b: 'b', rank: 1 },
      ],
    )!;
    expect(keys).toEqual(['b', 'a']);
    const [, second] = weights as [Float64Array, Float64Array];
    expect(second[0]).toBeCloseTo(ofNormals(0.5), 15);
    expect(second[0]! ** 2 + second[1]! ** 2).toBeCloseTo(1, 15);
  });
  test('equal ranks are equal normals', () => {
    expect([-1, 0, 1].map(ofNormals)).toEqual([expect.closeTo(-1, 15), 0, expect.closeTo(1, 15)]);
  });
});
