/**
 * @file Digits of the reader's own, in the two IDX files that MNIST comes in: one of pictures, one of labels, packed by gzip or not.
 *
 * An IDX file: two zero bytes, the kind of number (8 for bytes), how many sizes follow, the sizes (32 bits each, highest byte
 * first), then the numbers. Source: lecun1998, and the page of the data set. Left out: numbers other than bytes.
 */
import { InputError } from '../../core/failures';
import { SIDE, type Picture } from './pen';

export interface Pictures {
  kind: 'pictures';
  count: number;
  /** [count, SIDE, SIDE], 0 paper to 255 ink. */
  bytes: Uint8Array;
}
export interface Labels {
  kind: 'labels';
  count: number;
  /** [count], 0 to 9. */
  bytes: Uint8Array;
}
export type Idx = Pictures | Labels;

/** Pictures and what they show, as a page sends and keeps them. */
export interface OwnDigits {
  name: string;
  count: number;
  /** Bytes of the pictures, one after the other, in base 64. */
  pixels: string;
  /** A sign for each, `0` to `9`. */
  answers: string;
}

/** Bytes that are looked at, before and after unpacking: the 60,000 pictures of MNIST, and a little more. */
export const LONGEST = 48_000_000;
/** Digits that are taken, the first of the file: so many can be sent and kept. */
export const MOST = 10_000;
/** Fewer can't be parted into those to learn and those to ask. */
export const FEWEST = 100;

const [GZIP_1, GZIP_2] = [0x1f, 0x8b];
const BYTES = 8;

/**
 * The file unpacked, if gzip packed it.
 *
 * @throws {InputError} `idx-packed` if it is damaged, `idx-long` if more than `LONGEST` comes out.
 */
export async function unpacked(file: Uint8Array): Promise<Uint8Array> {
  if (file[0] !== GZIP_1 || file[1] !== GZIP_2) return file;
  const stream = new Blob([file as Uint8Array<ArrayBuffer>]).stream();
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // A damaged file is found where it is read: its parts before are of no use.
    const { done, value } = await reader.read().catch(() => {
      throw new InputError('idx-packed');
    });
    if (done) break;
    length += value.length;
    parts.push(value);
    if (length > LONGEST) {
      void reader.cancel();
      throw new InputError('idx-long', LONGEST / 1e6);
    }
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * One file, by its first bytes and not by its name, so that it does not matter in which order two are given.
 *
 * @throws {InputError} `idx-foreign`, `idx-kind`, `idx-sizes`, `idx-side`, `idx-short`, `idx-over` or `idx-label`; of the last
 *   three the limit says how many bytes are missing or too many, or at which label, from 1.
 */
export function readIdx(file: Uint8Array): Idx {
  if (file.length > LONGEST) throw new InputError('idx-long', LONGEST / 1e6);
  if (file.length < 8 || file[0] !== 0 || file[1] !== 0) throw new InputError('idx-foreign');
  if (file[2] !== BYTES) throw new InputError('idx-kind');
  const dimensions = file[3] ?? 0;
  if (dimensions !== 1 && dimensions !== 3) throw new InputError('idx-sizes', dimensions);
  const start = 4 + 4 * dimensions;
  if (file.length < start) throw new InputError('idx-short', start - file.length);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [count = 0, ...sides] = Array.from({ length: dimensions }, (_, i) =>
    view.getUint32(4 + 4 * i),
  );
  const other = sides.find((side) => side !== SIDE);
  if (other !== undefined) throw new InputError('idx-side', other);
  const bytes = file.subarray(start);
  checkLength(bytes.length, count * sides.reduce((area, side) => area * side, 1));
  if (dimensions === 3) return { kind: 'pictures', count, bytes };
  const wrong = bytes.findIndex((label) => label > 9);
  if (wrong >= 0) throw new InputError('idx-label', wrong + 1);
  return { kind: 'labels', count, bytes };
}

function checkLength(given: number, wanted: number): void {
  if (given < wanted) throw new InputError('idx-short', wanted - given);
  if (given > wanted) throw new InputError('idx-over', given - wanted);
}

/**
 * Pictures and labels put together; of more than `MOST` the first.
 *
 * @throws {InputError} `idx-counts` if they are not equally many (the limit is the number of labels), `idx-few` if there are
 *   fewer than `FEWEST`.
 */
export function together(name: string, pictures: Pictures, labels: Labels): OwnDigits {
  if (pictures.count !== labels.count) throw new InputError('idx-counts', labels.count);
  if (pictures.count < FEWEST) throw new InputError('idx-few', FEWEST);
  const count = Math.min(MOST, pictures.count);
  return {
    name,
    count,
    pixels: base64Of(pictures.bytes.subarray(0, count * SIDE * SIDE)),
    answers: labels.bytes.subarray(0, count).join(''),
  };
}

/** A call takes only so many arguments. */
const PIECE = 32_766; // a multiple of 3, so that pieces in base 64 can be put one after the other

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return text;
}

/**
 * The digits as numbers: pictures from 0 to 1, and what they show.
 *
 * @throws {InputError} `idx-kept` if it is nothing that `together` made: it may come from a store or a file.
 */
export function digitsOf(own: OwnDigits): { pictures: Picture[]; answers: Int32Array } {
  const { count, pixels, answers } = own as Partial<Record<keyof OwnDigits, unknown>>;
  const wrong = new InputError('idx-kept');
  if (typeof pixels !== 'string' || typeof answers !== 'string') throw wrong;
  if (!/^\d+$/.test(answers) || answers.length !== count) throw wrong;
  const bytes = bytesOf(pixels);
  if (bytes?.length !== answers.length * SIDE * SIDE) throw wrong;
  const picture = (i: number) =>
    Float32Array.from(bytes.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE), (byte) => byte / 255);
  return {
    pictures: Array.from({ length: answers.length }, (_, i) => picture(i)),
    answers: Int32Array.from(answers, Number),
  };
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
