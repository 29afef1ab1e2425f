/** A device that computes wrong, which is this machine's software adapter under another name. */
import { afterEach, expect, test, vi } from 'vitest';
import { chooseBackend, distrust } from '../../src/lib/runtime/backend';
import * as selfTest from '../../src/lib/runtime/selfTest';

vi.mock('../../src/lib/runtime/selfTest', { spy: true });
afterEach(() => vi.restoreAllMocks());

test('the reader is moved to wasm and told, the verdict is kept, a newer browser is asked again', async () => {
  const info = {
    vendor: 'acme',
    architecture: `one ${Math.random()}`,
    device: '',
    description: '',
  };
  vi.spyOn(GPUAdapter.prototype, 'info', 'get').mockReturnValue(info as GPUAdapterInfo);
  const agent = vi.spyOn(Navigator.prototype, 'userAgent', 'get').mockReturnValue('Browser 1');
  const tried = vi.mocked(selfTest.wrongFamilies).mockResolvedValue(['attention']);
  for (let visit = 0; visit < 2; visit++) {
    expect(await chooseBackend()).toMatchObject({ backend: 'wasm', because: 'webgpu-wrong' });
  }
  expect(tried).toHaveBeenCalledTimes(1);
  agent.mockReturnValue('Browser 2');
  tried.mockResolvedValue([]);
  expect(await chooseBackend()).toMatchObject({ backend: 'webgpu' });
  expect(tried).toHaveBeenCalledTimes(2);
});

test('a verdict is taken back by what training shows, and a device is not condemned for nothing', async () => {
  const info = {
    vendor: 'acme',
    architecture: `two ${Math.random()}`,
    device: '',
    description: '',
  };
  vi.spyOn(GPUAdapter.prototype, 'info', 'get').mockReturnValue(info as GPUAdapterInfo);
  const tried = vi.mocked(selfTest.wrongFamilies).mockResolvedValue([]);
  expect(await chooseBackend()).toMatchObject({ backend: 'webgpu' });
  expect(await distrust(false)).toBe(false);
  expect(await chooseBackend()).toMatchObject({ backend: 'webgpu' });
  tried.mockResolvedValue(['product']);
  expect(await distrust(false)).toBe(true);
  expect(await chooseBackend()).toMatchObject({ backend: 'wasm', because: 'webgpu-wrong' });
  tried.mockResolvedValue([]);
  expect(await distrust(true)).toBe(true); // the small sums are right, training is not
  expect(await chooseBackend()).toMatchObject({ backend: 'wasm', because: 'webgpu-wrong' });
});
