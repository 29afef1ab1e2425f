/** @file What the chapter on training says of losses and of steps along the gradient, from scratch and without the library. */
import { expect, test } from 'vitest';
import { fields } from '../../../src/components/demos/back-propagation/fields';
import { readLink } from '../../../src/lib/core/link';
import { printed } from '../../helpers/printed';

const { text, holds, holdsInBoth, near } = printed('090-training');

/** Neuron by neuron its weights, then its bias: hidden ones, then outputs. */
const START = [0.8, -0.4, 0.1, -0.3, 0.9, -0.2, -0.6, 0.5, 0.2, 0.7, -0.1, 0.3];
const TWINS = [0.8, -0.4, 0.1, 0.8, -0.4, 0.1, -0.6, -0.6, 0.2, 0.7, 0.7, 0.3];
const x = [1, -0.5];
const y = [1, 0] as const;
const two = [0, 1] as const;

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const weighed = (numbers: readonly number[], neuron: number, inputs: readonly number[]) =>
  numbers[3 * neuron]! * inputs[0]! +
  numbers[3 * neuron + 1]! * inputs[1]! +
  numbers[3 * neuron + 2]!;
function outputs(numbers: readonly number[]) {
  const hidden = two.map((i) => Math.tanh(weighed(numbers, i, x)));
  const z = two.map((k) => weighed(numbers, 2 + k, hidden));
  const whole = z.reduce((sum, each) => sum + Math.exp(each), 0);
  return { z, a: z.map(sigmoid), p: z.map((each) => Math.exp(each) / whole) };
}
const squared = (numbers: readonly number[]) => {
  const { a } = outputs(numbers);
  return ((a[0]! - y[0]) ** 2 + (a[1]! - y[1]) ** 2) / 2;
};
/** By differences: nothing of back-propagation is in it. */
const slopesOf = (loss: (values: readonly number[]) => number, values: readonly number[]) =>
  values.map((_, i) => {
    const at = (by: number) => loss(values.map((each, j) => (j === i ? each + by : each)));
    return (at(1e-5) - at(-1e-5)) / 2e-5;
  });
const gradient = slopesOf(squared, START);
const to = (digits: number) => (value: number) => value.toFixed(digits).replace('-', '−');
const [three, four] = [to(3), to(4)];
const { z, a, p } = outputs(START);

const softmaxCost = (sums: readonly number[]) =>
  -Math.log(Math.exp(sums[0]!) / (Math.exp(sums[0]!) + Math.exp(sums[1]!)));
const binaryCost = (sums: readonly number[]) =>
  -(Math.log(sigmoid(sums[0]!)) + Math.log(1 - sigmoid(sums[1]!))) / 2;
const squaredCost = (sums: readonly number[]) =>
  ((sigmoid(sums[0]!) - y[0]) ** 2 + (sigmoid(sums[1]!) - y[1]) ** 2) / 2;

test('one example, priced as amounts, as two questions, as classes', () => {
  near(four(z[0]!), four(z[1]!), four(a[0]!), four(a[1]!), four(a[0]! - 1), four(a[1]!));
  near(four((a[0]! - 1) ** 2), four(a[1]! ** 2), four(squared(START)));
  holdsInBoth('$-\\ln{a}={cost}$', { a: four(a[0]!), cost: three(-Math.log(a[0]!)) });
  holdsInBoth('$-\\ln(1-{a})={cost}$', { a: four(a[1]!), cost: three(-Math.log(1 - a[1]!)) });
  near(three(-Math.log(1 - a[1]!)), three(binaryCost(z)));
  near(four(p[0]!), four(p[1]!));
  holdsInBoth('$-\\ln{p}={cost}$', { p: four(p[0]!), cost: three(softmaxCost(z)) });
  holds({ en: 'to write {n} zeros', zh: '写 {n} 个 0' }, { n: 50_000 - 1 });
});

test('the table of four losses', () => {
  const row = (out: readonly number[], cost: string, slopes: readonly number[]) =>
    `| ${out.map(four).join(', ')} | ${cost} | ${slopes.map(four).join(', ')} |`;
  holdsInBoth(row(a, four(squaredCost(z)), slopesOf(squaredCost, z)), {});
  holdsInBoth(row(a, three(binaryCost(z)), slopesOf(binaryCost, z)), {});
  const classes = row(p, three(softmaxCost(z)), slopesOf(softmaxCost, z));
  for (const language of ['en', 'zh'] as const)
    expect(text[language].split(classes)).toHaveLength(3);
});

