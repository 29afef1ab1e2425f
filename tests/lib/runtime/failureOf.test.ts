import { expect, test } from 'vitest';
import { WrongDeviceError } from '../../../src/lib/core/failures';
import { failureOf } from '../../../src/lib/runtime/failureOf';

test.each([
  [
    new DOMException(
      'mapAsync: a valid external Instance reference no longer exists',
      'AbortError',
    ),
  ],
  [new DOMException('the buffer was unmapped before mapping was resolved', 'OperationError')],
])('%s while a GPU computes is a lost device, elsewhere a mistake', (error) => {
  expect(failureOf(error, undefined, true).code).toBe('device-lost');
  expect(failureOf(error, 'checkpoint', true).code).toBe('device-lost');
  expect(failureOf(error).code).toBe('bug');
});

test('memory and wrong numbers have names of their own', () => {
  expect(failureOf(new Error('webgpu: out of memory, 4 GB'), 'device-lost', true).code).toBe(
    'out-of-memory',
  );
  expect(failureOf(new WrongDeviceError('zeros'), undefined, true).code).toBe('device-wrong');
});
