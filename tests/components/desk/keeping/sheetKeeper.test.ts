/** The keeper and its store against a database of its own for each test; each keeper is a tab. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Keeper from '../../../../src/components/desk/keeping/sheetKeeper.svelte';
import type * as Store from '../../../../src/components/desk/keeping/sheetStore';
import { emptySheet, sheetOf } from '../../../../src/lib/desk/parseSheet';
import { everyKind, knownEquations, sheets } from '../../../helpers/sheets';

const TOOL = 'every-kind';
const example = sheetOf(everyKind, { lee: 'Lee' });
const other = { ...example, fields: { ...example.fields, months: 'much' } };

/** A page's own storage, which a reload leaves. */
const session = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => session.get(key) ?? null,
  setItem: (key: string, text: string) => session.set(key, text),
  removeItem: (key: string) => session.delete(key),
});

async function tab(equation = everyKind, tool = TOOL) {
  vi.resetModules();
  const { SheetKeeper } =
    (await import('../../../../src/components/desk/keeping/sheetKeeper.svelte')) as typeof Keeper;
  const store =
    (await import('../../../../src/components/desk/keeping/sheetStore')) as typeof Store;
  return { keeper: new SheetKeeper(tool, equation), store };
}
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  session.clear();
});

test('nothing is kept before something was changed', async () => {
  const { keeper, store } = await tab();
  expect(await keeper.begin()).toBeUndefined();
  await keeper.flush();
  expect(await store.sheetsOf(TOOL, everyKind)).toEqual([]);
});

test('what was changed is there after a reload, right or wrong', async () => {
  const { keeper } = await tab();
  await keeper.begin();
  keeper.changed(example, {});
  keeper.changed(other, { total: 7, share: undefined });
  await keeper.flush();
  expect(keeper.current).toMatchObject({ sheet: other, revision: 1, figures: { total: 7 } });
  expect(await (await tab()).keeper.begin()).toEqual(other);
});

describe.each(knownEquations)('$name', ({ name, equation }) => {
  test('any sheet comes back as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(sheets(equation), async (sheet) => {
        globalThis.indexedDB = new IDBFactory();
        const { keeper } = await tab(equation, name);
        keeper.changed(sheet, {});
        await keeper.flush();
        expect(await (await tab(equation, name)).keeper.begin()).toEqual(sheet);
      }),
      { numRuns: 5 },
    );
  });
});

test('of two tabs with one sheet neither overwrites the other', async () => {
  const [first, second] = [await tab(), await tab()];
  first.keeper.changed(example, {});
  await first.keeper.flush();
  expect(await second.keeper.begin()).toEqual(example);

  first.keeper.changed(other, {});
  await first.keeper.flush();
  const third = { ...example, fields: { ...example.fields, note: 'second tab' } };
  second.keeper.changed(third, {});
  await second.keeper.flush();
  expect(first.keeper.trouble).toBeUndefined();
  expect(second.keeper.trouble).toBe('elsewhere');
  const kept = await first.store.sheetsOf(TOOL, everyKind);
  expect(kept.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining([other, third]));
  expect(kept).toHaveLength(2);

  second.keeper.changed(example, {});
  await second.keeper.flush();
  expect(await first.store.sheetsOf(TOOL, everyKind), 'each goes on with its own').toHaveLength(2);
});

test('several sheets: a new one, names, another one opened, one deleted and put back', async () => {
  const { keeper } = await tab();
  keeper.changed(example, {});
  await keeper.rename(' Plan A ');
  await keeper.fresh('Plan B');
  expect(keeper.current).toBeUndefined();
  keeper.changed(other, {});
  await keeper.flush();
  const names = () => keeper.sheets.map(({ name }) => name).sort();
  expect(names()).toEqual(['Plan A', 'Plan B']);

  const a = keeper.sheets.find(({ name }) => name === 'Plan A')!;
  expect(await keeper.open(a)).toEqual(example);
  expect(await (await tab()).keeper.begin(), 'opened last').toEqual(example);

  await keeper.remove();
  expect(names()).toEqual(['Plan B']);
  expect(keeper.removed?.name).toBe('Plan A');
  expect(await keeper.putBack()).toEqual(example);
  expect(names()).toEqual(['Plan A', 'Plan B']);
  expect(keeper.current?.name).toBe('Plan A');
});

test('what was not written when the page was left is picked up once', async () => {
  const { keeper } = await tab();
  keeper.changed(example, {});
  await keeper.flush();
  const { id, revision } = keeper.current!;
  const left = JSON.stringify({ id, revision, sheet: other });
  session.set(`jieshi/sheet/${TOOL}`, left);
  const again = await tab();
  expect(await again.keeper.begin()).toEqual(other);
  await again.keeper.flush();
  session.set(`jieshi/sheet/${TOOL}`, left);
  again.keeper.changed(example, {});
  await again.keeper.flush();
  expect(await (await tab()).keeper.begin(), 'the database is newer').toEqual(example);
});

test('records that are none, of a newer edition or of another tool are left alone', async () => {
  const { keeper, store } = await tab();
  keeper.changed(example, {});
  await keeper.flush();
  const good = keeper.current!;
  const bad = [
    null,
    7,
    {},
    { ...good, version: 2 },
    { ...good, tool: 'other' },
    { ...good, revision: 'x' },
    { ...good, sheet: { fields: { city: 'Paris' } } },
    { ...good, savedAt: undefined },
  ];
  const db = await openDB(store.SHEETS.database);
  for (const [i, record] of bad.entries()) await db.put('sheets', record, `${TOOL}/bad${i}`);
  await db.put(
    'sheets',
    { ...good, id: 'x', name: 3, figures: null, openedAt: 'y', sheet: undefined },
    `${TOOL}/odd`,
  );
  db.close();
  const found = await store.sheetsOf(TOOL, everyKind);
  expect(found).toHaveLength(2);
  expect(found.find(({ id }) => id === 'x')).toMatchObject({
    name: '',
    figures: {},
    sheet: emptySheet(everyKind),
  });
  expect(await store.sheetsOf('other', everyKind)).toEqual([]);
});

test('results of the sheet that was opened last are there for other tools', async () => {
  const { keeper, store } = await tab();
  keeper.changed(example, { total: 1, share: 0.5 });
  await keeper.rename('first');
  await keeper.fresh('second');
  keeper.changed(other, { total: 2, none: undefined, bad: NaN });
  await keeper.flush();
  const results = await store.keptResults();
  expect(results.get(`${TOOL}.total`)).toMatchObject({ value: 2, sheetName: 'second' });
  expect(results.has(`${TOOL}.none`)).toBe(false);
  expect(results.has(`${TOOL}.bad`)).toBe(false);
});

test('a browser that keeps nothing says so once, and the next change tries again', async () => {
  const { keeper } = await tab();
  const sound = globalThis.indexedDB;
  Object.assign(globalThis, { indexedDB: undefined });
  expect(await keeper.begin()).toBeUndefined();
  keeper.changed(example, {});
  await keeper.flush();
  expect(keeper.trouble).toBe('forbidden');
  globalThis.indexedDB = sound;
  keeper.changed(other, {});
  await keeper.flush();
  expect(keeper.trouble).toBeUndefined();
  expect(await (await tab()).keeper.begin()).toEqual(other);
});
