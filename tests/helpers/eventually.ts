import { vi } from 'vitest';

/** Waits for what must come; a busy machine may take its time. */
export const eventually = <T>(check: () => T | Promise<T>) =>
  vi.waitFor(check, { timeout: 500_000, interval: 10 });
