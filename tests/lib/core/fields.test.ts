import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, parse, withSeed, type Fields } from '../../../src/lib/core/fields';

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
    expect(parse(fields, {})).toEqual({ ok: true, values: defaults });
    expect(parse(fields, new Map([['layers', null]]))).toEqual({ ok: true, values: defaults });
  });

  test('text and values are read alike, from objects and from maps', () => {
    const values = { layers: 3, rate: 0.001, text: 'own', shuffle: false };
    expect(parse(fields, values)).toEqual({ ok: true, values });
    const typed = { layers: ' 3 ', rate: '1e-3', text: 'own', shuffle: 'false' };
    expect(parse(fields, typed)).toEqual({ ok: true, values });
    expect(parse(fields, new Map(Object.entries(typed)))).toEqual({ ok: true, values });
  });

  test.each([
    ['layers', '0', { code: 'too-small', limit: 1 }],
    ['layers', '9', { code: 'too-large', limit: 8 }],
    ['layers', '1e999', { code: 'too-large', limit: 8 }],
    ['layers', '2.5', { code: 'not-whole' }],
    ['layers', '', { code: 'not-a-number' }],
    ['layers', 'two', { code: 'not-a-number' }],
    ['layers', [3], { code: 'not-a-number' }],
    ['rate', NaN, { code: 'not-a-number' }],
    ['text', 'toString', { code: 'not-an-option' }],
    ['shuffle', 'yes', { code: 'not-an-option' }],
  ])('%s=%j is named, and its default stands in', (field, raw, issue) => {
    const issues = [{ field, ...issue }];
    expect(parse(fields, { [field]: raw })).toEqual({ ok: false, issues, values: defaults });
  });

  test('what comes with the prototype is nobody’s setting', () => {
    const hostile = JSON.parse('{"__proto__": {"layers": 8}, "constructor": 1}') as object;
    expect(parse(fields, { ...hostile })).toEqual({ ok: true, values: defaults });
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
        expect(parse(fields, values)).toEqual({ ok: true, values });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
