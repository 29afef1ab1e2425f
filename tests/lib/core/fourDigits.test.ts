import { expect, test } from 'vitest';
import { fourDigits } from '../../../src/lib/core/fourDigits';

test.each([
  [0, '0'],
  [-0, '0'],
  [2, '2.0000'],
  [-0.75, '−0.7500'],
  [0.00012345, '0.0001'],
  [3.0590232e-7, '3.059 × 10⁻⁷'],
  [1234.56, '1234.6'],
  [2.5e12, '2.5 × 10¹²'],
  [Infinity, '–'],
  [NaN, '–'],
])('%s is %s', (value, text) => {
  expect(fourDigits(value)).toBe(text);
});
