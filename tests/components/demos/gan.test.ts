import { beforeAll, describe, expect, test } from 'vitest';
import { arrowsPath, trailsPath } from '../../../src/components/demos/gan/arrows';
import { comingReal, isComing } from '../../../src/components/demos/gan/coming';
import { besideOf, coverageOf, normsOf } from '../../../src/components/demos/gan/curves';
import { experiment } from '../../../src/components/demos/gan/experiment';
import { fields, type Settings } from '../../../src/components/demos/gan/fields';
import { certaintyOf, movedIn } from '../../../src/components/demos/gan/look';
import { material } from '../../../src/components/demos/gan/material';
import { linesOf, MOST, readLines } from '../../../src/components/demos/gan/own';
import { ARROWS, plane, SHOWN } from '../../../src/components/demos/gan/plane';
import { strings } from '../../../src/components/demos/gan/strings';
import { InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import type { Saved } from '../../../src/lib/core/saved';
import type { Place } from '../../../src/lib/data/mixtures';
import * as variable from '../../../src/lib/nn/variable';
import { chooseBackend } from '../../../src/lib/runtime/backend';

const defaults = { ...defaultsOf(fields), batch: 32, width: 16, pace: fields.pace.max };
type State = Awaited<ReturnType<typeof experiment.setup>>;

const setup = async (
  changed: Partial<Settings> = {},
  input?: readonly Place[],
  saved?: Saved,
): Promise<State> =>
  experiment.setup(
    { ...defaults, ...changed },
    {
      ...{ random: new Random(1), language: 'en', input, saved },
    },
  );
const learn = async (state: State, steps: number) => {
  let report = await experiment.step(state);
  for (let i = 1; i < steps; i++) report = await experiment.step(state);
  return report;
};
const look = (state: State) => experiment.ask.look(state, null);
/** Every number of one player's network. */
const numbersOf = async (state: State, player: 'generator' | 'discriminator') => {
  const all = variable.named(state.pairs[0].params[player]).map(([, each]) => each.data());
  return (await Promise.all(all)).map((each) => [...each]);
};
const own: Place[] = [[-1.5, 0.25], [2, -1], [0.5, 2]]; // prettier-ignore

beforeAll(async () => void (await chooseBackend('wasm')));

describe('one player at a time', () => {
  test('the discriminator moves and the generator is the same to the last bit, then the other way round', async () => {
    const state = await setup({ unit: 'one' });
    for (const who of ['discriminator', 'generator', 'discriminator', 'generator'] as const) {
      const waits = who === 'generator' ? 'discriminator' : 'generator';
      const before = { [who]: await numbersOf(state, who), [waits]: await numbersOf(state, waits) };
      const report = await experiment.step(state);
      expect(await numbersOf(state, waits)).toEqual(before[waits]);
      expect(await numbersOf(state, who)).not.toEqual(before[who]);
      const { move } = await look(state);
      expect(move?.who).toBe(who);
      expect(move!.layers[waits].map(({ changed }) => changed)).toEqual([0, 0, 0]);
      expect(move!.layers[who].every(({ changed }) => changed > 0)).toBe(true);
      expect(Object.values(report).flat().every(Number.isFinite)).toBe(true);
    }
  });

  test('the samples stand still while the discriminator moves, and go along with the generator', async () => {
    const state = await setup({ unit: 'one' });
    const start = await look(state);
    await experiment.step(state);
    const judged = await look(state);
    expect(judged.sides[0]!.made).toEqual(start.sides[0]!.made);
    expect(judged.sides[0]!.field).not.toEqual(start.sides[0]!.field);
    await experiment.step(state);
    const forged = await look(state);
    expect(forged.move!.from).toEqual(start.sides[0]!.made);
    expect(forged.sides[0]!.made).not.toEqual(start.sides[0]!.made);
    expect(forged.sides[0]!.field).toEqual(judged.sides[0]!.field);
  });

  test('with three updates of the discriminator to one it moves three times, then the generator', async () => {
    const state = await setup({ unit: 'one', judgements: 3 });
    const turns: unknown[] = [];
    for (let i = 0; i < 8; i++) {
      await experiment.step(state);
      turns.push((await look(state)).move?.who);
    }
    const three = ['discriminator', 'discriminator', 'discriminator', 'generator'];
    expect(turns).toEqual([...three, ...three]);
    const both = await setup({ judgements: 3 });
    await learn(both, 2);
    expect(both.pairs[0].two.count('discriminator')).toBe(6);
    expect(both.pairs[0].two.count('generator')).toBe(2);
  });

  test('two halves are one step: the same weights, whichever way they are counted', async () => {
    const [whole, halves] = [await setup(), await setup({ unit: 'one' })];
    await learn(whole, 5);
    await learn(halves, 10);
    for (const player of ['generator', 'discriminator'] as const) {
      expect(await numbersOf(halves, player)).toEqual(await numbersOf(whole, player));
    }
    expect((await look(whole)).move).toBeNull();
  });

  test('what moved is counted layer by layer', () => {
    const f = (...all: number[]) => Float32Array.from(all);
    expect(movedIn([0, 0, 1], [f(3, 4), f(0), f(1)], [f(3, 4.5), f(0), f(1)])).toEqual([
      { count: 3, changed: 1, far: 0.1 },
      { count: 1, changed: 0, far: 0 },
    ]);
  });
});

describe('losses beside each other', () => {
  test('start from the same weights and see the same batches', async () => {
    const state = await setup({ beside: true });
    expect(state.pairs.map(({ loss }) => loss)).toEqual([
      'non-saturating',
      'minimax',
      'least-squares',
    ]);
    const { sides } = await look(state);
    expect(sides[1]!.made).toEqual(sides[0]!.made);
    const report = await experiment.step(state);
    expect(report.generatorNorm).toHaveLength(3);
    expect(report.modes).toHaveLength(3);
    const { modes } = await experiment.ask.exam(state, null);
    const figures = await experiment.ask.figures(state, null);
    expect(figures).toMatchObject({
      modes: modes[0],
      minimaxModes: modes[1],
      leastSquaresModes: modes[2],
    });
    const alone = await experiment.step(await setup({ loss: 'minimax' }));
    expect(report.generatorNorm[1]).toBe(alone.generatorNorm[0]);
  });

  test('a discriminator that is sure leaves minimax hardly a gradient, the other its full one', async () => {
    // What is real is far away, and the generator all but stands still.
    const sure = { set: 'own', judgements: 10, judgeRate: 0.005, rate: 0.00001 } as const;
    const state = await setup({ beside: true, ...sure }, [[2.9, 2.9]]);
    const { generatorNorm } = await learn(state, 15);
    const [saturating = NaN, minimax = NaN] = generatorNorm;
    expect(minimax).toBeLessThan(saturating / 20);
  });

  test('as it is sometimes printed, the generator runs away from what is real', async () => {
    const state = await setup({ loss: 'printed' });
    await learn(state, 200);
    const { near } = await experiment.ask.exam(state, null);
    expect(near![0]).toBeLessThan(0.05);
    const pull = await look(state);
    const right = await setup();
    await learn(right, 200);
    const better = await experiment.ask.exam(right, null);
    expect(better.near![0]).toBeGreaterThan(near![0]!);
    expect(pull.sides[0]!.loss).toBe('printed');
  });
});

describe('what is seen', () => {
  test('points, arrows and a field over the plane', async () => {
    const state = await setup();
    await learn(state, 30);
    const { real, sides, pictures } = await look(state);
    expect(real).toHaveLength(2 * SHOWN);
    expect(sides[0]!.made).toHaveLength(2 * SHOWN);
    expect(sides[0]!.arrows).toHaveLength(2 * ARROWS);
    expect(sides[0]!.field).toHaveLength(plane.columns * plane.rows);
    expect(sides[0]!.field.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(pictures).toBeNull();
    expect(experiment.about!(state)).toEqual({
      generator: 8 * 16 + 16 + 16 * 16 + 16 + 16 * 2 + 2,
      discriminator: 2 * 16 + 16 + 16 * 16 + 16 + 16 + 1,
      modes: 8,
      material: 'book',
    });
  });

  test('an arrow leads to where the discriminator says “real” louder', async () => {
    const state = await setup();
    await learn(state, 60);
    const [side] = (await look(state)).sides;
    const certainty = (x: number, y: number) => {
      const cell = (value: number) => Math.floor(((value + 3) / 6) * plane.columns);
      return side!.field[cell(y) * plane.columns + cell(x)] ?? NaN;
    };
    let [up, down] = [0, 0];
    for (let i = 0; i < 2 * ARROWS; i += 2) {
      const [x = NaN, y = NaN] = side!.made.slice(i, i + 2);
      const [dx = NaN, dy = NaN] = side!.arrows.slice(i, i + 2);
      const far = 0.4 / Math.hypot(dx, dy);
      const change = certainty(x + far * dx, y + far * dy) - certainty(x, y);
      if (change > 0) up++;
      if (change < 0) down++;
    }
    expect(up).toBeGreaterThan(3 * down);
  });

  test('a score is a certainty, of least squares by its distance from ½', () => {
    expect(certaintyOf('minimax', 0)).toBe(0);
    expect(certaintyOf('non-saturating', Math.log(3))).toBeCloseTo(0.5, 12);
    expect(['least-squares', 'least-squares'].map((_, i) => certaintyOf('least-squares', i))).toEqual([-1, 1]); // prettier-ignore
    expect(certaintyOf('least-squares', 7)).toBe(1);
  });

  test('digits are pictures with a chance each, and ten modes', async () => {
    const state = await setup({ set: 'digits' });
    const report = await learn(state, 2);
    expect(report.near).toBeUndefined();
    const { real, sides, pictures } = await look(state);
    expect([real, sides]).toEqual([[], []]);
    expect(pictures!.real).toHaveLength(16);
    expect(pictures!.made.every(({ shades }) => /^\d{64}$/.test(shades))).toBe(true);
    expect(new Set(pictures!.real.map(({ shades }) => shades)).size).toBe(16);
    expect(experiment.about!(state)).toMatchObject({ modes: 10 });
  });
});

test('the generator finds three places and covers each; a run over all of the ring is in `npm run verify`', async () => {
  const state = await setup({ set: 'own', width: 32, batch: 64 }, own);
  const before = await experiment.ask.exam(state, null);
  await learn(state, 900);
  const after = await experiment.ask.exam(state, null);
  expect(before.near![0]).toBeLessThan(0.15);
  expect(after.modes[0]).toBe(3);
  expect(after.near![0]).toBeGreaterThan(0.3);
  expect(after.precision[0]).toBeGreaterThan(2 * before.precision[0]!);
});

describe('places of the reader’s own', () => {
  test('are learned, and one at least is needed', async () => {
    const state = await setup({ set: 'own' }, own);
    expect(experiment.about!(state)).toMatchObject({ modes: 3, material: 'own' });
    await learn(state, 3);
    const none = await setup({ set: 'own' }).catch((thrown: unknown) => thrown);
    expect(none).toBeInstanceOf(InputError);
    for (const words of Object.values(strings)) {
      expect(words.problems).toHaveProperty((none as InputError).code);
    }
  });

  test('are in a saved run, which goes on in the middle of a turn', async () => {
    const state = await setup({ set: 'own', unit: 'one' }, own);
    await learn(state, 3);
    const saved = structuredClone(await experiment.save!(state));
    const again = await setup({ set: 'own', unit: 'one' }, undefined, saved);
    expect(again.own).toEqual(own);
    expect(await learn(again, 3)).toEqual(await learn(state, 3));
  });

  test('are read as lines, from a table too, and written as such', () => {
    expect(readLines(linesOf(own))).toEqual(own);
    expect(readLines('1\t2\r\n\n-.5; 3\n2，−3')).toEqual([
      [1, 2],
      [-0.5, 3],
      [2, -3],
    ]);
    for (const [text, line] of [
      ['1', 1],
      ['1, 2, 3', 1],
      ['1, 2\none, 2', 2],
      ['3.1, 0', 1],
      ['1e9, 2', 1],
      ['1,2\n'.repeat(MOST + 1), 0],
    ] as const) {
      expect(readLines(text), text.slice(0, 20)).toBe(line);
    }
  });

  test('find room in a link, in signs that an address leaves alone', () => {
    const text = material.write(own)!;
    expect(new URLSearchParams({ own: text }).toString()).toBe(`own=${text}`);
    expect(material.read(text)).toEqual(own);
    for (const wrong of ['', '*', '1', '1_9', 'x', '1_2 ', '\u0000']) {
      expect(material.read(wrong), wrong).toBeUndefined();
    }
  });
});

describe('the next run', () => {
  const recorded = { ...defaults, seed: 1 };

  test('is shown as soon as it differs from the recorded one, in more than how it goes on', () => {
    expect(isComing(recorded, recorded, [])).toBe(false);
    expect(isComing(recorded, { ...recorded, unit: 'one', rate: 0.1, pace: 1 }, [])).toBe(false);
    expect(isComing(recorded, recorded, own)).toBe(false);
    expect(isComing(recorded, { ...recorded, seed: 2 }, [])).toBe(true);
    expect(isComing(recorded, { ...recorded, set: 'grid' }, [])).toBe(true);
    expect(isComing({ ...recorded, set: 'own' }, { ...recorded, set: 'own' }, own)).toBe(true);
  });

  test('is shown with the very points that it then has', async () => {
    const state = await setup({ set: 'grid' });
    const shown = comingReal({ set: 'grid', seed: 1 }, []);
    const { real } = await look(state);
    expect(shown).toHaveLength(real.length);
    expect(shown.every((each, i) => Math.abs(each - real[i]!) < 0.006)).toBe(true);
    expect(comingReal({ set: 'own', seed: 1 }, [])).toEqual([]);
    expect(comingReal({ set: 'digits', seed: 1 }, [])).toEqual([]);
  });
});

describe('drawings', () => {
  const scales = { x: (value: number) => 10 * value, y: (value: number) => -10 * value };

  test('an arrow is as long as the pull, none where there is none, and no longer than a cloud is wide', () => {
    const side = { loss: 'minimax', field: [], made: [0, 0, 1, 1, 0, 0] } as const;
    const path = arrowsPath(scales, { ...side, field: [], made: [...side.made], arrows: [1, 0, 0, 0, 0, 50] }); // prettier-ignore
    expect(path.match(/M0 0L4 0M/)).not.toBeNull();
    expect(path.match(/M0 0L0 -8M/)).not.toBeNull();
    expect(path).not.toContain('M10');
    expect(trailsPath(scales, [0, 0], [1, 2])).toBe('M0 0L10 -20');
    expect(trailsPath(scales, [0, 0], [9, 2])).toBe('');
  });

  test('curves have what was looked at, one line for each loss', () => {
    const report = { loss: 1, generatorLoss: 2, discriminatorNorm: 3, generatorNorm: [4, 5] };
    const found = { modes: [2, 8], near: [0.5, 1], precision: [0.1, 0], recall: [0.2, 0] };
    const all = [{ ...report, ...found }, report];
    const covered = coverageOf(all, [1, 2], 8, strings.en, '8', false);
    expect(covered.map(({ key, x, y }) => [key, x, y])).toEqual([
      ['modes', [1], [0.25]],
      ['near', [1], [0.5]],
      ['precision', [1], [0.1]],
      ['recall', [1], [0.2]],
    ]);
    expect(covered[0]!.label).toBe('modes covered, of 8');
    expect(normsOf(all, [1, 2], strings.en).map(({ y }) => y)).toEqual([[4, 4], [3, 3]]); // prettier-ignore
    const [one, other] = besideOf(all, [1, 2], 'generatorNorm', ['minimax', 'printed'], strings.en);
    expect([one!.y, other!.y]).toEqual([[4, 4], [5, 5]]); // prettier-ignore
  });
});