test('a sure mistake: what it costs, and how steep that is', () => {
  const sum = -6;
  const costs = [(s: number) => (sigmoid(s) - 1) ** 2, (s: number) => -Math.log(sigmoid(s))];
  const [flat, steep] = costs.map((cost) => slopesOf(([s = NaN]) => cost(s), [sum])[0]!);
  near(`−${-sum}`, four(sigmoid(sum)), three(costs[0]!(sum)), four(flat!), three(costs[1]!(sum)), four(steep!), (steep! / flat!).toFixed(0)); // prettier-ignore
});

test('knowing nothing of ten classes, and a cost of 23', () => {
  holdsInBoth('$\\ln10={cost}$', { cost: three(Math.log(10)) });
  expect(Math.round(Math.log10(Math.exp(-23)))).toBe(-10);
  near('10^{-10}', three(Math.log(10)), three(Math.LN2));
});

test('a slope that is tried out, and one step along it', () => {
  const at = (first: number) => squared([first, ...START.slice(1)]);
  const slope = (at(0.81) - at(0.79)) / 0.02;
  near('0.79', at(0.79).toFixed(6), '0.81', at(0.81).toFixed(6), '0.02', slope.toFixed(4));
  const after = START[0]! - 0.5 * gradient[0]!;
  holdsInBoth('$0.8-0.5\\cdot{slope}={after}$', {
    slope: gradient[0]!.toFixed(4),
    after: after.toFixed(4),
  });
});

test('all twelve at once, with three learning rates', () => {
  const after = (rate: number) =>
    squared(START.map((each, i) => each - rate * gradient[i]!)).toFixed(4);
  near('12', four(squared(START)), after(0.5), after(5), after(50));
  near('0.5', four(squared(START)), after(0.5), '50', after(50));
  near('rate=5"', four(squared(START)), after(5));
  expect(Number(after(50)) / squared(START)).toBeCloseTo(1.9, 1);
});

test('two hidden neurons with the same numbers', () => {
  const [first, , , second] = slopesOf(squared, TWINS);
  expect(first).toBeCloseTo(second!, 9);
  near('$\\delta$', first!.toFixed(4)); // its input is 1
});

test('what comes back to a neuron, in the quiz', () => {
  const back = 0.5 * -0.2 + 2 * 0.1;
  holdsInBoth('$0.5\\cdot(-0.2)+2\\cdot0.1={back}$', { back: back.toFixed(1) });
  near(`<Answer text="${(back * 0.5).toFixed(2)}" right>`, `<Answer text="${back.toFixed(1)}">`);
  near(`<Answer text="${to(2)((-0.2 + 0.1) * 0.5)}">`, '$(-0.2+0.1)\\cdot0.5$');
});

test('three outputs, in the exercise', () => {
  const [said, right] = [[0.8, 0.4, 0.1], [1, 0, 0]] as const; // prettier-ignore
  const gaps = said.map((each, i) => (each - right[i]!) ** 2);
  const costs = said.map((each, i) => -Math.log(right[i] ? each : 1 - each));
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / 3;
  holdsInBoth('$({parts})/3={mean}$', {
    parts: gaps.map((each) => each.toFixed(2)).join('+'),
    mean: mean(gaps).toFixed(2),
  });
  holdsInBoth('$({parts})/3={mean}$', {
    parts: costs.map(three).join('+'),
    mean: three(mean(costs)),
  });
});

test.each(['en', 'zh'] as const)(
  'links bring each loss, whole updates, and the twins (%s)',
  (language) => {
    const links = [...text[language].matchAll(/href="(#demo=back-propagation&[^"]+)"/g)].map(
      ([, hash = '']) => {
        const link = readLink(hash, 'back-propagation', fields);
        expect(link?.issues).toEqual([]);
        return link?.values;
      },
    );
    const [three, again] = [['binary', 'categorical', 'sparse'], ['squared', 'squared']]; // prettier-ignore
    expect(links.map((link) => link?.loss)).toEqual([...three, ...again, 'squared']);
    for (const [i, rate] of [
      [3, 0.5],
      [4, 5],
    ] as const)
      // prettier-ignore
      expect(links[i]).toMatchObject({ unit: 'update', examples: 'own', rate });
    const { w11, w12, b1, w21, w22, b2, v11, v12, c1, v21, v22, c2 } = links[5]!;
    expect([w11, w12, b1, w21, w22, b2, v11, v12, c1, v21, v22, c2]).toEqual(TWINS);
  },
);
