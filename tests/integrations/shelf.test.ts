/** The order of writing and forgetting, forced: a strategy's steps as the library takes them, with the forgetting between any two. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shelf as ShelfClass } from '../../src/serviceWorker/shelf';

const NAME = 'jieshi/pages';
const URL_OF = 'https://book.example/zh/';
let kept: Map<string, Set<string>>;

beforeEach(() => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  kept = new Map();
  // As a browser does: whoever opens a cache makes it.
  const caches = {
    open: (name: string) => {
      const cache = kept.get(name) ?? new Set<string>();
      kept.set(name, cache);
      return Promise.resolve({
        put: (request: Request) => Promise.resolve(void cache.add(request.url)),
        delete: (url: string) => Promise.resolve(cache.delete(url)),
      });
    },
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  };
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('registration', { scope: 'book' });
  vi.stubGlobal('__WB_DISABLE_DEV_LOGS', true);
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('location', new URL(URL_OF));
});

const datesLeft = async () => {
  const db = await openDB('workbox-expiration');
  const stores = [...db.objectStoreNames];
  const dates: unknown[][] = await Promise.all(stores.map((store) => db.getAll(store)));
  db.close();
  return dates.flat();
};

/** What is done for one answer, step by step. */
function* putting(shelf: ShelfClass, url = URL_OF): Generator<() => Promise<unknown>> {
  const { plugin } = shelf;
  const event = { waitUntil: () => undefined } as never;
  const [request, response] = [new Request(url), new Response('page')];
  const common = { request, event, state: {} as Record<string, unknown> };
  let answer: Response | null | undefined | void;
  yield async () => plugin.handlerWillStart?.(common);
  yield async () => (answer = await plugin.cacheWillUpdate?.({ ...common, response }));
  let cache: { put(request: Request): Promise<void> } | undefined;
  yield async () => (cache = answer ? ((await caches.open(NAME)) as never) : undefined);
  yield async () => cache?.put(request);
  yield async () =>
    cache && plugin.cacheDidUpdate?.({ ...common, cacheName: NAME, newResponse: response });
  yield async () => plugin.handlerDidComplete?.(common);
}
const STEPS = 6;

async function newShelf(most = 10) {
  const { Shelf } = await import('../../src/serviceWorker/shelf');
  return new Shelf(NAME, most);
}
const all = async (steps: Iterable<() => Promise<unknown>>) => {
  for (const step of steps) await step();
};

test('an answer is kept, with its date, and the oldest make room', async () => {
  const shelf = await newShelf(2);
  for (const page of ['a', 'b', 'c']) await all(putting(shelf, `${URL_OF}${page}/`));
  expect([...(kept.get(NAME) ?? [])]).toEqual([`${URL_OF}b/`, `${URL_OF}c/`]);
  expect(await datesLeft()).toHaveLength(2);
});

describe('forgotten', () => {
  test.each(Array.from({ length: STEPS + 1 }, (_, i) => i))(
    'after %i steps of an answer on its way: nothing is left of it',
    async (before) => {
      const shelf = await newShelf();
      await all(putting(shelf, `${URL_OF}old/`));
      const steps = [...putting(shelf)];
      expect(steps).toHaveLength(STEPS);
      await all(steps.slice(0, before));
      await shelf.forget();
      await all(steps.slice(before));
      expect([...kept.keys()]).toEqual([]);
      expect(await datesLeft()).toEqual([]);
    },
  );

  test('while a date is being written: the date goes too', async () => {
    const shelf = await newShelf();
    const cachedResponse = new Response('page');
    const common = { request: new Request(URL_OF), event: { waitUntil: () => undefined } as never };
    await shelf.plugin.cachedResponseWillBeUsed?.({ ...common, cacheName: NAME, cachedResponse });
    await shelf.forget();
    expect(await datesLeft()).toEqual([]);
    expect([...kept.keys()]).toEqual([]);
  });

  test('what is asked for later is answered, and neither kept nor taken from who keeps again', async () => {
    const shelf = await newShelf();
    await shelf.forget();
    const late = [...putting(shelf, `${URL_OF}late/`)];
    await all(late.slice(0, -1));
    expect([...kept.keys()]).toEqual([]);
    (await caches.open(NAME)) as unknown; // the next worker's
    await all(late.slice(-1));
    expect([...kept.keys()]).toEqual([NAME]);
    shelf.keepAgain();
    await all(putting(shelf));
    expect([...(kept.get(NAME) ?? [])]).toEqual([URL_OF]);
  });
});
