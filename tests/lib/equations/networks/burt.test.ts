import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokerageOf } from '../../../../src/lib/equations/networks/burt';
import { networkOf, type Network } from '../../../../src/lib/equations/networks/graph';
import { apart, build, CLOSE, fixtures, scaled, someNetwork, turned } from './fixtures';

const everybody = (network: Network) =>
  Array.from({ length: network.people }, (_, person) => brokerageOf(network)(person));
const constraints = (network: Network) => everybody(network).map((each) => each?.constraint);
const sizes = (network: Network) => everybody(network).map((each) => each?.effectiveSize);

/** Person 0 and n contacts; all of them know each other, or none. */
function around(n: number, closed: boolean): Network {
  const pairs = Array.from({ length: n + 1 }, (_, from) =>
    Array.from({ length: n + 1 }, (__, to) => ({ from, to, strength: 1 })),
  ).flat();
  return networkOf(
    n + 1,
    pairs.filter(({ from, to }) => from < to && (closed || from === 0)),
  );
}

test.each(fixtures)('$name is as networkx has it', ({ network, equal, ...theirs }) => {
  expect(apart(constraints(network), theirs.constraint.strength)).toBeLessThan(CLOSE);
  expect(apart(constraints(equal), theirs.constraint.equal)).toBeLessThan(CLOSE);
  expect(apart(sizes(network), theirs.effectiveSize.strength)).toBeLessThan(CLOSE);
  expect(apart(sizes(equal), theirs.effectiveSize.equal)).toBeLessThan(CLOSE);
});

describe('the chapter', () => {
  const constraintOf = (network: Network) => brokerageOf(network)(0)?.constraint.toFixed(3);

  test('three strangers 0.333; circles of three, four, five 0.926, 0.766, 0.648', () => {
    expect(constraintOf(around(3, false))).toBe('0.333');
    expect([3, 4, 5].map((n) => constraintOf(around(n, true)))).toEqual([
      '0.926',
      '0.766',
      '0.648',
    ]);
  });

  test('exercise 3: hours that are not returned, 0.34', () => {
    const ties = [
      { from: 0, to: 1, strength: 6 },
      { from: 0, to: 2, strength: 3 },
      { from: 0, to: 3, strength: 3 },
      { from: 1, to: 0, strength: 2 },
      { from: 2, to: 0, strength: 3 },
      { from: 3, to: 0, strength: 3 },
    ];
    const both = brokerageOf(networkOf(4, ties, { directed: true }))(0);
    expect(both?.constraint).toBeCloseTo(0.34, 12);
  });
});

test('strangers only: constraint is the sum of squared shares, no contact is a repeat', () => {
  const ties = [0.2, 0.3, 0.5].map((strength, i) => ({ from: 0, to: i + 1, strength }));
  const found = brokerageOf(networkOf(4, ties))(0);
  expect(found?.constraint).toBeCloseTo(0.04 + 0.09 + 0.25, 12);
  expect(found?.effectiveSize).toBe(3);
  expect(found?.efficiency).toBe(1);
});

test('someone without ties has no value', () => {
  expect(brokerageOf(networkOf(2, []))(0)).toBeUndefined();
});

test('numbers of persons, the order of ties and the unit of strength change nothing', () => {
  const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(someNetwork, factor, (given, times) => {
      const before = build(given);
      const other = build(turned(given));
      const larger = build(scaled(given, times));
      for (const measure of [constraints, sizes]) {
        expect(apart(measure(before), measure(other).reverse())).toBeLessThan(CLOSE);
        expect(apart(measure(before), measure(larger))).toBeLessThan(CLOSE);
      }
    }),
  );
});

test('one more stranger with an equal tie lowers the constraint of strangers, to 1/n', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (n) => {
      const [fewer, more] = [n, n + 1].map((each) => brokerageOf(around(each, false))(0));
      expect(more?.constraint).toBeLessThan(fewer?.constraint ?? 0);
      expect(more?.constraint).toBeCloseTo(1 / (n + 1), 12);
    }),
  );
});
