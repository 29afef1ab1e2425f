/** @file What the chapter on training computes by hand on the way back, from scratch and without the library that its demo uses. */
import { expect, test } from 'vitest';
import { fields } from '../../../src/components/demos/back-propagation/fields';
import { startOf } from '../../../src/components/demos/back-propagation/network';
import { defaultsOf } from '../../../src/lib/core/fields';
import { printed } from '../../helpers/printed';

const { holds, holdsInBoth, near } = printed('090-training');

const x = [1, -0.5] as const;
const y = [1, 0] as const;
const [W, b] = [[[0.8, -0.4], [-0.3, 0.9]], [0.1, -0.2]] as const; // prettier-ignore
const [V, c] = [[[-0.6, 0.5], [0.7, -0.1]], [0.2, 0.3]] as const; // prettier-ignore
const two = [0, 1] as const;

const hidden = two.map((i) => Math.tanh(W[i][0] * x[0] + W[i][1] * x[1] + b[i]));
const outputs = two.map(
  (k) => 1 / (1 + Math.exp(-(V[k][0] * hidden[0]! + V[k][1] * hidden[1]! + c[k]))),
);
const off = two.map((k) => outputs[k]! - y[k]);
const deltas = two.map((k) => off[k]! * outputs[k]! * (1 - outputs[k]!));
const upstream = two.map((i) => two.reduce<number>((sum, k) => sum + V[k][i] * deltas[k]!, 0));
const local = hidden.map((h) => 1 - h * h);
const first = upstream.map((each, i) => each * local[i]!);
const gradient = [
  ...two.flatMap((i) => [first[i]! * x[0], first[i]! * x[1], first[i]!]),
  ...two.flatMap((k) => [deltas[k]! * hidden[0]!, deltas[k]! * hidden[1]!, deltas[k]!]),
];
const often = [
  ...two.flatMap((i) => [off[i]! * x[0], off[i]! * x[1], off[i]!]),
  ...two.flatMap((k) => [off[k]! * hidden[0]!, off[k]! * hidden[1]!, off[k]!]),
];
const to = (value: number) => value.toFixed(4).replace('-', '−');
const dot = (u: readonly number[], v: readonly number[]) =>
  u.reduce((sum, each, i) => sum + each * v[i]!, 0);

test('the demo opens with the chapter’s network', () => {
  const defaults = defaultsOf(fields);
  expect(startOf(defaults)).toEqual([
    ...two.flatMap((i) => [...W[i], b[i]]),
    ...two.flatMap((k) => [...V[k], c[k]]),
  ]);
  expect([defaults.x1, defaults.x2, defaults.y1, defaults.y2]).toEqual([...x, ...y]);
  expect([defaults.loss, defaults.hidden]).toEqual(['squared', 'tanh']);
});

test('twice as many forward passes as numbers', () => {
  holds(
    { en: 'two forward passes a number: {n} for our {all},', zh: '{all} 个数 {n} 遍' },
    { n: 2 * gradient.length, all: gradient.length },
  );
});

test('from the outputs back to one weight', () => {
  near(to(outputs[0]!), to(outputs[1]!), to(off[0]!), to(off[1]!));
  near('$a(1-a)$', to(deltas[0]!), to(deltas[1]!));
  const [d1, d2] = deltas.map((each) => each.toFixed(4)) as [string, string];
  holdsInBoth('\n-0.6\\cdot({d1})+0.7\\cdot{d2}={sum}\n', { d1, d2, sum: upstream[0]!.toFixed(4) });
  near(to(local[0]!), to(first[0]!), to(gradient[0]!), to(gradient[1]!));
  near(upstream[0]!.toFixed(4), to(local[0]!), to(first[0]!)); // on the card
});

test('the rule that is often printed, and where it points', () => {
  const angle =
    (180 / Math.PI) *
    Math.acos(dot(gradient, often) / Math.sqrt(dot(gradient, gradient) * dot(often, often)));
  holds(
    { en: 'it points {angle}° away from the gradient', zh: '它和梯度差 {angle}°' },
    { angle: angle.toFixed(1) },
  );
  holds(
    { en: 'it says {often} where {right} is right', zh: '本该是 {right}，它说 {often}，' },
    { often: to(often[0]!), right: to(gradient[0]!) },
  );
  expect(Math.sign(often[0]!)).toBe(-Math.sign(gradient[0]!));
});
