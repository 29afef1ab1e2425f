import { describe, expect, test } from 'vitest';
import {
  addPerson,
  addTie,
  areTied,
  idOf,
  PARTNER,
  place,
  placed,
  removePerson,
  removeTie,
  setStrength,
  takeIn,
  takeInSheet,
  YOU,
} from '../../../../src/components/calculators/social-capital/edits';
import type { Sheet } from '../../../../src/lib/desk/sheet';
import { readNetwork } from '../../../../src/lib/equations/networks/readNetwork';

const tie = (from: string, to: string, whose = 'mine') => ({
  from,
  to,
  strength: '0.5',
  quality: '',
  whose,
});
const sheet = (): Sheet => ({
  fields: { you: 'Lin', partner: '' },
  tables: {
    people: [
      { name: 'Ann', resource: '3' },
      { name: 'Bo', resource: '' },
    ],
    ties: [tie('', 'Ann'), tie('bo', 'ANN'), tie('', 'Bo', 'partner')],
  },
});

test('an empty name is the founder whose tie it is; a founder’s own name is the founder', () => {
  expect(idOf(sheet(), '')).toBe(YOU);
  expect(idOf(sheet(), '', 'partner')).toBe(PARTNER);
  expect(idOf(sheet(), ' LIN ')).toBe(YOU);
  expect(idOf(sheet(), 'Ann ')).toBe('ann');
});

describe('people', () => {
  test('somebody new gets a row, an empty one if there is one; who is there gets none', () => {
    const draft = sheet();
    expect(addPerson(draft, ' Cy ')).toBe('cy');
    expect(draft.tables['people']?.at(-1)).toEqual({ name: 'Cy', resource: '' });
    expect(addPerson(draft, 'ann')).toBe('ann');
    expect(addPerson(draft, 'lin')).toBe(YOU);
    expect(draft.tables['people']).toHaveLength(3);
    draft.tables['people']?.unshift({ name: '', resource: '' });
    addPerson(draft, 'Dee');
    expect(draft.tables['people']?.[0]).toEqual({ name: 'Dee', resource: '' });
  });

  test('who goes takes all ties along; founders stay', () => {
    const draft = sheet();
    removePerson(draft, 'ann');
    expect(draft.tables).toEqual({
      people: [{ name: 'Bo', resource: '' }],
      ties: [tie('', 'Bo', 'partner')],
    });
    removePerson(draft, YOU);
    removePerson(draft, PARTNER);
    expect(draft.tables['ties']).toHaveLength(1);
  });
});

describe('ties', () => {
  test('a new one is written as its founder would', () => {
    const draft = sheet();
    addTie(draft, 'bo', YOU, '0.5');
    expect(draft.tables['ties']?.at(-1)).toEqual(tie('', 'Bo'));
    addTie(draft, 'ann', PARTNER, '0.5');
    expect(draft.tables['ties']?.at(-1)).toEqual(tie('', 'Ann', 'partner'));
    expect(areTied(draft, PARTNER, 'ann')).toBe(true);
  });

  test('to oneself or twice there is none; an empty row is used', () => {
    const draft = sheet();
    addTie(draft, 'ann', 'ann', '1');
    addTie(draft, YOU, 'ann', '1');
    expect(draft.tables['ties']).toHaveLength(3);
    draft.tables['ties']?.unshift({ ...tie('', ''), strength: '' });
    addTie(draft, YOU, 'bo', '0.5');
    expect(draft.tables['ties']?.[0]).toEqual(tie('', 'Bo'));
  });

  test('strength is set, and a tie removed, whichever way it was written', () => {
    const draft = sheet();
    setStrength(draft, 'ann', 'bo', '0.9');
    expect(draft.tables['ties']?.[1]?.['strength']).toBe('0.9');
    removeTie(draft, 'ann', 'bo');
    expect(areTied(draft, 'bo', 'ann')).toBe(false);
    expect(draft.tables['ties']).toHaveLength(2);
  });
});

