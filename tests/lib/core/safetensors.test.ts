import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, SafetensorsError } from '../../../src/lib/core/safetensors';

const codeOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof SafetensorsError) return error.code;
    throw error;
  }
  return 'none';
};

/** A file with this header (text, object or bytes) before `dataBytes` zeros. */
function fileOf(header: unknown, dataBytes = 0, stated?: bigint): Uint8Array {
  const bytes =
    header instanceof Uint8Array
      ? header
      : new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + bytes.length + dataBytes);
  new DataView(file.buffer).setBigUint64(0, stated ?? BigInt(bytes.length), true);
  file.set(bytes, 8);
  return file;
}
const entry = (shape: unknown, begin: unknown, end: unknown, dtype: unknown = 'F32') => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

const finite = fc.float({ noNaN: true, noDefaultInfinity: true });
const name = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => {
  return text !== '__proto__' && text !== '__metadata__';
});
const tensor = fc.array(fc.nat(4), { maxLength: 4 }).chain((shape) => {
  const size = shape.reduce((product, length) => product * length, 1);
  return fc
    .array(finite, { minLength: size, maxLength: size })
    .map((values) => ({ shape, data: Float32Array.from(values) }));
});
const contents = fc.record({
  tensors: fc.dictionary(name, tensor, { maxKeys: 5, noNullPrototype: true }),
  metadata: fc.dictionary(name, fc.string({ unit: 'grapheme' }), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
});

describe('a file', () => {
  it('gives back what was put into it, from any place in memory', () => {
    fc.assert(
      fc.property(contents, fc.nat(7), ({ tensors, metadata }, offset) => {
        const file = encode(tensors, metadata);
        const moved = new Uint8Array(file.length + offset);
        moved.set(file, offset);
        expect(decode(moved.subarray(offset))).toEqual({ tensors, metadata });
      }),
      { numRuns: 500 },
    );
  });

  it('starts its numbers at a multiple of eight, after a header filled with blanks', () => {
    const file = encode({ a: { shape: [1], data: Float32Array.of(2) } });
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(new TextDecoder().decode(file.subarray(8, 8 + length))).toMatch(/^\{.*\} *$/);
    expect(file.length).toBe(8 + length + 4);
  });

  it('written by the Python library is read', () => {
    const file = Uint8Array.from(atob(writtenByPython), (char) => char.charCodeAt(0));
    expect(decode(file)).toEqual({
      metadata: { note: '模型' },
      tensors: {
        a: { shape: [], data: Float32Array.of(7) },
        b: { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6.5) },
        z: { shape: [0, 4], data: new Float32Array(0) },
      },
    });
  });

  it("is read from one of Node's buffers, which share their memory", () => {
    const file = Buffer.from(encode({ a: { shape: [1], data: Float32Array.of(5) } }));
    expect(decode(file).tensors).toEqual({ a: { shape: [1], data: Float32Array.of(5) } });
  });

  it('may hold nothing', () => {
    expect(decode(fileOf('{}'))).toEqual({ tensors: {}, metadata: {} });
    expect(decode(encode({}))).toEqual({ tensors: {}, metadata: {} });
  });
});

