/**
 * @file An hour on Monday: whom to write to, why, and a first sentence.
 *
 * Room of a tie = quality × resource × (1 − strength): what the same person would add to the sum of chapter 4 if the tie
 * were as strong as can be. Ties that aren't kept up and have one or two acquaintances in common come first.
 *
 * @see Chapter 040-social-capital, "An hour on Monday"; references: rajkumar2022, granovetter1973
 */
import type { AnyFields, Values } from '../core/fields';
import type { Block, Details, Figures, Finding, Results } from '../desk/equation';
import type { Tables, TableValues } from '../desk/tables';

export const fields = {
  /** Empty: how long ago anything was isn't said. */
  today: { kind: 'date', default: '' },
  names: { unit: 'person', min: 1, max: 10, default: 3, step: 1, whole: true },
  /** Seen less often than this, a tie is weak. */
  weakBelow: { unit: '1', min: 0, max: 1, default: 0.5, step: 0.1 },
} as const satisfies AnyFields;

const share = { unit: '1', min: 0, max: 1, step: 0.1, optional: true, uncertain: true } as const;
const kinds = ['question', 'introduction', 'help', 'thanks'] as const;

export const tables = {
  contacts: {
    columns: {
      name: { kind: 'text', default: '' },
      strength: share,
      quality: share,
      resource: { unit: '1', min: 0, max: 10, step: 1, optional: true, uncertain: true },
      /** Acquaintances that both have. */
      common: { unit: '1', min: 0, max: 100, step: 1, whole: true, optional: true },
      last: { kind: 'date', default: '' },
      kind: { kind: 'choice', options: kinds, default: 'question' },
      /** What it is about, as the reader would say it in the middle of a sentence. */
      about: { kind: 'text', default: '' },
    },
    most: 200,
    derived: { room: { unit: '1', digits: 2 }, days: { unit: 'day', digits: 0 } },
  },
} as const satisfies Tables;

export const results = {
  weak: { unit: 'person', digits: 0, better: 'more' },
  contacts: { unit: 'person', digits: 0 },
  room: { unit: '1', digits: 2 },
} as const satisfies Results;

export const people = { tables: { contacts: ['name', 'about'] } } as const;

type Settings = Values<typeof fields>;
type Given = TableValues<typeof tables>;
type Contact = Given['contacts'][number];

const isNamed = ({ name }: Contact): boolean => name.trim() !== '';
export const roomOf = ({ strength = 0, quality = 1, resource = 0 }: Contact): number =>
  quality * resource * (1 - strength);
const isWeak = ({ strength = 0 }: Contact, { weakBelow }: Settings): boolean =>
  strength < weakBelow;
/** Somebody else's circle, with a way in. */
const isNear = ({ common }: Contact): boolean => common === 1 || common === 2;

/** How many are weak, of how many, and what all ties have room for. */
export function figures(values: Settings, { contacts }: Given): Figures<typeof results> {
  let [weak, count, room] = [0, 0, 0];
  for (const contact of contacts) {
    if (!isNamed(contact)) continue;
    count += 1;
    room += roomOf(contact);
    if (isWeak(contact, values)) weak += 1;
  }
  return { weak, contacts: count, room };
}

/** Weak ties with one or two acquaintances in common, then other weak ones, then the rest; by room in each. */
export function ranked(values: Settings, contacts: readonly Contact[]): Contact[] {
  const rank = (contact: Contact) => (!isWeak(contact, values) ? 2 : isNear(contact) ? 0 : 1);
  return contacts.filter(isNamed).toSorted((a, b) => rank(a) - rank(b) || roomOf(b) - roomOf(a));
}

const DAY_MS = 86_400_000;
/** @returns Undefined where a date is missing, or lies ahead. */
export function daysSince(last: string, today: string): number | undefined {
  const days = (Date.parse(today) - Date.parse(last)) / DAY_MS;
  return days >= 0 ? days : undefined;
}

export function details(values: Settings, given: Given): Details<typeof tables> {
  const { contacts } = given;
  return {
    findings: findingsOf(values, contacts),
    rows: {
      contacts: {
        room: contacts.map((contact) => (isNamed(contact) ? roomOf(contact) : undefined)),
        days: contacts.map(({ last }) => daysSince(last, values.today)),
      },
    },
    document: documentOf(values, contacts),
  };
}

