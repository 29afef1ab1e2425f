/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { describe, expect, it, test } from 'vitest';
import * as drawing from '../../../src/components/demos/back-propagation/drawing';
import { epsilons, errorsOf } from '../../../src/components/demos/back-propagation/errors';
import { experiment } from '../../../src/components/demos/back-propagation/experiment';
import { fields } from '../../../src/components/demos/back-propagation/fields';
import * as network from '../../../src/components/demos/back-propagation/network';
import {
  edgeLines,
  rowsOf,
  upstreamLines,
} from '../../../src/components/demos/back-propagation/terms';
import { defaultsOf } from '../../../src/lib/core/fields';
import { fourDigits } from '../../../src/lib/core/fourDigits';
import { Random } from '../../../src/lib/core/random';
import { lossNames } from '../../../src/lib/equations/losses';
import { relativeError } from '../../../src/lib/equations/numericGradient';
import { allClose } from '../../helpers/allClose';

const defaults = { ...defaultsOf(fields), pace: fields.pace.max };
type Settings = typeof defaults;
const start = async (change: Partial<Settings> = {}, seed = 1) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(seed), input: undefined, language: 'en' },
  );
const passAt = (settings: Settings) =>
  network.passOf(network.startOf(settings), network.exampleOf(settings), settings);

describe('three ways to one gradient', () => {
  it.each(
    lossNames.flatMap((loss) => fields.hidden.options.map((hidden) => [loss, hidden] as const)),
  )('by hand, by the tape and by differences they agree: %s, %s', (loss, hidden) => {
    const settings = { ...defaults, loss, hidden };
    const { gradient } = passAt(settings);
    const from = [network.startOf(settings), network.exampleOf(settings), settings] as const;
    allClose(network.automatic(...from), gradient, 1e-12);
    expect(relativeError(network.numeric(...from, 1e-5, 'f64'), gradient)).toBeLessThan(1e-8);
  });

  it('the rule as it is often printed points elsewhere', () => {
    expect(passAt(defaults).angle).toBeGreaterThan(10);
  });

  it('differences are best between 10⁻⁶ and 10⁻³, with short numbers at larger steps', () => {
    const { gradient } = passAt(defaults);
    const best = (precision: 'f64' | 'f32') => {
      const { y } = errorsOf(network.startOf(defaults), network.exampleOf(defaults), defaults, gradient, precision); // prettier-ignore
      return epsilons[y.indexOf(Math.min(...y))] ?? NaN;
    };
    expect(best('f64')).toBeGreaterThan(1e-7);
    expect(best('f64')).toBeLessThan(1e-3);
    expect(best('f32')).toBeGreaterThan(best('f64'));
  });
});

describe('a run', () => {
  it('goes through six phases with each example, and only then moves its numbers', async () => {
    const state = await start();
    const before = network.startOf(defaults);
    for (let phase = 1; phase <= 6; phase++) {
      const report = await experiment.step(state);
      expect(state.phase).toBe(phase);
      expect(['loss' in report, 'angle' in report]).toEqual([phase >= 3, phase >= 5]);
      expect(state.parameters).toEqual(before);
    }
    await experiment.step(state);
    expect(state).toMatchObject({ example: 2, phase: 1 });
    expect(state.parameters).toEqual(
      network.updated(before, passAt(defaults).gradient, defaults.rate),
    );
  });

  it('in whole updates of one example shows what each has brought', async () => {
    const losses = async (rate: number) => {
      const state = await start({ unit: 'update', examples: 'own', rate });
      return [await experiment.step(state), await experiment.step(state)].map(({ loss = NaN }) =>
        fourDigits(loss),
      );
    };
    expect(await losses(0.5)).toEqual(['0.4736', '0.4198']);
    expect(await losses(5)).toEqual(['0.4736', '0.1018']);
  });

  it('learns one example by heart, with every loss', async () => {
    for (const loss of lossNames) {
      const state = await start({ loss, examples: 'own', unit: 'update', rate: 1 });
      const first = (await experiment.step(state)).loss ?? NaN;
      for (let i = 0; i < 100; i++) await experiment.step(state);
      const { loss: last = NaN } = await experiment.step(state);
      expect(last, loss).toBeLessThan(first / 5);
    }
  });

  it('learns the line that divides what is drawn', async () => {
    const state = await start({ unit: 'update', rate: 1, loss: 'categorical' });
    const losses: number[] = [];
    for (let i = 0; i < 600; i++) losses.push((await experiment.step(state)).loss ?? NaN);
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(losses.slice(-200))).toBeLessThan(mean(losses.slice(0, 50)) / 2);
  });

  it('an example that is typed takes the place of the one that was drawn', async () => {
    const state = await start({ unit: 'update' });
    for (let i = 0; i < 3; i++) await experiment.step(state);
    experiment.change?.(state, { ...defaults, unit: 'update', x1: -2, y2: 1 });
    expect([state.given, state.answer]).toEqual([
      [-2, -0.5],
      [1, 1],
    ]);
  });
});

