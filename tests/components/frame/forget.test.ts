import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { forget, inventory, isEmpty } from '../../../src/components/frame/forget';

class Shelf {
  readonly entries = new Map<string, string>();
  get length() {
    return this.entries.size;
  }
  key = (i: number) => [...this.entries.keys()][i] ?? null;
  getItem = (key: string) => this.entries.get(key) ?? null;
  removeItem = (key: string) => void this.entries.delete(key);
}
let [local, session] = [new Shelf(), new Shelf()];
let cached = new Set<string>();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  [local, session] = [new Shelf(), new Shelf()];
  cached = new Set(['jieshi-precache', 'jieshi/pages', 'somebody’s']);
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...cached]),
    delete: (name: string) => Promise.resolve(cached.delete(name)),
  });
});

async function fill(name: string, store: string, records: Record<string, unknown>) {
  const db = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore(store) });
  for (const [key, record] of Object.entries(records)) await db.put(store, record, key);
  db.close();
}
const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

async function use() {
  const weights = { data: new Float32Array(1_000) };
  await fill('jieshi', 'runs', { 'gpt/a/0': weights, 'gpt/a/1': weights, 'digits/b/0': weights });
  await fill('jieshi-sheets', 'sheets', { 'startup-cost/x': { name: 'Plan' } });
  await fill('somebody’s', 'things', { a: 1 });
  local.entries.set('jieshi:theme', 'dark').set('somebody’s', 'x');
  session.entries.set('jieshi/gpt', '{}').set('other', 'y');
}

test('says what there is, by kind, and makes no database by looking', async () => {
  expect(isEmpty(await inventory())).toBe(true);
  expect(await names()).toEqual([]);
  await use();
  const kept = await inventory();
  expect(kept).toMatchObject({ runs: { count: 2 }, sheets: { count: 1 }, rest: { count: 2 } });
  expect(kept.runs.bytes).toBeGreaterThanOrEqual(3 * 4_000);
  expect(kept.sheets.bytes).toBeGreaterThan(0);
});

test('forgets all that is the book’s and nothing else; pages stay', async () => {
  await use();
  expect(await forget({ pages: false })).toBe(true);
  expect(isEmpty(await inventory())).toBe(true);
  const others = await openDB('somebody’s');
  expect(await others.getAllKeys('things')).toEqual(['a']);
  expect([...local.entries.keys(), ...session.entries.keys()]).toEqual(['somebody’s', 'other']);
  expect(cached.size).toBe(3);
});

test('pages go where they are to go', async () => {
  await use();
  expect(await forget({ pages: true })).toBe(true);
  expect([...cached]).toEqual(['somebody’s']);
});

test('a tab that has a database open holds nothing up, and finds it empty', async () => {
  await use();
  const open = await openDB('jieshi', 1);
  expect(await forget({ pages: false })).toBe(true);
  expect(await open.getAllKeys('runs')).toEqual([]);
});

test('where the browser lets the page store nothing, there is nothing to forget', async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  expect(isEmpty(await inventory())).toBe(true);
  expect(await forget({ pages: false })).toBe(true);
});
