import fc from 'fast-check';
import { crc32 as zlibs } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/lib/core/crc32';

test('it is the checksum of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe('cbf43926');
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibs(bytes).toString(16).padStart(8, '0'));
    }),
  );
});
