/**
 * @file A run as a safetensors file: its weights as tensors, its settings in the metadata.
 *
 * The format is open, so that a reader can open the weights in any other program. A file is a
 * stranger's: all that is in it is checked before anything of it is used.
 */
import { decode, encode, SafetensorsError } from '../../lib/core/safetensors';
import type { Value } from '../../lib/core/fields';
import type { Checkpoint } from '../../lib/runtime/protocol';

export class CheckpointFileError extends Error {
  override name = 'CheckpointFileError';
  readonly code: 'too-large' | 'broken' | 'foreign' | 'other-demo';

  constructor(code: CheckpointFileError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** 64 MB: many times the largest model that a page trains. */
export const LARGEST_FILE = 64 * 2 ** 20;
const FORMAT = 'jieshi-run-1';

export function toFile(checkpoint: Checkpoint): Uint8Array {
  const { tensors, demo, values, seed, step, extra } = checkpoint;
  return encode(tensors, {
    format: FORMAT,
    demo,
    values: JSON.stringify(values),
    seed: String(seed),
    step: String(step),
    extra: JSON.stringify(extra),
  });
}

/**
 * The run in a file.
 *
 * @throws {CheckpointFileError} If it is too large, cut off, not one of this book's, or another demo's.
 */
export function fromFile(bytes: Uint8Array, demo: string): Checkpoint {
  if (bytes.byteLength > LARGEST_FILE) {
    throw new CheckpointFileError('too-large', `${bytes.byteLength} bytes`);
  }
  const { tensors, metadata } = decoded(bytes);
  if (metadata['format'] !== FORMAT) {
    throw new CheckpointFileError('foreign', `format is ${metadata['format'] ?? 'missing'}`);
  }
  if (metadata['demo'] !== demo) {
    throw new CheckpointFileError('other-demo', metadata['demo'] ?? '');
  }
  const seed = Number(metadata['seed']);
  const step = Number(metadata['step']);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(step) || step < 0) {
    throw new CheckpointFileError('broken', 'seed or step is not a whole number');
  }
  return {
    demo,
    seed,
    step,
    values: plainObject(metadata['values']) as Record<string, Value>,
    extra: plainObject(metadata['extra']),
    tensors,
  };
}

function decoded(bytes: Uint8Array): ReturnType<typeof decode> {
  try {
    return decode(bytes);
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error;
    throw new CheckpointFileError('broken', error.message);
  }
}

function plainObject(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // falls through to the one sentence for everything that is no object
  }
  throw new CheckpointFileError('broken', 'metadata is not an object');
}
