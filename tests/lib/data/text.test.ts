import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { batch, openingOf, readText, split, wellFormed, windows } from '../../../src/lib/data/text';
import { InputError } from '../../../src/lib/core/failures';

const codeOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
  return 'none';
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const long = 'The pan is hot. 锅已经热了。\n'.repeat(20);

describe('readText', () => {
  it('takes UTF-8 bytes and strings alike', () => {
    expect(readText(bytesOf(long))).toBe(long);
    expect(readText(bytesOf(long).buffer)).toBe(long);
    expect(readText(long)).toBe(long);
  });

  it('drops a byte order mark and makes every line end one character', () => {
    const crooked = '\uFEFF' + long.replaceAll('\n', '\r\n') + 'a\rb';
    expect(readText(bytesOf(crooked))).toBe(`${long}a\nb`);
    expect(readText(crooked)).toBe(`${long}a\nb`);
  });

  it('says why a text cannot be used', () => {
    expect(codeOf(() => readText(''))).toBe('empty');
    expect(codeOf(() => readText(' \r\n\t '))).toBe('empty');
    expect(codeOf(() => readText('short'))).toBe('too-short');
    expect(codeOf(() => readText('a'.repeat(5_000)))).toBe('one-symbol');
    expect(codeOf(() => readText(`${long}\0`))).toBe('binary');
    expect(codeOf(() => readText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)))).toBe(
      'binary',
    );
    expect(codeOf(() => readText(Uint8Array.of(0xff, 0xfe, 0x61, 0)))).toBe('utf-16');
    expect(codeOf(() => readText(Uint8Array.of(0xce, 0xd2, 0xb5, 0xc4)))).toBe('not-utf-8'); // GBK
    expect(codeOf(() => readText(bytesOf(long).slice(0, -2)))).toBe('not-utf-8');
  });

  it('refuses 20 MB, as bytes and as a string', () => {
    const bytes = new Uint8Array(20_000_000).fill(97);
    const text = 'ab'.repeat(10_000_000);
    expect(codeOf(() => readText(bytes))).toBe('too-long');
    expect(codeOf(() => readText(text))).toBe('too-long');
    expect(codeOf(() => readText('锅'.repeat(700_000)))).toBe('too-long'); // 2.1 MB of UTF-8
  });

  it('gives a well-formed text or an InputError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          const text = readText(bytes);
          expect(text).toBe(wellFormed(text));
          expect(text).not.toMatch(/[\r\0]/);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});

describe('split', () => {
  const counted = (length: number) => Int32Array.from({ length }, (_, i) => i);

  it('keeps the ends of eight parts back, a tenth in all, and loses nothing', () => {
    const ids = counted(10_000);
    const { training, heldOut } = split(ids, 16);
    expect([...training, ...heldOut].sort((a, b) => a - b)).toEqual([...ids]);
    expect(heldOut.length).toBe(8 * 112 + 1);
    const ends = [...heldOut].filter((id, i) => heldOut[i + 1] !== id + 1);
    expect(ends).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((part) => part * 1_250 - 1));
  });

  it('judges only rows that stand in one piece, answers of the seams apart', () => {
    const { heldOut } = split(counted(10_000), 16);
    const { ids } = windows(heldOut, 100, 16);
    ids.forEach((id, i) => {
      if (i % 16 > 0) expect(id).toBe((ids[i - 1] as number) + 1);
    });
  });

  it('takes the longest text that can be read', () => {
    const { training, heldOut } = split(new Int32Array(2_000_000), 16);
    expect(training.length + heldOut.length).toBe(2_000_000);
  });

  it('keeps the end of a short text back in one piece', () => {
    const { training, heldOut } = split(counted(1_000), 16);
    expect([...training, ...heldOut]).toEqual([...counted(1_000)]);
    expect(heldOut.length).toBe(97);
  });

  it('keeps at least one row back, and asks for two to train on', () => {
    expect(split(new Int32Array(51), 16).heldOut.length).toBe(17);
    expect(codeOf(() => split(new Int32Array(50), 16))).toBe('too-few-tokens');
    expect(codeOf(() => split(new Int32Array(0), 16))).toBe('too-few-tokens');
  });
});

describe('batch and windows', () => {
  const ids = Int32Array.from({ length: 40 }, (_, i) => i);

  it('gives for each token the one that follows it, from every possible place', () => {
    const random = new Random(1);
    const starts = new Set<number>();
    for (let turn = 0; turn < 200; turn++) {
      const rows = batch(ids, 3, 30, random);
      expect(rows.ids.length).toBe(90);
      rows.ids.forEach((id, place) => expect(rows.next[place]).toBe(id + 1));
      starts.add(rows.ids[0] as number);
    }
    expect([...starts].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('draws the same rows for the same seed', () => {
    expect(batch(ids, 4, 8, new Random(3))).toEqual(batch(ids, 4, 8, new Random(3)));
  });

  it('spreads windows evenly, without overlap', () => {
    expect([...windows(ids, 2, 4).ids]).toEqual([0, 1, 2, 3, 16, 17, 18, 19]);
    expect(windows(ids, 100, 13).ids.length).toBe(39);
    expect(windows(ids, 100, 39).next.at(-1)).toBe(39);
  });

  it('refuses a row that does not fit', () => {
    expect(() => batch(ids, 1, 40, new Random(1))).toThrow(/40 tokens do not hold a row of 40/);
    expect(() => windows(ids, 1, 40)).toThrow(/40 tokens do not hold a row of 40/);
  });
});

describe('openingOf', () => {
  it('a few letters to go on from and a sentence, in the language of the text', () => {
    expect(openingOf('the cat sat. the dog sat.', 24)).toEqual({
      prompt: 'the ',
      sentence: 'the cat sat.',
    });
    expect(openingOf('道可道，非常道。名可名，非常名。', 24)).toEqual({
      prompt: '道可道',
      sentence: '道可道，非常道。',
    });
  });

  it('lines without words are passed over, long sentences are cut at a word', () => {
    expect(openingOf('***\n\n  42\nA very long sentence that does not end soon', 24)).toEqual({
      prompt: 'A ',
      sentence: 'A very long sentence',
    });
    expect([...openingOf('字'.repeat(300), 24).sentence]).toHaveLength(24);
  });

  it('a text without any letter still has both', () => {
    const { prompt, sentence } = openingOf('😀😁'.repeat(100), 24);
    expect([...prompt]).toHaveLength(3);
    expect([...sentence]).toHaveLength(24);
  });
});
