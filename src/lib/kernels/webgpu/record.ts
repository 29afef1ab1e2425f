/**
 * @file How a program of ours runs on tfjs's WebGPU backend: recorded in the backend's own compute pass, between its own
 * programs, so that order and memory stay its business. tfjs's way allows one output only and sends each number again.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '../../tf';
import { pipelineOf } from './pipelines';
import type { Program } from './program';

/** What of the backend is needed and not public. */
interface Recorder {
  commandEncoder: GPUCommandEncoder;
  computePassEncoder: GPUComputePassEncoder | null;
  commandQueueOwnedIds: WeakSet<object>;
  dispatchCountInPass: number;
  uniformPendingDisposal: GPUBuffer[];
}

export interface Call {
  /** Numbers of the call, by name. */
  uniforms: Record<string, number>;
  /** In the order of the program. */
  reads: tf.TensorInfo[];
  writes: tf.TensorInfo[];
  /** Groups of calls. */
  groups: number;
  /** The numbers are others each time: learning rates, not sizes. */
  changing?: boolean;
}

/** Records one program; in a dry run only its compilation begins. Without groups the outputs are empty. */
export function record(
  backend: WebGPUBackend,
  program: Program,
  { uniforms, reads, writes, groups, changing = false }: Call,
): void {
  if (groups === 0) {
    for (const { dataId } of writes) backend.tensorMap.get(dataId).values = new Float32Array();
    return;
  }
  const recorder = backend as unknown as Recorder;
  const tensors = [...reads, ...writes];
  // In a dry run too: tfjs takes a tensor that is nowhere for one whose numbers are on the processor.
  for (const { dataId } of tensors) backend.uploadToGPU(dataId);
  const ready = pipelineOf(backend.device, program);
  if (!ready) return;
  for (const { dataId } of tensors) recorder.commandQueueOwnedIds.add(dataId);
  const numbers = bytesOf(program, uniforms);
  const buffers = [
    changing ? passing(backend, numbers) : kept(backend.device, numbers),
    ...tensors.map(({ dataId }) => backend.tensorMap.get(dataId).resource as GPUBuffer),
  ];
  const bindGroup = backend.device.createBindGroup({
    layout: ready.layout,
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  backend.ensureCommandEncoderReady();
  recorder.computePassEncoder ??= recorder.commandEncoder.beginComputePass();
  const pass = recorder.computePassEncoder;
  pass.setPipeline(ready.pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(...folded(groups, backend.device.limits));
  if (++recorder.dispatchCountInPass >= tf.env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE')) {
    backend.endComputePassEncoder();
    backend.submitQueue();
  }
}

/** A row of groups, in several rows where one would be too long. */
export function folded(
  groups: number,
  { maxComputeWorkgroupsPerDimension: most }: { maxComputeWorkgroupsPerDimension: number },
): [number, number] {
  const rows = Math.ceil(groups / most);
  return [Math.ceil(groups / rows), rows];
}

function bytesOf(
  { name, uniforms }: Program,
  values: Record<string, number>,
): Uint32Array<ArrayBuffer> {
  const bits = new Uint32Array(Math.max(4, uniforms.length));
  const floats = new Float32Array(bits.buffer);
  for (const [i, [field, type]] of uniforms.entries()) {
    const value = values[field];
    if (value === undefined) throw new Error(`kernels: ${name} was called without ${field}`);
    (type === 'f32' ? floats : bits)[i] = value;
  }
  return bits;
}

const UNIFORM = 0x40 | 0x8; // UNIFORM and COPY_DST, by number: Node does not know the names
const MOST = 4096;
const sent = new WeakMap<GPUDevice, Map<string, GPUBuffer>>();

/** Sizes are the same in each step: their buffer is written once and never again. */
function kept(device: GPUDevice, numbers: Uint32Array<ArrayBuffer>): GPUBuffer {
  let known = sent.get(device);
  if (!known || known.size > MOST) {
    known = new Map();
    sent.set(device, known);
  }
  const key = numbers.join();
  const had = known.get(key);
  if (had) return had;
  const buffer = device.createBuffer({
    size: numbers.byteLength,
    usage: UNIFORM,
    mappedAtCreation: true,
  });
  new Uint32Array(buffer.getMappedRange()).set(numbers);
  buffer.unmap();
  known.set(key, buffer);
  return buffer;
}

/** Written now, which is before everything that was recorded and not yet sent: so it is not used again until then. */
function passing(backend: WebGPUBackend, numbers: Uint32Array<ArrayBuffer>): GPUBuffer {
  const buffer = backend.bufferManager.acquireBuffer(numbers.byteLength, UNIFORM);
  backend.queue.writeBuffer(buffer, 0, numbers);
  (backend as unknown as Recorder).uniformPendingDisposal.push(buffer);
  return buffer;
}
