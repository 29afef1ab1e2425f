import { describe, expect, test } from 'vitest';
import { PARTNER, YOU } from '../../../../src/components/calculators/social-capital/edits';
import {
  MOST_DRAWN,
  pictureOf,
  radiusOf,
  spotSteps,
  toward,
} from '../../../../src/components/calculators/social-capital/picture';
import { inSlices } from '../../../../src/components/calculators/social-capital/slices';

type Settings = Parameters<typeof pictureOf>[0];
type Given = Parameters<typeof pictureOf>[1];
const settings: Settings = {
  you: '',
  partner: '',
  directed: false,
  weighting: 'strength',
  distance: 'inverse',
  merge: 'max',
  newStrength: 0.2,
  sameTime: true,
  hours: 8,
};
const person = (name: string, resource = 0) => ({ name, resource });
const tie = (
  from: string,
  to: string,
  whose: 'mine' | 'partner' = 'mine',
): Given['ties'][number] => ({
  from,
  to,
  strength: 0.5,
  quality: 1,
  whose,
});

describe('what is drawn', () => {
  const given = {
    people: [person('Ann', 4), person('Bo'), person('Cy')],
    ties: [
      tie('', 'Ann'),
      tie('', 'Bo'),
      tie('Ann', 'Bo'),
      tie('Bo', 'Cy'),
      tie('', 'Ann', 'partner'),
    ],
  };
  const picture = pictureOf(settings, given);

  test('founders first, then everybody, with what they command', () => {
    expect(picture.people.map(({ id }) => id)).toEqual([YOU, PARTNER, 'ann', 'bo', 'cy']);
    expect(picture.people[2]).toMatchObject({ name: 'Ann', resource: 4, contacts: 3 });
    expect(radiusOf(10) ** 2 - radiusOf(5) ** 2).toBeCloseTo(
      radiusOf(5) ** 2 - radiusOf(0) ** 2,
      9,
    );
  });

  test('a bridge is one, and a tie of the other list is marked', () => {
    const kinds = picture.lines.map(
      ({ from, to, kind, whose }) => `${from} ${to} ${kind} ${whose}`,
    );
    expect(kinds.sort()).toEqual([
      `${PARTNER} ann bridge partner`,
      `${YOU} ann tie mine`,
      `${YOU} bo tie mine`,
      'ann bo tie mine',
      'bo cy bridge mine',
    ]);
  });

  test('of many the nearest are drawn, and all are counted', () => {
    const people = Array.from({ length: MOST_DRAWN + 50 }, (_, i) => person(`p${i}`));
    const many = pictureOf(settings, { people, ties: people.map(({ name }) => tie('', name)) });
    expect(many.people).toHaveLength(MOST_DRAWN);
    expect(many.total).toBe(MOST_DRAWN + 51);
    expect(many.lines).toHaveLength(MOST_DRAWN - 1);
  });

  test('everybody gets a spot, who has one keeps it, and again it is the same', async () => {
    const find = (kept = new Map<string, { x: number; y: number }>()) =>
      inSlices(spotSteps(picture, kept), () => false);
    const spots = await find();
    expect([...(spots?.keys() ?? [])]).toEqual(picture.people.map(({ id }) => id));
    expect(await find()).toEqual(spots);
    const kept = new Map([['ann', { x: 0.25, y: 0.75 }]]);
    expect((await find(kept))?.get('ann')).toEqual({ x: 0.25, y: 0.75 });
  });
});

test('an arrow leads to the nearest in its direction', () => {
  const spots = new Map([
    ['middle', { x: 0.5, y: 0.5 }],
    ['right', { x: 0.7, y: 0.55 }],
    ['further', { x: 0.9, y: 0.5 }],
    ['below', { x: 0.55, y: 0.9 }],
  ]);
  expect(toward(spots, 'middle', [1, 0])).toBe('right');
  expect(toward(spots, 'middle', [0, 1])).toBe('below');
  expect(toward(spots, 'middle', [0, -1])).toBeUndefined();
  expect(toward(spots, 'nobody', [1, 0])).toBeUndefined();
});
