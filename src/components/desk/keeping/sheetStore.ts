/**
 * @file Sheets kept in this browser, each under a key of its own, so that a reload doesn't lose them.
 *
 * Who writes says which revision it had read. Where another tab has written since, the sheet becomes one of its own: neither
 * overwrites the other. Every call can reject with `StoreError`.
 */
import type { AnyEquation } from '../../../lib/desk/equation';
import type { ResultName } from '../../../lib/desk/sheet';
import { own } from '../../../lib/desk/wholeSheet';
import { BrowserStore } from '../../chassis/run/keeping/browserStore';
import { figuresIn, wholeKept, type KeptSheet } from './keptSheet';

export const SHEETS = { database: 'jieshi-sheets', store: 'sheets' } as const;
const STORE = SHEETS.store;
const store = new BrowserStore(SHEETS.database, STORE);

const keyOf = ({ tool, id }: Pick<KeptSheet, 'tool' | 'id'>) => `${tool}/${id}`;

/** Not `randomUUID`: a page that is read without encryption has none. */
export const newId = () =>
  `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;

/** Those of a tool, the last opened first. */
export const sheetsOf = (tool: string, equation: AnyEquation): Promise<KeptSheet[]> =>
  store.within(async (db) => {
    const range = IDBKeyRange.bound(`${tool}/`, `${tool}/\uffff`);
    const records: unknown[] = await db.getAll(STORE, range);
    return records
      .flatMap((record) => wholeKept(record, tool, equation) ?? [])
      .sort((a, b) => b.openedAt - a.openedAt);
  });

/**
 * @param kept - With the revision that was read; 0 where it was never written.
 * @returns As it was written: one revision further, or another sheet where another tab had been there.
 * @throws {StoreError} When the browser has no room, does not let this page store anything, or fails.
 */
export const write = (kept: KeptSheet): Promise<KeptSheet> =>
  store.within(async (db) => {
    const transaction = db.transaction(STORE, 'readwrite');
    const put = async () => {
      const there: unknown = await transaction.store.get(keyOf(kept));
      const elsewhere = there !== undefined && own(there, 'revision') !== kept.revision;
      const written = elsewhere
        ? { ...kept, id: newId(), revision: 1 }
        : { ...kept, revision: kept.revision + 1 };
      await transaction.store.put(written, keyOf(written));
      return written;
    };
    const [written] = await Promise.all([put(), transaction.done]);
    return written;
  });

/** What isn't the reader's figures: another name, opened now. Nothing where it was deleted meanwhile. */
export const touch = (
  kept: KeptSheet,
  changes: Partial<Pick<KeptSheet, 'name' | 'openedAt'>>,
): Promise<void> =>
  store.within(async (db) => {
    const transaction = db.transaction(STORE, 'readwrite');
    const put = async () => {
      const there = (await transaction.store.get(keyOf(kept))) as KeptSheet | undefined;
      if (there) await transaction.store.put({ ...there, ...changes }, keyOf(kept));
    };
    await Promise.all([put(), transaction.done]);
  });

export const remove = (kept: KeptSheet): Promise<void> =>
  store.within((db) => db.delete(STORE, keyOf(kept)));

/** A result that a field of another tool can take. */
export interface KeptResult {
  value: number;
  /** Milliseconds since 1970. */
  when: number;
  /** Empty where the sheet has no name. */
  sheetName: string;
}

/** Of every tool the figures of the sheet that was opened last, by `tool.result`. */
export const keptResults = (): Promise<Map<ResultName, KeptResult>> =>
  store.within(async (db) => {
    const records = (await db.getAll(STORE)) as Partial<KeptSheet>[];
    const results = new Map<ResultName, KeptResult>();
    for (const record of records.sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0))) {
      const { tool, savedAt: when = 0, name: sheetName = '', figures } = record;
      for (const [result, value] of Object.entries(figuresIn(figures)))
        results.set(`${String(tool)}.${result}`, { value, when, sheetName });
    }
    return results;
  });
