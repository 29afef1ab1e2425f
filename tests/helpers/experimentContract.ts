/** @file What every experiment must keep, whatever it computes: `experimentContract('digits', experiment)`, once for all folders. */
import { beforeAll, describe, expect, test } from 'vitest';
import { DivergedError } from '../../src/lib/core/failures';
import { defaultsOf, parse, type Field, type Fields, type Value } from '../../src/lib/core/fields';
import type { Language } from '../../src/lib/core/language';
import { Random } from '../../src/lib/core/random';
import type { Reports } from '../../src/lib/core/reports';
import type { Saved } from '../../src/lib/core/saved';
import { chooseBackend } from '../../src/lib/runtime/backend';
import type { AnyExperiment } from '../../src/lib/runtime/experiment';
import * as tf from '../../src/lib/tf';

/** More than the steps between two looks at held-out data. */
const STEPS = 22;
/** Examples a step: enough for every rule here. */
const FEW = 4;

type Settings = Record<string, Value>;
type Report = Record<string, number | number[] | undefined>;

/** Another legal value. */
function otherValue(field: Field): Value {
  if (field.kind === 'switch') return !field.default;
  if (field.kind === 'choice') return field.options.find((each) => each !== field.default) ?? '';
  return field.default === field.max ? field.min : field.max;
}

/** What crosses to the page: it arrives as it was sent. */
function expectPlain(value: unknown): void {
  expect(structuredClone(value)).toEqual(value);
  const prototypes: unknown[] = [Object.prototype, Array.prototype, Float32Array.prototype];
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    expect(prototypes).toContain(Object.getPrototypeOf(each));
    if (!ArrayBuffer.isView(each)) Object.values(each).forEach(walk);
  };
  walk(value);
}

const withoutTensor = (saved: Saved): Saved => {
  const [, ...rest] = Object.entries(saved.tensors);
  return { ...saved, tensors: Object.fromEntries(rest) };
};
const otherShape = (saved: Saved): Saved => ({
  ...saved,
  tensors: Object.fromEntries(
    Object.keys(saved.tensors).map((name) => [name, { shape: [1], data: new Float32Array(1) }]),
  ),
});

/** A run of its own, at the quick settings unless others are given. */
function runsOf(experiment: AnyExperiment) {
  const fields = experiment.fields as Fields;
  const { batch } = fields;
  const quick: Settings = {
    ...defaultsOf(fields),
    ...(batch && 'max' in batch && { batch: Math.max(batch.min, FEW) }),
    ...(experiment.record.values as Settings | undefined), // such as no pause between steps
  };
  const setup = async (
    settings: Settings = {},
    seed = 1,
    saved?: Saved,
    language: Language = 'en',
  ): Promise<unknown> => {
    const values = { ...quick, ...settings };
    expect(parse(fields, values).ok).toBe(true);
    const context = { random: new Random(seed), input: undefined, language, saved };
    return experiment.setup(values as never, context) as Promise<unknown>;
  };
  const steps = async (state: unknown, count: number) => {
    const reports: Report[] = [];
    for (let i = 0; i < count; i++) reports.push((await experiment.step(state)) as Report);
    return reports;
  };
  return { fields, quick, setup, steps };
}