describe('decode refuses', () => {
  const cases: [string, string, () => Uint8Array][] = [
    ['truncated', 'an empty file', () => new Uint8Array(0)],
    ['truncated', 'seven bytes', () => new Uint8Array(7)],
    ['header-size', 'no header', () => new Uint8Array(8)],
    ['header-size', 'a header of 2⁶⁴ − 1 bytes', () => fileOf('{}', 0, 2n ** 64n - 1n)],
    ['header-size', 'a header of 2⁵³ + 2 bytes', () => fileOf('{}', 0, 2n ** 53n + 2n)],
    ['header-size', 'a header of 10 MB and one byte', () => fileOf('{}', 0, 10_000_001n)],
    ['truncated', 'a header longer than the file', () => fileOf('{}', 0, 3n)],
    ['not-utf-8', 'bytes that are no UTF-8', () => fileOf(Uint8Array.of(0x7b, 0xff, 0x7d))],
    ['not-json', 'text that is no JSON', () => fileOf('{"a')],
    ['not-json', 'a broken escape in a name', () => fileOf('{"\\q":1}')],
    ['not-json', 'a blank before the header', () => fileOf(' {}')],
    ['not-json', 'a list', () => fileOf('[]')],
    ['not-json', 'a second object after the first', () => fileOf('{}{}')],
    ['too-deep', '100,000 levels', () => fileOf(`{"a":${'['.repeat(100_000)}`)],
    ['duplicate-key', 'a name twice', () => fileOf('{"a":1,"a":2}')],
    [
      'duplicate-key',
      'a name twice, once written with escapes',
      () => fileOf('{"a":1,"\\u0061" :2}'),
    ],
    ['duplicate-key', 'two shapes', () => fileOf('{"a":{"shape":[],"shape":[1]}}')],
    ['forbidden-name', '__proto__ as a name', () => fileOf('{"__proto__":{}}')],
    [
      'forbidden-name',
      '__proto__ in the metadata',
      () => fileOf('{"__metadata__":{"__proto__":"x"}}'),
    ],
    ['forbidden-name', 'half a surrogate pair', () => fileOf('{"\\ud800":{}}')],
    ['bad-metadata', 'metadata that are no texts', () => fileOf({ __metadata__: { a: 1 } })],
    ['bad-metadata', 'metadata in a list', () => fileOf({ __metadata__: ['a'] })],
    ['bad-entry', 'an entry that is a number', () => fileOf({ a: 1 })],
    ['bad-entry', 'an entry that is nothing', () => fileOf({ a: null })],
    ['bad-entry', 'a type that is a number', () => fileOf({ a: entry([1], 0, 4, 7) }, 4)],
    ['unsupported-type', 'BF16', () => fileOf({ a: entry([2], 0, 4, 'BF16') }, 4)],
    ['bad-shape', 'no shape', () => fileOf({ a: entry(undefined, 0, 4) }, 4)],
    ['bad-shape', 'a negative length', () => fileOf({ a: entry([-1, -1], 0, 4) }, 4)],
    ['bad-shape', 'a broken length', () => fileOf({ a: entry([0.5, 2], 0, 4) }, 4)],
    ['bad-shape', 'nine dimensions', () => fileOf({ a: entry(Array(9).fill(1), 0, 4) }, 4)],
    [
      'bad-shape',
      'a product beyond 2⁵³',
      () => fileOf({ a: entry([2 ** 31, 2 ** 31, 4], 0, 4) }, 4),
    ],
    [
      'bad-shape',
      'a product beyond 2⁵³ before a zero',
      () => fileOf({ a: entry([2 ** 52, 2 ** 52, 0], 0, 0) }),
    ],
    [
      'bad-offsets',
      'a product that 32 bits take for one',
      () => fileOf({ a: entry([65_537, 65_535 + 2], 0, 4) }, 4),
    ],
    ['bad-offsets', 'no offsets', () => fileOf({ a: { dtype: 'F32', shape: [1] } }, 4)],
    [
      'bad-offsets',
      'three offsets',
      () => fileOf({ a: { ...entry([1], 0, 4), data_offsets: [0, 4, 4] } }, 4),
    ],
    ['bad-offsets', 'an end before the beginning', () => fileOf({ a: entry([1], 4, 0) }, 4)],
    ['bad-offsets', 'offsets that do not fit the shape', () => fileOf({ a: entry([2], 0, 4) }, 4)],
    ['bad-offsets', 'offsets beyond 2⁵³', () => fileOf({ a: entry([1], 2 ** 60, 2 ** 60 + 4) }, 4)],
    ['bad-offsets', 'an overlap', () => fileOf({ a: entry([2], 0, 8), b: entry([2], 4, 12) }, 12)],
    [
      'bad-offsets',
      'the same numbers twice',
      () => fileOf({ a: entry([1], 0, 4), b: entry([1], 0, 4) }, 4),
    ],
    ['bad-offsets', 'a hole', () => fileOf({ a: entry([1], 0, 4), b: entry([1], 8, 12) }, 12)],
    ['bad-offsets', 'a hole at the start', () => fileOf({ a: entry([1], 4, 8) }, 8)],
    ['truncated', 'numbers that are missing', () => fileOf({ a: entry([2], 0, 8) }, 7)],
    ['trailing-bytes', 'something after the numbers', () => fileOf({ a: entry([1], 0, 4) }, 5)],
    ['trailing-bytes', 'something after nothing', () => fileOf('{}', 1)],
  ];
  it.each(cases)('%s: %s', (code, _what, file) => {
    expect(codeOf(() => decode(file()))).toBe(code);
  });

  it('4,097 tensors', () => {
    const many = Array.from({ length: 4_097 }, (_, i) => [`t${i}`, entry([0], 0, 0)]);
    expect(codeOf(() => decode(fileOf(Object.fromEntries(many))))).toBe('too-many-tensors');
  });

  it('values that are not finite', () => {
    const file = encode({ a: { shape: [1], data: Float32Array.of(1) } });
    file.set(new Uint8Array(Float32Array.of(NaN).buffer), file.length - 4);
    expect(codeOf(() => decode(file))).toBe('not-finite');
  });

  it('a hostile header of 10 MB, which is gone over once and not for each of its signs', () => {
    for (const header of [
      '{"' + '\\"'.repeat(4_900_000),
      '{' + '"":'.repeat(3_300_000),
      '{'.repeat(9_999_999),
    ]) {
      expect(codeOf(() => decode(fileOf(header)))).not.toBe('none');
    }
  });
});

