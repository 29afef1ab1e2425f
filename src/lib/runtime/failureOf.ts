/** @file What an error means to a reader: its code. */
import { loadedScripts } from '../core/fetchAnew';
import { DivergedError, InputError, NoBackendError, WrongDeviceError } from '../core/failures';
import { isNotLoaded } from './parts';
import type { Failure, FailureCode } from './protocol';

/** How a browser says that a device has gone while something was read from it or compiled for it. */
const GONE = ['AbortError', 'OperationError', 'GPUPipelineError'];

/**
 * @param code - What it is called when it has no name of its own.
 * @param onGpu - It was thrown where a GPU computes.
 */
export function failureOf(error: unknown, code?: FailureCode, onGpu = false): Failure {
  const detail = messageOf(error);
  if (error instanceof InputError) {
    return { code: 'input', detail, problem: error.code, limit: error.limit };
  }
  if (error instanceof DivergedError) return { code: 'diverged', detail };
  if (error instanceof WrongDeviceError) return { code: 'device-wrong', detail };
  if (isNotLoaded(error)) return { code: 'not-loaded', detail, files: loadedScripts() };
  if (error instanceof NoBackendError) return { code: 'no-backend', detail };
  if (error instanceof RangeError && /memory|allocation|array length/i.test(detail)) {
    return { code: 'out-of-memory', detail };
  }
  if (/out of memory|OOM|memory access out of bounds/i.test(detail)) {
    return { code: 'out-of-memory', detail };
  }
  if (onGpu && error instanceof Error && GONE.includes(error.name)) {
    return { code: 'device-lost', detail };
  }
  return { code: code ?? 'bug', detail: (error instanceof Error && error.stack) || detail };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
