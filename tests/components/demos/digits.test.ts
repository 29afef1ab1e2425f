import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as exam from '../../../src/components/demos/digits/exam';
import { experiment } from '../../../src/components/demos/digits/experiment';
import { firstDigit } from '../../../src/components/demos/digits/firstDigit';
import { parted } from '../../../src/components/demos/digits/own';
import { strings } from '../../../src/components/demos/digits/strings';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import type { Saved } from '../../../src/lib/core/saved';
import { shadesOf } from '../../../src/lib/core/shades';
import { make, type Digits } from '../../../src/lib/data/digits/digits';
import { together, type OwnDigits } from '../../../src/lib/data/digits/idx';
import { centreOfMass, seenOf, type Line } from '../../../src/lib/data/digits/lines';
import { SIDE, type Picture } from '../../../src/lib/data/digits/pen';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';
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

  test('maps keep their order and their scale: a fainter drawing is fainter, not as dark again', async () => {
    const state = await setup();
    const ask = (picture: Picture) => experiment.ask.features(state, { picture });
    const dark = await ask(firstDigit);
    const faint = await ask(firstDigit.map((ink) => ink / 3));
    expect(faint.layers.map(({ full }) => full)).toEqual(dark.layers.map(({ full }) => full));
    expect(faint.layers[0]!.maps.some((map) => map.includes('9'))).toBe(false);
    expect((await ask(firstDigit)).layers).toEqual(dark.layers);
  });

  test('a network without filters has none to show', async () => {
    const state = await setup({ network: 'mlp' });
    expect(await experiment.ask.features(state, { picture: firstDigit })).toEqual({
      ...{ layers: [], filters: [] },
    });
  });
});

test.each([
  ['cnn', 121_930],
  ['mlp', 101_770],
] as const)('the %s has %d parameters, and learns', async (network, parameters) => {
  const state = await setup({ network });
  expect(experiment.about!(state)).toMatchObject({ parameters });
  const first = await experiment.step(state);
  expect((await learn(state, 40)).loss).toBeLessThan(0.9 * first.loss);
});

describe('an attack', () => {
  test('changes no pixel by more than ε, nothing at 0, and less by chance than on purpose', async () => {
    const state = await setup();
    await learn(state, 120);
    const before = tf.memory().numTensors;
    const found = await experiment.ask.attack(state, { picture: firstDigit });
    expect(tf.memory().numTensors).toBe(before);
    const { epsilons, read, attack, noise, turns } = found;
    for (const way of [attack, noise]) {
      expect(way).toHaveLength(epsilons.length);
      way.forEach(({ change }, i) => expect(change).toBeLessThanOrEqual(epsilons[i]!));
      expect(way[0]).toMatchObject({ read, change: 0, shades: shadesOf(firstDigit) });
      expect(way.at(-1)!.change).toBeCloseTo(0.3, 6);
    }
    const { chances } = await experiment.ask.read(state, { picture: firstDigit });
    expect(read).toBe(chances.indexOf(Math.max(...chances)));
    expect(attack[0]!.chance).toBeCloseTo(Math.max(...chances), 5);
    const turned = attack.findIndex((each) => each.read !== read);
    expect(turns.attack).toBe(turned < 0 ? undefined : epsilons[turned]);
    expect(turned).toBeGreaterThan(0);

    const all = await experiment.ask.robustness(state, null);
    expect([all.count, all.step]).toEqual([500, 120]);
    expect(all.attack[0]).toBe(all.noise[0]);
    expect(all.attack[4]!).toBeLessThan(all.noise[4]! - 150);
    for (const [i, right] of all.attack.entries()) {
      expect(Number.isInteger(right)).toBe(true);
      expect(right).toBeLessThanOrEqual(all.noise[i]!);
    }
    expect(await experiment.ask.robustness(state, null)).toEqual(all);
  });
});

