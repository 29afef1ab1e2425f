import { expect, test } from 'vitest';
import {
  arcOf,
  degrees,
  networkOf,
  strengthOf,
  strengthSums,
} from '../../../../src/lib/equations/networks/graph';
import { apart, CLOSE, fixtures } from './fixtures';

test.each(fixtures)('contacts and strengths of $name are those of networkx', (fixture) => {
  expect(degrees(fixture.network)).toEqual(fixture.degree);
  expect(apart(strengthSums(fixture.network), fixture.strengthSum)).toBeLessThan(CLOSE);
});

test('two ties of a pair are one: added, or the stronger of them', () => {
  const ties = [
    { from: 0, to: 1, strength: 0.25 },
    { from: 1, to: 0, strength: 0.5 },
  ];
  expect(strengthOf(networkOf(2, ties).out, 0, 1)).toBe(0.75);
  expect(strengthOf(networkOf(2, ties, { combine: 'max' }).out, 1, 0)).toBe(0.5);
  expect(strengthOf(networkOf(2, ties, { directed: true }).out, 0, 1)).toBe(0.25);
  expect(strengthOf(networkOf(2, ties, { directed: true }).mutual, 0, 1)).toBe(0.75);
  expect(strengthOf(networkOf(2, ties, { equal: true }).out, 0, 1)).toBe(1);
});

test('a tie to oneself and one without strength are none; someone without ties stays', () => {
  const network = networkOf(3, [
    { from: 0, to: 0, strength: 1 },
    { from: 0, to: 1, strength: 0 },
    { from: 1, to: 2, strength: NaN },
  ]);
  expect(degrees(network)).toEqual([0, 0, 0]);
  expect(arcOf(network.out, 0, 1)).toBe(-1);
  expect(strengthOf(network.out, 0, 1)).toBe(0);
  expect(degrees(networkOf(0, []))).toEqual([]);
});

test('a person who is not there is a mistake of the code', () => {
  expect(() => networkOf(2, [{ from: 0, to: 2, strength: 1 }])).toThrow('no person 2 of 2');
});
