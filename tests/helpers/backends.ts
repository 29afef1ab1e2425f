/** The backends that every machine has; each test of tensors runs on both. */
import { chooseBackend } from '../../src/lib/runtime/backend';
import * as tf from '../../src/lib/tf';

tf.env().set('IS_TEST', true); // no advice to install a native backend

export const backends = ['cpu', 'wasm'] as const;
export const use = chooseBackend;
