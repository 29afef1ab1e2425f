/**
 * @file Everything that this book keeps in a browser: what there is of it, and how all of it goes.
 *
 * Runs of demos and sheets of tools in databases; theme and language in the browser's storage; drafts and the last
 * search in this tab's. Pages for reading offline, in caches, are another choice.
 */
import { openDB, type IDBPDatabase } from 'idb';
import { RUNS } from '../chassis/run/keeping/checkpointStore';
import { SHEETS } from '../desk/keeping/sheetStore';

/** What all names of this book begin with. */
const OURS = 'jieshi';
/** Of the library that throws old pages away; it holds when each was used. */
const PAGE_DATES = 'workbox-expiration';

export interface Kept {
  /** Records, or entries of a storage. */
  count: number;
  bytes: number;
}
export type Inventory = Record<'runs' | 'sheets' | 'rest', Kept>;

/** @returns What there is, nothing where the browser doesn't let the page look. */
export async function inventory(): Promise<Inventory> {
  const [runs, sheets] = await Promise.all([RUNS, SHEETS].map(inDatabase));
  const nothing = { count: 0, bytes: 0 };
  return { runs: runs ?? nothing, sheets: sheets ?? nothing, rest: inStorages() };
}

export const isEmpty = (kept: Inventory): boolean =>
  Object.values(kept).every(({ count }) => count === 0);

/**
 * Runs, sheets, and what is in the storages; with `pages` also what is kept for reading offline.
 *
 * @returns Whether nothing is left. Another tab of the book that is still open may write again what it shows.
 */
export async function forget({ pages }: { pages: boolean }): Promise<boolean> {
  await Promise.all([RUNS, SHEETS].map(({ database }) => emptied(database)));
  for (const storage of storages()) {
    for (const key of ourKeys(storage)) storage.removeItem(key);
  }
  const gone = isEmpty(await inventory());
  return pages ? (await forgetPages()) && gone : gone;
}

/** On the window: whoever was about to have something kept leaves it, and whoever shows what is kept looks again. */
export const FORGETTING = 'jieshi:forgetting';
export const FORGOTTEN = 'jieshi:forgotten';

/** The worker goes with its pages: the next page that is opened begins anew. */
async function forgetPages(): Promise<boolean> {
  globalThis.dispatchEvent?.(new Event(FORGETTING));
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    const { installing, waiting, active } = registration ?? {};
    const workers = [installing, waiting, active].filter((worker) => !!worker);
    await Promise.all(workers.map(stopped));
    await registration?.unregister();
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
    await Promise.all(names.map((name) => caches.delete(name)));
    await emptied(PAGE_DATES);
    return true;
  } catch {
    return false;
  } finally {
    globalThis.dispatchEvent?.(new Event(FORGOTTEN));
  }
}

/** One of an earlier edition doesn't answer. */
const ANSWERS_MS = 3_000;

/** A worker that still fetches or puts something away: from now on it keeps nothing, and what it kept is gone. */
function stopped(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(resolve, ANSWERS_MS);
    worker.postMessage({ type: 'FORGET' }, [port2]);
  });
}

/** Opens a database that is there; one that isn't is not made. */
async function existing(name: string): Promise<IDBPDatabase | undefined> {
  try {
    return await openDB(name, undefined, {
      upgrade: (_db, before, _now, transaction) => {
        if (before > 0) return;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return undefined;
  }
}

async function inDatabase({ database, store }: typeof RUNS | typeof SHEETS): Promise<Kept> {
  const kept = { count: 0, bytes: 0 };
  const db = await existing(database);
  try {
    if (!db?.objectStoreNames.contains(store)) return kept;
    const ids = new Set<string>();
    for (const key of await db.getAllKeys(store)) {
      // A run has two slots, below one name.
      ids.add((key as string).split('/').slice(0, 2).join('/'));
      kept.bytes += sizeOf(await db.get(store, key));
    }
    return { ...kept, count: ids.size };
  } catch {
    return kept;
  } finally {
    db?.close();
  }
}

/** The empty database stays: to delete it would wait for every tab that has it open, and hold up whoever opens it next. */
async function emptied(name: string): Promise<void> {
  const db = await existing(name);
  if (!db) return;
  for (const store of db.objectStoreNames) await db.clear(store).catch(() => undefined);
  db.close();
}

function storages(): Storage[] {
  return (['localStorage', 'sessionStorage'] as const).flatMap((name) => {
    try {
      return globalThis[name] ?? [];
    } catch {
      return []; // forbidden
    }
  });
}

const ourKeys = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((key) =>
    key.startsWith(OURS),
  );

function inStorages(): Kept {
  const entries = storages().flatMap((storage) =>
    ourKeys(storage).map((key) => key + (storage.getItem(key) ?? '')),
  );
  return { count: entries.length, bytes: entries.reduce((sum, text) => sum + 2 * text.length, 0) };
}

/** About; of a run nearly all is in typed arrays. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + sizeOf(each), 0);
}