describe('digits of the reader’s own', () => {
  const count = 130;
  const made = make(count, new Random(5), { distortion: 1, noise: 0 });
  const ownFrom = ({ pictures, answers }: Digits, name = 'mine'): OwnDigits =>
    together(
      name,
      {
        kind: 'pictures',
        count: pictures.length,
        bytes: Uint8Array.from(pictures.flatMap((picture) => [...picture].map((ink) => 255 * ink))),
      },
      { kind: 'labels', count: answers.length, bytes: Uint8Array.from(answers) },
    );
  const own = ownFrom(made);
  const begin = (input: OwnDigits | undefined, saved?: Saved) =>
    experiment.setup(
      { ...defaults, batch: 8 },
      { random: new Random(1), input, language: 'en', saved },
    );

  test('are parted: the last fifth is asked and never learned from', async () => {
    const { learned, held, part } = parted(made);
    expect(part).toBe(2);
    expect([learned.answers.length, held.answers.length]).toEqual([110, 20]);
    expect([...learned.answers, ...held.answers]).toEqual([...made.answers]);
    const state = await begin(own);
    expect(experiment.about!(state)).toMatchObject({ heldOut: 20, material: 'own' });
    expect([...(state.set?.answers ?? [])]).toEqual([...learned.answers]);
    expect([...state.exam.answers]).toEqual([...held.answers]);
    expect((await experiment.step(state)).heldOut).toBeDefined();
    const result = await experiment.ask.exam(state, null);
    expect([result.count, result.samples.length]).toEqual([20, 2]);
  });

  test('of a saved run must be given again; until then nothing is lost and no step is made', async () => {
    const state = await begin(own);
    await learn(state, 3);
    const saved = structuredClone(await experiment.save!(state)) as Saved;
    const again = await begin(own, saved);
    expect((await experiment.step(again)).loss).toBe((await experiment.step(state)).loss);

    for (const [input, problem] of [
      [undefined, 'digits-missing'],
      [ownFrom(made, 'another'), 'other-digits'],
    ] as const) {
      const waiting = await begin(input, saved);
      expect(experiment.about!(waiting)).toMatchObject({
        missing: { problem, name: 'mine', limit: count },
      });
      await expect(experiment.step(waiting)).rejects.toMatchObject({ code: problem });
      expect(await experiment.save!(waiting)).toEqual(saved);
      const { chances } = await experiment.ask.read(waiting, { picture: firstDigit });
      expect(chances).toHaveLength(10);
    }
    const damaged = { ...saved, extra: { ...saved.extra, own: { name: 'mine', count: -1 } } };
    await expect(begin(own, damaged)).rejects.toThrow('damaged');
  });

  test('are left aside by a saved run of the book’s digits', async () => {
    const state = await begin(undefined);
    await learn(state, 2);
    const saved = structuredClone(await experiment.save!(state)) as Saved;
    const again = await begin(own, saved);
    expect(experiment.about!(again)).toMatchObject({ material: 'book', heldOut: 2_000 });
  });

  test('every mistake in a file has a sentence in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const { problems } = strings[language];
      expect(Object.values(problems).every((sentence) => sentence.length > 8)).toBe(true);
    }
    const codes = readFileSync('src/lib/data/digits/idx.ts', 'utf8').matchAll(/'(idx-[a-z]+)'/g);
    const thrown = new Set([...codes].map(([, code]) => code));
    expect(thrown.size).toBeGreaterThan(8);
    expect([...thrown].filter((code) => !(code! in strings.en.problems))).toEqual([]);
  });
});

describe('the forty stored drawings', () => {
  const drawings = JSON.parse(readFileSync('tests/golden/drawings.json', 'utf8')) as {
    digit: number;
    place: string;
    lines: Line[];
  }[];

  test('are ten in each of four places and sizes, all on the pad, no two alike', () => {
    for (const place of ['middle', 'corner', 'half', 'large']) {
      const digits = drawings.filter((each) => each.place === place).map(({ digit }) => digit);
      expect(digits).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
    for (const { lines } of drawings) {
      for (const { x, y } of lines.flatMap(({ from, to }) => [from, to])) {
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(Math.max(x, y)).toBeLessThan(SIDE);
      }
    }
    expect(new Set(drawings.map(({ lines }) => JSON.stringify(lines))).size).toBe(40);
  });

  test('are put alike by centring: the centre of mass in the middle', () => {
    for (const { lines, place } of drawings) {
      const { x, y } = centreOfMass(seenOf(lines, 'mass'))!;
      expect(Math.hypot(x - SIDE / 2, y - SIDE / 2), place).toBeLessThan(0.3);
    }
  });
});

describe('a cell of the examination', () => {
  test('opens all of its pictures, the surest mistake first', async () => {
    const state = await setup();
    await learn(state, 20);
    const { matrix } = await experiment.ask.exam(state, null);
    const cells = matrix.flatMap((row, answer) =>
      row.map((count, read) => ({ answer, read, count })),
    );
    const { answer, read, count } = cells
      .filter((cell) => cell.answer !== cell.read)
      .reduce((most, cell) => (cell.count > most.count ? cell : most));
    const { pictures } = await experiment.ask.confused(state, { answer, read });
    expect(count).toBeGreaterThan(1);
    expect(pictures).toHaveLength(count);
    const chances = pictures.map(({ chance }) => chance);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    // Asked at the same step: what was read is the likeliest.
    expect(Math.min(...chances)).toBeGreaterThan(0.1);
    const empty = cells.find((cell) => cell.count === 0)!;
    expect((await experiment.ask.confused(state, empty)).pictures).toEqual([]);
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
