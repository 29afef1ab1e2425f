/** A device that computes wrong, which is this machine's software adapter under another name. */
import { afterEach, expect, test, vi } from 'vitest';
import { chooseBackend } from '../../src/lib/runtime/backend';
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
