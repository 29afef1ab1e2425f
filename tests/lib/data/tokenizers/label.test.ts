import { expect, it } from 'vitest';
import { bytesLabel, label } from '../../../../src/lib/data/tokenizers/label';

it('shows what would be invisible', () => {
  expect(label(' the')).toBe('␣the');
  expect(label('\n\t')).toBe('↵⇥');
  expect(label('\u3000\u200b')).toBe('U+3000U+200B');
  expect(label('\u0301')).toBe('◌\u0301');
});

it('writes loose bytes in hexadecimal', () => {
  expect(bytesLabel(Uint8Array.of(0xe4, 0x0a))).toBe('‹E4 0A›');
});
