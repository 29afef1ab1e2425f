/** The store against a database of its own for each test. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundRun, KeptRun } from '../../../../../src/components/chassis/run/keeping/keptRun';
import type * as Store from '../../../../../src/components/chassis/run/keeping/checkpointStore';

/** Each is a tab: a module with a connection of its own. */
async function tab(): Promise<typeof Store> {
  vi.resetModules();
  return import('../../../../../src/components/chassis/run/keeping/checkpointStore');
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const weights = (...values: number[]) => ({
  weight: { shape: [values.length], data: Float32Array.from(values) },
});
function kept(
  step: number,
  savedAt: number,
  changes: Partial<KeptRun['checkpoint']> = {},
): KeptRun {
  return {
    version: 3,
    checkpoint: {
      demo: 'gpt',
      step,
      values: { layers: 1, seed: 1 },
      extra: {},
      tensors: weights(step, 2),
      language: 'en',
      ...changes,
    },
    input: undefined,
    reports: [{ loss: 1 }],
    steps: [step],
    elapsedMs: 5,
    savedAt,
  };
}
/** Until the third form the seed stood beside the settings. */
function ofSecondForm(run: KeptRun) {
  const { seed, ...values } = run.checkpoint.values;
  return { ...run, version: 2, checkpoint: { ...run.checkpoint, values, seed } };
}
const stepsOf = (found: FoundRun[]) => found.map(({ run }) => run.checkpoint.step);

/** Writes as somebody else would. */
async function put(key: string, record: unknown): Promise<void> {
  const db = await openDB('jieshi');
  await db.put('runs', record, key);
  db.close();
}

test('each run has slots of its own, and the newest of each is found', async () => {
  const store = await tab();
  const [long0, long1] = store.slotsOf('gpt', 'long') as [string, string];
  const [short0, short1] = store.slotsOf('gpt', 'short') as [string, string];
  await store.keep(long0, kept(500, 1));
  await store.keep(long1, kept(600, 2));
  await store.keep(short0, kept(3, 3));
  await store.keep(short1, kept(4, 4));
  await store.keep(short0, kept(5, 5));
  expect(stepsOf(await store.kept('gpt'))).toEqual([5, 600]);
  expect(await store.kept('gp')).toEqual([]);
});

describe('a slot that is not whole', () => {
  const whole = kept(7, 9);
  const { weight } = whole.checkpoint.tensors;
  test.each<[string, unknown]>([
    ['half its weights', kept(7, 9, { tensors: { weight: { shape: [5], data: weight!.data } } })],
    ['no weights', { ...whole, checkpoint: { ...whole.checkpoint, tensors: undefined } }],
    ['no step', kept(NaN, 9)],
    ['no curve', { ...whole, reports: undefined }],
    ['a curve of half its steps', { ...whole, steps: [] }],
    ['another demo', kept(7, 9, { demo: 'digits' })],
    ['nothing', null],
    ['text', 'x'],
    ['a newer form', { ...whole, version: 4 }],
  ])('with %s: the other one is found', async (_, record) => {
    const store = await tab();
    const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
    await store.keep(even, kept(6, 8));
    await put(odd, record);
    expect(stepsOf(await store.kept('gpt'))).toEqual([6]);
  });
});

test('a run that goes on takes the place of the one that it goes on with, once it is whole', async () => {
  const store = await tab();
  await store.keep(store.slotsOf('gpt', 'a')[0]!, kept(10, 1));
  const [found] = await store.kept('gpt');
  await store.keep(store.slotsOf('gpt', 'b')[0]!, kept(11, 2), found);
  expect(stepsOf(await store.kept('gpt'))).toEqual([11]);
});

test('a run that another tab has written meanwhile stays', async () => {
  const store = await tab();
  const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
  await store.keep(even, kept(10, 1));
  const [found] = await store.kept('gpt');
  await store.keep(odd, kept(40, 3));
  await store.keep(even, kept(50, 4));
  await store.keep(store.slotsOf('gpt', 'b')[0]!, kept(11, 2), found);
  expect(stepsOf(await store.kept('gpt'))).toEqual([50, 11]);
});

test('a run of the second form is found as it was, its seed among the settings', async () => {
  const store = await tab();
  const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
  await store.keep(even, kept(1, 1));
  await put(odd, ofSecondForm(kept(2, 2)));
  expect((await store.kept('gpt')).map(({ run }) => run)).toEqual([kept(2, 2)]);
  const { values: _, ...none } = ofSecondForm(kept(3, 3)).checkpoint;
  await put(odd, { ...ofSecondForm(kept(3, 3)), checkpoint: none });
  expect(stepsOf(await store.kept('gpt'))).toEqual([1]);
});

test('runs of the first edition are found: two slots of one run, or one each of two tabs', async () => {
  const old = (run: KeptRun) => {
    const { version: _, checkpoint, ...rest } = ofSecondForm(run);
    const { language: __, ...first } = checkpoint;
    return { ...rest, checkpoint: first };
  };
  const store = await tab();
  expect(await store.kept('gpt')).toEqual([]); // makes the database
  await put('gpt/0', old(kept(20, 1)));
  await put('gpt/1', old(kept(30, 2)));
  const [one, ...none] = await store.kept('gpt');
  expect(one?.run.checkpoint.step).toBe(30);
  expect(one?.keys).toEqual(['gpt/0', 'gpt/1']);
  expect(none).toEqual([]);
  await put('gpt/1', old(kept(30, 2, { values: { layers: 1, seed: 5 } })));
  expect(stepsOf(await store.kept('gpt'))).toEqual([30, 20]);
});

test('what is discarded is gone, and nothing beside it', async () => {
  const store = await tab();
  await store.keep(store.slotsOf('gpt', 'a')[0]!, kept(1, 1));
  await store.keep(store.slotsOf('gpt', 'b')[0]!, kept(2, 2));
  await store.forget((await store.kept('gpt'))[0]!);
  expect(stepsOf(await store.kept('gpt'))).toEqual([1]);
});

describe('a connection that is lost', () => {
  test('closed by the browser: opened again', async () => {
    const store = await tab();
    const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
    const opened = vi.spyOn(indexedDB, 'open');
    await store.keep(even, kept(1, 1));
    const db = opened.mock.results[0]!.value as IDBOpenDBRequest;
    db.result.close(); // no event is fired, as in Safari
    await store.keep(odd, kept(2, 2));
    expect(stepsOf(await store.kept('gpt'))).toEqual([2]);
    expect(opened).toHaveBeenCalledTimes(2);
  });

  test('the database is deleted by another tab: what is kept next is there', async () => {
    const store = await tab();
    const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
    await store.keep(even, kept(1, 1));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('jieshi').onsuccess = resolve;
    });
    await store.keep(odd, kept(2, 2));
    expect(stepsOf(await store.kept('gpt'))).toEqual([2]);
  });

  test('the database is upgraded by another tab: nothing is lost', async () => {
    const store = await tab();
    const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
    await store.keep(even, kept(1, 1));
    const newer = await openDB('jieshi', 7); // comes through: the older tab closed
    newer.close();
    await store.keep(odd, kept(2, 2));
    const [found] = await store.kept('gpt');
    expect(found?.keys).toEqual([even, odd]);
  });

  test('the database was made without a place for runs: it gets one', async () => {
    (await openDB('jieshi')).close();
    const store = await tab();
    await store.keep(store.slotsOf('gpt', 'a')[0]!, kept(1, 1));
    expect(stepsOf(await store.kept('gpt'))).toEqual([1]);
  });
});

