/**
 * @file Runs kept in this browser, so that a reload does not lose them.
 *
 * Each demo has two slots that are written in turn: a write that is cut off leaves the other one
 * whole. Storage may be full, forbidden (third-party frames) or missing; every call can reject with
 * `StoreError`, and a run never waits for it.
 */
import { openDB, type IDBPDatabase } from 'idb';
import type { Checkpoint } from '../../lib/runtime/protocol';

export interface KeptRun {
  checkpoint: Checkpoint;
  input: unknown;
  /** The run's reports so far, thinned, with their steps. */
  reports: object[];
  steps: number[];
  elapsedMs: number;
  /** Milliseconds since 1970. */
  savedAt: number;
}

export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: 'full' | 'forbidden';

  constructor(code: 'full' | 'forbidden', cause: unknown) {
    super(`checkpoints: ${code}`, { cause });
    this.code = code;
  }
}

const STORE = 'runs';
let database: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  database ??= connect().catch((error: unknown) => {
    database = undefined;
    throw new StoreError('forbidden', error);
  });
  return database;
}

/** Asynchronous because a browser that forbids storage may throw at once. */
async function connect(): Promise<IDBPDatabase> {
  return openDB('jieshi', 1, {
    upgrade: (db) => void db.createObjectStore(STORE),
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    terminated: () => (database = undefined),
  });
}

const slots = (demo: string) => [`${demo}/0`, `${demo}/1`] as const;
const lastSlot = new Map<string, number>();

/** @throws {StoreError} When the browser has no room, or does not let this page store anything. */
export async function keep(demo: string, run: KeptRun): Promise<void> {
  const db = await open();
  const slot = 1 - (lastSlot.get(demo) ?? 1);
  try {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(run, slots(demo)[slot as 0 | 1]), transaction.done]);
    lastSlot.set(demo, slot);
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new StoreError(full ? 'full' : 'forbidden', error);
  }
}

/** The newest run kept for a demo. */
export async function kept(demo: string): Promise<KeptRun | undefined> {
  const db = await open();
  const found = await Promise.all(
    slots(demo).map((slot) => db.get(STORE, slot) as Promise<KeptRun | undefined>),
  );
  const newest = found.reduce<number>(
    (best, run, i) => ((run?.savedAt ?? -1) > (found[best]?.savedAt ?? -1) ? i : best),
    0,
  );
  const run = found[newest];
  if (run) lastSlot.set(demo, newest);
  return run && isWhole(run) ? run : undefined;
}

export async function forget(demo: string): Promise<void> {
  const db = await open();
  await Promise.all(slots(demo).map((slot) => db.delete(STORE, slot)));
}

function isWhole(run: KeptRun): boolean {
  return (
    typeof run.savedAt === 'number' &&
    typeof run.checkpoint?.step === 'number' &&
    typeof run.checkpoint.tensors === 'object'
  );
}
