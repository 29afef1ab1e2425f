import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf, type Fields } from '../../../src/lib/core/fields';
import { LONGEST_LINK, readLink, writeLink } from '../../../src/lib/core/link';

const fields = {
  layers: { unit: '1', min: 1, max: 6, default: 2, whole: true },
  rate: { unit: '1', min: 0, max: 1, default: 0.1 },
  tokens: { kind: 'choice', options: ['a', 'b'], default: 'a' },
  loud: { kind: 'switch', default: false },
} as const satisfies Fields;
const read = (hash: string) => readLink(hash, 'gpt', fields);

test('a link holds only what differs, and comes back the same', () => {
  const values = { ...defaultsOf(fields), layers: 3, tokens: 'b' as const };
  const link = writeLink('gpt', fields, values);
  expect(link).toBe('#demo=gpt&layers=3&tokens=b');
  expect(read(link)).toMatchObject({ values, issues: [], given: ['layers', 'tokens'] });
});

test('any settings survive a link', () => {
  fc.assert(
    fc.property(
      fc.record({
        layers: fc.integer({ min: 1, max: 6 }),
        rate: fc.double({ min: 0, max: 1, noNaN: true }),
        tokens: fc.constantFrom('a' as const, 'b' as const),
        loud: fc.boolean(),
      }),
      (values) => {
        // A link writes −0 as 0.
        expect(read(writeLink('gpt', fields, values))?.values).toEqual({
          ...values,
          rate: values.rate + 0,
        });
      },
    ),
  );
});

test('an address without settings, or with those of another demo, is none of ours', () => {
  for (const hash of ['', '#section-2', '#demo=cnn&layers=3']) expect(read(hash)).toBeUndefined();
});

test('without a name a link is for whoever knows its settings', () => {
  expect(read('#layers=4')?.values.layers).toBe(4);
});

test.each([
  ['#layers=1e999', 'layers', 'too-large'],
  ['#layers=0', 'layers', 'too-small'],
  ['#layers=two', 'layers', 'not-a-number'],
  ['#layers=2.5', 'layers', 'not-whole'],
  ['#tokens=c', 'tokens', 'not-an-option'],
  ['#demo=gpt&colour=red', 'colour', 'unknown'],
  ['#__proto__=1', '__proto__', 'unknown'],
  ['#__proto__[polluted]=1', '__proto__[polluted]', 'unknown'],
  ['#constructor.prototype.polluted=1', 'constructor.prototype.polluted', 'unknown'],
])('%s is told at its field, and the default stands', (hash, field, code) => {
  const link = read(hash);
  expect(link?.issues).toContainEqual(expect.objectContaining({ field, code }));
  expect(link?.values).toEqual(defaultsOf(fields));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a link of a megabyte is not read at all', () => {
  const link = read(`#layers=3&x=${'a'.repeat(2 ** 20)}`);
  expect(link?.issues).toEqual([{ field: '', code: 'too-long' }]);
  expect(link?.values).toEqual(defaultsOf(fields));
  expect(read(`#demo=cnn&x=${'a'.repeat(LONGEST_LINK)}`)).toBeUndefined();
});

test('whatever a link holds, its values pass the gate and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const link = read(`#demo=gpt&${text}`);
      if (!link) return;
      expect(Object.keys(link.values)).toEqual(Object.keys(fields));
      expect(link.values.layers >= 1 && link.values.layers <= 6).toBe(true);
    }),
  );
});
