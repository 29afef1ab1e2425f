/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { describe, expect, it, test } from 'vitest';
import {
  BINS,
  count,
  EDGE,
  noCounts,
  seenOf,
} from '../../../src/components/demos/forward-pass/counts';
import { barsOf, drawn, rangeOf } from '../../../src/components/demos/forward-pass/curve';
import * as drawing from '../../../src/components/demos/forward-pass/drawing';
import { experiment } from '../../../src/components/demos/forward-pass/experiment';
import { fields } from '../../../src/components/demos/forward-pass/fields';
import * as network from '../../../src/components/demos/forward-pass/network';
import { brief, formulaOf, given, product } from '../../../src/components/demos/forward-pass/shown';
import { defaultsOf } from '../../../src/lib/core/fields';
import { fourDigits } from '../../../src/lib/core/fourDigits';
import { Random } from '../../../src/lib/core/random';
import { activationNames, activations } from '../../../src/lib/equations/activations';
import { parameters } from '../../../src/lib/equations/forwardPass';

const defaults = { ...defaultsOf(fields), pace: fields.pace.max };
type Settings = typeof defaults;
const start = async (change: Partial<Settings> = {}, seed = 1) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(seed), input: undefined, language: 'en' },
  );

describe('the network', () => {
  test('has 26 numbers, each a setting that can be changed while it runs', () => {
    const names = network.neurons.flatMap(({ weights, bias }) => [...weights, bias]);
    expect(new Set(names).size).toBe(parameters([3, 4, 2]));
    for (const name of names) expect(fields[name]).toMatchObject({ live: true, stage: 'drawing' });
  });

  test('each neuron has its own row of weights, and outputs are fed by hidden neurons', () => {
    expect(network.neuronAt(2)).toEqual({
      layer: 0,
      unit: 2,
      weights: ['w31', 'w32', 'w33'],
      bias: 'b3',
    });
    expect(network.neuronAt(5)).toEqual({
      ...{ layer: 1, unit: 1, weights: ['v21', 'v22', 'v23', 'v24'], bias: 'c2' },
    });
    const [layer] = network.layersOf({ ...defaults, w23: 7 });
    expect(layer?.weights[1]?.[2]).toBe(7);
    expect(network.symbolOf('w23')).toBe('w₂₃');
    expect(network.neurons.map(network.symbolOfNeuron).join(' ')).toBe('h₁ h₂ h₃ h₄ y₁ y₂');
    expect(network.sourceOf(network.neuronAt(5), 3)).toBe('h₄');
  });
});

describe('a run', () => {
  it('computes a layer at each step, the reader’s own input first', async () => {
    const state = await start();
    const first = await experiment.step(state);
    expect(first.hidden).toBeUndefined();
    expect(experiment.ask.now(state, null)).toEqual({ given: [1, -0.5, 2], input: 1, computed: 4 });
    const second = await experiment.step(state);
    expect(second.given).toEqual([1, -0.5, 2]);
    const all = network.computedOf(defaults, [1, -0.5, 2]).map(({ a }) => a);
    expect([...(second.hidden ?? []), ...(second.output ?? [])]).toEqual(all);
    await experiment.step(state);
    expect(state).toMatchObject({ input: 2, computed: 4 });
    expect(state.given).not.toEqual([1, -0.5, 2]);
  });

  it('or a neuron, and a layer that was begun is finished when steps are layers again', async () => {
    const state = await start({ unit: 'neuron' });
    for (const computed of [1, 2]) {
      await experiment.step(state);
      expect(state.computed).toBe(computed);
    }
    experiment.change?.(state, defaults);
    await experiment.step(state);
    expect(state.computed).toBe(4);
  });

  it('puts an input that is typed into the network at once, and keeps how far it was', async () => {
    const state = await start();
    for (let i = 0; i < 3; i++) await experiment.step(state);
    experiment.change?.(state, { ...defaults, x2: 4 });
    expect(experiment.ask.now(state, null)).toEqual({ given: [1, 4, 2], input: 2, computed: 4 });
  });

  it('counts from the last change of the network on, and a pace changes nothing', async () => {
    const state = await start();
    for (let i = 0; i < 10; i++) await experiment.step(state);
    experiment.change?.(state, { ...defaults, pace: 2 });
    expect(experiment.ask.seen(state, null).times).toEqual([5, 5, 5, 5, 5, 5]);
    experiment.change?.(state, { ...defaults, w11: 3 });
    expect(experiment.ask.seen(state, null).times).toEqual([0, 0, 0, 0, 0, 0]);
    expect(experiment.ask.seen(state, null).meanSlope).toBeNaN();
  });

  it('draws inputs as wide as they are asked for, and within what can be typed', async () => {
    for (const spread of [0, 1, 5]) {
      const state = await start({ spread });
      const all: number[] = [];
      for (let i = 0; i < 400; i++) {
        const { given: input } = await experiment.step(state);
        if (i > 1) all.push(...(input ?? []));
      }
      const mean = all.reduce((sum, x) => sum + x ** 2, 0) / all.length;
      expect(Math.abs(Math.sqrt(mean) - spread)).toBeLessThanOrEqual(0.1 * spread);
      for (const x of all) expect(Math.abs(x)).toBeLessThanOrEqual(fields.x1.max);
    }
  });

  it('a neuron with a bias of −10 is dead: no sum above 0, no slope', async () => {
    const state = await start({ b1: -10 });
    for (let i = 0; i < 200; i++) await experiment.step(state);
    const seen = experiment.ask.seen(state, null);
    expect([seen.above[0], seen.slopes[0], seen.silent]).toEqual([0, 0, 1]);
    expect(seen.above[3]).toBeGreaterThan(0);
  });
});