test('what was pasted is added: people once, ties as those of one founder', () => {
  const draft = sheet();
  const read = readNetwork('Ann,Cy,0.25\nCy,Dee');
  expect(read).toBeDefined();
  if (read) takeIn(draft, read, 'partner');
  expect(draft.tables['people']?.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy', 'Dee']);
  expect(draft.tables['ties']?.slice(3)).toEqual([
    { ...tie('Ann', 'Cy', 'partner'), strength: '0.25' },
    { ...tie('Cy', 'Dee', 'partner'), strength: '' },
  ]);
  expect(draft.fields['directed']).toBeUndefined();
});

test('who was moved stays there, is let go with the person, and nobody who is gone is kept', () => {
  const moved = sheet();
  place(moved, 'ann', { x: 0.12345, y: 0.5 }, ['ann', 'bo']);
  place(moved, 'bo', { x: 1, y: 0 }, ['ann', 'bo']);
  expect(placed(moved)).toEqual([
    ['ann', { x: 0.123, y: 0.5 }],
    ['bo', { x: 1, y: 0 }],
  ]);
  removePerson(moved, 'ann');
  expect(moved.arranged).toEqual({ bo: [1, 0] });
  place(moved, YOU, { x: 0.5, y: 0.5 }, [YOU, 'cy']);
  expect(moved.arranged).toEqual({ [YOU]: [0.5, 0.5] });
  expect(placed(sheet())).toEqual([]);
});

describe('a list that the other founder saved', () => {
  const saved = (): Sheet => ({
    fields: { you: 'Mei', partner: 'Lin' },
    tables: {
      people: [
        { name: 'ann', resource: '5' },
        { name: 'Bo', resource: '7' },
        { name: 'Dee', resource: '2' },
        { name: '', resource: '' },
      ],
      ties: [tie('', 'Dee'), tie('Mei', 'ann'), tie('Bo', 'Dee'), tie('', 'Cy', 'partner')],
    },
  });

  test('comes in with people, what they command and that founder’s own ties', () => {
    const draft = sheet();
    takeInSheet(draft, saved(), 'partner');
    expect(draft.fields).toMatchObject({ you: 'Lin', partner: 'Mei' });
    // What is written here already stays.
    expect(draft.tables['people']).toEqual([
      { name: 'Ann', resource: '3' },
      { name: 'Bo', resource: '7' },
      { name: 'Dee', resource: '2' },
    ]);
    expect(draft.tables['ties']).toEqual([
      ...sheet().tables['ties']!,
      tie('', 'Dee', 'partner'),
      tie('', 'ann', 'partner'),
      tie('Bo', 'Dee', 'partner'),
    ]);
  });

  test('taken in again, with something changed, takes its own place', () => {
    const draft = sheet();
    takeInSheet(draft, saved(), 'partner');
    const changed = saved();
    changed.tables['ties']![0]!['strength'] = '0.9';
    takeInSheet(draft, changed, 'partner');
    expect(draft.tables['ties']).toHaveLength(6);
    expect(draft.tables['people']).toHaveLength(3);
    expect(draft.tables['ties']).toContainEqual({ ...tie('', 'Dee', 'partner'), strength: '0.9' });
  });
});

test('a network that is taken in fills empty rows first and looks each name up once', () => {
  const draft = sheet();
  draft.tables['people']!.splice(1, 0, { name: '', resource: '' });
  const lines = Array.from({ length: 2_000 }, (_, i) => `p${i},p${(i * 7 + 1) % 2_000},0.5`);
  takeIn(draft, readNetwork(lines.join('\n'))!, 'mine');
  expect(draft.tables['people']).toHaveLength(2_002);
  expect(draft.tables['people']![1]).toEqual({ name: 'p0', resource: '' });
  expect(draft.tables['ties']).toHaveLength(2_003);
});
