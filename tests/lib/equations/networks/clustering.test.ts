import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustering } from '../../../../src/lib/equations/networks/clustering';
import { networkOf } from '../../../../src/lib/equations/networks/graph';
import { apart, build, CLOSE, fixtures, scaled, someNetwork, turned } from './fixtures';

test.each(fixtures)('$name is as networkx has it', ({ network, degree, clustering: theirs }) => {
  // A share of no pairs is 0 for networkx, and nothing here.
  const shares = theirs.map((share, i) => ((degree[i] ?? 0) < 2 ? undefined : share));
  expect(apart(clustering(network), shares)).toBeLessThan(CLOSE);
});

test('it is a share, whatever the numbers of persons and the strengths', () => {
  fc.assert(
    fc.property(someNetwork, (given) => {
      const shares = clustering(build(given));
      expect(apart(shares, clustering(build(turned(given))).reverse())).toBeLessThan(CLOSE);
      expect(apart(shares, clustering(build(scaled(given, 3))))).toBe(0);
      for (const share of shares) {
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('one of three pairs is a third; all in a triangle', () => {
  const spokes = [1, 2, 3].map((to) => ({ from: 0, to, strength: 0.5 }));
  const network = networkOf(4, [...spokes, { from: 1, to: 2, strength: 0.1 }]);
  const [center, one, , loose] = clustering(network);
  expect(center).toBeCloseTo(1 / 3, 12);
  expect(one).toBe(1);
  expect(loose).toBeUndefined();
});
