/** @file What was found out about a device, kept in this browser: the same question is not asked of it at every visit. */
import { openDB } from 'idb';

const STORE = 'verdicts';

/**
 * The kept answer, or a fresh one, which is kept then. Where nothing may be kept it is asked each time.
 *
 * @param key - Everything that the answer depends on.
 */
export async function keptOr<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const kept = await within((db) => db.get(STORE, key)).catch(() => undefined);
  if (kept !== undefined) return kept as T;
  const answer = await ask();
  await keep(key, answer);
  return answer;
}

/** From now on this is the answer. */
export async function keep(key: string, answer: unknown): Promise<void> {
  await within((db) => db.put(STORE, answer, key)).catch(() => undefined);
}

type Database = Awaited<ReturnType<typeof openDB>>;

/** Asynchronous because a browser that forbids storage may throw at once. */
async function within(action: (db: Database) => Promise<unknown>): Promise<unknown> {
  const db = await openDB('jieshi-devices', 1, {
    upgrade: (made) => void made.createObjectStore(STORE),
  });
  try {
    return await action(db);
  } finally {
    db.close();
  }
}
