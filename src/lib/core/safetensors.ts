/**
 * @file Weights as a file that other programs read too: 8 bytes with the length of a JSON header, the
 * header, then the numbers. Only 32-bit floats.
 *
 * Read downwards: encode → decode → headerOf. A file may be anybody's, so `decode` checks every
 * promise of the format before it copies a number, and knows no way to fail but `SafetensorsError`.
 *
 * Format: the safetensors specification (key safetensors). Stricter than it: values must be finite.
 */
import type { PlainTensor } from './saved';

export interface Contents {
  tensors: Record<string, PlainTensor>;
  metadata: Record<string, string>;
}

export type SafetensorsCode =
  | 'too-large'
  | 'truncated'
  | 'header-size'
  | 'not-utf-8'
  | 'not-json'
  | 'too-deep'
  | 'duplicate-key'
  | 'forbidden-name'
  | 'bad-metadata'
  | 'too-many-tensors'
  | 'bad-entry'
  | 'unsupported-type'
  | 'bad-shape'
  | 'bad-offsets'
  | 'trailing-bytes'
  | 'not-finite';

/** What is wrong with a file, or with what should become one. */
export class SafetensorsError extends Error {
  override name = 'SafetensorsError';
  readonly code: SafetensorsCode;

  constructor(code: SafetensorsCode, detail: string) {
    super(`safetensors: ${detail.slice(0, 200)}`);
    this.code = code;
  }
}

export const limits = {
  fileBytes: 256_000_000,
  headerBytes: 10_000_000,
  tensors: 4_096,
  rank: 8,
  /** Objects and lists inside each other; the format needs three. */
  depth: 8,
};

/** Throws unless a promise of the format holds. */
function hold(condition: boolean, code: SafetensorsCode, detail: string): asserts condition {
  if (!condition) throw new SafetensorsError(code, detail);
}

const lengthBytes = 8;
const floatBytes = 4;

/**
 * The file: tensors in their order, without gaps, the header filled up with blanks to 8 bytes.
 *
 * @throws {SafetensorsError} If this would give a file that `decode` refuses.
 */
export function encode(
  tensors: Readonly<Record<string, PlainTensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const entries: [string, unknown][] = [];
  if (Object.keys(metadata).length > 0) entries.push(['__metadata__', metadata]);
  let end = 0;
  for (const [name, { shape, data }] of Object.entries(tensors)) {
    hold(name !== '__metadata__', 'forbidden-name', 'no tensor can be named __metadata__');
    const begin = end;
    end += data.byteLength;
    entries.push([name, { dtype: 'F32', shape, data_offsets: [begin, end] }]);
  }
  const text = JSON.stringify(Object.fromEntries(entries));
  const unfilled = new TextEncoder().encode(text);
  const header = new Uint8Array(Math.ceil(unfilled.length / 8) * 8).fill(0x20);
  header.set(unfilled);

  const fileBytes = lengthBytes + header.length + end;
  hold(fileBytes <= limits.fileBytes, 'too-large', `${fileBytes} bytes`);
  headerOf(header, end);
  const file = new Uint8Array(fileBytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, lengthBytes);
  let at = lengthBytes + header.length;
  for (const [name, { data }] of Object.entries(tensors)) {
    hold(data.every(Number.isFinite), 'not-finite', `${name} holds a value that is not finite`);
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return file;
}

/**
 * What a file holds.
 *
 * @param file - Anything; the tensors do not share its memory.
 * @throws {SafetensorsError} If it is not a sound file of 32-bit floats.
 */
export function decode(file: Uint8Array): Contents {
  hold(file.length <= limits.fileBytes, 'too-large', `${file.length} bytes`);
  hold(file.length >= lengthBytes, 'truncated', `${file.length} bytes hold no header length`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // As a BigInt: a length beyond 2⁵³ would be rounded before it could be refused.
  const stated = view.getBigUint64(0, true);
  hold(
    stated >= 2n && stated <= BigInt(limits.headerBytes),
    'header-size',
    `a header of ${stated} bytes`,
  );
  const start = lengthBytes + Number(stated);
  hold(start <= file.length, 'truncated', `${file.length} bytes end inside the header`);
  const { infos, metadata } = headerOf(file.subarray(lengthBytes, start), file.length - start);
  const tensors = infos.map(({ name, shape, begin, end }): [string, PlainTensor] => {
    // A copy, because the numbers need not start at a multiple of four in the file; not by `slice`, which
    // shares the memory if this is one of Node's buffers.
    const data = new Float32Array(new Uint8Array(file.subarray(start + begin, start + end)).buffer);
    hold(data.every(Number.isFinite), 'not-finite', `${name} holds a value that is not finite`);
    return [name, { shape, data }];
  });
  return { tensors: Object.fromEntries(tensors), metadata };
}

interface TensorInfo {
  name: string;
  shape: number[];
  begin: number; // bytes from the end of the header
  end: number;
}

/**
 * Takes the header apart; nothing is allocated for a tensor before every entry and the length of the
 * whole file agree.
 *
 * @param bytes - The header as it stands in the file.
 * @param dataBytes - How many bytes follow it.
 * @returns The tensors in the order of their numbers in the file.
 */
function headerOf(
  bytes: Uint8Array,
  dataBytes: number,
): { infos: TensorInfo[]; metadata: Record<string, string> } {
  hold(bytes.length <= limits.headerBytes, 'header-size', `a header of ${bytes.length} bytes`);
  const entries = Object.entries(objectOf(textOf(bytes)));
  const metadata = entries.find(([name]) => name === '__metadata__')?.[1];
  const tensors = entries.filter(([name]) => name !== '__metadata__');
  hold(tensors.length <= limits.tensors, 'too-many-tensors', `${tensors.length} tensors`);
  const infos = tensors.map(([name, entry]) => infoOf(name, entry));
  infos.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let at = 0;
  for (const { name, begin, end } of infos) {
    hold(begin === at, 'bad-offsets', `${name} begins at ${begin}, not at ${at}`);
    at = end;
  }
  hold(at <= dataBytes, 'truncated', `the tensors need ${at} bytes, ${dataBytes} are there`);
  hold(at === dataBytes, 'trailing-bytes', `${dataBytes - at} bytes belong to no tensor`);
  return { infos, metadata: metadata === undefined ? {} : metadataOf(metadata) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    hold(false, 'not-utf-8', 'the header is not UTF-8');
  }
}

function objectOf(text: string): Record<string, unknown> {
  hold(text.startsWith('{'), 'not-json', 'the header does not start with {');
  checkKeys(text);
  try {
    return JSON.parse(text) as Record<string, unknown>; // it starts with {, so it is an object
  } catch {
    hold(false, 'not-json', 'the header is not JSON');
  }
}

/**
 * What `JSON.parse` does not say: that a key stands twice in one object (it keeps the last), that it is
 * one that must not be used, or that things are nested without end. Text that is no JSON may pass.
 *
 * By hand, because a regular expression can be made to take quadratic time here.
 */
function checkKeys(text: string): void {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(new Set());
      hold(open.length <= limits.depth, 'too-deep', `more than ${limits.depth} levels`);
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === '"') {
      const start = at;
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
      let after = at + 1;
      while (' \t\n\r'.includes(text[after] ?? '.')) after++;
      if (text[after] === ':') checkKey(stringOf(text.slice(start, at + 1)), open.at(-1));
    }
  }
}

