/**
 * @file One store of a database in this browser, with a connection that is opened again when it was taken away.
 *
 * Storage may be full, forbidden (third-party frames), missing, or taken away meanwhile: everything can reject with
 * `StoreError`, and nothing on a page waits for it.
 */
import { openDB, type IDBPDatabase } from 'idb';

export type StoreCode =
  | 'full'
  | 'forbidden'
  /** The browser's storage answers with an error; the next try may work. */
  | 'failed';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreCode;

  constructor(code: StoreCode, cause: unknown) {
    super(`kept in the browser: ${code}`, { cause });
    this.code = code;
  }
}

export class BrowserStore {
  readonly #name: string;
  readonly #store: string;
  #database: Promise<IDBPDatabase> | undefined;

  /** @param name - Of the database; `store` is the one in it that is asked for. */
  constructor(name: string, store: string) {
    this.#name = name;
    this.#store = store;
  }

  /**
   * Does it again with a new connection: browsers close one whose tab was in the background, and say so only here.
   *
   * @throws {StoreError} When the browser has no room, does not let this page store anything, or fails.
   */
  async within<T>(action: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await action(await (this.#database ??= this.#connect()));
    } catch (error) {
      if (isFull(error)) throw new StoreError('full', error);
    }
    const last = this.#database;
    this.#database = undefined;
    void last?.then((db) => db.close()).catch(() => undefined);
    try {
      return await action(await (this.#database = this.#connect()));
    } catch (error) {
      this.#database = undefined;
      throw new StoreError(
        isFull(error) ? 'full' : isForbidden(error) ? 'forbidden' : 'failed',
        error,
      );
    }
  }

  /** Asynchronous because a browser that forbids storage may throw at once. */
  async #connect(): Promise<IDBPDatabase> {
    const db = await this.#openAt(1).catch((error: unknown) => {
      // Another tab runs a newer edition of this book: its version will do.
      if (nameOf(error) === 'VersionError') return this.#openAt(undefined);
      throw error;
    });
    if (db.objectStoreNames.contains(this.#store)) return db;
    // Somebody else made it.
    const next = db.version + 1;
    db.close();
    return this.#openAt(next);
  }

  #openAt(version: number | undefined): Promise<IDBPDatabase> {
    return openDB(this.#name, version, {
      upgrade: (db) => {
        if (!db.objectStoreNames.contains(this.#store)) db.createObjectStore(this.#store);
      },
      // Another tab upgrades it or deletes it: what is closed in time does not hold that tab up.
      blocking: (_current, _next, event) => {
        this.#database = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (this.#database = undefined),
    });
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');
const isFull = (error: unknown) => nameOf(error) === 'QuotaExceededError';
/** `TypeError`, `ReferenceError`: there is no `indexedDB`. */
const isForbidden = (error: unknown) =>
  ['SecurityError', 'NotAllowedError', 'TypeError', 'ReferenceError'].includes(nameOf(error));
