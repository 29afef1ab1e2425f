/**
 * @file Where tensors are computed: WebGPU on a real device, else WebAssembly.
 *
 * The device is requested here and not by tfjs, which looks neither at a missing adapter nor at a lost
 * device. Each backend is loaded when it is chosen, so that a page fetches only the one it runs.
 */
/// <reference types="vite/client" />
import * as tf from '../tf';
import type { BackendName, Place } from './protocol';
import { hastenReading } from './firefox';
import { keep, keptOr } from './verdicts';

/** No backend works here, or not the one that was asked for. */
export class NoBackendError extends Error {
  override name = 'NoBackendError';
}

/** Waits before each try: on some machines the first adapter comes only after some 100 ms. */
const TRIES_MS = [0, 100, 400];

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
 * @throws {NoBackendError} If none works, or not the one asked for.
 */
export async function chooseBackend(asked?: BackendName): Promise<Place> {
  if (asked) return startAsked(asked);
  const gpu = await startWebgpu(false);
  if (typeof gpu !== 'string') return gpu;
  const wasm = await attempt(startWasm);
  if (typeof wasm !== 'string') return { ...wasm, because: gpu };
  const cpu = await attempt(startCpu);
  if (typeof cpu !== 'string') return { ...cpu, because: gpu };
  throw new NoBackendError(`backend: nothing works, webgpu: ${gpu}, wasm: ${wasm}, cpu: ${cpu}`);
}

async function startAsked(asked: BackendName): Promise<Place> {
  const start = {
    cpu: () => attempt(startCpu),
    wasm: () => attempt(startWasm),
    webgpu: () => startWebgpu(true),
  };
  const place = await start[asked]();
  if (typeof place !== 'string') return place;
  throw new NoBackendError(`backend: ${asked} does not work here, ${place}`);
}

/** Where it started, or why it did not. */
async function attempt(start: () => Promise<Place>): Promise<Place | string> {
  return start().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
}

async function startCpu(): Promise<Place> {
  await import('@tensorflow/tfjs-backend-cpu');
  await set('cpu');
  return { backend: 'cpu', device: 'JavaScript' };
}

let named = false;

async function startWasm(): Promise<Place> {
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // threads need headers that an embedding page lacks
  if (typeof location === 'object' && !named) {
    wasm.setWasmPaths(await wasmFiles());
    named = true;
  }
  await set('wasm');
  await (await import('../kernels/register')).register();
  const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  return { backend: 'wasm', device: simd ? 'SIMD' : 'no SIMD' };
}

/** Addresses of the compiled files. Node finds them by itself, beside the package's code. */
async function wasmFiles() {
  const [simd, plain] = await Promise.all([
    import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'),
    import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'),
  ]);
  return {
    'tfjs-backend-wasm.wasm': plain.default,
    'tfjs-backend-wasm-simd.wasm': simd.default,
    'tfjs-backend-wasm-threaded-simd.wasm': simd.default, // must be named, is never loaded
  };
}

/** The device in use. */
let current: GPUDevice | undefined;

async function startWebgpu(softwareToo: boolean): Promise<Place | Because> {
  const adapter = await requestAdapter();
  if (!adapter) return 'no-webgpu';
  if (!softwareToo && isSoftware(adapter)) return 'software-adapter';
  const place: Place = { backend: 'webgpu', device: nameOf(adapter.info) };
  try {
    if (!current) await register(adapter);
    await set('webgpu');
    return (await isSound(adapter)) ? place : 'webgpu-wrong';
  } catch {
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

async function requestAdapter(): Promise<GPUAdapter | null> {
  const gpu = (globalThis.navigator as { gpu?: GPU } | undefined)?.gpu;
  if (!gpu) return null;
  for (const wait of TRIES_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const adapter = await gpu
      .requestAdapter({ powerPreference: 'high-performance' })
      .catch(() => null);
    if (adapter) return adapter;
  }
  return null;
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