function checkKey(key: string, keys: Set<string> | undefined): void {
  const fit = key !== '__proto__' && !/\p{Surrogate}/u.test(key);
  hold(fit, 'forbidden-name', `the name ${JSON.stringify(key)} cannot be used`);
  hold(!keys?.has(key), 'duplicate-key', `the key ${JSON.stringify(key)} stands twice`);
  keys?.add(key);
}

function stringOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    hold(false, 'not-json', 'the header has a broken string');
  }
}

function infoOf(name: string, entry: unknown): TensorInfo {
  const [type, shape, offsets] = ['dtype', 'shape', 'data_offsets'].map((key): unknown =>
    typeof entry === 'object' && entry !== null && Object.hasOwn(entry, key)
      ? Reflect.get(entry, key)
      : undefined,
  );
  hold(typeof type === 'string', 'bad-entry', `${name} has no dtype`);
  hold(type === 'F32', 'unsupported-type', `${name} is ${type}, only F32 can be read`);
  hold(isSizes(shape) && shape.length <= limits.rank, 'bad-shape', `${name} has no usable shape`);
  hold(isSizes(offsets) && offsets.length === 2, 'bad-offsets', `${name} has no two offsets`);
  const [begin = 0, end = 0] = offsets;
  const bytes = bytesOf(name, shape);
  hold(
    end - begin === bytes,
    'bad-offsets',
    `${name} needs ${bytes} bytes, its offsets hold ${end - begin}`,
  );
  return { name, shape, begin, end };
}

const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && Number(size) >= 0);

function metadataOf(value: unknown): Record<string, string> {
  const sound =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((word) => typeof word === 'string' && !/\p{Surrogate}/u.test(word));
  hold(sound, 'bad-metadata', 'the metadata are not texts by name');
  return value as Record<string, string>;
}

/** Bytes of a tensor of this shape; refuses a product too big to be exact. */
function bytesOf(name: string, shape: readonly number[]): number {
  const size = shape.reduce((product, length) => {
    hold(
      product * length <= Number.MAX_SAFE_INTEGER,
      'bad-shape',
      `${name} has shape [${shape.join(', ')}]`,
    );
    return product * length;
  }, floatBytes);
  return size;
}
