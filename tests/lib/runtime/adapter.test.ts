import { afterEach, expect, test, vi } from 'vitest';
import { askEarly, requestAdapter } from '../../../src/lib/runtime/adapter';

afterEach(() => vi.unstubAllGlobals());

/** A machine whose answers come in this order, and then none. */
function answering(...answers: (object | null | Error)[]) {
  const requestAdapterOf = vi.fn(() => {
    const answer = answers.shift() ?? null;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  vi.stubGlobal('navigator', { gpu: { requestAdapter: requestAdapterOf } });
  return requestAdapterOf;
}

test('without WebGPU there is none', async () => {
  vi.stubGlobal('navigator', {});
  expect(await requestAdapter()).toBeNull();
});

test('one that comes at once is nobody’s delay', async () => {
  const adapter = {};
  const asked = answering(adapter);
  const late = vi.fn();
  expect(await requestAdapter(late)).toBe(adapter);
  expect(late).not.toHaveBeenCalled();
  expect(asked).toHaveBeenCalledTimes(1);
});

test('one that comes late, or after an error, is waited for, and others may use the time', async () => {
  const adapter = {};
  const asked = answering(null, new Error('not yet'), adapter);
  const late = vi.fn();
  expect(await requestAdapter(late)).toBe(adapter);
  expect(late).toHaveBeenCalledTimes(1);
  expect(asked).toHaveBeenCalledTimes(3);
});

test('what was asked for early is taken once: each has an adapter of its own', async () => {
  const [one, other] = [{}, {}];
  const asked = answering(one, other);
  askEarly();
  askEarly();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await requestAdapter()).toBe(one);
  expect(await requestAdapter()).toBe(other);
});
