/**
 * @file A checksum that finds every change of a single byte, and all but one in 2³² of the others.
 *
 * The polynomial of zip and PNG, bit by bit reversed: 0xedb88320. No protection against malice.
 */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** @returns Eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] as number);
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
