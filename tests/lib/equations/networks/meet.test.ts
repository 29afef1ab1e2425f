import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokerageOf } from '../../../../src/lib/equations/networks/burt';
import { networkOf, strengthOf, type Tie } from '../../../../src/lib/equations/networks/graph';
import { kept, meetings } from '../../../../src/lib/equations/networks/meet';
import { build, CLOSE, someNetwork } from './fixtures';

const newTie = fc.record({
  strength: fc.integer({ min: 1, max: 16 }).map((each) => each / 16),
  sameTime: fc.boolean(),
});

test('the constraint it promises is that of the network with the tie', () => {
  fc.assert(
    fc.property(someNetwork, newTie, (given, tie) => {
      const network = build(given);
      const left = kept(network, 0, tie);
      for (const { person, constraint } of meetings(network, 0, tie)) {
        const mine = ({ from, to }: Tie) => (given.directed ? from === 0 : from === 0 || to === 0);
        const ties = [
          ...given.ties.map((each) =>
            mine(each) ? { ...each, strength: each.strength * left } : each,
          ),
          { from: 0, to: person, strength: tie.strength },
          ...(given.directed ? [{ from: person, to: 0, strength: tie.strength }] : []),
        ];
        const after = brokerageOf(build({ ...given, ties }))(0)?.constraint ?? NaN;
        expect(Math.abs(constraint - after)).toBeLessThan(CLOSE);
      }
    }),
  );
});

test('everybody who is no contact is there once, the lowest constraint first', () => {
  fc.assert(
    fc.property(someNetwork, newTie, (given, tie) => {
      const network = build(given);
      const found = meetings(network, 0, tie);
      const strangers = Array.from({ length: given.people }, (_, i) => i).filter(
        (i) => i !== 0 && strengthOf(network.mutual, 0, i) === 0,
      );
      expect(found.map(({ person }) => person).sort((a, b) => a - b)).toEqual(strangers);
      const values = found.map(({ constraint }) => constraint);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }),
  );
});

test('time that is taken from others leaves the sum of strengths as it was', () => {
  const network = networkOf(3, [{ from: 0, to: 1, strength: 0.6 }]);
  const left = kept(network, 0, { strength: 0.2, sameTime: true });
  expect(0.6 * left + 0.2 * left).toBeCloseTo(0.6, 12);
  expect(kept(network, 0, { strength: 0.2, sameTime: false })).toBe(1);
  expect(kept(network, 2, { strength: 0.2, sameTime: true })).toBe(1);
});

test('the chapter: X lowers constraint to 0.583, a friend of all three friends to 0.766', () => {
  const best = (people: number, pairs: string) =>
    meetings(
      networkOf(
        people,
        pairs.split(' ').map((pair) => {
          const [from = 0, to = 0] = [...pair].map(Number);
          return { from, to, strength: 1 };
        }),
      ),
      0,
      { strength: 1, sameTime: false },
    )[0];
  const stranger = best(5, '01 02 03 12 13 23');
  expect(stranger?.constraint.toFixed(3)).toBe('0.583');
  expect(stranger).toMatchObject({ person: 4, through: undefined });
  const friend = best(5, '01 02 03 12 13 23 41 42 43');
  expect(friend?.constraint.toFixed(3)).toBe('0.766');
  expect(friend).toMatchObject({ person: 4, through: 1 });
});
