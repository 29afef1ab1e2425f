/** The backends that every machine has; each test of tensors runs on both. */
import { chooseBackend } from '../../src/lib/runtime/backend';

export const backends = ['cpu', 'wasm'] as const;
export const use = chooseBackend;
