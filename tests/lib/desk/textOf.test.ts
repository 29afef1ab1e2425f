import { expect, test } from 'vitest';
import { textOf } from '../../../src/lib/desk/textOf';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => parseInt(two, 16));
const encoded = (text: string) => new TextEncoder().encode(text);

test.each([
  ['UTF-8', encoded('科研机构,50'), '科研机构,50'],
  ['UTF-8 with its mark', encoded('\uFEFF科研,50'), '科研,50'],
  ['UTF-16 from the left', bytes('fffed1797478'), '科硴'],
  ['UTF-16 from the right', bytes('feff79d17814'), '科研'],
  ['GBK', bytes('bfc6d1d0bbfab9b92c3530'), '科研机构,50'],
  ['GBK with a rare character', bytes('d0d5c3fb0a86b42c35'), '姓名\n喆,5'],
])('%s', (_, given, text) => {
  expect(textOf(given)).toBe(text);
});

test.each([
  ['Latin 1: Café, naïve', bytes('436166e92c206e61ef7665')],
  ['Latin 1 that is no GBK at all', bytes('e90a')],
  ['Big5: 科學研究', bytes('acecbec7acecbeC7b7a7a740')],
  ['Shift-JIS: こんにちは', bytes('82b182f182c982bf82cd')],
  ['UTF-16 without its mark', bytes('4c0065006500')],
  ['UTF-16 cut in a character', bytes('fffe3d')],
  ['a picture', bytes('89504e470d0a1a0a0000')],
])('refused: %s', (_, given) => {
  expect(textOf(given)).toEqual({ code: 'encoding' });
});
