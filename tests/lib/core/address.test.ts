import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressFor, LONGEST_LINK, readAddress, strayIn } from '../../../src/lib/core/address';

test('a name is the whole name', () => {
  expect(addressFor('#demo=gpt-large&layers=3', 'gpt')).toBeUndefined();
  expect(addressFor('#demo=gpt', 'gpt-large')).toBeUndefined();
  expect(addressFor('#demo%3Dgpt-large', 'gpt')).toBeUndefined();
  expect(addressFor('#demo=gpt-large', 'gpt-large')?.demo).toBe('gpt-large');
});

test('a place in the page is no address of settings', () => {
  for (const hash of ['', '#', '#section-2', '#%E5%BC%B1%E5%85%B3%E7%B3%BB', '#demo-tiny-gpt'])
    expect(readAddress(hash)).toBeUndefined();
});

test('without a name it is for whoever knows the settings', () => {
  expect(addressFor('#layers=4', 'gpt')).toMatchObject({ demo: undefined, tooLong: false });
});

test('what is longer than any link says so, and still whose it is', () => {
  for (const length of [LONGEST_LINK, 2 ** 20]) {
    const hash = `#demo=gpt&x=${'a'.repeat(length)}`;
    expect(addressFor(hash, 'gpt')?.tooLong).toBe(true);
    expect(addressFor(hash, 'cnn')).toBeUndefined();
  }
});

test('any name and values are read back, encoded or not', () => {
  const word = fc.stringMatching(/^[a-z][a-z-]{0,12}[a-z]$/);
  const value = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `[${text}|a`);
  fc.assert(
    fc.property(word, fc.dictionary(word, value), (name, values) => {
      const { demo: _, ...given } = values;
      const query = new URLSearchParams({ demo: name, ...given }).toString();
      for (const hash of [`#${query}`, `#${query.replaceAll('&', '&amp;')}`]) {
        const address = addressFor(hash, name);
        expect(address?.demo).toBe(name);
        expect(Object.fromEntries(address?.given ?? [])).toEqual(
          Object.fromEntries(Object.entries(given)),
        );
      }
    }),
  );
});

describe('an address that nobody on the page takes', () => {
  const here = ['tiny-gpt', 'cost'];
  test.each([
    ['#demo=digits&seed=3', here, 'digits'],
    ['#demo%3Ddigits%26seed%3D3', here, 'digits'],
    ['#demo=tiny-gpt-large', here, 'tiny-gpt-large'],
    ['#demo=digits', [], 'digits'],
    ['#seed=3', [], ''],
    ['#demo=&seed=3', [], ''],
  ])('%s beside %j is for “%s”', (hash, names, name) => expect(strayIn(hash, names)).toBe(name));
  test.each(['', '#sources', '#demo=tiny-gpt', '#demo=cost&seed=3', '#seed=3'])(
    '“%s” is no such one',
    (hash) => expect(strayIn(hash, here)).toBeUndefined(),
  );
});
