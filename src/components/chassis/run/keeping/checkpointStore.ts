/**
 * @file Runs kept in this browser, so that a reload does not lose them.
 *
 * Each run has a key of its own and two slots below it, which are written in turn: a write that is cut off leaves
 * the other one whole, and two tabs never write into each other's run. Every call can reject with `StoreError`, and a
 * run never waits for it.
 */
import { BrowserStore } from './browserStore';
import { wholeRun, type FoundRun, type KeptRun } from './keptRun';

export { StoreError, type StoreCode } from './browserStore';

const STORE = 'runs';
export const RUNS = { database: 'jieshi', store: STORE } as const;
const store = new BrowserStore(RUNS.database, STORE);

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
  await store.within(async (db) => {
    const transaction = db.transaction(STORE, 'readwrite');
    const { store: runs } = transaction;
    const write = async () => {
      await runs.put(run, key);
      for (const old of superseded?.keys ?? []) {
        const now = (await runs.get(old)) as Partial<KeptRun> | undefined;
        if (!((now?.savedAt ?? 0) > (superseded?.run.savedAt ?? 0))) await runs.delete(old);
      }
    };
    await Promise.all([write(), transaction.done]);
  });
}

/** Every run kept for a demo, the newest first; of each the newest slot that is whole. */
export async function kept(demo: string): Promise<FoundRun[]> {
  return store.within(async (db) => {
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
  await store.within(async (db) => {
    await Promise.all(keys.map((key) => db.delete(STORE, key)));
  });
}

/** Two slots of the first edition, `demo/0` and `demo/1`, are one run where the settings are the same. */
function idOf(key: string, run: KeptRun | undefined): string {
  const [, id = '', slot] = key.split('/');
  if (slot !== undefined || !run) return id;
  return JSON.stringify(run.checkpoint.values);
}
