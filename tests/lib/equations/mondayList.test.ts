import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import * as mondayList from '../../../src/lib/equations/mondayList';

type Settings = Parameters<typeof mondayList.figures>[0];
type Contact = Parameters<typeof mondayList.figures>[1]['contacts'][number];

const settings: Settings = { today: '2026-11-30', names: 3, weakBelow: 0.5 };
const contact = (name: string, more: Partial<Contact> = {}): Contact => ({
  name,
  strength: 0.2,
  quality: 1,
  resource: 5,
  common: 1,
  last: '',
  kind: 'question',
  about: 'labels',
  ...more,
});
const documentOf = (contacts: Contact[], values = settings) =>
  mondayList.details(values, { contacts }).document ?? [];
const headings = (contacts: Contact[], values = settings) =>
  documentOf(contacts, values).flatMap((block) =>
    block.kind === 'heading' ? [block.values?.['name']] : [],
  );
const reasonsFor = (one: Contact) =>
  documentOf([one]).flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ text }) => text) : [],
  );

describe('the order', () => {
  test('near and weak, weak, then close; by room in each', () => {
    const order = headings(
      [
        contact('close', { strength: 0.9, resource: 10 }),
        contact('stranger', { common: 0, resource: 10 }),
        contact('near', { resource: 3 }),
        contact('near and able'),
      ],
      { ...settings, names: 10 },
    );
    expect(order).toEqual(['near and able', 'near', 'stranger', 'close']);
  });

  test('is as long as was asked for, and without rows that have no name', () => {
    expect(headings(['a', '', 'b', 'c', 'd'].map((name) => contact(name)))).toHaveLength(3);
    expect(headings([contact(' ')])).toEqual([]);
    expect(documentOf([])).toEqual([{ kind: 'paragraph', text: 'nobody' }]);
  });
});

test('room: quality × resource × (1 − strength)', () => {
  const one = contact('a', { strength: 0.2, quality: 0.5, resource: 5 });
  expect(mondayList.roomOf(one)).toBeCloseTo(2, 12);
  expect(mondayList.figures(settings, { contacts: [one, contact('')] })).toEqual({
    weak: 1,
    contacts: 1,
    room: 2,
  });
});

test('room falls with strength, and is proportional to means', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (low, more, quality) => {
      const strength = Math.min(1, low + more);
      const room = (changed: Partial<Contact>) => mondayList.roomOf(contact('a', changed));
      expect(room({ strength, quality })).toBeLessThanOrEqual(room({ strength: low, quality }));
      const doubled = room({ strength, quality, resource: 10 });
      expect(doubled).toBeCloseTo(2 * room({ strength, quality, resource: 5 }), 12);
    }),
  );
});

describe('reasons and the first sentence', () => {
  test.each<[string, Partial<Contact>, string[]]>([
    ['near', { quality: undefined, resource: undefined }, ['near']],
    ['weak', { common: 7, quality: undefined }, ['weak', 'means']],
    ['close', { strength: 0.9, quality: 0.9 }, ['strong', 'means', 'vouches']],
    ['doubtful', { quality: 0.2 }, ['near', 'means', 'unsure']],
    ['long ago', { quality: 0.6, last: '2026-01-01' }, ['near', 'means', 'long']],
  ])('%s', (_, changed, texts) => {
    expect(reasonsFor(contact('a', changed))).toEqual(texts);
  });

  test('without a subject the sentence has a blank', () => {
    const texts = (about: string) =>
      documentOf([contact('a', { kind: 'help', about })]).flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : [],
      );
    expect(texts('labels')).toContain('help');
    expect(texts(' ')).toContain('help-blank');
  });
});

describe('findings', () => {
  const codes = (contacts: Contact[]) =>
    (mondayList.details(settings, { contacts }).findings ?? []).map(({ code }) => code);

  test('a row without a name, and a day that is still to come', () => {
    expect(codes([contact(''), contact('a')])).toContain('nameless');
    expect(codes([contact('a', { last: '2027-01-01' })])).toContain('ahead');
  });
  test('nobody weak, or nobody weak with one or two in common', () => {
    expect(codes([contact('a', { strength: 1 })])).toEqual(['all-strong']);
    expect(codes([contact('a', { common: 0 })])).toEqual(['none-near']);
    expect(codes([contact('a')])).toEqual([]);
    expect(codes([])).toEqual([]);
  });
});

test('days are counted to today, where both dates are there', () => {
  expect(mondayList.daysSince('2026-11-01', '2026-11-30')).toBe(29);
  expect(mondayList.daysSince('', '2026-11-30')).toBeUndefined();
  expect(mondayList.daysSince('2026-11-01', '')).toBeUndefined();
  expect(mondayList.daysSince('2026-12-01', '2026-11-30')).toBeUndefined();
});

test('the example begins with the manager, then the professor', () => {
  const words = { manager: 'M', professor: 'P', head: 'H', flatmate: 'F', editor: 'E' };
  const { ok, values, tables } = parseSheet(mondayList, sheetOf(mondayList, words));
  expect(ok).toBe(true);
  const contacts = tables['contacts'] as Contact[];
  expect(mondayList.ranked(values as Settings, contacts).map(({ name }) => name)).toEqual([
    'M',
    'P',
    'E',
    'H',
    'F',
  ]);
});
