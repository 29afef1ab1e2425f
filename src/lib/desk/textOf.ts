/**
 * @file The text of a file, whichever encoding a spreadsheet gave it: UTF-8, UTF-16 with its mark, GBK and GB18030.
 *
 * A Chinese Excel saves "CSV" as GBK and "Unicode text" as UTF-16. Nothing is replaced: what fits no encoding is refused.
 */
import type { FileProblem } from './wholeSheet';

/** @returns The text without its mark. */
export function textOf(bytes: Uint8Array): string | FileProblem {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
  const encoding = first === 0xfe && second === 0xff ? 'utf-16be' : marked;
  const text = encoding
    ? decoded(bytes, encoding)
    : (decoded(bytes, 'utf-8') ?? (isChinese(bytes) ? decoded(bytes, 'gb18030') : undefined));
  return text === undefined || text.includes('\0') ? { code: 'encoding' } : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of the pairs of bytes in a Chinese text nearly all are signs or among its 3,755 most frequent characters. */
const FREQUENT = 0.6;

/** Almost any bytes can be read as GB18030; those of another encoding give rare characters. */
function isChinese(bytes: Uint8Array): boolean {
  let [pairs, frequent] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    const sign = lead >= 0xa1 && lead <= 0xa9;
    if (trail >= 0xa1 && (sign || (lead >= 0xb0 && lead <= 0xd7))) frequent++;
  }
  return pairs > 0 && frequent / pairs >= FREQUENT;
}
