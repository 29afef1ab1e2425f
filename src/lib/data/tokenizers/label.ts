/** The text of a token for the eye: no blank, line end or invisible character stays invisible. */
export function label(text: string): string {
  return text
    .replaceAll(' ', '␣')
    .replaceAll('\n', '↵')
    .replaceAll('\t', '⇥')
    .replace(/[\p{C}\p{Z}]/gu, codePoint)
    .replace(/^\p{M}/u, '◌$&'); // an accent needs something to stand on
}

/** Bytes that are no whole character, such as `‹E4 B8›`. */
export function bytesLabel(bytes: Uint8Array): string {
  return `‹${Array.from(bytes, (byte) => hexadecimal(byte, 2)).join(' ')}›`;
}

const codePoint = (symbol: string) => `U+${hexadecimal(symbol.codePointAt(0) ?? 0, 4)}`;
const hexadecimal = (number: number, digits: number) =>
  number.toString(16).toUpperCase().padStart(digits, '0');
