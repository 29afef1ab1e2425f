import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/lib/core/failures';
import { digitsOf, FEWEST, MOST, readIdx, together, unpacked, type Labels, type Pictures } from '../../../../src/lib/data/digits/idx'; // prettier-ignore
import { PIXELS, SIDE } from '../../../../src/lib/data/digits/pen';

/** As the format says, written out: zeros, kind, sizes, numbers. */
function idx(sizes: number[], bytes: ArrayLike<number>, kind = 8): Uint8Array {
  const file = new Uint8Array(4 + 4 * sizes.length + bytes.length);
  file.set([0, 0, kind, sizes.length]);
  sizes.forEach((size, i) => new DataView(file.buffer).setUint32(4 + 4 * i, size));
  file.set(bytes, 4 + 4 * sizes.length);
  return file;
}
const inkAt = (at: number) => (at * 7) % 256;
const pictures = (count: number) =>
  idx(
    [count, SIDE, SIDE],
    Uint8Array.from({ length: count * PIXELS }, (_, at) => inkAt(at)),
  );
const labels = (count: number) =>
  idx(
    [count],
    Uint8Array.from({ length: count }, (_, i) => i % 10),
  );
const gzipped = async (bytes: Uint8Array) => {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const packed = stream.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};
/** Code and limit of what is thrown. */
function refused(run: () => unknown): [string, number | undefined] {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return [error.code, error.limit];
    throw error;
  }
  throw new Error('nothing was refused');
}
const both = (count: number, labelled = count) =>
  [readIdx(pictures(count)) as Pictures, readIdx(labels(labelled)) as Labels] as const;

describe('a file', () => {
  test('is known by its first bytes: pictures or labels', () => {
    expect(readIdx(pictures(3))).toMatchObject({ kind: 'pictures', count: 3 });
    const read = readIdx(labels(12));
    expect(read).toMatchObject({ kind: 'labels', count: 12 });
    expect([...read.bytes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
  });

  test('in the middle of a larger buffer is read from its own beginning', () => {
    const file = labels(5);
    const larger = new Uint8Array(file.length + 9).fill(255);
    larger.set(file, 7);
    expect(readIdx(larger.subarray(7, 7 + file.length))).toMatchObject({ count: 5 });
  });

  test.each([
    ['another kind of file', new TextEncoder().encode('label,pixel0\n5,0'), ['idx-foreign']],
    ['nothing', new Uint8Array(), ['idx-foreign']],
    ['a picture of another kind', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), ['idx-foreign']], // prettier-ignore
    ['numbers of another kind', idx([4], new Uint8Array(16), 13), ['idx-kind']],
    ['two sizes', idx([2, 2], new Uint8Array(4)), ['idx-sizes', 2]],
    ['pictures of another size', idx([1, 32, 32], new Uint8Array(1024)), ['idx-side', 32]],
    ['one byte missing', pictures(2).slice(0, -1), ['idx-short', 1]],
    ['a head cut off', pictures(2).slice(0, 10), ['idx-short', 6]],
    ['three bytes too many', idx([2], [1, 2, 3, 4, 5]), ['idx-over', 3]],
    ['a label above 9', idx([4], [3, 9, 10, 200]), ['idx-label', 3]],
  ])('with %s is refused, and says what is wrong', (_, file, [code, limit]) => {
    expect(refused(() => readIdx(file))).toEqual([code, limit]);
  });
});

describe('gzip', () => {
  test('is unpacked, and what is not packed stays as it is', async () => {
    const file = pictures(20);
    const packed = await gzipped(file);
    expect(packed.length).toBeLessThan(file.length);
    expect(await unpacked(packed)).toEqual(file);
    expect(await unpacked(file)).toBe(file);
  });

  test('that is cut off or damaged is refused', async () => {
    const packed = await gzipped(pictures(20));
    const cut = packed.slice(0, packed.length - 12);
    const damaged = packed.slice();
    damaged.fill(0x55, 20, 60);
    for (const file of [cut, damaged]) {
      await expect(unpacked(file)).rejects.toMatchObject({ code: 'idx-packed' });
    }
  });

  test('that grows beyond all bounds is stopped', async () => {
    const packed = await gzipped(new Uint8Array(48_000_001));
    await expect(unpacked(packed)).rejects.toMatchObject({ code: 'idx-long', limit: 48 });
  });
});

describe('both together', () => {
  test('come out as they went in', () => {
    const own = together('mine', ...both(FEWEST));
    expect(own).toMatchObject({ name: 'mine', count: FEWEST });
    expect(JSON.parse(JSON.stringify(own))).toEqual(own);
    const { pictures: all, answers } = digitsOf(own);
    expect(all).toHaveLength(FEWEST);
    expect([...answers]).toEqual(Array.from({ length: FEWEST }, (_, i) => i % 10));
    all.forEach((picture, i) => {
      expect(picture).toHaveLength(PIXELS);
      for (const at of [0, 1, 400, PIXELS - 1]) {
        expect(picture[at]).toBe(Math.fround(inkAt(i * PIXELS + at) / 255));
      }
    });
  });

  test('of very many the first are taken', () => {
    const own = together('many', ...both(MOST + 5));
    expect(own.count).toBe(MOST);
    expect(digitsOf(own).pictures).toHaveLength(MOST);
  });

  test('that are not equally many, or too few, are refused', () => {
    expect(refused(() => together('mine', ...both(200, 199)))).toEqual(['idx-counts', 199]);
    expect(refused(() => together('mine', ...both(99)))).toEqual(['idx-few', FEWEST]);
  });

  test('and kept badly they are refused as well', () => {
    const own = together('mine', ...both(FEWEST));
    for (const change of [{ pixels: '!' }, { pixels: '' }, { answers: 'x' }, { count: 7 }]) {
      expect(refused(() => digitsOf({ ...own, ...change }))).toEqual(['idx-kept', undefined]);
    }
    expect(refused(() => digitsOf({} as never))).toEqual(['idx-kept', undefined]);
  });
});
