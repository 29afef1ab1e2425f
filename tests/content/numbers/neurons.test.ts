/**
 * @file Each number that the chapter on neurons prints, from scratch and without the library that its demo uses: the
 * network of two customers, its one matrix without curves, five curves, softmax, sizes, and what a forward pass costs.
 */
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../../src/lib/core/fields';
import { fields } from '../../../src/components/demos/forward-pass/fields';
import { layersOf } from '../../../src/components/demos/forward-pass/network';
import { grouped, percent, printed } from '../../helpers/printed';

const { text, holds, holdsInBoth, near } = printed('080-neurons');

const W1 = [
  [1, -1, 0.5],
  [-1, 2, 0],
  [0.5, 0.5, -1],
  [0, -0.5, 1],
];
const b1 = [-0.5, 0, 0.2, -1];
const W2 = [
  [0.5, -1, -0.5, 0.4],
  [-0.5, 1, 1, 0.2],
];
const b2 = [0.6, 0.1];
const few = [1, -0.5, 2];
const many = [1, 1, 2];

type Curve = (z: number) => number;
const relu: Curve = (z) => (z > 0 ? z : 0);
const sigmoid: Curve = (z) => 1 / (1 + Math.exp(-z));
const straight: Curve = (z) => z;
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const layer = (W: number[][], b: number[], x: readonly number[]) =>
  W.map((row, i) => sum(row.map((w, j) => w * (x[j] ?? NaN))) + (b[i] ?? NaN));
const share = (sums: readonly number[], i: number) =>
  Math.exp(sums[i] ?? NaN) / sum(sums.map(Math.exp));
function pass(x: readonly number[], curve: Curve = relu) {
  const z1 = layer(W1, b1, x);
  const h = z1.map(curve);
  const z2 = layer(W2, b2, h);
  return { z1, h, z2, p: [share(z2, 0), share(z2, 1)] as const };
}
/** With the sign of print; nothing is −0. */
const to = (digits: number) => (value: number) =>
  value
    .toFixed(digits)
    .replace('-', '−')
    .replace(/^−(?=[0.]*$)/, '');
const written = (value: number) => String(Number(value.toFixed(6))).replace('-', '−');
const inFormula = (value: number) => String(Number(value.toFixed(6)));

test('the demo opens with the chapter’s network and customer', () => {
  const defaults = defaultsOf(fields);
  const layers = layersOf(defaults);
  expect(layers.map(({ weights }) => weights)).toEqual([W1, W2]);
  expect(layers.map(({ biases }) => biases)).toEqual([b1, b2]);
  expect([defaults.x1, defaults.x2, defaults.x3]).toEqual(few);
  expect([defaults.hidden, defaults.output]).toEqual(['relu', 'softmax']);
});

describe('two customers', () => {
  const [a, b] = [pass(few), pass(many)];

  test('opening: one fact turned, and the work in between', () => {
    holds(
      {
        en: 'and says: {a} that she stays. Now turn the tickets from −0.5 to 1 and leave the rest. It says {b}. What happened in between is {n} multiplications, {n} additions',
        zh: '它说：她有 {a} 会留下。现在只把工单从 −0.5 改成 1，别的不动，它说：{b}。这中间发生的，不过是 {n} 次乘法、{n} 次加法',
      },
      { a: percent(a.p[0]), b: percent(b.p[0]), n: W1.flat().length + W2.flat().length },
    );
  });

  test('one neuron by hand, and its neighbour', () => {
    holdsInBoth('1\\cdot1+(-1)\\cdot(-0.5)+0.5\\cdot2-0.5={z}\n', { z: inFormula(a.z1[0]!) });
    holdsInBoth('$-1\\cdot1+2\\cdot(-0.5)+0\\cdot2+0={z}$', { z: inFormula(a.z1[1]!) });
  });

  test('the weight at which h₁ falls silent', () => {
    // 1 − 0.5·w + 1 − 0.5 = 0
    const weight = (W1[0]![0]! * few[0]! + W1[0]![2]! * few[2]! + b1[0]!) / -few[1]!;
    holds({ en: '(It’s positive: {w}.', zh: '（是正的 {w}。' }, { w: weight });
  });

  test('the table has every row', () => {
    const rows = [...W1, ...W2].map((weights, i) => {
      const [sums, out] = [
        [...a.z1, ...a.z2],
        [...b.z1, ...b.z2],
      ].map((zs, k) => {
        const { h, p } = k === 0 ? a : b;
        const passed = i < 4 ? to(2)(h[i]!) : percent(p[i - 4]!);
        return [to(2)(zs[i]!), passed];
      }) as [string[], string[]];
      const bias = written([...b1, ...b2][i]!);
      return `| ${weights.map(written).join(', ')} | ${bias} | ${[...sums, ...out].join(' | ')} |`;
    });
    for (const language of ['en', 'zh'] as const) {
      const found = text[language].match(/^\| [hy][₁₂₃₄][,，][^|]+(\|.*\|)$/gm) ?? [];
      expect(found.map((row) => row.replace(/^\| [hy][₁₂₃₄][,，][^|]+(?=\|)/, ''))).toEqual(rows);
    }
  });

  test('an output by hand', () => {
    holdsInBoth('\n0.5\\cdot2-1\\cdot0-0.5\\cdot0+0.4\\cdot1.25+0.6={z}\n', {
      z: inFormula(a.z2[0]!),
    });
  });

  test('exercise 1: she stops logging in', () => {
    const { z1, z2, p } = pass([-1, -0.5, 2]);
    expect(z1.map((z) => to(2)(z))).toEqual(['0.00', '0.00', '−2.55', '1.25']);
    holds(
      { en: 'The sums are 0, 0, {a} and {b},', zh: '四个和是 0、0、{a}、{b}，' },
      { a: to(2)(z1[2]!), b: to(2)(z1[3]!) },
    );
    holdsInBoth('$0.4\\cdot1.25+0.6={z}$', { z: inFormula(z2[0]!) });
    holdsInBoth('$0.2\\cdot1.25+0.1={z}$', { z: inFormula(z2[1]!) });
    holdsInBoth('$\\sigma({d})={p}$', { d: inFormula(z2[0]! - z2[1]!), p: to(3)(p[0]) });
  });

  test('exercise 3: a sigmoid in the hidden layer', () => {
    const { h, p } = pass(few, sigmoid);
    near(percent(p[0]), to(4)(h[1]!));
  });
});

