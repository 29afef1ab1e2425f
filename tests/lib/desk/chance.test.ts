import { describe, expect, test } from 'vitest';
import {
  chanceOf,
  MOST_PAIRS,
  ownChance,
  readSeed,
  refound,
  sameChance,
  withRows,
} from '../../../src/lib/desk/chance';
import { sheetOf } from '../../../src/lib/desk/parseSheet';
import { everyKind } from '../../helpers/sheets';

const { tables } = sheetOf(everyKind, { lee: 'Lee', wang: 'Wang' });
const pair = { a: 'months', b: 'friends/1/hours', rank: 0.5 };

test('a seed is a whole number of 32 bits, written as numbers are', () => {
  expect(['0', '7', '１２', '1e3', '4294967295', ' 7 '].map(readSeed)).toEqual([
    0, 7, 12, 1000, 4294967295, 7,
  ]);
  for (const none of ['', 'seven', '1.5', '-1', '4294967296', '2 3', '1..2'])
    expect(readSeed(none), none).toBeUndefined();
});

test('what is as usual isn’t said', () => {
  expect(chanceOf({ samples: 100_000, seed: '1', together: [] })).toBeUndefined();
  expect(chanceOf({ seed: '' })).toEqual({ seed: '' });
});

describe('of what anybody gives', () => {
  const own = (given: unknown) => ownChance(everyKind, given, tables);

  test('what is sound is taken', () => {
    const chance = { samples: 10_000, seed: 'much', together: [pair] };
    expect(own(chance)).toEqual(chance);
    expect(own({ seed: 7 })).toEqual({ seed: '7' });
  });

  test.each([
    [undefined],
    [null],
    [7],
    ['samples'],
    [{ samples: 5, seed: null, together: {} }],
    [{ samples: '10000', together: [null, 7, 'x', [], {}] }],
    [{ together: [{ ...pair, rank: 1.5 }] }],
    [{ together: [{ ...pair, rank: NaN }] }],
    [{ together: [{ ...pair, rank: '0.5' }] }],
    [{ together: [{ ...pair, b: 'months' }] }],
    // No range: a name, a field that takes none, a row that isn't there, what every object has.
    ...[
      'friends/0/name',
      'cash',
      'friends/3/hours',
      'friends/-1/hours',
      'friends/01/hours',
      'friends/0/hours/x',
      'dogs/0/hours',
      'constructor',
      '__proto__/0/length',
    ].map((b) => [{ together: [{ ...pair, b }] }] as [unknown]),
  ])('%j is none', (given) => {
    expect(own(given)).toBeUndefined();
  });

  test('two inputs once, and no more pairs than anybody names', () => {
    const turned = { a: pair.b, b: pair.a, rank: 1 };
    expect(own({ together: [pair, turned] })?.together).toEqual([pair]);
    const rows = Array.from({ length: 60 }, () => ({ ...tables['friends']![0]! }));
    const many = rows.flatMap((_, i) =>
      rows
        .slice(0, i)
        .map((_, j) => ({ ...pair, a: `friends/${i}/hours`, b: `friends/${j}/hours` })),
    );
    const all = ownChance(everyKind, { together: many }, { friends: rows });
    expect(all?.together).toEqual(many.slice(0, MOST_PAIRS));
  });
});

test('pairs follow their rows, and go with them', () => {
  const chance = { seed: '7', together: [pair] };
  expect(withRows(chance, (_, row) => row + 3)?.together).toEqual([
    { ...pair, b: 'friends/4/hours' },
  ]);
  expect(withRows(chance, () => undefined)).toEqual({ seed: '7' });
  expect(withRows({ together: [pair] }, () => undefined)).toBeUndefined();
});

describe('after a trip through a spreadsheet', () => {
  const friends = tables['friends']!;
  const found = (rows: typeof friends) =>
    refound(everyKind, { together: [pair] }, tables, { ...tables, friends: rows })?.together?.[0]
      ?.b;

  test('a row is the one that is called the same', () => {
    expect(found(friends.toReversed().map((row) => ({ ...row, hours: '9' })))).toBe(
      'friends/1/hours',
    );
    expect(found([friends[1]!])).toBe('friends/0/hours');
    expect(refound(everyKind, { together: [pair] }, tables, tables)?.together).toEqual([pair]);
  });

  test('nothing is guessed where none or several are', () => {
    expect(found([])).toBeUndefined();
    expect(found([friends[1]!, friends[1]!])).toBeUndefined();
    const nameless = friends.map((row) => ({ ...row, name: '' }));
    expect(
      refound(
        everyKind,
        { together: [pair] },
        { friends: nameless.slice(0, 2) },
        { friends: nameless.slice(1) },
      ),
    ).toBeUndefined();
  });
});

test('two are the same where all of it is', () => {
  const chance = { samples: 10_000, seed: '7', together: [pair] };
  expect(sameChance(chance, structuredClone(chance))).toBe(true);
  expect(sameChance(undefined, {})).toBe(true);
  for (const other of [
    { ...chance, samples: 1_000_000 },
    { ...chance, seed: '8' },
    { ...chance, together: [{ ...pair, rank: 0.6 }] },
    { ...chance, together: [] },
    undefined,
  ])
    expect(sameChance(chance, other)).toBe(false);
});
