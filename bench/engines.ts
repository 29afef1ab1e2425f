/** @file Who is measured. A module stands in `engines/<module>/engine.ts`; PyTorch is a program of its own. */
import { availableParallelism } from 'node:os';
import type { Device } from './engine.ts';

export interface Contender {
  id: string;
  /** As the table says it. */
  name: string;
  module: 'ours' | 'stock' | 'jax' | 'torch';
  device: Device;
  /** How many share a step; 1 unless told. */
  workers?: number;
}

/** Of this book: several workers make each step together, as many as there are cores. */
const shared = (workers: number): Contender => ({
  id: `ours-wasm-${workers}`,
  name: `this book, wasm × ${workers}`,
  module: 'ours',
  device: 'wasm',
  workers,
});

/** In the order in which they take turns. */
export const contenders: Contender[] = [
  { id: 'ours-wasm', name: 'this book, wasm', module: 'ours', device: 'wasm' },
  ...[2, 4, 8].filter((workers) => workers <= availableParallelism()).map(shared),
  { id: 'tfjs-wasm', name: 'TensorFlow.js, wasm', module: 'stock', device: 'wasm' },
  { id: 'tfjs-cpu', name: 'TensorFlow.js, cpu', module: 'stock', device: 'cpu' },
  { id: 'jax-wasm', name: 'jax-js, wasm', module: 'jax', device: 'wasm' },
  { id: 'torch', name: 'PyTorch, native', module: 'torch', device: 'cpu' },
  { id: 'ours-webgpu', name: 'this book, webgpu', module: 'ours', device: 'webgpu' },
  { id: 'tfjs-webgpu', name: 'TensorFlow.js, webgpu', module: 'stock', device: 'webgpu' },
  { id: 'jax-webgpu', name: 'jax-js, webgpu', module: 'jax', device: 'webgpu' },
];