describe('what is shown of a neuron', () => {
  test('two arrows come back to a hidden one, their sum, and its slope times that', () => {
    const pass = passAt(defaults);
    const lines = upstreamLines(pass, 0, 6);
    expect(lines.map(({ key }) => key)).toEqual(['v11', 'v21', 'upstream', 'delta']);
    expect(lines.at(-1)?.right).toBe(fourDigits(pass.backwards[0]?.delta[0] ?? NaN));
    expect(upstreamLines(pass, 0, 4).every(({ right }) => right === '–')).toBe(true);
  });

  test('an output has its slope times what the loss says of it, under every loss', () => {
    const of = (change: Partial<Settings>, place = 2) => {
      const settings = { ...defaults, ...change };
      const pass = passAt(settings);
      const lines = upstreamLines(pass, place, 4);
      expect(lines.at(-1)?.right).toBe(fourDigits(pass.backwards[1]?.delta[place - 2] ?? NaN));
      expect(upstreamLines(pass, place, 3).every(({ right }) => right === '–')).toBe(true);
      return lines.map(({ middle }) => middle);
    };
    expect(of({})).toEqual(['0.3429 − 1', '0.2253 × (−0.6571)']);
    expect(of({}, 3)).toEqual(['0.7180 − 0', '0.2025 × 0.7180']);
    expect(of({ loss: 'binary' })).toEqual(['(0.3429 − 1) / (2 × 0.2253)', '0.2253 × (−1.4580)']);
    for (const loss of ['categorical', 'sparse'] as const)
      expect(of({ loss })).toEqual(['0.1702 − 1']);
    expect(of({ loss: 'categorical', y2: 1 })).toEqual(['0.1702 × 2 − 1']);
  });

  test('its two factors make its δ', () => {
    for (const loss of ['squared', 'binary'] as const) {
      const lines = upstreamLines(passAt({ ...defaults, loss }), 3, 6);
      const [upstream = NaN, delta = NaN] = lines.map(({ right }) =>
        Number(right.replace('−', '-')),
      );
      const local = Number(lines[1]?.middle.split(' × ')[0]);
      expect(local * upstream).toBeCloseTo(delta, 3);
    }
  });

  test('each edge’s gradient is the one of the list, in its order', () => {
    const pass = passAt(defaults);
    const all = [0, 1, 2, 3].flatMap((place) => edgeLines(pass, place, 6));
    expect(all.map(({ key }) => key)).toEqual([...network.names]);
    expect(all.map(({ right }) => right)).toEqual(pass.gradient.map(fourDigits));
    const list = pass.gradient;
    const lists = {
      value: list,
      hand: list,
      automatic: list,
      numeric: list,
      printed: list,
      next: list,
    };
    const rows = rowsOf(network.names, lists, true);
    expect(rows.map(({ name }) => name)).toEqual(network.names.map(network.symbolOf));
    expect(rowsOf(network.names, lists, false)[0]).toMatchObject({ hand: '–', next: '–' });
  });

  test('the picture has a line for each weight', () => {
    const edges = drawing.edgesOf(passAt(defaults).layers.flatMap((layer) => layer.weights));
    expect(edges).toHaveLength(8);
    expect(edges.filter(({ outOf }) => outOf === 0)).toHaveLength(2);
    expect(drawing.dashOf(-1)).toBeDefined();
    expect(drawing.widthOf(0)).toBe(0);
  });
});
