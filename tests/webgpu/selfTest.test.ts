/** On a WebGPU computed by the processor. */
import { expect, test } from 'vitest';
import { chooseBackend } from '../../src/lib/runtime/backend';
import { wrongFamilies } from '../../src/lib/runtime/selfTest';
import * as tf from '../../src/lib/tf';

test('every family of operations is right on WebGPU', async () => {
  await chooseBackend('webgpu');
  expect(await wrongFamilies()).toEqual([]);
  expect(tf.getBackend()).toBe('webgpu');
});
