import { expect, test } from 'vitest';
import { compared, comparison } from '../../../../src/lib/equations/networks/founders';
import { societyIn, type Reading } from '../../../../src/lib/equations/networks/worth';

const reading: Reading = {
  you: 'Lin',
  partner: 'Mei',
  directed: false,
  weighting: 'equal',
  merge: 'max',
};
const people = ['Ann', 'Bo', 'Cy', 'Dee'].map((name) => ({ name, resource: 4 }));
const tie = (to: string, strength: number, whose: 'mine' | 'partner', from = '') => ({
  from,
  to,
  strength,
  quality: 1,
  whose,
});
const ties = [
  tie('Mei', 1, 'mine'),
  tie('Ann', 0.5, 'mine'),
  tie('Bo', 0.5, 'mine'),
  tie('Lin', 1, 'partner'),
  tie('Ann', 1, 'partner'),
  tie('Cy', 0.5, 'partner'),
  tie('Cy', 1, 'partner', 'Bo'),
];

test('sums, what they have in common, and the one about whom they differ', () => {
  const found = comparison(societyIn(reading, { people, ties }), reading);
  expect(found).toMatchObject({
    mine: { sum: 4, contacts: 2 },
    partner: { sum: 6, contacts: 2 },
    common: 1,
    either: 3,
    both: { sum: 8 },
    differ: { person: 2, mine: 2, partner: 4 },
  });
});

test('constraint: each alone, each in what both know, and both as one', () => {
  const found = comparison(societyIn(reading, { people, ties }), reading);
  expect(found?.mine.constraint).toBeCloseTo(1 / 3, 12);
  // Lin's Ann knows Mei too: a third, half of Ann's time; Mei gives Ann a third.
  const [mei, ann, bo] = [1 / 3 + 1 / 6, 1 / 3 + 1 / 9, 1 / 3];
  expect(found?.mine.constraintKnown).toBeCloseTo(mei ** 2 + ann ** 2 + bo ** 2, 12);
  // As one they have Ann, Bo, Cy; Bo and Cy know each other.
  expect(found?.both.constraint).toBeCloseTo(1 / 9 + 2 * (1 / 3 + 1 / 6) ** 2, 12);
});

test('one founder has nobody to be compared with', () => {
  const alone = { ...reading, partner: '' };
  const mine = ties.filter(({ whose, to }) => whose === 'mine' && to !== 'Mei');
  expect(comparison(societyIn(alone, { people, ties: mine }), alone)).toBeUndefined();
  expect(compared(societyIn(alone, { people, ties: mine }), alone)).toEqual([]);
});

test('where nothing differs nothing is said', () => {
  const same = ties.filter(({ to }) => to !== 'Ann');
  const codes = compared(societyIn(reading, { people, ties: same }), reading).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['sums', 'overlap', 'constraints']);
});
