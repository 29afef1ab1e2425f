/** What a reader had is there again: kept, offered, never overwritten unasked; whatever the machine does meanwhile. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as store from '../../../../src/components/chassis/run/keeping/checkpointStore';
import type { AnyExperiment } from '../../../../src/lib/runtime/experiment';
import { counting } from '../../../helpers/counting';
import { train, visit, type Visit, type VisitOptions } from '../../../helpers/demo';
import { eventually } from '../../../helpers/eventually';

const visits: Visit[] = [];
async function open(options?: VisitOptions): Promise<Visit> {
  visits.push(await visit(options));
  return visits.at(-1)!;
}

const emptyStore = async () => {
  for (const found of await store.kept('counting')) await store.forget(found);
};
beforeEach(async () => {
  await emptyStore();
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  for (const { leave } of visits.splice(0)) leave();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const offered = ({ run }: Visit) => run.keeper.found.map(({ run: kept }) => kept.checkpoint.step);
const inStore = async () =>
  (await store.kept('counting')).map(({ run }) => run.checkpoint.step).sort((a, b) => a - b);
const on = (backend: 'webgpu' | 'wasm') => ({ backend, device: 'test' });

describe('a kept run', () => {
  test('is offered, and stays when Run starts another one', async () => {
    const first = await open();
    await train(first, 25);
    first.leave();

    const second = await open();
    expect(offered(second)).toEqual([25]);
    await train(second, 3);
    await train(second, 3);
    expect(offered(second)).toEqual([25]);
    expect(await inStore()).toEqual([6, 25]);
    second.leave();
    expect(offered(await open())).toEqual([6, 25]);
  });

  test('that is gone on with goes on where it was, as one run', async () => {
    const first = await open();
    await train(first, 25);
    first.leave();

    const second = await open();
    await second.run.goOnWith(second.run.keeper.found[0]!);
    await second.reach(26);
    second.run.pause();
    await second.kept();
    const { columns } = second.run.progress;
    const rows = Array.from({ length: 26 }, (_, i) => i);
    expect(rows.map((row) => columns.step(row))).toEqual(rows.map((row) => row + 1));
    expect(await inStore()).toEqual([second.run.step]);
  });

  test('that two tabs go on with becomes two runs', async () => {
    const first = await open();
    await train(first, 10);
    first.leave();
    const tabs = [await open(), await open()] as const;
    for (const tab of tabs) {
      await tab.run.goOnWith(tab.run.keeper.found[0]!);
      await tab.reach(11);
      tab.run.pause();
    }
    for (const tab of tabs) await tab.kept();
    expect(await inStore()).toEqual(tabs.map(({ run }) => run.step).sort((a, b) => a - b));
  });

  test('of another tab is not touched by a shorter one', async () => {
    const tabs = [await open(), await open()] as const;
    await train(tabs[0], 40);
    for (let i = 0; i < 3; i++) await train(tabs[1], 1);
    expect(await inStore()).toEqual([3, 40]);
  });

  test('is offered again by Reset, and stays when the reader starts again', async () => {
    const here = await open();
    await train(here, 12);
    here.run.keeper.place!.elapsedMs = 60_000; // long enough to be missed
    here.run.reset();
    await eventually(() => expect(offered(here)).toEqual([12]));
    await train(here, 2);
    expect(await inStore()).toEqual([2, 12]);
  });

  test('and what is shown both stay when the reader goes from one to the other', async () => {
    const first = await open();
    await train(first, 25);
    first.leave();
    const second = await open();
    await train(second, 7);
    await second.run.goOnWith(second.run.keeper.found[0]!);
    await second.reach(26);
    second.run.pause();
    await second.kept();
    expect(await inStore()).toEqual([7, second.run.step]);
  });

  test('that does not fit is offered again, and what was shown is there', async () => {
    const strict: AnyExperiment = {
      ...counting,
      setup(values: never, context: never) {
        const { saved } = context as { saved?: { extra: { count: number } } };
        if (saved?.extra.count === 25) throw new Error('does not fit');
        return counting.setup(values, context);
      },
    };
    const first = await open();
    await train(first, 25);
    first.leave();
    const second = await open({ experiment: strict });
    await train(second, 4);
    await second.run.goOnWith(second.run.keeper.found[0]!);
    await eventually(() => expect(second.run.status).toBe('paused'));
    expect(second.run.notes).toMatchObject([{ kind: 'file', code: 'does-not-fit' }]);
    expect(second.run.step).toBe(4);
    await eventually(() => expect(offered(second)).toEqual([25]));
    await train(second, 2);
    expect(await inStore()).toEqual([6, 25]);
  });

  test('goes on in the language that it was trained in', async () => {
    const languages: string[] = [];
    const hears: AnyExperiment = {
      ...counting,
      setup(values: never, context: never) {
        languages.push((context as { language: string }).language);
        return counting.setup(values, context);
      },
    };
    const first = await open({ experiment: hears, language: 'en' });
    await train(first, 5);
    first.leave();
    const second = await open({ experiment: hears, language: 'zh' });
    await second.run.goOnWith(second.run.keeper.found[0]!);
    await second.reach(6);
    second.run.pause();
    await second.kept();
    expect((await store.kept('counting'))[0]!.run.checkpoint.language).toBe('en');
    second.run.restart();
    await second.reach(1);
    expect(languages).toEqual(['en', 'en', 'zh']);
  });

  test('has the material that it was started with, not what was given since', async () => {
    const first = await open();
    first.run.setInput({ at: 1e9, error: 'bug' });
    await train(first, 3);
    first.run.setInput({ at: 2e9, error: 'bug' });
    await train(first, 3);
    expect((await store.kept('counting'))[0]!.run.input).toEqual({ at: 1e9, error: 'bug' });
  });
});

describe('while it trains', () => {
  test('reports make it keep, without a timer', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => ++now);
    const here = await open();
    here.run.run();
    await eventually(async () => expect(await inStore()).not.toEqual([]));
    const [early] = await inStore();
    await eventually(async () => expect((await inStore())[0]).toBeGreaterThan(early!));
  });

  test.each(['pagehide', 'visibilitychange'])('%s makes it keep at once', async (event) => {
    const page = new EventTarget();
    vi.stubGlobal('document', Object.assign(page, { visibilityState: 'hidden' }));
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    const here = await open();
    vi.spyOn(here.run.keeper, 'tick').mockReturnValue(); // never time by itself
    here.run.run();
    await here.reach(1);
    page.dispatchEvent(new Event(event));
    await eventually(async () => expect(await inStore()).toHaveLength(1));
  });

  test('what is asked for while a write is under way is written after it, once', async () => {
    const here = await visit();
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const keep = store.keep;
    const writing = vi.spyOn(store, 'keep').mockImplementationOnce(async (...all) => {
      await held;
      return keep(...all);
    });
    here.run.run();
    await here.reach(3);
    void here.run.keep();
    await eventually(() => expect(writing).toHaveBeenCalledTimes(1));
    const { step } = here.run;
    await here.reach(step + 20);
    here.run.pause();
    await eventually(() => expect(here.run.status).toBe('paused'));
    void here.run.keep();
    expect(writing).toHaveBeenCalledTimes(1);
    finish();
    await here.kept();
    expect(writing).toHaveBeenCalledTimes(2);
    expect((await inStore()).at(-1)).toBe(here.run.step);
  });

  test('a store that failed is told, and what is kept later takes that back', async () => {
    const here = await open();
    const writing = vi.spyOn(store, 'keep');
    const opening = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('lost', 'UnknownError');
    });
    here.run.run(3);
    await eventually(() =>
      expect(here.run.notes).toMatchObject([{ kind: 'store', code: 'failed' }]),
    );
    opening.mockRestore();
    writing.mockRestore();
    await train(here, 1);
    expect(here.run.notes).toEqual([]);
  });
});

describe('what was set and given', () => {
  test('crosses to the twin in the other language, run or not', async () => {
    const first = await open({ language: 'en' });
    first.run.set('size', '7');
    first.run.set('rate', 'much');
    first.run.setInput('own text');
    const second = await open({ language: 'zh' });
    expect(second.run.settings.draft).toMatchObject({ size: '7', rate: 'much' });
    expect(second.run.settings.issues).toMatchObject([{ field: 'rate' }]);
    expect(second.run.input).toBe('own text');
  });

  test('is older than a link that came later, newer than the one it began with', async () => {
    const address = new URL('https://book.test/#demo=counting&size=5');
    const first = await open({ address });
    first.run.set('size', '7');
    expect((await open({ address })).run.settings.draft['size']).toBe('7');
    expect((await open()).run.settings.draft['size']).toBe('7');
    const later = new URL('https://book.test/#demo=counting&size=2');
    expect((await open({ address: later })).run.settings.draft['size']).toBe('2');
    const other = new URL('https://book.test/#demo=digits&rate=2');
    expect((await open({ address: other })).run.settings.draft['size']).toBe('7');
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"settings":null,"hash":""}',
    '{"settings":{"size":[]},"hash":""}',
  ])('a damaged memory, %s, changes nothing', async (text) => {
    sessionStorage.setItem('jieshi/counting', text);
    expect((await open()).run.settings.draft['size']).toBe('3');
  });
});

describe('a machine that fails', () => {
  test('a run that broke offers its last good weights, and Run overwrites nothing', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    for (const error of ['bug', 'memory'] as const) {
      await emptyStore();
      const here = await open();
      here.run.setInput({ at: 8, error });
      await train(here, 5);
      here.run.keeper.place!.elapsedMs = 60_000;
      here.run.run();
      await eventually(() => expect(here.run.status).toBe('failed'));
      expect(here.run.good?.step).toBe(5);
      expect((await here.run.checkpoint()).step).toBe(5); // can be saved as a file, too
      here.run.setInput(undefined);
      await train(here, 1);
      expect(await inStore()).toEqual([1, 5]);
      await eventually(() => expect(offered(here)).toEqual([5]));
    }
  });

  test('the last good weights go on, as the same run', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const here = await open();
    here.run.setInput({ at: 8, error: 'bug' });
    await train(here, 5);
    here.run.run();
    await eventually(() => expect(here.run.status).toBe('failed'));
    here.run.setInput(undefined);
    here.run.goOnFrom(here.run.good!);
    await here.reach(9);
    here.run.pause();
    await here.kept();
    expect(await inStore()).toEqual([here.run.step]);
  });

  test('a device lost at every start: started again once, then without it, and that is said', async () => {
    const lost: string[] = [];
    const here = await open({
      choose: (asked) => {
        if (asked === 'wasm') return Promise.resolve(on('wasm'));
        lost.push('gpu');
        queueMicrotask(() => here.workers.at(-1)!.loseDevice('for no reason'));
        return Promise.resolve(on('webgpu'));
      },
    });
    here.run.run(4);
    await here.reach(4);
    expect(lost).toHaveLength(2);
    expect(here.run.place).toMatchObject({ backend: 'wasm', because: 'device-lost' });
    expect(here.run.notes).toMatchObject([{ kind: 'recovered', step: 0, without: true }]);
    await eventually(() => expect(here.run.status).toBe('paused'));
    here.run.restart();
    await here.reach(1);
    expect(lost).toHaveLength(2); // not tried again in this visit
  });

  test('a device lost in the middle goes on from what was kept', async () => {
    const here = await open({
      choose: (asked) => Promise.resolve(on(asked === 'wasm' ? 'wasm' : 'webgpu')),
    });
    await train(here, 6);
    here.workers.at(-1)!.loseDevice('gone');
    await eventually(() => expect(here.run.notes).toMatchObject([{ step: 6, without: false }]));
    await eventually(() => expect(here.run.status).toBe('paused'));
    expect(here.run.step).toBe(6);
    expect(here.run.place?.backend).toBe('webgpu');
  });

  test('a device lost goes on with the settings that the run had, not with those typed since', async () => {
    const here = await open({ choose: () => Promise.resolve(on('webgpu')) });
    await train(here, 6);
    here.run.set('size', '7');
    here.workers.at(-1)!.loseDevice('gone');
    await eventually(() => expect(here.run.notes).toMatchObject([{ kind: 'recovered' }]));
    await eventually(() => expect(here.run.status).toBe('paused'));
    expect(here.run.settings.used['size']).toBe(3);
    expect(here.run.about).toEqual({ size: 3 });
    expect(here.run.changed).toBe(true);
  });

  test('a device lost in a single step makes that step, and rests', async () => {
    let times = 0;
    const here = await open({
      choose: () => {
        if (times++ === 0) queueMicrotask(() => here.workers.at(-1)!.loseDevice('gone'));
        return Promise.resolve(on('webgpu'));
      },
    });
    here.run.run(1);
    await eventually(() => expect(here.run.notes).toMatchObject([{ kind: 'recovered' }]));
    await eventually(() => expect(here.run.status).toBe('paused'));
    await eventually(() => expect(here.run.step).toBe(1));
    await here.kept();
    expect(here.run.step).toBe(1);
  });

  test('a device that gives out while it is read for keeping is lost, and nothing kept is', async () => {
    let broken = false;
    const reading: AnyExperiment = {
      ...counting,
      save(state: never) {
        if (broken) throw new DOMException('a valid external Instance', 'AbortError');
        return counting.save!(state);
      },
    };
    const here = await open({
      experiment: reading,
      choose: (asked) => {
        broken = false; // a fresh worker, a fresh device
        return Promise.resolve(on(asked === 'wasm' ? 'wasm' : 'webgpu'));
      },
    });
    await train(here, 25);
    broken = true;
    here.run.run(2);
    await eventually(() =>
      expect(here.run.notes).toMatchObject([{ code: 'device-lost', step: 25 }]),
    );
    await eventually(() => expect(here.run.status).toBe('paused'));
    expect(here.run.step).toBeGreaterThanOrEqual(25);
    expect(await inStore()).toEqual([expect.any(Number)]);
    expect((await inStore())[0]).toBeGreaterThanOrEqual(25);
  });

  test('a device that trains with zeros is found out, and the run goes on without it from good weights', async () => {
    let zeros = false;
    const dead: AnyExperiment = {
      ...counting,
      async step(state: never) {
        const report = (await counting.step(state)) as { loss: number };
        return zeros ? { ...report, loss: 4, norm: 0 } : { ...report, norm: 1 };
      },
    };
    const asked: boolean[] = [];
    const here = await open({
      experiment: dead,
      choose: (backend) => {
        if (backend === 'wasm') zeros = false;
        return Promise.resolve(on(backend === 'wasm' ? 'wasm' : 'webgpu'));
      },
      distrust: (certain) => Promise.resolve(asked.push(certain) > 0),
    });
    await train(here, 6);
    zeros = true;
    here.run.run();
    await eventually(() =>
      expect(here.run.notes).toMatchObject([{ code: 'device-wrong', step: 6 }]),
    );
    expect(asked).toEqual([true]);
    await here.reach(9);
    expect(here.run.place).toMatchObject({ backend: 'wasm', because: 'webgpu-wrong' });
  });
});

describe('a worker that says nothing', () => {
  /** @returns Lets so many ticks pass. */
  function beating(): { options: VisitOptions; ticks: (count: number) => Promise<void> } {
    let tick: () => void = () => undefined;
    return {
      options: {
        beat: (each) => {
          tick = each;
          return () => undefined;
        },
      },
      ticks: async (count) => {
        for (let i = 0; i < count; i++) {
          tick();
          await new Promise((resolve) => setTimeout(resolve)); // what is on its way arrives
        }
      },
    };
  }

  test('ended by the browser: said, the last good weights offered, everything can be pressed', async () => {
    const { options, ticks } = beating();
    const here = await open(options);
    await train(here, 9);
    here.run.run();
    await here.reach(12);
    here.workers.at(-1)!.die();
    await ticks(100);
    expect(here.run.failure?.code).toBe('silent');
    expect(here.run.status).toBe('failed');
    expect(here.run.progress.stepsPerSecond).toBe(0);
    const good = here.run.good!.step;
    expect(good).toBeGreaterThanOrEqual(9);
    expect((await here.run.checkpoint()).step).toBe(good);
    await expect(here.run.ask('count', null)).rejects.toThrow('no answer');
    here.run.goOnFrom(here.run.good!);
    await here.reach(good + 1);
    expect(here.run.failure).toBeUndefined();
  });

  test('a download that never answers: said, and Run loads again', async () => {
    const { options, ticks } = beating();
    let answers = false;
    const here = await open({
      ...options,
      choose: () => (answers ? Promise.resolve(on('wasm')) : new Promise(() => undefined)),
    });
    here.run.run();
    await ticks(100);
    expect(here.run.failure).toMatchObject({ code: 'silent', problem: 'loading' });
    answers = true;
    here.run.run(2);
    await here.reach(2);
  });

  test('a step that is only slow: said, and taken back when it is over', async () => {
    const { options, ticks } = beating();
    let over: () => void = () => undefined;
    const slow: AnyExperiment = {
      ...counting,
      async step(state: { count: number }) {
        if (state.count === 3) await new Promise<void>((resolve) => (over = resolve));
        return counting.step(state as never);
      },
    };
    const here = await open({ ...options, experiment: slow });
    here.run.run(5);
    await eventually(async () => {
      await ticks(20);
      expect(here.run.failure?.code).toBe('silent');
    });
    over();
    await here.reach(5);
    expect(here.run.failure).toBeUndefined();
  });

  test('a paused run, and one that is at work, are left alone', async () => {
    const { options, ticks } = beating();
    const here = await open(options);
    await train(here, 2);
    await ticks(200);
    expect(here.run.status).toBe('paused');
    here.run.run();
    await ticks(200);
    expect(here.run.status).toBe('running');
  });
});