describe('what cannot be kept is told truly', () => {
  const refusing = (name: string) => () => {
    throw new DOMException('no', name);
  };
  test.each([
    ['SecurityError', 'forbidden'],
    ['UnknownError', 'failed'],
  ])('opening gives %s: %s, and the next try works', async (name, code) => {
    const store = await tab();
    const key = store.slotsOf('gpt', 'a')[0]!;
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(refusing(name));
    await expect(store.keep(key, kept(1, 1))).rejects.toMatchObject({ code });
    opening.mockRestore();
    await store.keep(key, kept(1, 1));
    expect(stepsOf(await store.kept('gpt'))).toEqual([1]);
  });

  test('no indexedDB at all is forbidden', async () => {
    const store = await tab();
    vi.stubGlobal('indexedDB', undefined);
    await expect(store.keep('gpt/a/0', kept(1, 1))).rejects.toMatchObject({ code: 'forbidden' });
    vi.unstubAllGlobals();
  });

  test('no room is full, and what was kept stays', async () => {
    const store = await tab();
    const [even, odd] = store.slotsOf('gpt', 'a') as [string, string];
    await store.keep(even, kept(1, 1));
    const putting = vi
      .spyOn(IDBObjectStore.prototype, 'put')
      .mockImplementation(refusing('QuotaExceededError'));
    await expect(store.keep(odd, kept(2, 2))).rejects.toMatchObject({ code: 'full' });
    putting.mockRestore();
    expect(stepsOf(await store.kept('gpt'))).toEqual([1]);
  });
});
