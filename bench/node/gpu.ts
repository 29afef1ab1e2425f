/** @file Gives Node the browser's WebGPU; imported first, because engines look for it when they load. */
import { create, globals } from 'webgpu';

Object.assign(globalThis, globals);
Object.defineProperty(globalThis.navigator, 'gpu', { value: create([]), configurable: true });
