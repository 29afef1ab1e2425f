import { expect, test } from 'vitest';
import { names } from '../../../src/lib/workloads/names';
import { workloads } from '../../../src/lib/workloads/workloads';

test('every name is that of a workload, in the same order', () => {
  expect(Object.keys(workloads)).toEqual([...names]);
});
