/** @file What an engine must do to be measured. */
import type { Name } from '../src/lib/workloads/names';
import type { Batch } from '../src/lib/workloads/workloads';
import type { Given } from './given';

/** Steps that `inside` takes: every tenth keeps the weights, which costs calls of its own. */
export const PROFILED_STEPS = 10;

export type Device = 'wasm' | 'cpu' | 'webgpu';

export interface About {
  version: string;
  /** What it computes on, in its own words. */
  device: string;
  /** What had to be added so that it runs. */
  added?: string;
}

export interface Engine {
  /** @param workers - How many share a step, where the engine can; 1 unless told. */
  start: (device: Device, workers?: number) => Promise<About>;
  /** Takes the first weights. */
  learner: (name: Name, given: Given) => Learner | Promise<Learner>;
}

export interface Learner {
  /** One step as a user takes it: uploads the batch, loss, gradient, update. @returns The loss, read back. */
  step: (batch: Batch) => Promise<number>;
  /** Facts about memory and calls, where the engine tells. */
  inside?: () => Promise<Record<string, number>>;
  end: () => void;
}
