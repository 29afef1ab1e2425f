import { expect, test } from 'vitest';
import {
  DivergedError,
  InputError,
  NoBackendError,
  WrongDeviceError,
} from '../../../src/lib/core/failures';

test('each has a name of its own and says what a page needs for its sentence', () => {
  const all = [
    new InputError('too-long', 200),
    new DivergedError('loss NaN', 7),
    new NoBackendError('nothing works'),
    new WrongDeviceError('zeros'),
  ];
  expect(all.map(({ name }) => name)).toEqual([
    'InputError',
    'DivergedError',
    'NoBackendError',
    'WrongDeviceError',
  ]);
  expect(all[0]).toMatchObject({ code: 'too-long', limit: 200, message: 'input: too-long' });
  expect(all[1]).toMatchObject({ back: 7 });
  expect(all.every((error) => error instanceof Error)).toBe(true);
});
