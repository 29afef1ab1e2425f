import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf, type Fields } from '../../../src/lib/core/fields';
import { addressFor, LONGEST_LINK } from '../../../src/lib/core/address';
import { readLink, writeLink } from '../../../src/lib/core/link';

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
      addressFor(`#${text}`, 'gpt');
      const link = read(`#demo=gpt&${text}`);
      if (!link) return;
      expect(Object.keys(link.values)).toEqual(Object.keys(fields));
      expect(link.values.layers >= 1 && link.values.layers <= 6).toBe(true);
    }),
  );
});

const meant = { layers: 3, rate: 0.5, tokens: 'b', loud: true };
const plain = 'demo=gpt&layers=3&rate=0.5&tokens=b&loud=true';
test.each([
  plain,
  encodeURIComponent(plain),
  encodeURIComponent(encodeURIComponent(plain)),
  encodeURIComponent(`#${plain}`),
  plain.replaceAll('&', '&amp;'),
  plain.replaceAll('&', '&amp;amp;'),
  plain.replaceAll('&', '&#38;'),
  encodeURIComponent(plain.replaceAll('&', '&amp;')),
  plain.replaceAll('&', '%26'),
  plain.replaceAll('&', '%26amp%3B'),
  plain.replaceAll('=', '%3D'),
  plain.replaceAll('=', '%3d'),
  plain.replace('&', '%26'),
  plain.replace('gpt&layers=3', 'gpt%26layers%3D3'),
  plain.replace('&rate=0.5', '%26rate%3D0.5'),
  plain.replace('layers=', 'layers%3D'),
  plain.replace('layers=', 'layers%253D'),
  `&${plain}&`,
  'layers=3&rate=0.5&tokens=b&loud=true&demo=gpt',
])('#%s is read as it was meant', (text) => {
  expect(readLink(`#${text}`, 'gpt', fields)).toMatchObject({ values: meant, issues: [] });
  expect(readLink(`#${text}`, 'cnn', fields)).toBeUndefined();
});

test.each(['.', ',', ')', '。', '）', '，', '”', '"', '>', '**', '…', '%E3%80%82', '%22', ' .'])(
  'a link with %s behind it is read without',
  (sign) => {
    expect(read(`#${plain}${sign}`)).toMatchObject({ values: meant, issues: [] });
    expect(read(`#${encodeURIComponent(plain)}${sign}`)).toMatchObject({
      values: meant,
      issues: [],
    });
    expect(addressFor(`#demo=gpt${sign}`, 'gpt')).toBeDefined();
  },
);

test('any settings survive being encoded again', () => {
  fc.assert(
    fc.property(
      fc.record({
        layers: fc.integer({ min: 1, max: 6 }),
        rate: fc.double({ min: 0, max: 1, noNaN: true }),
        tokens: fc.constantFrom('a' as const, 'b' as const),
        loud: fc.boolean(),
      }),
      fc.integer({ min: 0, max: 2 }),
      (values, times) => {
        let text = writeLink('gpt', fields, values).slice(1);
        for (let i = 0; i < times; i++) text = encodeURIComponent(text);
        expect(read(`#${text}`)).toMatchObject({ values: { ...values, rate: values.rate + 0 } });
        expect(read(`#${text}`)?.issues).toEqual([]);
      },
    ),
  );
});

test('what a list holds is not taken for settings, however often it was encoded', () => {
  const list = JSON.stringify({ rows: [{ name: 'R&D=3&layers=5, 12%, &amp; more.' }] });
  const link = writeLink('gpt', fields, { ...defaultsOf(fields), layers: 3 }, { data: list });
  for (const text of [link.slice(1), encodeURIComponent(link.slice(1))]) {
    const found = readLink(`#${text}`, 'gpt', fields, ['data']);
    expect(found?.extra.get('data')).toBe(list);
    expect(found).toMatchObject({ values: { layers: 3 }, issues: [] });
  }
});

test('numbers in a link are written as anywhere', () => {
  expect(read(`#layers=${encodeURIComponent('３')}&rate=12%`)).toMatchObject({
    values: { layers: 3, rate: 0.12 },
    issues: [],
  });
});

test('a link that was only long because it was encoded is read', () => {
  const text = `demo=gpt&layers=3&x=${'&'.repeat(600)}`;
  const long = encodeURIComponent(encodeURIComponent(text));
  expect(long.length).toBeGreaterThan(LONGEST_LINK);
  expect(read(`#${long}`)?.values.layers).toBe(3);
});
