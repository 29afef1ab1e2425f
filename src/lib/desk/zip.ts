/**
 * @file The files inside a zip, unpacked by the browser itself (`deflate-raw`). Left out: encryption, parts, sizes above 4 GiB.
 *
 * @see PKWARE APPNOTE.TXT, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end)
 */
interface Entry {
  method: number;
  packed: number;
  /** Of its own header. */
  offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const [STORED, DEFLATED] = [0, 8];

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

export class Zip {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: Map<string, Entry>;
  /** Bytes that may still be unpacked: a few may stand for any number. */
  #left: number;

  /** @throws {RangeError} If it is none, cut off, or encrypted. */
  constructor(bytes: Uint8Array<ArrayBuffer>, most: number) {
    this.#bytes = bytes;
    this.#left = most;
    this.#entries = directoryOf(bytes);
  }

  /**
   * @returns Undefined if there is no such file.
   * @throws {RangeError} If it is damaged, packed in another way, or larger than the rest that may be unpacked.
   */
  async text(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const view = viewOf(this.#bytes);
    if (view.getUint32(entry.offset, true) !== LOCAL) throw new RangeError(`zip: ${name} is lost`);
    const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const start = entry.offset + 30 + names;
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw new RangeError(`zip: ${name} is cut off`);
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new RangeError(`zip: ${name} is packed by method ${entry.method}`);
    const stream = new Blob([packed]).stream();
    const unpacked =
      entry.method === STORED ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
    return this.#read(unpacked, name);
  }

  async #read(stream: ReadableStream<Uint8Array>, name: string): Promise<string> {
    const decoder = new TextDecoder();
    const reader = stream.getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new RangeError(`zip: ${name} is damaged`, { cause });
      });
      if (done) return text + decoder.decode();
      this.#left -= value.length;
      if (this.#left < 0) {
        void reader.cancel().catch(() => undefined);
        throw new RangeError(`zip: ${name} is too large`);
      }
      text += decoder.decode(value, { stream: true });
    }
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** A `DataView` throws a `RangeError` itself for what would lie outside. */
function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  let end = bytes.length - END_BYTES;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new RangeError('zip: it has no directory');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (view.getUint32(at, true) !== IN_DIRECTORY)
      throw new RangeError('zip: its directory is lost');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new RangeError('zip: it is encrypted');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
