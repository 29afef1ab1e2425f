/**
 * @file Runs kept in this browser, so that a reload does not lose them.
 *
 * Each run has a key of its own and two slots below it, which are written in turn: a write that is cut off leaves
 * the other one whole, and two tabs never write into each other's run. Storage may be full, forbidden (third-party
 * frames), missing, or taken away meanwhile; every call can reject with `StoreError`, and a run never waits for it.
 */
import { openDB, type IDBPDatabase } from 'idb';
import { wholeRun, type FoundRun, type KeptRun } from './keptRun';

export type StoreCode =
  | 'full'
  | 'forbidden'
  /** The browser's storage answers with an error; the next try may work. */
  | 'failed';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreCode;

  constructor(code: StoreCode, cause: unknown) {
    super(`checkpoints: ${code}`, { cause });
    this.code = code;
  }
}

const NAME = 'jieshi';
const STORE = 'runs';
let database: Promise<IDBPDatabase> | undefined;

/** Asynchronous because a browser that forbids storage may throw at once. */
async function connect(): Promise<IDBPDatabase> {
  const db = await openAt(1).catch((error: unknown) => {
    // Another tab runs a newer edition of this book: its version will do.
    if (nameOf(error) === 'VersionError') return openAt(undefined);
    throw error;
  });
  if (db.objectStoreNames.contains(STORE)) return db;
  // Somebody else made it.
  const next = db.version + 1;
  db.close();
  return openAt(next);
}

function openAt(version: number | undefined): Promise<IDBPDatabase> {
  return openDB(NAME, version, {
    upgrade(db) {
      if (!db.objectStoreNames.contains(STORE)) db.createObjectStore(STORE);
    },
    // Another tab upgrades it or deletes it: what is closed in time does not hold that tab up.
    blocking(_current, _next, event) {
      database = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => (database = undefined),
  });
}

/** Does it again with a new connection: browsers close one whose tab was in the background, and say so only here. */
async function within<T>(action: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  try {
    return await action(await (database ??= connect()));
  } catch (error) {
    if (isFull(error)) throw new StoreError('full', error);
  }
  const last = database;
  database = undefined;
  void last?.then((db) => db.close()).catch(() => undefined);
  try {
    return await action(await (database = connect()));
  } catch (error) {
    database = undefined;
    throw new StoreError(
      isFull(error) ? 'full' : isForbidden(error) ? 'forbidden' : 'failed',
      error,
    );
  }
}

/** The two slots of a run. */
export const slotsOf = (demo: string, id: string): string[] => [
  `${demo}/${id}/0`,
  `${demo}/${id}/1`,
];

/**
 * Writes a run into one of its slots.
 *
 * @param superseded - Earlier runs that this one goes on with: they go when this one is whole, unless another tab
 *   has written them since they were found.
 * @throws {StoreError} When the browser has no room, does not let this page store anything, or fails.
 */
export async function keep(key: string, run: KeptRun, superseded?: FoundRun): Promise<void> {
  await within(async (db) => {
    const transaction = db.transaction(STORE, 'readwrite');
    const { store } = transaction;
    const write = async () => {
      await store.put(run, key);
      for (const old of superseded?.keys ?? []) {
        const now = (await store.get(old)) as Partial<KeptRun> | undefined;
        if (!((now?.savedAt ?? 0) > (superseded?.run.savedAt ?? 0))) await store.delete(old);
      }
    };
    await Promise.all([write(), transaction.done]);
  });
}

/** Every run kept for a demo, the newest first; of each the newest slot that is whole. */
export async function kept(demo: string): Promise<FoundRun[]> {
  return within(async (db) => {
    const keys = await db.getAllKeys(STORE, IDBKeyRange.bound(`${demo}/`, `${demo}/\uffff`));
    const runs = new Map<string, { run?: KeptRun; keys: string[] }>();
    for (const key of keys.map(String)) {
      const run = wholeRun(await db.get(STORE, key), demo);
      const id = idOf(key, run);
      const { run: other, keys: others = [] } = runs.get(id) ?? {};
      const newest = run && (other?.savedAt ?? -1) < run.savedAt ? run : other;
      runs.set(id, { keys: [...others, key], ...(newest && { run: newest }) });
    }
    return [...runs.values()]
      .flatMap(({ run, keys: slots }) => (run ? [{ run, keys: slots }] : []))
      .sort((a, b) => b.run.savedAt - a.run.savedAt);
  });
}

export async function forget({ keys }: Pick<FoundRun, 'keys'>): Promise<void> {
  await within(async (db) => {
    await Promise.all(keys.map((key) => db.delete(STORE, key)));
  });
}

/** Two slots of the first edition, `demo/0` and `demo/1`, are one run where the settings are the same. */
function idOf(key: string, run: KeptRun | undefined): string {
  const [, id = '', slot] = key.split('/');
  if (slot !== undefined || !run) return id;
  return JSON.stringify(run.checkpoint.values);
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');
const isFull = (error: unknown) => nameOf(error) === 'QuotaExceededError';
/** `TypeError`, `ReferenceError`: there is no `indexedDB`. */
const isForbidden = (error: unknown) =>
  ['SecurityError', 'NotAllowedError', 'TypeError', 'ReferenceError'].includes(nameOf(error));
