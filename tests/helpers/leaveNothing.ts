/** @file After each file: clocks, globals and spies are as they were, because the next file is read by the same worker. */
import { afterAll, vi } from 'vitest';

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
