import { expect, test } from 'vitest';
import { zeros } from '../../../src/lib/optimizers/memory';

test('nothing is remembered before the first step', () => {
  expect([...zeros(3)]).toEqual([0, 0, 0]);
});
