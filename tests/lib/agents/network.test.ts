import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as network from '../../../src/lib/agents/network';
import { ShapeError } from '../../../src/lib/core/check';
import { Random } from '../../../src/lib/core/random';

interface Golden {
  sizes: number[];
  seen: number[];
  action: number;
  settings: [weight: number, bonus: number, rate: number, longest: number];
  cases: {
    curve: 'tanh' | 'relu';
    loss: 'policy' | 'value';
    out: number[];
    gradient: number[];
    weights: number[];
  }[];
}
const golden = JSON.parse(readFileSync('tests/golden/agents.json', 'utf8')) as Golden;
const { sizes, action } = golden;
const [weight, bonus, rate, longest] = golden.settings;
const seen = Float64Array.from(golden.seen);

const made = (curve: 'tanh' | 'relu') => {
  const net = network.init(sizes, curve, 1, new Random(1));
  net.weights.forEach((_, i) => (net.weights[i] = 0.6 * Math.sin(0.37 * i + 0.1)));
  return net;
};
const slopeOf = (net: network.Network, loss: 'policy' | 'value') => {
  const out = network.forward(net, seen);
  if (loss === 'policy') return network.policySlope(network.softmax(out), action, weight, bonus);
  return out.map((value, i) => (i === action ? value - 2 : 0));
};
const lossOf = (net: network.Network, loss: 'policy' | 'value') => {
  const out = network.forward(net, seen);
  if (loss === 'value') return 0.5 * (out[action]! - 2) ** 2;
  const chances = network.softmax(out);
  const entropy = chances.reduce((sum, p) => sum - p * Math.log(p), 0);
  return -weight * Math.log(chances[action]!) - bonus * entropy;
};
const close = (given: ArrayLike<number>, expected: number[], within: number) =>
  expected.forEach((value, i) => expect(Math.abs(given[i]! - value)).toBeLessThan(within));

describe.each(golden.cases)('$curve, loss of the $loss', ({ curve, loss, ...expected }) => {
  it('agrees with PyTorch: outputs, gradient and two steps of Adam with a bounded gradient', () => {
    const net = made(curve);
    close(network.forward(net, seen), expected.out, 1e-9);
    network.backward(net, slopeOf(net, loss));
    close(net.gradient, expected.gradient, 1e-9);
    network.descend(net, rate, longest);
    network.backward(net, slopeOf(net, loss));
    network.descend(net, rate, longest);
    close(net.weights, expected.weights, 1e-8);
  });

  it('has the slopes that finite differences find', () => {
    const net = made(curve);
    network.backward(net, slopeOf(net, loss));
    net.weights.forEach((before, i) => {
      const at = (by: number) => {
        net.weights[i] = before + by;
        return lossOf(net, loss);
      };
      const slope = (at(1e-6) - at(-1e-6)) / 2e-6;
      net.weights[i] = before;
      expect(Math.abs(net.gradient[i]! - slope)).toBeLessThan(1e-7);
    });
  });
});

it('adds up the slopes of several examples, and forgets them after the step', () => {
  const net = made('tanh');
  network.forward(net, seen);
  network.backward(net, [1, -2]);
  const once = net.gradient.slice();
  network.forward(net, seen);
  network.backward(net, [1, -2]);
  net.gradient.forEach((value, i) => expect(value).toBeCloseTo(2 * once[i]!, 12));
  network.descend(net, 0.1, 1);
  expect(net.gradient.every((value) => value === 0)).toBe(true);
});

it('keeps its weights where the gradient is no number, and says so', () => {
  const net = made('relu');
  const before = net.weights.slice();
  network.forward(net, seen);
  network.backward(net, [NaN, 1]);
  expect(network.descend(net, 0.1, 1)).toBe(false);
  expect(net.weights).toEqual(before);
});

it('starts without a preference where the last gain is small, and differently for each seed', () => {
  const chancesOf = (seed: number) => {
    const net = network.init([4, 64, 64, 2], 'tanh', 0.01, new Random(seed));
    return network.softmax(network.forward(net, Float64Array.of(1, -1, 0.5, 2)));
  };
  expect(Math.abs(chancesOf(1)[0]! - 0.5)).toBeLessThan(0.02);
  expect(chancesOf(2)).not.toEqual(chancesOf(1));
});

it('refuses inputs that do not fit', () => {
  expect(() => network.forward(made('tanh'), new Float64Array(4))).toThrow(ShapeError);
});

it('makes chances of scores that no power could hold', () => {
  const chances = network.softmax(Float64Array.of(1_000, 999, -1_000));
  expect([...chances]).toEqual([
    expect.closeTo(1 / (1 + Math.exp(-1)), 12) as number,
    expect.closeTo(1 / (1 + Math.E), 12) as number,
    0,
  ]);
});