export function experimentContract(name: string, experiment: AnyExperiment): void {
  const { fields, quick, setup, steps } = runsOf(experiment);
  const { reports } = experiment as { reports: Reports };
  /** What the seed decides: no clock. */
  const drawn = (all: Report[]) =>
    all.map((report) =>
      Object.fromEntries(Object.entries(report).filter(([key]) => reports[key]?.unit !== 'ms')),
    );
  const questions = (language: Language) => {
    const { ask } = experiment.record;
    return Object.entries((typeof ask === 'function' ? ask(language) : ask) as object);
  };
  const askAll = async (state: unknown, language: Language = 'en') => {
    const asked = experiment.ask as Record<string, (state: unknown, input: unknown) => unknown>;
    const answers: unknown[] = [];
    for (const [question, input] of questions(language)) {
      answers.push(await asked[question]!(state, input));
    }
    return answers;
  };
  const save = async (state: unknown) => structuredClone(await experiment.save!(state)) as Saved;

  describe(name, () => {
    beforeAll(async () => {
      if (experiment.tensors) await chooseBackend('wasm');
    });

    test('reports what it declares, as plain numbers, and says what it is', async () => {
      const state = await setup();
      const all = await steps(state, STEPS);
      const known = Object.keys(reports);
      for (const report of all) {
        for (const [key, value] of Object.entries(report)) {
          expect(known).toContain(key);
          if (value === undefined) continue;
          for (const each of [value].flat()) expect(typeof each).toBe('number');
        }
      }
      const seen = new Set(all.flatMap((report) => Object.keys(report)));
      expect([...seen].sort(), 'what is declared is reported').toEqual([...known].sort());
      expectPlain(all);
      expectPlain(experiment.about?.(state));
    });

    test('repeats itself for the same seed, to the last bit, and not for another', async () => {
      const run = async (seed: number) => drawn(await steps(await setup({}, seed), 5));
      const first = await run(7);
      expect(await run(7)).toEqual(first);
      expect(await run(8)).not.toEqual(first);
    });

    test.runIf(experiment.tensors)('leaves no tensor behind', async () => {
      const state = await setup();
      await steps(state, STEPS);
      await askAll(state);
      const before = tf.memory().numTensors;
      await steps(state, STEPS);
      await askAll(state);
      expect(tf.memory().numTensors).toBe(before);
    });

    test.each(['en', 'zh'] as const)(
      'answers what is recorded, in plain data (%s)',
      async (language) => {
        const state = await setup({}, 1, undefined, language);
        expectPlain(await askAll(state, language)); // before it has learned anything
        await steps(state, 2);
        expectPlain(await askAll(state, language));
      },
    );

    test.runIf('save' in experiment)(
      'goes on from what it saved as if it had never stopped',
      async () => {
        const state = await setup();
        await steps(state, 5);
        const saved = await save(state);
        expectPlain(saved);
        const again = await setup({}, 1, saved);
        expect(await save(again), 'nothing is forgotten on the way').toEqual(saved);
        expect(drawn(await steps(again, STEPS))).toEqual(drawn(await steps(state, STEPS)));
      },
    );

    test.runIf('save' in experiment)('refuses what it has not saved, and says why', async () => {
      const saved = await save(await setup());
      const broken = [
        { ...saved, extra: {} },
        ...(Object.keys(saved.tensors).length > 0 ? [withoutTensor(saved), otherShape(saved)] : []),
        ...Object.keys(saved.extra).map((key) => ({
          ...saved,
          extra: { ...saved.extra, [key]: 'x' },
        })),
      ];
      for (const one of broken) {
        const reason: unknown = await setup({}, 1, one).catch((thrown: unknown) => thrown);
        expect(reason, JSON.stringify(one.extra).slice(0, 200)).toMatchObject({
          name: expect.stringMatching(/^(Shape|Input)Error$/) as string,
        });
      }
    });

    const live = Object.keys(fields).filter((field) => fields[field]?.live);
    test.runIf(live.length > 0)('takes each live setting while it runs', async () => {
      const state = await setup();
      await steps(state, 1);
      for (const field of live) {
        // At another value and back: a pace or a limit of its own is no matter here.
        experiment.change!(state, { ...quick, [field]: otherValue(fields[field]!) } as never);
        expectPlain(await askAll(state));
        experiment.change!(state, quick as never);
      }
      expectPlain(await steps(state, 1));
    });

    const { rate } = fields;
    test.runIf(rate && 'max' in rate)(
      'at the highest rate learns, or says that it diverged',
      async () => {
        const highest = rate && 'max' in rate ? rate.max : 1;
        const warmup = fields['warmup'] ? { warmup: 0 } : {};
        const state = await setup({ rate: highest, ...warmup });
        try {
          const all = await steps(state, 2 * STEPS);
          for (const value of all.flatMap((report) => Object.values(report).flat())) {
            expect(value === undefined || Number.isFinite(value)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DivergedError);
          // Back at the last good state: it still answers.
          expectPlain(await askAll(state));
        }
      },
    );
  });
}
