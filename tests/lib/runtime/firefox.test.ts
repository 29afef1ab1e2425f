import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hastenReading } from '../../../src/lib/runtime/firefox';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A device whose buffers are mapped after 20 ms. */
function slowDevice() {
  const submit = vi.fn();
  const mapAsync = (mode: number) =>
    new Promise<void>((resolve, reject) =>
      setTimeout(() => (mode === 1 ? resolve() : reject(new Error('lost'))), 20),
    );
  const createBuffer = () => ({ mapAsync });
  return { submit, device: { createBuffer, queue: { submit } } as unknown as GPUDevice };
}
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

test('in Firefox the device is kept awake while a buffer is waited for, and not longer', async () => {
  const { device, submit } = slowDevice();
  hastenReading(device, FIREFOX);
  for (const mode of [1, 2]) {
    const reading = device.createBuffer({ size: 4, usage: 1 }).mapAsync(mode);
    const settled = mode === 1 ? reading : expect(reading).rejects.toThrow('lost');
    await vi.advanceTimersByTimeAsync(20);
    await settled;
    expect(submit.mock.calls.length).toBeGreaterThan(2);
    submit.mockClear();
    await vi.advanceTimersByTimeAsync(100);
    expect(submit).not.toHaveBeenCalled();
  }
});

test.each([
  ['Firefox, a buffer that is written', FIREFOX, 2],
  ['Chromium', 'Mozilla/5.0 (X11) Chrome/150.0', 1],
])('nothing is submitted in %s', async (_, agent, usage) => {
  const { device, submit } = slowDevice();
  hastenReading(device, agent);
  const reading = device.createBuffer({ size: 4, usage }).mapAsync(1);
  await vi.advanceTimersByTimeAsync(20);
  await reading;
  expect(submit).not.toHaveBeenCalled();
});
