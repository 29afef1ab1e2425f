import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyFields } from '../../../src/lib/core/fields';
import { readRows, readText, signsOf, writeRows, writeText } from '../../../src/lib/desk/rowCodes';

test('any text comes back, in signs that nothing on its way changes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('-', '!', '$', '_', '%41', '\ud800'),
      ),
      (text) => {
        const code = writeText(text);
        expect(code).toMatch(/^[\w$.-]*$/);
        expect(readText(code)).toBe(text);
      },
    ),
  );
});

test('plain words and numbers are read by eye', () => {
  expect(writeText('Lee Ng 0.5')).toBe('Lee_Ng_0.5');
  expect(writeText('20..40')).toBe('20..40');
});

test.each(['$', '$a$', '$abc', '$ab!$', 'a$abc$b$'])('%s was not written here', (code) => {
  expect(readText(code)).toBeUndefined();
});

test('six bits a sign, the largest first', () => {
  expect(signsOf(0, 2)).toBe('AA');
  expect(signsOf(64 + 63, 2)).toBe('B_');
});

const columns: AnyFields = {
  name: { kind: 'text', default: '' },
  cost: { unit: '1', min: 0, max: 9, default: 0 },
  market: { kind: 'switch', default: false },
};
const fresh = { name: '', cost: '', market: false };
const row = fc.record({
  name: fc.oneof(fc.string(), fc.constantFrom('', '-', '!', 'Lee')),
  cost: fc.constantFrom('', '1', '2.5', '−3'),
  market: fc.boolean(),
});
const rows = fc.array(row, { maxLength: 4 });

test('any rows come back beside any others', () => {
  fc.assert(
    fc.property(rows, rows, (given, like) => {
      const code = writeRows(columns, given, like, fresh);
      expect(code).toMatch(/^[\w$.,~!-]+$/);
      expect(readRows(columns, code, like, fresh)).toEqual(given);
    }),
  );
});

test.each(['', 'a,b,c,d', '~', ',,2', ',,true', '$a$'])('%j are no rows', (code) => {
  expect(readRows(columns, code, [], fresh)).toBeUndefined();
});
