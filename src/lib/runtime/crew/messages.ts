/** @file What the first worker of a run and its mates say to each other. */
import type { Value } from '../../core/fields';
import type { Saved } from '../../core/saved';
import type { Setup } from '../protocol';

/** A worker of a run by its number; 0 is the first. */
export type Id = number;

export interface Mating {
  kind: 'mate';
  id: Id;
  setup: Setup;
}

export type Order =
  /** Builds the same experiment, and waits. It comes first, and alone until that is done. */
  | Mating
  /** A direct way to another worker. */
  | { kind: 'link'; id: Id; port: MessagePort }
  | { kind: 'unlink'; id: Id }
  /**
   * From now on these share every step, in this order.
   *
   * @param epoch - Grows; spans of an older one are thrown away.
   * @param state - Where the first worker stands, for one that does not stand there.
   */
  | { kind: 'form'; epoch: number; members: Id[]; state?: Saved | undefined }
  | { kind: 'step' }
  | { kind: 'change'; values: Record<string, Value> }
  /** What it was about to compute with those of this epoch is computed without it. */
  | { kind: 'dissolve'; epoch: number };

export type Answer = { kind: 'mate-ready' } | { kind: 'mate-failed'; detail: string };

/** Between any two workers. */
export interface SpanMessage {
  epoch: number;
  span: ArrayBuffer;
}

/** What the first worker needs of a mate; a `MessagePort` will do in tests. */
export interface MateLike {
  postMessage(message: Order, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}
