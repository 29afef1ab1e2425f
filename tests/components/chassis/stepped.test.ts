import { expect, test } from 'vitest';
import { stepped } from '../../../src/components/chassis/stepped';

const field = { unit: '1', min: 0, max: 10 };

test('a step, a hundredth of the range, or a whole number', () => {
  expect(stepped({ ...field, step: 0.1 }, 0.2, 1)).toBe(0.3);
  expect(stepped(field, 5, -1)).toBe(4.9);
  expect(stepped({ ...field, whole: true }, 5, 1)).toBe(6);
});

test('never beyond the limits', () => {
  expect(stepped({ ...field, step: 3 }, 9, 1)).toBe(10);
  expect(stepped({ ...field, step: 3 }, 1, -1)).toBe(0);
  expect(stepped(field, Infinity, 1)).toBeUndefined();
});

test('by a tenth of a factor of ten where factors matter', () => {
  expect(stepped({ ...field, scale: 'log' }, 1, 1)).toBe(1.3);
});
