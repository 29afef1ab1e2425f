/** @file What only this demo does; what every experiment keeps is in `contract`. */
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as drawing from '../../../src/components/demos/playground/drawing';
import { experiment } from '../../../src/components/demos/playground/experiment';
import { material } from '../../../src/components/demos/playground/material';
import {
  fine,
  hiddenOf,
  isSameNetwork,
  layersUsed,
  nextLayer,
  type Settings,
} from '../../../src/components/demos/playground/network';
import { linesOf, MOST, readLines } from '../../../src/components/demos/playground/ownPoints';
import { strings } from '../../../src/components/demos/playground/strings';
import { shownOf } from '../../../src/components/demos/playground/examples';
import { comingPoints, isComing } from '../../../src/components/demos/playground/coming';
import { curvesOf } from '../../../src/components/demos/playground/curves';
import { DivergedError, InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import type { Saved } from '../../../src/lib/core/saved';
import type { Point } from '../../../src/lib/data/planes';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import { train, visit } from '../../helpers/demo';

const defaults = { ...defaultsOf(experiment.fields), ...experiment.record.values };
const setup = async (change: Partial<Settings> = {}, input?: readonly Point[], saved?: Saved) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(1), input, language: 'en', saved },
  );
type State = Awaited<ReturnType<typeof setup>>;
async function learn(state: State, steps: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < steps; i++) report = await experiment.step(state);
  return report;
}
const look = (state: State) => experiment.ask.look(state, null);
const pointsOf = (state: State) => experiment.ask.points(state, null);
const own: Point[] = [
  { x: -2, y: 1.5, answer: -1 },
  { x: 2, y: -0.25, answer: 1 },
  { x: 3, y: 3, answer: 1 },
];

beforeAll(async () => void (await chooseBackend('wasm')));

describe('learning', () => {
  test('a small network gets the disc out of the ring, one without activation cannot', async () => {
    const state = await setup();
    const { loss, heldOut } = await experiment.step(state);
    expect(Math.abs(loss / Math.LN2 - 1)).toBeLessThan(0.2);
    expect(Math.abs(heldOut! / Math.LN2 - 1)).toBeLessThan(0.2);
    await learn(state, 400);
    expect((await look(state)).rightTest).toBeGreaterThan(185);

    const linear = await setup({ activation: 'linear' });
    await learn(linear, 400);
    expect((await look(linear)).rightTest).toBeLessThan(150);
  });

  test('another rate and batch are taken while it learns', async () => {
    const state = await setup();
    expect((await learn(state, 3)).rate).toBe(0.03);
    const before = await look(state);
    experiment.change!(state, { ...defaults, rate: 0.00001, batch: 1 });
    expect((await learn(state, 5)).rate).toBe(0.00001);
    const after = await look(state);
    expect(Math.abs(after.weights[0]![0]! - before.weights[0]![0]!)).toBeLessThan(0.002);
  });

  test('another activation, and a penalty, are taken while it learns', async () => {
    const state = await setup();
    await learn(state, 30);
    const before = await look(state);
    expect((await experiment.step(state)).penalty).toBe(0);
    experiment.change!(state, {
      ...defaults,
      activation: 'relu',
      regularisation: 'L2',
      strength: 0.5,
    });
    expect((await look(state)).neurons[0]![0]!.some((value) => value > 1)).toBe(true);
    const { penalty } = await experiment.step(state);
    const squares = before.weights.flat().reduce((sum, weight) => sum + weight ** 2, 0);
    expect(penalty / (0.5 * 0.5 * squares)).toBeCloseTo(1, 0.5);
    await learn(state, 300);
    const sum = (weights: number[][]) => weights.flat().reduce((all, each) => all + each ** 2, 0);
    expect(sum((await look(state)).weights)).toBeLessThan(sum(before.weights) / 4);
  });

  test('the loss that is shown leaves the penalty out', async () => {
    const [free, bound] = [await setup(), await setup({ regularisation: 'L1', strength: 1 })];
    const [first, second] = [await experiment.step(free), await experiment.step(bound)];
    expect(second.penalty).toBeGreaterThan(1);
    expect(second.loss).toBeCloseTo(first.loss, 5);
    expect(second.heldOut).toBeCloseTo(first.heldOut!, 2); // after one move each
  });

  test('amounts are learned by squared error, whatever loss is chosen', async () => {
    const state = await setup({ set: 'hills', noise: 0, layer1: 8, layer2: 8 });
    const { heldOut } = await experiment.step(state);
    expect(heldOut).toBeGreaterThan(0.15);
    let last = heldOut!;
    for (let i = 0; i < 600; i++) last = (await experiment.step(state)).heldOut ?? last;
    expect(last).toBeLessThan(0.06);
  });

  test('a rate of 10 without bounds on the neurons diverges soon, and what was good is kept', async () => {
    const state = await setup({ rate: 10, activation: 'relu' });
    await expect(learn(state, 200)).rejects.toThrow(DivergedError);
    expect((await look(state)).output.every(Number.isFinite)).toBe(true);
  });

  test('what it has learned from it knows better where points are few and noise is great', async () => {
    const many = { layer1: 8, layer2: 8, layer3: 8, noise: 1.5, share: 5 };
    const state = await setup(many);
    await learn(state, 800);
    const { rightTraining: training, rightTest: unseen } = await look(state);
    expect(training).toBe(20);
    expect(unseen / 380).toBeLessThan(0.85);
  });
});

