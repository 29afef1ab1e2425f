/**
 * @file A text as bytes and back, losing nothing: UTF-8, in which half a surrogate pair is written as the three bytes
 * that UTF-8 forbids (WTF-8), and bytes that are no whole character are spelled out.
 */
import { bytesLabel } from './label';

const half = /(\p{Surrogate})/u;

/** Every string has bytes of its own: `textOf(bytesOf(text))` is `text`. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  if (!half.test(text)) return encoder.encode(text);
  const parts = text
    .split(half)
    .map((part, i) => (i % 2 === 0 ? encoder.encode(part) : alone(part)));
  return joined(parts);
}

/** The text; bytes that are no whole character stand in it as `‹E4 BD›`, never as U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  try {
    return strict(bytes);
  } catch {
    return patched(bytes);
  }
}

/**
 * The text of bytes that are whole characters.
 *
 * @throws {TypeError} If they are not.
 */
export const strict = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** One piece after another, in one row. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    row.set(part, at);
    at += part.length;
  }
  return row;
}

function alone(unit: string): Uint8Array {
  const code = unit.charCodeAt(0);
  return Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
}

function patched(bytes: Uint8Array): string {
  const parts: string[] = [];
  let loose = 0; // where the bytes that are no character began
  for (let at = 0; at <= bytes.length;) {
    const found = at < bytes.length ? characterAt(bytes, at) : undefined;
    if (!found && at < bytes.length) {
      at++;
      continue;
    }
    if (loose < at) parts.push(bytesLabel(bytes.subarray(loose, at)));
    if (!found) break;
    parts.push(String.fromCodePoint(found.code));
    at += found.length;
    loose = at;
  }
  return parts.join('');
}

/** The least code point that needs so many bytes; fewer would do for a smaller one. */
const least = [0, 0, 0x80, 0x800, 0x1_0000];

/** The character that begins there, if it is whole: a half surrogate pair is one too. */
function characterAt(bytes: Uint8Array, at: number): { code: number; length: number } | undefined {
  const lead = bytes[at] ?? 0xff;
  const length = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 0 || at + length > bytes.length) return undefined;
  let code = length === 1 ? lead : lead & (0x7f >> length);
  for (const next of bytes.subarray(at + 1, at + length)) {
    if ((next & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (next & 0x3f);
  }
  return code >= (least[length] ?? 0) && code <= 0x10_ffff ? { code, length } : undefined;
}
