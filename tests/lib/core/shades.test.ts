import { expect, test } from 'vitest';
import { pathsOf, pooled, shadesOf } from '../../../src/lib/core/shades';

test('numbers become digits: 0 for nothing, 9 for the fullest and above, 0 for what is no number', () => {
  expect(shadesOf([0, 0.5, 1, 2, -1, NaN])).toBe('059900');
  expect(shadesOf([1, 2, 4], 4)).toBe('259');
  expect(shadesOf([0, 0], 0)).toBe('00');
});

test('pooling keeps the darkest of four and drops an odd edge', () => {
  expect(pooled('1230' + '4000' + '0009' + '0000', 4)).toBe('43' + '09');
  expect(pooled('129' + '349' + '999', 3)).toBe('4');
  expect(pooled('', 26)).toBe('0'.repeat(169));
});

test('a picture becomes one path per shade, pixels side by side in one line', () => {
  expect(pathsOf('0990' + '0000' + '9000' + '0005', 4)).toEqual([
    { share: 5 / 9, d: 'M3 3h1' },
    { share: 1, d: 'M1 0h2M0 2h1' },
  ]);
});

test('fewer shades still show every pixel that was not empty', () => {
  expect(pathsOf('1000', 2, 3)).toEqual([{ share: 1 / 3, d: 'M0 0h1' }]);
  expect(pathsOf('0000', 2, 3)).toEqual([]);
  expect(pathsOf('', 26)).toEqual([]);
});
