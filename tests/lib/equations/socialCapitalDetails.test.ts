import { describe, expect, test } from 'vitest';
import { details, MOST_AT_ONCE } from '../../../src/lib/equations/socialCapitalDetails';
import { figures } from '../../../src/lib/equations/socialCapital';

type Settings = Parameters<typeof figures>[0];
type Given = Parameters<typeof figures>[1];
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
const tie = (from: string, to: string, strength = 0.5): Given['ties'][number] => ({
  from,
  to,
  strength,
  quality: 1,
  whose: 'mine',
});
const person = (name: string, resource = 0) => ({ name, resource });
function told(given: Given, changed: Partial<Settings> = {}) {
  const values = { ...settings, ...changed };
  const { findings = [], rows } = details(values, given, figures(values, given));
  const find = (code: string) => findings.find((finding) => finding.code === code);
  return { findings, find, rows: rows?.people ?? {} };
}

describe('what can’t be counted is named with its row', () => {
  const people = [person('Ann'), person(''), person('ann'), person('Cy')];
  const ties = [tie('', 'Ann'), tie('', 'Bo'), tie('Cy', 'cy'), tie('Ann', ''), tie('Ann', 'Cy')];
  const { find } = told({ people, ties });
  test.each([
    ['nameless', { table: 'people', row: 1 }],
    ['twice', { table: 'people', row: 2 }],
    ['unknown', { table: 'ties', row: 1, column: 'to', values: { name: 'Bo' } }],
    ['oneself', { table: 'ties', row: 2 }],
    ['again', { table: 'ties', row: 3, values: { earlier: 1 } }],
  ])('%s', (code, place) => {
    expect(find(code)).toMatchObject(place);
  });

  test('of many alike some are named and the others counted', () => {
    const many = Array.from({ length: 14 }, (_, i) => tie('', `nobody ${i}`));
    const { findings } = told({ people, ties: many });
    expect(findings.filter(({ code }) => code === 'unknown')).toHaveLength(10);
    expect(findings).toContainEqual({
      code: 'unknown-more',
      tone: 'warning',
      values: { count: 4 },
    });
  });
});

test('who has no ties is kept and named; if it is the reader, that is said', () => {
  const people = [person('Ann'), person('Bo')];
  const one = told({ people, ties: [tie('', 'Ann')] });
  expect(one.find('alone')).toMatchObject({ table: 'people', row: 1 });
  expect(one.rows['degree']).toEqual([1, 0]);
  expect(one.rows['constraint']).toEqual([1, undefined]);
  const more = told({ people: [...people, person('Cy')], ties: [tie('', 'Ann')] });
  expect(more.find('alone-many')?.values).toEqual({ count: 2 });
  expect(told({ people, ties: [] }).find('no-ties')).toBeDefined();
});

test('strong ties raise the sum, and repeat what one knows', () => {
  const people = [person('Ann', 9), person('Bo'), person('Cy'), person('Dee', 1)];
  const ties = [
    tie('', 'Ann', 1),
    tie('', 'Bo'),
    tie('', 'Cy'),
    tie('', 'Dee', 0.1),
    tie('Ann', 'Bo'),
    tie('Ann', 'Cy'),
  ];
  expect(told({ people, ties }).find('repeats')?.values).toEqual({
    name: 'Ann',
    part: '9.00',
    known: 2,
  });
});

describe('whom to meet', () => {
  const people = [person('Ann', 1), person('Bo', 2), person('Cy', 3), person('Dee', 4)];
  const ties = [tie('', 'Ann'), tie('', 'Bo'), tie('Ann', 'Bo'), tie('Ann', 'Cy')];

  test('a stranger first, then who can be introduced, with what it costs and brings', () => {
    const { find } = told({ people, ties });
    const { before, after, ...rest } = find('meet')?.values ?? {};
    expect(rest).toEqual({ name: 'Dee', gain: '0.80', loss: '0.25' });
    expect(Number(after)).toBeLessThan(Number(before));
    expect(find('meet-through')?.values).toMatchObject({ name: 'Cy', via: 'Ann' });
  });

  test('time on top costs nothing', () => {
    expect(told({ people, ties }, { sameTime: false }).find('meet')?.values?.['loss']).toBe('0.00');
  });

  test('of those who lower it alike, who commands most', () => {
    const two = [...people, person('Eve', 9)];
    expect(told({ people: two, ties }).find('meet')?.values?.['name']).toBe('Eve');
  });

  test('where everybody is known, nobody is named', () => {
    const all = people.map(({ name }) => tie('', name));
    expect(told({ people, ties: all }).find('meet')).toBeUndefined();
  });
});

test('bridges that lead on are named, local ones too; parts are counted', () => {
  const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => person(name));
  const ties = [
    tie('', 'A'),
    tie('A', 'B'),
    tie('', 'C'),
    tie('C', 'D'),
    tie('D', 'E'),
    tie('E', ''),
    tie('F', 'G'),
  ];
  const { find } = told({ people, ties });
  expect(find('bridges')?.values).toEqual({ names: 'A' });
  expect(find('local-bridges')?.values).toEqual({ names: 'C · E' });
  expect(find('parts')?.values).toEqual({ count: 2 });
});

test('betweenness is worked out at once up to so many people', () => {
  const spokes = (count: number) => {
    const people = Array.from({ length: count }, (_, i) => person(`p${i}`));
    return { people, ties: people.map(({ name }) => tie('', name)) };
  };
  const few = told(spokes(MOST_AT_ONCE - 1));
  expect(few.find('between')?.values).toEqual({ share: '100.0' });
  expect(few.rows['betweenness']?.[0]).toBe(0);
  const many = told(spokes(MOST_AT_ONCE));
  expect(many.find('large')).toBeDefined();
  expect(many.find('between')).toBeUndefined();
  expect(many.rows['betweenness']?.[0]).toBeUndefined();
});
