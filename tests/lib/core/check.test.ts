import { expect, test } from 'vitest';
import { check, ShapeError } from '../../../src/lib/core/check';

test('a kept promise is silent, a broken one is named', () => {
  expect(() => check(true, 'never')).not.toThrow();
  expect(() => check(false, 'gpt: 9 tokens do not fit a context of 6')).toThrow(ShapeError);
  expect(() => check(false, 'gpt: 9 tokens do not fit a context of 6')).toThrow('9 tokens');
});
