/**
 * @file Where tensors are computed: WebGPU on a real device, else WebAssembly.
 *
 * The device is requested here and not by tfjs, which looks neither at a missing adapter nor at a lost
 * device. Each backend is loaded when it is chosen, so that a page fetches only the one it runs.
 */
/// <reference types="vite/client" />
import { NoBackendError } from '../core/failures';
import * as tf from '../tf';
import { requestAdapter } from './adapter';
import type { BackendName, Place } from './protocol';
import { hastenReading } from './firefox';
import { compiledFile, isNotLoaded, type Progress } from './parts';
import { keep, keptOr } from './verdicts';

/** More than WebGPU promises everywhere, taken where the adapter has more. */
const LIMITS = [
  'maxBufferSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
] as const;

type Because = NonNullable<Place['because']>;
type Listener = (detail: string) => void;
const listeners = new Set<Listener>();

/**
 * Calls back when the device is lost or refuses a command; nothing computed after that can be trusted.
 *
 * @returns Ends it.
 */
export function onLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Starts a backend.
 *
 * @param asked - Only this one, also when its adapter is software; else the best that works.
 * @param progress - Told how much of the engine has come.
 * @throws {NoBackendError} If none works, or not the one asked for.
 * @throws {NotLoadedError} If a part of one did not come: the next try may have it, so no slower one is taken.
 */
export async function chooseBackend(asked?: BackendName, progress?: Progress): Promise<Place> {
  if (asked) return startAsked(asked, progress);
  // Most machines whose first adapter does not come have none: wasm is fetched while they are asked again.
  const gpu = await startWebgpu(false, () => {
    if (!hindrance()) loadWasm(progress).catch(() => undefined);
  });
  if (typeof gpu !== 'string') return gpu;
  const wasm = await attempt(() => startWasm(progress));
  if (typeof wasm !== 'string') return { ...wasm, because: gpu };
  const cpu = await attempt(startCpu);
  if (typeof cpu !== 'string') return { ...cpu, because: hindrance() ?? 'wasm-failed' };
  throw new NoBackendError(`backend: nothing works, webgpu: ${gpu}, wasm: ${wasm}, cpu: ${cpu}`);
}

async function startAsked(asked: BackendName, progress?: Progress): Promise<Place> {
  const start = {
    cpu: () => attempt(startCpu),
    wasm: () => attempt(() => startWasm(progress)),
    webgpu: () => startWebgpu(true),
  };
  const place = await start[asked]();
  if (typeof place !== 'string') return place;
  throw new NoBackendError(`backend: ${asked} does not work here, ${place}`);
}

/** Where it started, or why it did not. */
async function attempt(start: () => Promise<Place>): Promise<Place | string> {
  return start().catch((error: unknown) => {
    if (isNotLoaded(error)) throw error;
    return error instanceof Error ? error.message : String(error);
  });
}

async function startCpu(): Promise<Place> {
  await import('@tensorflow/tfjs-backend-cpu');
  await set('cpu');
  return { backend: 'cpu', device: 'JavaScript' };
}

async function startWasm(progress?: Progress): Promise<Place> {
  const hindered = hindrance();
  if (hindered) throw new Error(hindered);
  const { simd, register } = await loadWasm(progress);
  await set('wasm');
  await register();
  return { backend: 'wasm', device: simd ? 'SIMD' : 'no SIMD' };
}

interface Loaded {
  simd: boolean;
  /** Of this book's kernels. */
  register: () => Promise<void>;
}
let loaded: Promise<Loaded> | undefined;

/** All files of the backend, side by side, once; those that did not come are asked for again the next time. */
function loadWasm(progress?: Progress): Promise<Loaded> {
  loaded ??= fetchWasm(progress).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function fetchWasm(progress?: Progress): Promise<Loaded> {
  const kernels = import('../kernels/register');
  kernels.catch(() => undefined); // told when it is waited for
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // threads need headers that an embedding page lacks
  const simd = Boolean(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'));
  if (typeof location === 'object') {
    const file = await wasmFile(simd, progress);
    wasm.setWasmPaths({
      'tfjs-backend-wasm.wasm': file,
      'tfjs-backend-wasm-simd.wasm': file,
      'tfjs-backend-wasm-threaded-simd.wasm': file, // must be named, is never loaded
    });
  }
  return { simd, register: (await kernels).register };
}

/** Why compiled code cannot run here, whatever is fetched. */
function hindrance(): 'wasm-missing' | 'wasm-forbidden' | undefined {
  if (typeof WebAssembly !== 'object') return 'wasm-missing';
  try {
    void new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)); // empty, and whole
    return undefined;
  } catch {
    return 'wasm-forbidden';
  }
}