describe('encode refuses', () => {
  const one = Float32Array.of(1);
  it('what decode would refuse', () => {
    expect(codeOf(() => encode({ a: { shape: [2], data: one } }))).toBe('bad-offsets');
    expect(codeOf(() => encode({ a: { shape: [1], data: Float32Array.of(Infinity) } }))).toBe(
      'not-finite',
    );
    expect(
      codeOf(() => encode(Object.fromEntries([['__proto__', { shape: [1], data: one }]]))),
    ).toBe('forbidden-name');
    expect(codeOf(() => encode({ __metadata__: { shape: [1], data: one } }))).toBe(
      'forbidden-name',
    );
    expect(codeOf(() => encode({}, { '\ud800': 'x' }))).toBe('forbidden-name');
  });
});

describe('any change to a file', () => {
  const good = {
    tensors: {
      'blocks.0.weight': { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
      bias: { shape: [3], data: Float32Array.of(-1, 0, 1) },
    },
    metadata: { demo: 'tiny-gpt' },
  };
  const file = encode(good.tensors, good.metadata);
  const place = fc.nat(file.length - 1);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), place, value: fc.nat(255) }),
    fc.record({ kind: fc.constant('cut' as const), place, length: fc.nat(20) }),
    fc.record({
      kind: fc.constant('insert' as const),
      place,
      bytes: fc.uint8Array({ maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      place,
      bytes: fc
        .constantFrom(
          '"',
          '{',
          '}',
          '[',
          ']',
          ',',
          '0',
          '-',
          '.5',
          'e9',
          '"a":1,',
          '\\',
          '__proto__',
        )
        .map((text) => new TextEncoder().encode(text)),
    }),
    fc.record({ kind: fc.constant('end' as const), place }),
  );
  const changed = (
    bytes: Uint8Array,
    edit: typeof change extends fc.Arbitrary<infer T> ? T : never,
  ) => {
    const at = Math.min(edit.place, bytes.length);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (edit.kind) {
      case 'set':
        return Uint8Array.of(...head, edit.value, ...tail.subarray(1));
      case 'cut':
        return Uint8Array.of(...head, ...tail.subarray(edit.length));
      case 'insert':
        return Uint8Array.of(...head, ...edit.bytes, ...tail);
      case 'end':
        return Uint8Array.of(...head);
    }
  };

  it('gives a typed error or a sound result, and a good file is still read after it', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.boolean(), (edits, mend) => {
        let bytes: Uint8Array = edits.reduce(changed, file as Uint8Array);
        if (mend && bytes.length > 12) {
          // The stated length follows the header, so that changes reach the checks behind it.
          bytes = bytes.slice();
          const end = bytes.length - 36 - 8;
          if (end > 0) new DataView(bytes.buffer).setBigUint64(0, BigInt(end), true);
        }
        try {
          const { tensors } = decode(bytes);
          for (const { shape, data } of Object.values(tensors)) {
            expect(data.length).toBe(shape.reduce((product, length) => product * length, 1));
            expect(data.every(Number.isFinite)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError);
        }
        expect(decode(file)).toEqual(good);
      }),
      { numRuns: 5_000 },
    );
  });

  it('holds for bytes that were never a file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.json(), (bytes, json) => {
        for (const any of [bytes, fileOf(bytes), fileOf(json, 4)]) {
          expect(codeOf(() => decode(any))).toBeTypeOf('string');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** safetensors 0.8.0: save({'b': [[1,2,3],[4,5,6.5]], 'a': 7, 'z': zeros(0, 4)}, {'note': '模型'}). */
const writtenByPython =
  'yAAAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJub3RlIjoi5qih5Z6LIn0sImEiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6W10s' +
  'ImRhdGFfb2Zmc2V0cyI6WzAsNF19LCJiIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsyLDNdLCJkYXRhX29mZnNldHMiOls0' +
  'LDI4XX0sInoiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzAsNF0sImRhdGFfb2Zmc2V0cyI6WzI4LDI4XX19IAAA4EAAAIA/' +
  'AAAAQAAAQEAAAIBAAACgQAAA0EA=';
