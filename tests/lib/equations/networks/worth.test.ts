import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strengthOf } from '../../../../src/lib/equations/networks/graph';
import {
  mergedTies,
  networkIn,
  societyIn,
  worthOf,
  type Reading,
} from '../../../../src/lib/equations/networks/worth';

const reading: Reading = {
  you: '',
  partner: '',
  directed: false,
  weighting: 'strength',
  merge: 'max',
};
const people = ['Ann', 'Bo', 'Cy'].map((name, i) => ({ name, resource: 3 + i }));
const tie = (from: string, to: string, strength: number, whose: 'mine' | 'partner' = 'mine') => ({
  from,
  to,
  strength,
  quality: 0.5,
  whose,
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('each contact counts with strength × quality × resource; without direction from both ends', () => {
  const ties = [tie('', 'Ann', 0.5), tie('Bo', '', 0.2), tie('Ann', 'Cy', 1)];
  const society = societyIn(reading, { people, ties });
  const worth = worthOf(society, society.mine, 0, false);
  expect(worth.parts).toEqual([undefined, 0.75, 0.4, undefined]);
  expect(worth.sum).toBeCloseTo(1.15, 12);
  expect(worth.plain).toBeCloseTo(2.3, 12);
  expect(worth.strength).toBeCloseTo(0.7, 12);
  expect(worthOf(society, society.mine, 0, true).parts).toEqual([
    undefined,
    0.75,
    undefined,
    undefined,
  ]);
});

test('the sum rises with strength, quality and resource, and doubles with all resources', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 8 }), (rows) => {
      const sumOf = (factor: number, more: number) => {
        const given = {
          people: rows.map(([, , resource], i) => ({ name: `p${i}`, resource: resource * factor })),
          ties: rows.map(([strength, quality], i) => ({
            from: '',
            to: `p${i}`,
            strength: i === 0 ? Math.min(1, strength + more) : strength,
            quality,
            whose: 'mine' as const,
          })),
        };
        const society = societyIn(reading, given);
        return worthOf(society, society.mine, 0, false).sum;
      };
      expect(sumOf(2, 0)).toBeCloseTo(2 * sumOf(1, 0), 9);
      expect(sumOf(1, 0.5)).toBeGreaterThanOrEqual(sumOf(1, 0));
    }),
  );
});

test('a tie that both founders named is the stronger of the two, or both together up to 1', () => {
  const ties = [tie('Ann', 'Bo', 0.5), tie('Bo', 'Ann', 0.75, 'partner'), tie('', 'Cy', 0.2)];
  const society = societyIn(reading, { people, ties });
  const strengths = (merge: 'max' | 'sum') =>
    mergedTies(society, { ...reading, merge }).map(({ strength }) => strength);
  expect(strengths('max')).toEqual([0.75, 0.2]);
  expect(strengths('sum')).toEqual([1, 0.2]);
});

test('a founder’s network has the founder’s ties alone', () => {
  const ties = [tie('Ann', 'Bo', 0.5), tie('', 'Cy', 0.75, 'partner')];
  const society = societyIn(reading, { people, ties });
  const network = networkIn(society, society.partner, reading);
  expect(strengthOf(network.out, 1, 4)).toBe(0.75);
  expect(strengthOf(network.out, 2, 3)).toBe(0);
});