/**
 * Address of the engine's own compiled file, once it is here: tfjs takes whatever comes, and fails without a reason. Node
 * finds the file by itself, beside the package's code.
 */
async function wasmFile(simd: boolean, progress?: Progress): Promise<string> {
  const { default: url } = simd
    ? await import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url')
    : await import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url');
  const bytes = await compiledFile(url, progress);
  return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
}

/** The device in use. */
let current: GPUDevice | undefined;

/** @param late - Called when no adapter came at once. */
async function startWebgpu(softwareToo: boolean, late?: () => void): Promise<Place | Because> {
  const adapter = await requestAdapter(late);
  if (!adapter) return 'no-webgpu';
  if (!softwareToo && isSoftware(adapter)) return 'software-adapter';
  const place: Place = { backend: 'webgpu', device: nameOf(adapter.info) };
  try {
    if (!current) await register(adapter);
    await set('webgpu');
    return (await isSound(adapter)) ? place : 'webgpu-wrong';
  } catch (error) {
    if (isNotLoaded(error)) throw error;
    return 'webgpu-failed';
  }
}

async function registerKernels(software: boolean): Promise<void> {
  await (await import('../kernels/register')).register();
  (await import('../kernels/webgpu/form')).choose(software ? 'processor' : 'gpu');
}

/** What the verdict on the device in use is kept under. */
let verdict = '';

/** Once for each adapter, browser and build of these kernels. */
async function isSound({ info }: GPUAdapter): Promise<boolean> {
  const { vendor, architecture, device, description } = info;
  const key = [vendor, architecture, device, description, navigator.userAgent, import.meta.url];
  verdict = key.join('|');
  const wrong = await keptOr(verdict, async () => (await import('./selfTest')).wrongFamilies());
  return wrong.length === 0;
}

/**
 * Takes the verdict on the device in use back: training has shown something that it should not.
 *
 * @param certain - It has shown that the device is wrong, whatever the small sums say now.
 * @returns True if the device is wrong; it is not taken again.
 */
export async function distrust(certain: boolean): Promise<boolean> {
  const wrong = await (await import('./selfTest')).wrongFamilies();
  if (certain && wrong.length === 0) wrong.push('training');
  await keep(verdict, wrong);
  return wrong.length > 0;
}

async function register(adapter: GPUAdapter): Promise<void> {
  const requiredLimits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]]));
  const device = await adapter.requestDevice({ requiredLimits });
  current = device;
  hastenReading(device);
  void device.lost.then(({ reason, message }) => {
    if (current !== device) return;
    current = undefined;
    tell(`webgpu: device lost, ${message || reason}`);
  });
  device.addEventListener('uncapturederror', ({ error }) => {
    const outOfMemory = error instanceof GPUOutOfMemoryError;
    tell(`webgpu: ${outOfMemory ? 'out of memory, ' : ''}${error.message}`);
  });

  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info), 3);
  await registerKernels(isSoftware(adapter));
}

/** A processor pretending to be a graphics card: right, and many times slower than WebAssembly. */
function isSoftware(adapter: GPUAdapter): boolean {
  const { info } = adapter;
  const fallback = (adapter as { isFallbackAdapter?: boolean }).isFallbackAdapter;
  const names = `${info.vendor} ${info.architecture} ${info.device} ${info.description}`;
  return (
    fallback === true ||
    info.isFallbackAdapter ||
    /swiftshader|llvmpipe|lavapipe|software|basic render/i.test(names)
  );
}

function nameOf({ description, vendor, architecture }: GPUAdapterInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(' ') || 'WebGPU';
}

// tfjs answers false when a backend fails to start, and throws when it does not know the name.
async function set(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new NoBackendError(`backend: ${name} did not start`);
}

function tell(detail: string): void {
  for (const listener of listeners) listener(detail);
}
