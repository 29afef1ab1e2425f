import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, joined, strict, textOf } from '../../../../src/lib/data/tokenizers/bytes';

const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 })))
  .map((codes) => String.fromCharCode(...codes));

describe('a text as bytes', () => {
  it('comes back, whatever halves of surrogate pairs it holds', () => {
    fc.assert(
      fc.property(units, (text) => {
        expect(textOf(bytesOf(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is UTF-8 wherever UTF-8 can hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...bytesOf(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(strict(bytesOf(text))).toBe(text);
      }),
    );
    expect([...bytesOf('\uD83D')]).toEqual([0xed, 0xa0, 0xbd]);
    expect([...bytesOf('\uFEFFa')]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
  });
});

describe('bytes as a text', () => {
  it('spells out what is no whole character, and keeps what is', () => {
    expect(textOf(Uint8Array.of(0x61, 0xe4, 0xbd))).toBe('a‹E4 BD›');
    expect(textOf(Uint8Array.of(0xbd, 0xa0, 0xe4, 0xbd, 0xa0, 0xff))).toBe('‹BD A0›你‹FF›');
    expect(textOf(Uint8Array.of(0xc0, 0x80))).toBe('‹C0 80›'); // not another way to write NUL
    expect(textOf(Uint8Array.of(0xe0, 0x80, 0x80))).toBe('‹E0 80 80›');
    expect(textOf(Uint8Array.of(0xf4, 0x90, 0x80, 0x80))).toBe('‹F4 90 80 80›');
    expect(textOf(Uint8Array.of())).toBe('');
  });

  it('never holds U+FFFD and never fails', () => {
    const withoutOwn = (bytes: Uint8Array) => ![...bytes].some((byte) => byte === 0xef);
    fc.assert(
      fc.property(fc.uint8Array().filter(withoutOwn), (bytes) => {
        expect(textOf(bytes)).not.toContain('\uFFFD');
      }),
    );
  });

  it('strictly read, fails instead', () => {
    expect(() => strict(Uint8Array.of(0xe4, 0xbd))).toThrow(TypeError);
  });
});

it('pieces stand in one row', () => {
  expect([...joined([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
});
