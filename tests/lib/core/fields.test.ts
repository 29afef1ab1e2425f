import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultsOf,
  parse,
  withSeed,
  type AnyFields,
  type Fields,
} from '../../../src/lib/core/fields';

const fields = {
  layers: { unit: 'layer', min: 1, max: 8, default: 2, whole: true },
  rate: { unit: '1', min: 1e-5, max: 1, default: 0.01, scale: 'log' },
  text: { kind: 'choice', options: ['book', 'own'], default: 'book' },
  shuffle: { kind: 'switch', default: true },
} satisfies Fields;
const defaults = { layers: 2, rate: 0.01, text: 'book', shuffle: true };

test('the seed is a field behind the others, and takes every whole number that a stream can', () => {
  const seeded = withSeed(fields);
  expect(defaultsOf(seeded)).toEqual({ ...defaults, seed: 1 });
  expect(Object.keys(seeded).at(-1)).toBe('seed');
  expect(parse(seeded, { seed: '4294967295' }).values.seed).toBe(2 ** 32 - 1);
  expect(parse(seeded, { seed: 2 ** 32 })).toMatchObject({ ok: false, values: { seed: 1 } });
});

describe('parse', () => {
  test('what is missing takes its default', () => {
    expect(defaultsOf(fields)).toEqual(defaults);
    expect(parse(fields, {})).toEqual({ ok: true, values: defaults, spreads: {} });
    expect(parse(fields, new Map([['layers', null]]))).toEqual({
      ok: true,
      values: defaults,
      spreads: {},
    });
  });

  test('text and values are read alike, from objects and from maps', () => {
    const values = { layers: 3, rate: 0.001, text: 'own', shuffle: false };
    expect(parse(fields, values)).toEqual({ ok: true, values, spreads: {} });
    const typed = { layers: ' 3 ', rate: '1e-3', text: 'own', shuffle: 'false' };
    expect(parse(fields, typed)).toEqual({ ok: true, values, spreads: {} });
    expect(parse(fields, new Map(Object.entries(typed)))).toEqual({
      ok: true,
      values,
      spreads: {},
    });
  });

  test.each([
    ['layers', '0', { code: 'too-small', limit: 1 }],
    ['layers', '9', { code: 'too-large', limit: 8 }],
    ['layers', '1e999', { code: 'too-large', limit: 8 }],
    ['layers', '2.5', { code: 'not-whole' }],
    ['layers', '', { code: 'missing' }],
    ['layers', ' ', { code: 'missing' }],
    ['layers', 'two', { code: 'not-a-number' }],
    ['layers', [3], { code: 'not-a-number' }],
    ['rate', NaN, { code: 'not-a-number' }],
    ['text', 'toString', { code: 'not-an-option' }],
    ['shuffle', 'yes', { code: 'not-an-option' }],
  ])('%s=%j is named, and its default stands in', (field, raw, issue) => {
    const issues = [{ field, ...issue }];
    expect(parse(fields, { [field]: raw })).toEqual({
      ok: false,
      issues,
      values: defaults,
      spreads: {},
    });
  });

  test('what comes with the prototype is nobody’s setting', () => {
    const hostile = JSON.parse('{"__proto__": {"layers": 8}, "constructor": 1}') as object;
    expect(parse(fields, { ...hostile })).toEqual({ ok: true, values: defaults, spreads: {} });
    expect(parse(fields, Object.create({ layers: 8 }) as Record<string, unknown>).values).toEqual(
      defaults,
    );
    expect(parse(fields, hostile as Record<string, unknown>).values).toEqual(defaults);
    expect(Object.keys({})).toEqual([]);
  });

  test('never throws, and its values can always be used', () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.double().map(String),
      fc.string(),
    );
    const raw = fc.record({ layers: anything, rate: anything, text: anything, shuffle: anything });
    fc.assert(
      fc.property(raw, (given) => {
        const { values } = parse(fields, given);
        expect(Object.keys(values)).toEqual(Object.keys(fields));
        expect(parse(fields, values)).toEqual({ ok: true, values, spreads: {} });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

const asked = {
  price: { unit: '10k-CNY', min: 1, max: 1_000, default: 10, uncertain: true },
  people: { unit: 'person', min: 1, max: 9, default: 3, whole: true, uncertain: true },
  share: { unit: '%', min: 0, max: 100, default: 5 },
  need: { unit: 'TB', min: 0, max: 10, optional: true, uncertain: true },
  trust: { kind: 'score', default: 5, uncertain: true },
  name: { kind: 'text', default: 'Lin', longest: 4 },
  note: { kind: 'text', default: '' },
  day: { kind: 'date', default: '2026-11-28' },
} as const satisfies AnyFields;
const none = { price: 10, people: 3, share: 5, trust: 5, name: 'Lin', note: '', day: '2026-11-28' };
const read = (raw: Record<string, unknown>) => parse(asked, raw);

describe('what only a reader can know', () => {
  test('what is missing takes its default; what may be left empty has none', () => {
    expect(read({})).toEqual({ ok: true, values: { ...none, need: undefined }, spreads: {} });
    for (const empty of ['', ' ', '\u3000']) expect(read({ need: empty }).ok).toBe(true);
    expect(read({ need: '0' }).values.need).toBe(0);
    expect(read({ need: 2.5 }).values.need).toBe(2.5);
    expect(read({ price: '' })).toMatchObject({ ok: false, values: { price: 10 } });
  });

  test.each<[string, unknown, unknown]>([
    ['need', '-1', { code: 'too-small', limit: 0 }],
    ['need', 'much', { code: 'not-a-number' }],
    ['need', true, { code: 'not-a-number' }],
    ['trust', '11', { code: 'too-large', limit: 10 }],
    ['trust', '-0.1', { code: 'too-small', limit: 0 }],
    ['trust', '', { code: 'missing' }],
    ['name', 'Lin Ya', { code: 'too-long', limit: 4 }],
    ['name', ['Lin'], { code: 'not-an-option' }],
    ['note', 'x'.repeat(121), { code: 'too-long', limit: 120 }],
    ['day', '2026-02-30', { code: 'not-a-date' }],
    ['day', '2025-02-29', { code: 'not-a-date' }],
    ['day', '28/11/2026', { code: 'not-a-date' }],
    ['day', 'tomorrow', { code: 'not-a-date' }],
    ['day', 20261128, { code: 'not-a-date' }],
  ])('%s=%j is named, and its default stands in', (field, raw, issue) => {
    const values = { ...none, need: undefined };
    const issues = [{ field, ...(issue as object) }];
    expect(read({ [field]: raw })).toEqual({ ok: false, issues, values, spreads: {} });
  });

  test('text stays as it is typed, counted as it is seen; a number is text', () => {
    expect(read({ name: '𠮷𠮷𠮷𠮷' }).values.name).toBe('𠮷𠮷𠮷𠮷');
    expect(read({ name: '' }).values.name).toBe('');
    expect(read({ name: ' a ' }).values.name).toBe(' a ');
    expect(read({ name: 42 }).values.name).toBe('42');
    expect(read({ note: '=1+1' }).values.note).toBe('=1+1');
  });

  test('a day is kept in one form, however it was written, and may be empty', () => {
    for (const day of ['2026-01-05', '2026/1/5', '2026年1月5日', '２０２６－０１－０５']) {
      expect(read({ day }).values.day).toBe('2026-01-05');
    }
    expect(read({ day: ' ' }).values.day).toBe('');
    expect(read({ day: '2024-02-29' }).ok).toBe(true);
  });
});

describe('a range in a field that may be uncertain', () => {
  test('its value is the middle, and the range stands beside it', () => {
    const { ok, values, spreads } = read({ price: '20~30万', trust: '6..8', need: '1; 2; 5' });
    expect(ok).toBe(true);
    expect(values).toMatchObject({ price: 25, trust: 7, need: 2 });
    expect(spreads).toEqual({
      price: { shape: 'normal', low: 20, high: 30 },
      trust: { shape: 'normal', low: 6, high: 8 },
      need: { shape: 'values', values: [1, 2, 5] },
    });
  });

  test.each<[string, string, unknown]>([
    ['price', '0.5..20', { code: 'too-small', limit: 1 }],
    ['price', '20..1001', { code: 'too-large', limit: 1_000 }],
    ['price', '20..30..1e999', { code: 'too-large', limit: 1_000 }],
    ['price', '0..2000', { code: 'too-small', limit: 1 }],
    ['price', '5±5', { code: 'too-small', limit: 1 }],
    ['price', '10; 20; 2000', { code: 'too-large', limit: 1_000 }],
    ['price', '40..20', { code: 'not-a-range' }],
    ['price', '20-40', { code: 'not-a-range' }],
    ['price', '20..', { code: 'not-a-range' }],
    ['price', 'a..b', { code: 'not-a-number' }],
    ['trust', '8..11', { code: 'too-large', limit: 10 }],
    ['need', '-1..5', { code: 'too-small', limit: 0 }],
    ['people', '1.5..4', { code: 'not-whole' }],
    ['people', '2..2.5..4', { code: 'not-whole' }],
    ['people', '1; 2.5', { code: 'not-whole' }],
    ['share', '20..40', { code: 'not-a-number' }],
    ['name', '1..2', undefined],
  ])('%s=%j: %j', (field, raw, issue) => {
    const { ok, spreads, ...rest } = read({ [field]: raw });
    expect(spreads).toEqual({});
    expect(ok).toBe(issue === undefined);
    if (issue) expect(rest).toMatchObject({ issues: [{ field, ...(issue as object) }] });
  });

  test('whole things have a whole middle', () => {
    expect(read({ people: '2..9' })).toMatchObject({
      ok: true,
      values: { people: 4 },
      spreads: { people: { shape: 'lognormal', low: 2, high: 9 } },
    });
    expect(read({ people: '3; 4' }).values.people).toBe(4);
  });
});

test('money in another currency is counted at the reader’s rates, in ranges too', () => {
  const rates = { CNY: 1, USD: 7, EUR: 8, HKD: 0.9, GBP: 9, JPY: 0.05 };
  expect(parse(asked, { price: '$100,000' }, rates).values.price).toBe(70);
  expect(parse(asked, { price: '10～20万美元' }, rates).values.price).toBe(105);
  expect(read({ price: '$100,000' }).values.price).toBeCloseTo(71.884, 12);
  expect(parse(asked, { price: '$1' }, rates)).toMatchObject({ ok: false });
  expect(parse(asked, { need: '$1' }, rates)).toMatchObject({ ok: false });
});

test('whatever is typed, nothing is thrown, and what comes out passes again', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123459,..~±;-/ 万%$元', '..', ' to ', 'normal') }),
    fc.string({ unit: 'binary' }),
    fc.anything(),
  );
  const raw = fc.record(Object.fromEntries(Object.keys(asked).map((name) => [name, text])));
  fc.assert(
    fc.property(raw, (given) => {
      const { values, spreads } = read(given);
      expect(Object.keys(values)).toEqual(Object.keys(asked));
      expect(Object.keys(asked)).toEqual(expect.arrayContaining(Object.keys(spreads)));
      expect(read(values)).toEqual({ ok: true, values, spreads: {} });
    }),
    { numRuns: 2_000 },
  );
});
