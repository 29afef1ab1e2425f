import { beforeAll, describe, expect, test } from 'vitest';
import * as exam from '../../../src/components/demos/digits/exam';
import { experiment } from '../../../src/components/demos/digits/experiment';
import { firstDigit } from '../../../src/components/demos/digits/firstDigit';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import type { Saved } from '../../../src/lib/core/saved';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as examination from '../../../src/lib/train/examination';

const defaults = defaultsOf(experiment.fields);
type Settings = Parameters<typeof experiment.setup>[0];
const setup = (change: Partial<Settings> = {}, saved?: Saved) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(1), input: undefined, language: 'en', saved },
  );
type State = Awaited<ReturnType<typeof setup>>;
async function learn(state: State, steps: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < steps; i++) report = await experiment.step(state);
  return report;
}

beforeAll(async () => {
  await chooseBackend('wasm');
});

describe('learning', () => {
  test('starts near ln 10 at about one digit in ten, and reads most of them soon', async () => {
    const state = await setup();
    const first = await experiment.step(state);
    expect(Math.abs(first.loss / Math.log(10) - 1)).toBeLessThan(0.05);
    expect(first.heldOut).toBeLessThan(0.4);
    await learn(state, 160);
    const { right, count, from, to } = await experiment.ask.exam(state, null);
    expect(count).toBe(2_000);
    expect([from, to]).toEqual([161, 161]);
    expect(right / count).toBeGreaterThan(0.85);
  });

  test('says how many of the batch were right, and now and then how many of the unseen', async () => {
    const state = await setup({ batch: 8 });
    for (let step = 1; step <= 41; step++) {
      const report = await experiment.step(state);
      expect(report.accuracy * 8).toBeCloseTo(Math.round(report.accuracy * 8), 5);
      expect(report.heldOut !== undefined).toBe(step === 1 || step % 20 === 0);
    }
  });

  test('a hundred digits are learned by heart, and the unseen ones suffer', async () => {
    const state = await setup({ set: '100', batch: 20 });
    await learn(state, 100);
    let right = 0;
    for (let i = 0; i < 10; i++) {
      right += (await experiment.step(state)).accuracy / 10;
    }
    const unseen = await experiment.ask.exam(state, null);
    expect(right).toBeGreaterThan(0.95);
    expect(unseen.right / unseen.count).toBeLessThan(right - 0.1);
  });

  test('a rate of 1 diverges', async () => {
    const state = await setup({ rate: 1, warmup: 0, batch: 8 });
    await expect(learn(state, 40)).rejects.toThrow(/loss/);
  });
});

describe('questions', () => {
  test('the chances of the ten digits add up to 1', async () => {
    const { chances } = await experiment.ask.read(await setup(), { picture: firstDigit });
    expect(chances.length).toBe(10);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
  });

  test('every filter shows a map, the strongest answer in the darkest shade', async () => {
    const { layers, filters } = await experiment.ask.features(await setup(), {
      picture: firstDigit,
    });
    expect(layers.map(({ side, maps }) => [side, maps.length])).toEqual([
      [26, 32],
      [11, 64],
    ]);
    for (const { side, maps } of layers) {
      for (const map of maps) expect(map).toMatch(new RegExp(`^\\d{${side * side}}$`));
      expect(maps.some((map) => map.includes('9'))).toBe(true);
    }
    expect(filters.length).toBe(32);
    expect(
      filters.every((rows) => rows.length === 3 && rows.every((row) => row.length === 3)),
    ).toBe(true);
  });
});

describe('the examination', () => {
  const answerFive = (from: number, to: number) => Promise.resolve(new Array(to - from).fill(5));
  const readAll = async (held: exam.Exam) => {
    for (let part = 0; part < examination.partsOf(held); part++)
      await examination.readPart(held, 1, answerFive);
    return exam.resultOf(held);
  };

  test('asks digits that are none of those learned from', async () => {
    const state = await setup({ set: '1000', noise: 0.1 });
    const learned = new Set(state.set?.pictures.map((picture) => picture.join()));
    expect(learned.size).toBe(1_000);
    expect(state.exam.pictures.filter((picture) => learned.has(picture.join()))).toEqual([]);
  });

  test('shows nothing before anything was read, then pictures of the last part', async () => {
    const held = exam.init(new Random(1));
    expect(exam.resultOf(held)).toMatchObject({ count: 0, right: 0, samples: [], worst: [] });
    await examination.readPart(held, 3, answerFive);
    const { count, samples } = exam.resultOf(held);
    expect(count).toBe(exam.PART);
    expect(samples.map(({ answer }) => answer)).toEqual([...held.answers.slice(0, 20)]);
  });

  test('counts every pair, and shows pictures of the commonest mistakes', async () => {
    const { matrix, right, worst, samples } = await readAll(exam.init(new Random(1)));
    expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(2_000);
    expect(right).toBe(matrix[5]?.[5]);
    expect(worst.length).toBe(4);
    for (const { answer, read, count, examples } of worst) {
      expect(read).toBe(5);
      expect(count).toBe(matrix[answer]?.[5]);
      expect(examples.length).toBe(5);
    }
    expect(samples.length).toBe(20);
    expect(samples.every(({ read }) => read === 5)).toBe(true);
  });

  test('goes on in a saved run; one saved before there was a place for it opens unread', async () => {
    const state = await setup({ batch: 4 });
    await learn(state, 21);
    const saved = structuredClone(await experiment.save!(state)) as Saved;
    const again = await setup({ batch: 4 }, saved);
    expect(experiment.ask.lately(again, null)).toEqual(experiment.ask.lately(state, null));
    expect(experiment.ask.lately(again, null).count).toBe(2 * exam.PART);
    const { exam: _place, ...older } = saved.extra;
    const unread = await setup({ batch: 4 }, { ...saved, extra: older });
    expect(experiment.ask.lately(unread, null).count).toBe(0);
    expect((await experiment.step(unread)).loss).toBe((await experiment.step(state)).loss);
  });
});
