import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kinds,
  tokenizerFrom,
  train,
  type Kind,
} from '../../../../src/lib/data/tokenizers/tokenizer';
import { wellFormed } from '../../../../src/lib/data/text';
import { InputError } from '../../../../src/lib/core/failures';

/** Any sequence of code units: half surrogate pairs, emoji, marks, controls. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...'大模型 create 2026，。\n\u{1F600}') }),
);
/** Where a tokenizer that knows no half surrogate pair has U+FFFD for each. */
const known = (kind: Kind, text: string) => (kind === 'byte-pairs' ? text : wellFormed(text));
const sample = 'Ask, then build. 先问再做。\n'.repeat(8);

describe.each(kinds)('a tokenizer by %s', (kind) => {
  it('gives back any text that it was made from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokenizer = train(kind, text, 4_096);
        const ids = tokenizer.encode(text);
        expect(tokenizer.decode(ids)).toBe(known(kind, text));
        expect(ids.every((id) => id >= 0 && id < tokenizer.size)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same after being saved and opened', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokenizer = train(kind, sample, 300);
        const opened = tokenizerFrom(JSON.parse(JSON.stringify(tokenizer.toJSON())));
        expect(opened.kind).toBe(kind);
        expect(opened.size).toBe(tokenizer.size);
        expect([...opened.encode(text)]).toEqual([...tokenizer.encode(text)]);
      }),
    );
  });

  it('labels every token without a blank or an invisible character', () => {
    const tokenizer = train(kind, `${sample}\u200b\u0301\t`, 320);
    for (let id = 0; id < tokenizer.size; id++) {
      expect(tokenizer.label(id)).toMatch(/^\S+( \S+)*$/);
      expect(tokenizer.label(id)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    const label = (text: string) => tokenizer.label(tokenizer.encode(text)[0] as number);
    expect(label('\n')).toBe('↵');
    expect(label(' ')).toBe('␣');
  });

  it('shows every token of any text, none of them as U+FFFD or invisible', () => {
    const tokenizer = train(kind, sample, 300);
    fc.assert(
      fc.property(anyText, (text) => {
        const ids = tokenizer.encode(text);
        const labels = tokenizer.labels(text);
        expect(labels).toHaveLength(ids.length);
        labels.forEach((label, i) => {
          expect(label).not.toMatch(/[\uFFFD\p{Cc}\p{Cf}\p{Cs}]/u);
          if (kind === 'byte-pairs' || ids[i] !== 0) {
            expect(label).toBe(tokenizer.label(ids[i] as number));
          } else expect(label).toMatch(/^‹[\dA-F]{2}( [\dA-F]{2})*›$/);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('refuses ids that it has not got', () => {
    const tokenizer = train(kind, sample, 300);
    expect(() => tokenizer.decode([tokenizer.size])).toThrow(/no token/);
    expect(() => tokenizer.label(-1)).toThrow(/no token/);
  });
});

it('byte pairs give back every string, also one that they have never seen', () => {
  const tokenizer = train('byte-pairs', sample, 320);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

it('characters and words know what they were made of, in any order', () => {
  const symbols = [...new Set(sample)];
  const words = ['Ask', ',', ' then', ' build', '.', ' ', '先', '问', '再', '做', '。', '\n'];
  const check = (kind: Kind, parts: readonly string[]) => {
    const tokenizer = train(kind, sample, 300);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (list) => {
        const text = list.join(kind === 'words' ? '\n' : '');
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
      }),
    );
  };
  check('characters', symbols);
  check('words', words);
});

it('says of any foreign data that they are no tokenizer, and never anything worse', () => {
  const hostile = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withTypedArray: true }),
    fc.record({
      kind: fc.constantFrom(...kinds),
      symbols: fc.anything(),
      words: fc.anything(),
      merges: fc.anything(),
    }),
    fc.record({
      kind: fc.constantFrom(...kinds),
      words: fc.array(fc.string({ unit: 'binary' })),
    }),
    fc.record({ kind: fc.constantFrom(...kinds), symbols: fc.string({ unit: 'binary' }) }),
    fc.record({
      kind: fc.constantFrom(...kinds),
      merges: fc.array(fc.oneof(fc.integer({ min: -1, max: 300 }), fc.double())),
    }),
  );
  fc.assert(
    fc.property(hostile, anyText, (json, text) => {
      try {
        const tokenizer = tokenizerFrom(json);
        expect(() => tokenizer.decode(tokenizer.encode(text))).not.toThrow();
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as InputError).code).toBe('bad-tokenizer');
      }
    }),
    { numRuns: 2_000 },
  );
});
