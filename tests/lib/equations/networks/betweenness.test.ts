import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness } from '../../../../src/lib/equations/networks/betweenness';
import { networkOf } from '../../../../src/lib/equations/networks/graph';
import { apart, build, CLOSE, fixtures, scaled, someNetwork, turned } from './fixtures';

describe.each(['steps', 'inverse'] as const)('with distances by %s', (rule) => {
  test.each(fixtures)('$name is as networkx has it', ({ network, betweenness: theirs }) => {
    expect(apart(betweenness(network, rule), theirs[rule])).toBeLessThan(CLOSE);
  });

  test('numbers of persons and the order of ties change nothing', () => {
    fc.assert(
      fc.property(someNetwork, (given) => {
        const after = betweenness(build(turned(given)), rule).reverse();
        expect(apart(betweenness(build(given), rule), after)).toBeLessThan(CLOSE);
      }),
    );
  });

  test('another unit of strength changes nothing', () => {
    fc.assert(
      fc.property(someNetwork, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, factor) => {
        const after = betweenness(build(scaled(given, factor)), rule);
        expect(apart(betweenness(build(given), rule), after)).toBeLessThan(CLOSE);
      }),
    );
  });

  test('it is a share', () => {
    fc.assert(
      fc.property(someNetwork, (given) => {
        for (const each of betweenness(build(given), rule)) {
          expect(each ?? 0).toBeGreaterThanOrEqual(0);
          expect(each ?? 0).toBeLessThanOrEqual(1 + CLOSE);
        }
      }),
    );
  });
});

test('who is in the middle of A–B–C is on all ways, 1 and not 2', () => {
  const ties = [
    { from: 0, to: 1, strength: 0.5 },
    { from: 1, to: 2, strength: 0.5 },
  ];
  expect(betweenness(networkOf(3, ties), 'steps')).toEqual([0, 1, 0]);
});

test('a strong tie is short: the way goes through the close friends, not by the acquaintance', () => {
  const ties = [
    { from: 0, to: 1, strength: 1 },
    { from: 1, to: 2, strength: 1 },
    { from: 0, to: 2, strength: 0.25 },
  ];
  expect(betweenness(networkOf(3, ties), 'inverse')).toEqual([0, 1, 0]);
  expect(betweenness(networkOf(3, ties), 'steps')).toEqual([0, 0, 0]);
});

test('the same lengths added in another order are the same length', () => {
  // 1/0.05 + 1/0.05 + 1/0.15 is not 1/0.15 + 1/0.05 + 1/0.05 in the last digit.
  const strengths = [0.05, 0.05, 0.15];
  const upper = [0, 1, 2, 5].slice(1).map((to, i) => ({
    from: [0, 1, 2][i] as number,
    to,
    strength: strengths[i] as number,
  }));
  const lower = [3, 4, 5].map((to, i) => ({
    from: [0, 3, 4][i] as number,
    to,
    strength: strengths[2 - i] as number,
  }));
  const shares = betweenness(networkOf(6, [...upper, ...lower], { directed: true }), 'inverse');
  expect(shares[1]).toBeCloseTo(shares[4] as number, 12);
  expect(shares[2]).toBeCloseTo(shares[3] as number, 12);
});

test('nobody is between two people', () => {
  expect(betweenness(networkOf(2, [{ from: 0, to: 1, strength: 1 }]), 'steps')).toEqual([
    undefined,
    undefined,
  ]);
  expect(betweenness(networkOf(3, []), 'inverse')).toEqual([0, 0, 0]);
});