describe('what is seen', () => {
  test('the output is a certainty, the points are those of the run', async () => {
    const state = await setup({ share: 30 });
    await learn(state, 100);
    const { output, neurons, weights, biases, rightTest } = await look(state);
    const points = pointsOf(state);
    expect(output).toHaveLength(fine.columns * fine.rows);
    expect(output.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(neurons.map((layer) => layer.length)).toEqual([4, 2]);
    expect(weights.map((layer) => layer.length)).toEqual([8, 8, 2]);
    expect(biases.map((layer) => layer.length)).toEqual([4, 2, 1]);
    expect(experiment.about!(state).parameters).toBe(8 + 4 + 8 + 2 + 2 + 1);
    expect([points.training.length, points.test.length]).toEqual([120, 280]);
    // Counted on the page from the field: as good as from the points themselves, but for those at the edge.
    const side = ([x, y]: readonly number[]) =>
      output[Math.floor(((y! + 6) / 12) * 40) * 40 + Math.floor(((x! + 6) / 12) * 40)] ?? 0;
    const counted = points.test.filter((point) => side(point) > 0 === point[2] > 0).length;
    expect(Math.abs(counted - rightTest)).toBeLessThan(15);
  });

  test('with squared error the output is the score, and nothing is pressed between −1 and 1', async () => {
    const state = await setup({ loss: 'squared-error', activation: 'relu' });
    await learn(state, 200);
    expect((await look(state)).output.some((value) => Math.abs(value) > 1)).toBe(true);
  });

  test('inputs are those that are ticked, and one at least', async () => {
    const state = await setup({ x: false, y: false, xx: true, yy: true, layer1: 0, layer2: 0 });
    await learn(state, 300);
    const { rightTest, neurons } = await look(state);
    expect(neurons).toEqual([]);
    expect(rightTest).toBeGreaterThan(185); // a circle is a line in x² and y²
    const none = await setup({ x: false, y: false }).catch((thrown: unknown) => thrown);
    expect(none).toBeInstanceOf(InputError);
    for (const words of Object.values(strings)) {
      expect(words.problems).toHaveProperty((none as InputError).code);
    }
  });
});

describe('by hand', () => {
  test('a weight and a bias are set, and training goes on from there', async () => {
    const state = await setup();
    await learn(state, 5);
    const before = await look(state);
    await experiment.ask.weigh(state, { layer: 0, part: 'weight', index: 5, value: -7.5 });
    await experiment.ask.weigh(state, { layer: 2, part: 'bias', index: 0, value: 3 });
    const after = await look(state);
    expect(after.weights).toEqual(before.weights.with(0, before.weights[0]!.with(5, -7.5)));
    expect(after.biases).toEqual(before.biases.with(2, [3]));
    expect(after.output).not.toEqual(before.output);
    // From the second input to the second neuron: only that one has another field.
    const same = after.neurons[0]!.map(
      (field, i) => String(field) === String(before.neurons[0]![i]),
    );
    expect(same).toEqual([true, false, true, true]);
    await learn(state, 20);
    expect((await look(state)).weights[0]![5]).toBeLessThan(-6);
  });

  test.each([
    ['a weight that is not there', { layer: 0, part: 'weight', index: 8, value: 1 }],
    ['a layer that is not there', { layer: 3, part: 'bias', index: 0, value: 1 }],
    ['no number', { layer: 0, part: 'bias', index: 0, value: NaN }],
    ['too large a number', { layer: 0, part: 'bias', index: 0, value: 101 }],
  ] as const)('%s is refused', async (_, weight) => {
    const state = await setup();
    const before = await look(state);
    await expect(experiment.ask.weigh(state, weight)).rejects.toThrow('playground: ');
    expect(await look(state)).toEqual(before);
  });

  test('what is only looked at never touches the history of a run, however often', async () => {
    const here = await visit({
      ...{ demo: 'playground', experiment, reports: experiment.reports },
      fields: experiment.fields,
    });
    const { run } = here;
    run.set('pace', '10000');
    await train(here, 6);
    const { reports } = run.progress;
    expect(reports).toHaveLength(6);
    for (let i = 0; i < 20; i++) {
      for (const name of ['testPoints', 'twoColours']) run.set(name, i % 2 === 0);
      await run.ask('look', null);
    }
    expect(run.changed).toBe(false);
    expect(run.step).toBe(6);
    expect(run.progress.reports).toEqual(reports);
    here.leave();
  });
});

describe('points of the reader’s own', () => {
  test('are learned from with the set, or alone, and two at least', async () => {
    expect((await setup({}, own)).training.slice(-3)).toEqual(own);
    const alone = await setup({ set: 'own' }, own);
    expect(alone.training).toEqual(own);
    const report = await learn(alone, 200);
    expect(report.loss).toBeLessThan(0.1);
    expect(report).not.toHaveProperty('heldOut');
    expect(experiment.about!(alone)).toMatchObject({ material: 'own' });
    expect(pointsOf(alone).test).toEqual([]);
    const few = await setup({ set: 'own' }, own.slice(0, 1)).catch((thrown: unknown) => thrown);
    expect(few).toMatchObject({ code: 'few-points', limit: 2 });
    for (const words of Object.values(strings)) expect(words.problems).toHaveProperty('few-points');
  });

  test('are in a saved run', async () => {
    const state = await setup({ set: 'own' }, own);
    await learn(state, 3);
    const saved = JSON.parse(JSON.stringify((await experiment.save!(state)).extra)) as object;
    const { tensors } = await experiment.save!(state);
    const again = await setup({ set: 'own' }, undefined, { tensors, extra: { ...saved } });
    expect(again.training).toEqual(own);
    expect(await learn(again, 3)).toEqual(await learn(state, 3));
  });

  test('are read as lines, from a table too, and written as such', () => {
    expect(readLines(linesOf(own))).toEqual(own);
    expect(readLines('1\t2\t1\r\n\n-.5; 3; −0.25\n2，3，0')).toEqual([
      { x: 1, y: 2, answer: 1 },
      { x: -0.5, y: 3, answer: -0.25 },
      { x: 2, y: 3, answer: 0 },
    ]);
    for (const [text, line] of [
      ['1, 2', 1],
      ['1, 2, 3', 1],
      ['1, 2, 1\n1, two, 1', 2],
      ['1, 2, 1\n\n1, 2, 1, 0', 3],
      ['1e9, 2, 1', 1],
      ['1,2,1\n'.repeat(MOST + 1), 0],
    ] as const) {
      expect(readLines(text), text.slice(0, 20)).toBe(line);
    }
  });

  test('find room in a link, in signs that an address leaves alone', () => {
    const text = material.write(own)!;
    expect(new URLSearchParams({ own: text }).toString()).toBe(`own=${text}`);
    expect(material.read(text)).toEqual(own);
    for (const wrong of ['', '*', '1_2', '1_2_9', 'x', '1_2_1 ', '\u0000']) {
      expect(material.read(wrong), wrong).toBeUndefined();
    }
  });
});

describe('the next run', () => {
  const recorded = { ...defaults, seed: 1 };
  const wanted = recorded;

  test('is shown as soon as it differs from the recorded one, in more than how it is looked at', () => {
    expect(isComing(recorded, wanted, [])).toBe(false);
    const looks = { twoColours: true, testPoints: true, activation: 'relu', pace: 1 } as const;
    expect(isComing(recorded, { ...wanted, ...looks }, [])).toBe(false);
    expect(isComing(recorded, { ...wanted, seed: 2 }, [])).toBe(true);
    expect(isComing(recorded, { ...wanted, noise: 1 }, [])).toBe(true);
    expect(isComing(recorded, wanted, own)).toBe(true);
  });

  test('is shown with the very points that it then has', async () => {
    const change = { set: 'spirals', noise: 1, share: 30 } as const;
    const state = await setup(change, own);
    expect(comingPoints({ ...wanted, ...change }, own)).toEqual(pointsOf(state));
    const other = comingPoints({ ...wanted, ...change, seed: 2 }, own);
    expect(other).not.toEqual(shownOf(state, state.settings));
  });

  test('layers come behind the last one and go from there', () => {
    expect(layersUsed(defaults)).toEqual(['layer1', 'layer2']);
    expect(nextLayer(defaults)).toBe('layer3');
    const gap = { ...defaults, layer2: 0, layer6: 3 };
    expect(hiddenOf(gap)).toEqual([4, 3]);
    expect(nextLayer(gap)).toBe('layer2');
    expect(nextLayer({ ...defaults, layer1: 0, layer2: 0 })).toBe('layer1');
    const full = { layer1: 1, layer2: 1, layer3: 1, layer4: 1, layer5: 1, layer6: 1 };
    expect(nextLayer({ ...defaults, ...full })).toBeUndefined();
    expect(isSameNetwork(defaults, { ...defaults, layer2: 0, layer3: 2, noise: 2 })).toBe(true);
    expect(isSameNetwork(defaults, { ...defaults, layer1: 5 })).toBe(false);
    expect(isSameNetwork(defaults, { ...defaults, xy: true })).toBe(false);
  });
});

test('a penalty has a curve of its own, and keeps it when it is switched off', () => {
  const report = { loss: 1, norm: 1, rate: 1 };
  const keys = (penalty: number, regularisation: Settings['regularisation']) =>
    curvesOf([{ ...report, penalty }], [1], { ...defaults, regularisation }, strings.en).map(
      ({ key }) => key,
    );
  expect(keys(0, 'none')).toEqual(['training', 'held-out']);
  expect(keys(0, 'L1')).toEqual(['training', 'held-out', 'penalty']);
  expect(keys(0.5, 'none')).toEqual(['training', 'held-out', 'penalty']);
});

describe('the drawing', () => {
  const settings: Settings = { ...defaults, xx: true, layer1: 3, layer2: 0, layer3: 2 };

  test('has a line for each weight, in the order in which the weights come', async () => {
    const state = await setup(settings);
    const seen = await look(state);
    const edges = drawing.edgesOf(settings, seen);
    expect(edges).toHaveLength(3 * 3 + 3 * 2 + 2);
    expect(edges.every(({ weight }) => weight !== undefined)).toBe(true);
    // From the second input to the third neuron: row 2, and the sixth of the first layer's weights.
    const one = edges.find(({ layer, from, to }) => layer === 0 && from === 1 && to === 2)!;
    expect(one.weight).toBe(seen.weights[0]![5]);
    expect(one.index).toBe(5);
    expect(one.d).toMatch(/^M0\.5 1\.5C.* 1\.5 2\.5$/);
    expect(drawing.sourceOf(edges[2 * 3]!, settings, strings.en)).toBe('x²');
    expect(drawing.edgesOf(settings, undefined)[0]!.weight).toBeUndefined();
  });

  test('the arrow keys reach every neuron and leave none', () => {
    const at = { layer: 0, unit: 2 };
    expect(drawing.neighbour(at, 'ArrowRight', settings)).toEqual({ layer: 1, unit: 1 });
    expect(drawing.neighbour(at, 'ArrowDown', settings)).toEqual(at);
    expect(drawing.neighbour(at, 'ArrowUp', settings)).toEqual({ layer: 0, unit: 1 });
    expect(drawing.neighbour(at, 'ArrowLeft', settings)).toEqual(at);
    expect(drawing.neighbour({ layer: 1, unit: 0 }, 'ArrowRight', settings).layer).toBe(2);
  });

  test('each neuron has a field, in full colour where it is strongest', async () => {
    const relu = { ...settings, activation: 'relu' as const };
    const seen = await look(await setup(relu));
    const { grid, full } = drawing.fieldOf({ layer: 0, unit: 1 }, relu, seen);
    expect(full).toBe(Math.max(1e-6, ...Array.from(grid.values)));
    expect(drawing.fieldOf({ layer: 2, unit: 0 }, relu, seen)).toMatchObject({
      full: 1,
      grid: fine,
    });
    expect(drawing.fieldOf({ layer: 0, unit: 9 }, relu, seen).grid.values).toEqual([]);
    const square = drawing.featureField('xx');
    expect(square.full).toBeCloseTo(5.7 ** 2, 6);
  });
});