describe('sizes', () => {
  const count = (sizes: number[]) => sum(sizes.slice(1).map((H, i) => ((sizes[i] ?? NaN) + 1) * H));

  test('26, 101,770 and 4,097', () => {
    holdsInBoth('$(3+1)\\cdot4+(4+1)\\cdot2=16+10={n}$', { n: count([3, 4, 2]) });
    holdsInBoth('$785\\cdot128+129\\cdot10={n}$', { n: count([784, 128, 10]) });
    near('30', '64', '32', grouped(count([30, 64, 32, 1])));
    near(`3-4-2`, String(count([3, 4, 2])), '784-128-10', grouped(count([784, 128, 10])));
  });

  test('exercise 2', () => {
    holdsInBoth('11\\cdot64+65\\cdot32+33={a}+{b}+{c}={n}\n', {
      ...{ a: 11 * 64, b: 65 * 32, c: 33, n: count([10, 64, 32, 1]) },
    });
    holds({ en: 'of which {n} are biases', zh: '其中偏置 {n} 个' }, { n: 64 + 32 + 1 });
  });

  test('quiz: three layers without a curve', () => {
    const all = count([3, 100, 100, 2]);
    const one = count([3, 2]);
    holdsInBoth('$(3+1)\\cdot2={n}$', { n: one });
    near(String(one), grouped(all - one), grouped(all), '400 + 10,100 + 202', '6');
    expect(400 + 10_100 + 202).toBe(all);
  });
});

describe('without curves', () => {
  const columns = few.map((_, j) => W1.map((row) => row[j]!));
  const one = W2.map((row) => columns.map((column) => sum(row.map((w, k) => w * column[k]!))));
  const biases = layer(W2, b2, b1);

  test('two matrices are one', () => {
    const rows = one.map((row) => row.map(inFormula).join('&'));
    const matrix = `\\begin{pmatrix}${rows.join('\\\\')}\\end{pmatrix}`;
    for (const language of ['en', 'zh'] as const) expect(text[language]).toContain(matrix);
    const [first, second] = biases.map(written);
    holds({ en: `with biases ${first} and ${second}.`, zh: `偏置是 ${first} 和 ${second}。` }, {});
  });

  test('it gives what both layers give, and judges the other customer otherwise', () => {
    const [y1, y2] = layer(one, biases, few) as [number, number];
    const both = pass(few, straight);
    expect(y1).toBeCloseTo(both.z2[0]!, 12);
    holdsInBoth('\n1.25\\cdot1-2.95\\cdot(-0.5)+1.15\\cdot2-0.15={y}\n', { y: inFormula(y1) });
    holds(
      { en: 'The outputs are {a} and {b}.', zh: '输出是 {a} 和 {b}。' },
      { a: written(y1), b: written(y2) },
    );
    near(written(pass(many).z1[2]!), percent(pass(many, straight).p[0]), percent(pass(many).p[0]));
  });
});

