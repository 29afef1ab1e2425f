/** @file What a run in the worker begins with, and what it tells whoever has one. */
import type { Value } from '../../../../lib/core/fields';
import type { Checkpoint, FailureCode } from '../../../../lib/runtime/protocol';
import type { Note } from '../note';
import type { Past } from '../numbers/progress.svelte';

export interface Beginning {
  values: Record<string, Value>;
  /** The reader's own material. */
  input: unknown;
  /** Where it goes on, and what it had reported by then. */
  checkpoint?: Checkpoint | undefined;
  past?: Past | undefined;
  /** Called when the checkpoint does not fit, in place of a failure. */
  misfit?: () => void;
}

/** How a checkpoint shows that it does not fit. */
export const MISFITS: readonly FailureCode[] = ['checkpoint', 'input', 'out-of-memory'];

export interface RunListener {
  built(): void;
  reported(): void;
  /** It stands still with good weights: paused, or diverged. */
  rested(): void;
  /** A worker that shared the steps broke; so many go on. */
  left(of: number): void;
  /** The device was lost, and a fresh worker goes on. */
  recovered(note: Extract<Note, { kind: 'recovered' }>): void;
}
