/** What a reader says of chance is of the sheet: it goes with its rows, back and forward, and changes no figure. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  dropPair,
  lastingKey,
  pairsOf,
  putPair,
  setChance,
} from '../../../src/components/desk/chanceEdits';
import { DeskState } from '../../../src/components/desk/desk.svelte';
import type { ToolWords } from '../../../src/components/desk/toolWords';
import { inputsOf, uncertain } from '../../../src/lib/desk/inputs';
import { computable, everyKindWords } from '../../helpers/sheets';

function begin() {
  const words = { rows: everyKindWords.en.rows } as unknown as ToolWords;
  const desk = new DeskState({ equation: computable, words });
  desk.change(({ fields, tables }) => {
    fields['months'] = '12..24';
    tables['friends']![0]!['hours'] = '1..2';
  });
  return desk;
}
/** The inputs that a simulation has: Months, Lee's hours, Wang's. */
const keysOf = (desk: DeskState) => {
  const subject = desk.outcome;
  return uncertain(inputsOf(computable, subject.parsed)).map((input) => lastingKey(subject, input));
};
const togetherIn = (desk: DeskState) => desk.sheet.chance?.together;

// However slow the machine: a sheet that takes long is worked out later.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

test('a pair is named once, in place of the one before, and goes', () => {
  const desk = begin();
  const [months = '', lee = '', wang = ''] = keysOf(desk);
  putPair(desk, { a: months, b: lee, rank: 0.5 });
  putPair(desk, { a: lee, b: months, rank: -0.5 });
  putPair(desk, { a: months, b: wang, rank: 1 });
  expect(togetherIn(desk)).toEqual([
    { a: 'friends/0/hours', b: 'months', rank: -0.5 },
    { a: 'months', b: 'friends/1/hours', rank: 1 },
  ]);
  expect(pairsOf(desk.sheet)[1]).toEqual({ a: months, b: wang, rank: 1 });
  for (const pair of pairsOf(desk.sheet)) dropPair(desk, pair);
  expect(desk.sheet).not.toHaveProperty('chance');
});

test('each is a step, typing one step, and no figure is worked out anew for it', () => {
  const desk = begin();
  const { figures, details, parsed } = desk.outcome;
  for (const seed of ['7', '71', '71x']) setChance(desk, { seed }, 'seed');
  setChance(desk, { samples: 10_000 });
  expect(desk.sheet.chance).toEqual({ seed: '71x', samples: 10_000 });
  expect(desk.outcome.sheet).toBe(desk.sheet);
  desk.undo();
  expect(desk.sheet.chance).toEqual({ seed: '71x' });
  desk.undo();
  expect(desk.sheet).not.toHaveProperty('chance');
  desk.redo();
  expect(desk.sheet.chance).toEqual({ seed: '71x' });
  expect(desk.outcome.figures).toBe(figures);
  expect(desk.outcome.details).toBe(details);
  expect(desk.outcome.parsed).toBe(parsed);
});

test('what is as usual leaves nothing on the sheet', () => {
  const desk = begin();
  const before = desk.sheet;
  setChance(desk, { seed: '1', samples: 100_000 });
  expect(desk.sheet).toBe(before);
});

test('a pair follows its row through other edits, goes with it, and comes back with it', () => {
  const desk = begin();
  const [months = '', , wang = ''] = keysOf(desk);
  putPair(desk, { a: months, b: wang, rank: 0.5 });
  const row = () => togetherIn(desk)?.[0]?.b;
  desk.change(({ tables }) => tables['friends']!.reverse());
  expect(row()).toBe('friends/1/hours');
  desk.change(({ tables }) => tables['friends']!.unshift({ name: 'New', hours: '', trust: '5' }));
  expect(row()).toBe('friends/2/hours');
  desk.change(({ tables }) => (tables['friends']![2]!['hours'] = '30..50'));
  expect(row()).toBe('friends/2/hours');
  expect(pairsOf(desk.sheet)[0]).toEqual({ a: months, b: wang, rank: 0.5 });
  desk.change(({ tables }) => tables['friends']!.splice(2, 1));
  expect(desk.sheet).not.toHaveProperty('chance');
  desk.undo();
  expect(row()).toBe('friends/2/hours');
});

test('while something is wrong, a pair is of the row as it stands now', () => {
  const desk = begin();
  desk.setField('months', 'much');
  desk.change(({ tables }) => tables['friends']!.reverse());
  expect(desk.stale).toBe(true);
  const [months = '', lee = ''] = keysOf(desk);
  putPair(desk, { a: months, b: lee, rank: 0.5 });
  expect(togetherIn(desk)).toEqual([{ a: 'months', b: 'friends/2/hours', rank: 0.5 }]);
  desk.change(({ tables }) => tables['friends']!.pop());
  putPair(desk, { a: months, b: lee, rank: 1 });
  expect(desk.sheet).not.toHaveProperty('chance');
});