describe('curves', () => {
  /** Share of a normal below z by Simpson’s rule: another way than the demo’s series. */
  const density: Curve = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const below: Curve = (z) => {
    const pieces = 2_000;
    const h = z / pieces;
    const inner = Array.from(
      { length: pieces - 1 },
      (_, i) => (i % 2 ? 2 : 4) * density((i + 1) * h),
    );
    return 0.5 + (h / 3) * (density(0) + sum(inner) + density(z));
  };
  const curves: Record<string, [Curve, Curve]> = {
    sigmoid: [sigmoid, (z) => sigmoid(z) * (1 - sigmoid(z))],
    tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
    ReLU: [relu, (z) => (z > 0 ? 1 : 0)],
    GELU: [(z) => z * below(z), (z) => below(z) + z * density(z)],
  };

  test.each(Object.entries(curves))('%s: value and slope at three sums', (name, [value, slope]) => {
    const cells = [-2, 0, 2].flatMap((z) => [to(4)(value(z)), to(4)(slope(z))]).join(' | ');
    for (const language of ['en', 'zh'] as const)
      expect(text[language]).toContain(`| ${name} | ${cells} |`);
  });

  test('ten sigmoids at their steepest', () => {
    const all = 0.25 ** 10;
    holdsInBoth('$0.25^{10}\\approx{n}$', { n: all.toFixed(8) });
    expect(Math.round(Math.log10(all))).toBe(-6);
    holdsInBoth('$0.25^{10}\\approx10^{-6}$', {});
  });

  test('the tanh that models compute GELU by', () => {
    const byTanh: Curve = (z) =>
      (z / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));
    const gaps = Array.from({ length: 601 }, (_, i) => -6 + i / 50).map((z) =>
      Math.abs(byTanh(z) - z * below(z)),
    );
    expect(Math.max(...gaps).toFixed(4)).toBe('0.0005');
    holds({ en: 'at most 0.0005 away', zh: '最多差 0.0005' }, {});
  });
});

describe('softmax', () => {
  const { z2, p } = pass(few);

  test('by hand', () => {
    const [up, down] = z2.map(Math.exp) as [number, number];
    near(inFormula(z2[0]!), to(3)(up), to(3)(down), to(3)(up + down));
    holdsInBoth('$p_1={a}/{b}={p}$', { a: to(3)(up), b: to(3)(up + down), p: to(3)(p[0]) });
    holdsInBoth('$\\sigma(2.1+0.65)=\\sigma({d})={p}$', {
      d: inFormula(z2[0]! - z2[1]!),
      p: to(3)(sigmoid(z2[0]! - z2[1]!)),
    });
    expect(Math.exp(1000)).toBe(Infinity);
  });

  test('how the shares react', () => {
    holdsInBoth('${a}\\cdot{b}={s}$', {
      ...{ a: to(3)(p[0]), b: to(3)(p[1]), s: to(4)(p[0] * p[1]) },
    });
    holdsInBoth('$p(1-p)={s}$', { s: to(4)(p[0] * p[1]) });
    expect(0.5 * 0.5).toBe(0.25);
    holds(
      { en: 'Softmax of 2.1 and −0.65: {a} and {b};', zh: '2.1 和 −0.65 过 softmax：{a} 和 {b}；' },
      { a: percent(p[0]), b: percent(p[1]) },
    );
  });

  test('quiz: two more on each of three sums', () => {
    const sums = [3, 1, 1];
    const first = share(sums, 0);
    const more = sums.map((each) => each + 2);
    expect(share(more, 0)).toBeCloseTo(first, 12);
    const doubled = sums.map((each) => each * 2);
    holds(
      {
        en: `the first share, {first}?`,
        zh: `第一份原来是 {first}，`,
      },
      { first: to(3)(first) },
    );
    holds({ en: 'then it’s {p}.', zh: '那是 {p}。' }, { p: to(3)(share(doubled, 0)) });
  });
});

describe('what a forward pass costs', () => {
  test('as many passes as a token, and one chip against another', () => {
    const [model, network] = [8e9, 20e6];
    holds({ en: 'as much as {n} passes', zh: '算 {n} 遍' }, { n: (2 * model) / (2 * network) });
    near(grouped(5_482), grouped(225_000), String(Math.round(225_000 / 5_482)));
  });

  test.each([
    ['en', /^\d\. \*(\d+) minutes/gm],
    ['zh', /^\d\. \*\*(\d+) 分钟/gm],
  ] as const)('the hour for a company has sixty minutes: %s', (language, minutes) => {
    const steps = [...text[language].matchAll(minutes)];
    expect(steps).toHaveLength(5);
    expect(sum(steps.map((step) => Number(step[1])))).toBe(60);
  });
});