test('sums are counted in halves, and those far out at the ends', () => {
  const counts = noCounts();
  const own = { inputs: [], products: [], bias: 0, a: 0, slope: 0.25 };
  for (const z of [-100, -EDGE, -0.01, 0, 0.49, EDGE, 1e9]) count(counts, 2, { ...own, z });
  const { sums, times, above, slopes } = seenOf(counts);
  expect(sums[2]?.[0]).toBe(1);
  expect(sums[2]?.[1]).toBe(1);
  expect(sums[2]?.[12]).toBe(1);
  expect(sums[2]?.[13]).toBe(2);
  expect(sums[2]?.[BINS - 1]).toBe(2);
  expect([times[2], above[2], slopes[2]]).toEqual([7, 3, 7 * 0.25]);
});

describe('numbers as they are written', () => {
  test('a circle rounds, and never shows nothing where there is something', () => {
    expect([0.9399, -0.004, 0.00001, 0, 12_345, -310].map(brief)).toEqual([
      ...['0.94', '−0.0040', '≈ 0', '0', '12345.0', '−310.00'],
    ]);
  });

  test('a product has its second sign in brackets, and no digits that nobody typed', () => {
    expect(product(-1, given(-0.5))).toBe('−1 × (−0.5)');
    expect(given(0.1 + 0.2)).toBe('0.3');
  });

  test.each(activationNames)(
    'the formula of %s ends in what it passes on, and in its slope',
    (name) => {
      for (const z of [-3.2, 0.4]) {
        const own = {
          ...{ inputs: [], products: [], bias: 0, z },
          ...{ a: activations[name].value(z), slope: activations[name].slope(z) },
        };
        const formula = formulaOf(name, own, [z], 0);
        expect(formula.value.endsWith(fourDigits(own.a))).toBe(true);
        expect(formula.slope.endsWith(fourDigits(own.slope))).toBe(true);
      }
    },
  );

  test('the steps that a formula shows come out, to its digits', () => {
    const own = { inputs: [], products: [], bias: 0, z: 2, a: 0, slope: 0 };
    const of = (name: (typeof activationNames)[number]) => {
      const { value, slope } = activations[name];
      return formulaOf(name, { ...own, a: value(2), slope: slope(2) }, [2], 0);
    };
    expect(of('sigmoid')).toEqual({
      value: '1 / (1 + exp(−2.0000)) = 1 / (1 + 0.1353) = 0.8808',
      slope: 'a(1 − a) = 0.8808 × 0.1192 = 0.1050',
    });
    expect(of('tanh')).toEqual({
      value: '(7.3891 − 0.1353) / (7.3891 + 0.1353) = 0.9640',
      slope: '1 − a² = 1 − 0.9293 = 0.0707',
    });
    expect(of('gelu')).toEqual({
      value: 'z Φ(z) = 2.0000 × 0.9772 = 1.9545',
      slope: 'Φ(z) + z φ(z) = 0.9772 + 2.0000 × 0.0540 = 1.0852',
    });
    const outputs = network.computedOf(defaults, [1, -0.5, 2]).slice(4);
    const sums = outputs.map(({ z }) => z);
    expect(formulaOf('softmax', outputs[1]!, sums, 1).value).toBe(
      '0.0639 / (1.0000 + 0.0639) = 0.0601',
    );
  });
});

describe('the picture', () => {
  test('has a line for each weight, and none where it is 0', () => {
    const weights = network.layersOf(defaults).flatMap((layer) => layer.weights);
    const edges = drawing.edgesOf(weights);
    expect(edges).toHaveLength(3 * 4 + 4 * 2);
    expect(new Set(edges.map(({ from, to }) => [from.x, from.y, to.x, to.y].join())).size).toBe(20);
    expect(drawing.widthOf(0)).toBe(0);
    expect(drawing.widthOf(-2)).toBe(drawing.widthOf(2));
    expect(drawing.dashOf(1)).toBeUndefined();
    expect(drawing.dashOf(-1)).toBeDefined();
  });

  test('the curve of a softmax is that of its own sum, the other as it is', () => {
    const { x, value } = drawn('softmax', [1.35, -0.2], 0);
    const middle = x.indexOf(0);
    expect(value[middle]).toBeCloseTo(1 / (1 + Math.exp(-0.2)), 12);
    expect(drawn('relu', [0.5], 0).domain).toEqual([-6, 6]);
    expect(drawn('relu', [0.5], 0).slope[middle], 'a corner').toBeNaN();
    expect(rangeOf(drawn('relu', [0.5], 0))).toEqual([0, 6]);
    expect(drawn('relu', [-8.2], 0).domain).toEqual([-9, 9]);
    const [low, high] = rangeOf(drawn('tanh', [0], 0));
    expect([Math.round(low), high]).toEqual([-1, 1]);
  });

  test('bars leave room for the curve, and nothing that fell beyond is drawn', () => {
    const counts = new Array<number>(BINS).fill(0);
    counts[0] = 50;
    counts[5] = 4;
    const { x, values } = barsOf(counts, 2);
    expect(x).toHaveLength(values.length);
    expect(Math.max(...values)).toBeCloseTo(0.7, 12);
    expect(values.filter((each) => each > 0)).toHaveLength(1);
  });
});
