/** @file What is kept of a run in this browser, and whether a record that was found there can be used. */
import type { Checkpoint } from '../../../../lib/runtime/protocol';
import type { Past } from '../numbers/progress.svelte';

/** Records of a newer form than this are left alone. */
export const KEPT_VERSION = 3;

/** A run as it is written: weights, material, and its curve, thinned. */
export interface KeptRun extends Past {
  version: number;
  checkpoint: Checkpoint;
  /** The reader's own material. */
  input: unknown;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** A run as it was found, and the keys under which it lies. */
export interface FoundRun {
  run: KeptRun;
  keys: string[];
}

/**
 * The record as a run of this demo.
 *
 * @returns Undefined for anything that is not one, or not whole: another program, or a crash, may have written it.
 */
export function wholeRun(record: unknown, demo: string): KeptRun | undefined {
  if (!isObject(record)) return undefined;
  const { version = 1, savedAt, reports, steps, elapsedMs } = record;
  if (typeof version !== 'number' || version > KEPT_VERSION) return undefined;
  const checkpoint = version < 3 ? withSeedInside(record['checkpoint']) : record['checkpoint'];
  if (!isCheckpoint(checkpoint, demo)) return undefined;
  const curve =
    Array.isArray(reports) &&
    Array.isArray(steps) &&
    reports.length === steps.length &&
    reports.every(isObject) &&
    steps.every(Number.isFinite);
  const sound = curve && typeof elapsedMs === 'number' && typeof savedAt === 'number';
  return sound
    ? ({ ...record, version: KEPT_VERSION, checkpoint } as unknown as KeptRun)
    : undefined;
}

/** Before the third form the seed stood beside the settings. */
function withSeedInside(checkpoint: unknown): unknown {
  if (!isObject(checkpoint) || !isObject(checkpoint['values'])) return undefined;
  const { seed, ...rest } = checkpoint;
  return { ...rest, values: { ...checkpoint['values'], seed } };
}

function isCheckpoint(value: unknown, demo: string): value is Checkpoint {
  if (!isObject(value)) return false;
  const { step, values, extra, tensors } = value;
  return (
    value['demo'] === demo &&
    Number.isSafeInteger(step) &&
    Number(step) >= 0 &&
    isObject(values) &&
    Number.isSafeInteger(values['seed']) &&
    isObject(extra) &&
    isObject(tensors) &&
    Object.values(tensors).every(isTensor)
  );
}

function isTensor(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { shape, data } = value;
  return (
    Array.isArray(shape) &&
    data instanceof Float32Array &&
    data.length === shape.reduce((size: number, side) => size * Number(side), 1)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
