/**
 * @file The compiled kernels: one small module that works in the wasm backend's own memory, so that tensors are used
 * where they are. It has no memory of its own, and no state.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { check } from '../../core/check';

/** Addresses are bytes, sizes are numbers; what each does stands in its `assembly.ts`. */
export type Call<Result = void> = (...addressesAndSizes: number[]) => Result;

/** The compiled functions. Each operation's `wasm.ts` declares its own, so that this file need not know any. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declarations
export interface Compiled {}

/** What of Emscripten's module is needed here. */
interface Heap {
  asm: { memory: WebAssembly.Memory };
  _malloc: (bytes: number) => number;
  _free: (address: number) => void;
}
const heapOf = (backend: BackendWasm) => backend.wasm as unknown as Heap;

let module: WebAssembly.Module | undefined;
const instances = new WeakMap<BackendWasm, Compiled>();
const scratches = new WeakMap<BackendWasm, { address: number; bytes: number }>();

/** Fetches and compiles them: with multiply-add in one step where the browser has it, and in two steps elsewhere. */
export async function load(): Promise<void> {
  if (module) return;
  const fast = await bytesOf(new URL('./built/relaxed.wasm', import.meta.url));
  module = WebAssembly.validate(fast)
    ? await WebAssembly.compile(fast)
    : await WebAssembly.compile(await bytesOf(new URL('./built/simd.wasm', import.meta.url)));
}

async function bytesOf(url: URL): Promise<BufferSource> {
  if (url.protocol === 'file:') {
    const { readFile } = process.getBuiltinModule('node:fs/promises');
    return readFile(url);
  }
  return (await fetch(url)).arrayBuffer();
}

/** The kernels on a backend's memory. */
export function compiled(backend: BackendWasm): Compiled {
  const known = instances.get(backend);
  if (known) return known;
  check(module !== undefined, 'kernels: they were not loaded');
  const { memory } = heapOf(backend).asm;
  const made = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Compiled;
  instances.set(backend, made);
  return made;
}

/** Room for a kernel to work in, until the next one asks for it. */
export function scratch(backend: BackendWasm, bytes: number): number {
  const had = scratches.get(backend);
  if (had && had.bytes >= bytes) return had.address;
  const heap = heapOf(backend);
  if (had) heap._free(had.address);
  const address = heap._malloc(bytes);
  check(address !== 0, `kernels: no room for ${bytes} bytes`);
  scratches.set(backend, { address, bytes });
  return address;
}

/** Such room, and before it whole numbers for the kernel to read. */
export function scratchWith(
  backend: BackendWasm,
  bytes: number,
  numbers: readonly number[],
): { room: number; sizes: number } {
  const head = 16 * Math.ceil(numbers.length / 4);
  const sizes = scratch(backend, head + bytes);
  new Int32Array(heapOf(backend).asm.memory.buffer, sizes, numbers.length).set(numbers);
  return { sizes, room: sizes + head };
}