function findingsOf(values: Settings, contacts: readonly Contact[]): Finding[] {
  const named = contacts.filter(isNamed);
  const findings: Finding[] = contacts.flatMap((contact, row) => {
    const place = { table: 'contacts', row };
    if (!isNamed(contact)) return [{ code: 'nameless', tone: 'warning', ...place }];
    const ahead = contact.last > values.today && values.today !== '';
    return ahead ? [{ code: 'ahead', tone: 'warning', ...place, column: 'last' }] : [];
  });
  if (named.length === 0) return findings;
  const weak = named.filter((contact) => isWeak(contact, values));
  if (weak.length === 0) findings.push({ code: 'all-strong', tone: 'warning' });
  else if (!weak.some(isNear)) findings.push({ code: 'none-near', tone: 'note' });
  return findings;
}

/** Longer ago than this, and one begins with that. */
const LONG_DAYS = 90;

function documentOf(values: Settings, contacts: readonly Contact[]): Block[] {
  const chosen = ranked(values, contacts).slice(0, values.names);
  if (chosen.length === 0) return [{ kind: 'paragraph', text: 'nobody' }];
  const head: Block[] =
    values.today === ''
      ? []
      : [{ kind: 'paragraph', text: 'dated', values: { date: values.today } }];
  return [
    ...head,
    ...chosen.flatMap((contact, i) => [
      { kind: 'heading' as const, text: 'person', values: { n: i + 1, name: contact.name } },
      { kind: 'list' as const, items: reasons(contact, values) },
      {
        kind: 'paragraph' as const,
        text: sentenceOf(contact),
        values: { name: contact.name, about: contact.about.trim() },
      },
    ]),
    { kind: 'paragraph', text: 'afterwards' },
  ];
}

/** Without a subject there is a blank to fill in. */
const sentenceOf = ({ kind, about }: Contact): string =>
  about.trim() === '' ? `${kind}-blank` : kind;

function reasons(contact: Contact, values: Settings) {
  const { common, resource, quality, last } = contact;
  const days = daysSince(last, values.today);
  const items: { text: string; values?: Record<string, number | string> }[] = [];
  const add = (when: boolean, text: string, more?: Record<string, number | string>) => {
    if (when) items.push(more ? { text, values: more } : { text });
  };
  const weak = isWeak(contact, values);
  add(weak && isNear(contact), 'near', { common: common ?? 0 });
  add(weak && !isNear(contact), 'weak');
  add(!weak, 'strong');
  add(resource !== undefined, 'means', { resource: resource ?? 0, room: roomOf(contact) });
  add(quality !== undefined && quality >= 0.8, 'vouches');
  add(quality !== undefined && quality < 0.5, 'unsure');
  add(days !== undefined && days >= LONG_DAYS, 'long', { days: days ?? 0 });
  return items;
}

type Words = Readonly<Record<string, string>>;

export const sheets = {
  /** The company of the chapter, which needs images, a hospital and GPU hours. */
  company: (words: Words) => ({
    fields: { today: '2026-11-30', names: '3', weakBelow: '0.5' },
    tables: {
      contacts: [
        contact(words, 'head', '0.5', '0.8', '3', '5', '2026-11-20', 'help'),
        contact(words, 'manager', '0.2', '1', '5', '1', '2026-07-06', 'question'),
        contact(words, 'flatmate', '0.9', '0.5', '2', '12', '2026-11-28', 'thanks'),
        contact(words, 'professor', '0.3', '0.9', '4', '2', '2026-06-12', 'introduction'),
        contact(words, 'editor', '0.1', '', '3', '0', '2025-11-03', 'question'),
      ],
    },
  }),
};

function contact(words: Words, key: string, ...given: string[]) {
  const [strength = '', quality = '', resource = '', common = '', last = '', kind = ''] = given;
  const about = words[`${key}About`] ?? '';
  return { name: words[key] ?? '', strength, quality, resource, common, last, kind, about };
}
