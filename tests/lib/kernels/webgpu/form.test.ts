import { expect, test } from 'vitest';
import { choose, form } from '../../../../src/lib/kernels/webgpu/form';

test('a GPU is the rule, a processor must be chosen', () => {
  expect(form()).toBe('gpu');
  choose('processor');
  expect(form()).toBe('processor');
});
