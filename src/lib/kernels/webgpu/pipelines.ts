/** @file Programs compiled for a device: at once when one is called, or ahead and beside other work. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '../../tf';
import type { Program } from './program';

interface Compiled {
  layout: GPUBindGroupLayout;
  pipeline?: GPUComputePipeline;
  /** While it is compiled ahead. */
  pending?: Promise<void>;
}

interface Cache {
  programs: Map<Program, Compiled>;
  layouts: Map<string, GPUBindGroupLayout>;
}

const caches = new WeakMap<GPUDevice, Cache>();

function cacheOf(device: GPUDevice): Cache {
  const known = caches.get(device);
  if (known) return known;
  const fresh: Cache = { programs: new Map(), layouts: new Map() };
  caches.set(device, fresh);
  return fresh;
}

/** True in a dry run, in which programs are asked for and none is run. */
export const compilesOnly = () => tf.env().getBool('WEBGPU_ENGINE_COMPILE_ONLY');

/** A program ready to run; in a dry run nothing, and its compilation begins. */
export function pipelineOf(
  device: GPUDevice,
  program: Program,
): { pipeline: GPUComputePipeline; layout: GPUBindGroupLayout } | undefined {
  const cache = cacheOf(device);
  let compiled = cache.programs.get(program);
  if (!compiled) {
    compiled = { layout: layoutOf(device, cache, program) };
    cache.programs.set(program, compiled);
  }
  if (compilesOnly()) {
    begin(device, program, compiled);
    return undefined;
  }
  compiled.pipeline ??= device.createComputePipeline(
    descriptorOf(device, program, compiled.layout),
  );
  return { pipeline: compiled.pipeline, layout: compiled.layout };
}

function begin(device: GPUDevice, program: Program, compiled: Compiled): void {
  if (compiled.pipeline || compiled.pending) return;
  compiled.pending = device
    .createComputePipelineAsync(descriptorOf(device, program, compiled.layout))
    .then((pipeline) => {
      compiled.pipeline ??= pipeline;
    })
    .finally(() => delete compiled.pending);
}

function descriptorOf(
  device: GPUDevice,
  { name, source }: Program,
  layout: GPUBindGroupLayout,
): GPUComputePipelineDescriptor {
  return {
    label: name,
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: {
      module: device.createShaderModule({ code: source, label: name }),
      entryPoint: 'main',
    },
  };
}

/** Known before anything is compiled: one buffer of numbers, what is read, what is written. */
function layoutOf(device: GPUDevice, { layouts }: Cache, { reads, writes }: Program) {
  const key = `${reads},${writes}`;
  const known = layouts.get(key);
  if (known) return known;
  const types: GPUBufferBindingType[] = [
    'uniform',
    ...Array<GPUBufferBindingType>(reads).fill('read-only-storage'),
    ...Array<GPUBufferBindingType>(writes).fill('storage'),
  ];
  const layout = device.createBindGroupLayout({
    entries: types.map((type, binding) => ({ binding, visibility: 4, buffer: { type } })), // 4: compute
  });
  layouts.set(key, layout);
  return layout;
}

/**
 * Compiles everything that a function will run, ours and tfjs's, without stopping the thread: the function is called
 * once with nothing computed, then all compilations are waited for.
 *
 * @param backend - webgpu.
 * @param dry - Usually one step of training. What it makes is freed and worthless: change no variable, read nothing.
 * @param report - Programs compiled so far, and how many there are.
 */
export async function warmUp(
  backend: tf.KernelBackend,
  dry: () => void,
  report?: (done: number, total: number) => void,
): Promise<void> {
  tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    tf.tidy(() => {
      dry();
    });
  } finally {
    tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
  }
  const gpu = backend as WebGPUBackend;
  const { pipelineCache } = gpu as unknown as { pipelineCache: Record<string, unknown> };
  const all = [
    ...[...cacheOf(gpu.device).programs.values()].map(({ pending }) => pending),
    ...Object.values(pipelineCache),
  ].filter((each): each is Promise<unknown> => each instanceof Promise);
  let done = 0;
  report?.(done, all.length);
  await Promise.all(all.map((each) => each.then(() => report?.(++done, all.length))));
  await gpu.checkCompileCompletionAsync(); // puts tfjs's own where it looks for them
}
