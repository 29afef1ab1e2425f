/** @file Chapter 11: what it prints and no demo measures. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as cnn from '../../../src/lib/models/cnn';
import * as mlp from '../../../src/lib/models/mlp';
import { grouped, printed } from '../../helpers/printed';

const { holds, holdsInBoth } = printed('110-convolution');
const { size, first, second, hidden, answers } = cnn.defaults;
const [, seen = 0, pooled = 0, seenAgain = 0, side = 0] = cnn.sides(size);
const flat = side * side * second;
const parameters = [
  first * (9 + 1),
  second * (9 * first + 1),
  flat * hidden + hidden,
  hidden * answers + answers,
];
const multiplications = [
  seen ** 2 * first * 9,
  seenAgain ** 2 * second * 9 * first,
  flat * hidden,
  hidden * answers,
];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const wholeShare = (values: readonly number[], i: number) =>
  `${grouped((100 * values[i]!) / sum(values))}%`;

/** Rows of the table of nine, with Chinese commas as others. */
const rowsOf = (language: 'en' | 'zh') =>
  readFileSync(`src/content/chapters/110-convolution/${language}.mdx`, 'utf8')
    .replaceAll('，', ', ')
    .matchAll(/^\| ([\d., ]+) \| (−1, 0, 1) \| ([\d., ]+) \| ([\d.]+) \|$/gm);

test.each(['en', 'zh'] as const)('nine pixels, nine weights, one sum (%s)', (language) => {
  const weights = [-1, 0, 1];
  const sums = [...rowsOf(language)].map(([, pixels = '', , products, total]) => {
    const values = pixels.split(', ').map((pixel, i) => Number(pixel) * weights[i]! + 0);
    expect(products).toBe(values.join(', '));
    expect(total).toBe(String(sum(values)));
    return sum(values);
  });
  expect(sums).toHaveLength(3);
  const all = sum(sums);
  const filled = { all: grouped(all, 1), left: grouped(all - 0.5, 1) };
  holds({ en: '| all nine | | | {all} |', zh: '| 九个合计 | | | {all} |' }, filled);
  holds(
    { en: 'Add one more number, say −0.5: {left}.', zh: '再加一个数，比如 −0.5，得 {left}。' },
    filled,
  );
});

test('pixels, and the layers that connect all with all', () => {
  const all = { pixels: size ** 2, cost: size ** 2 * 128 + 128 };
  holds({ en: 'is {pixels} numbers', zh: '灰度图是 {pixels} 个数' }, all);
  holds({ en: 'spent {cost} parameters', zh: '参数就用掉 {cost} 个' }, all);
  const alike = { few: parameters[0]!, many: seen ** 2 * first * (size ** 2 + 1) };
  holds({ en: 'tables cost {few} parameters', zh: '一共 {few} 个参数' }, alike);
  holds({ en: 'would cost {many}.', zh: '要 {many} 个。' }, alike);
});

test('sizes, parameters and multiplications of every layer', () => {
  holds(
    {
      en: 'a row of {size} at {seen} places. Pooling makes {pooled} of them. The next table leaves {again}, and pooling {side}',
      zh: '{size} 格的一行里有 {seen} 个位置可放。池化一次剩 {pooled}。下一张表盖过去剩 {again}，再池化剩 {side}，',
    },
    { size, seen, pooled, again: seenAgain, side },
  );
  const numbers = { seen, pooled, again: seenAgain, side, first, second, hidden, answers, flat };
  const rows = [
    `| {seen} × {seen} × {first} | {first} · (9 + 1) = {parameters} | {multiplications} |`,
    `| {again} × {again} × {second} | {second} · (9 · {first} + 1) = {parameters} | {multiplications} |`,
    `| {hidden} | {flat} · {hidden} + {hidden} = {parameters} | {multiplications} |`,
    `| {answers} | {hidden} · {answers} + {answers} = {parameters} | {multiplications} |`,
  ];
  rows.forEach((row, i) => {
    const counts = { parameters: parameters[i]!, multiplications: multiplications[i]! };
    holdsInBoth(row, { ...numbers, ...counts });
  });
  holdsInBoth('| {pooled} × {pooled} × {first} | | |', numbers);
  holdsInBoth('| {side} × {side} × {second} | | |', numbers);
  holdsInBoth('| | {parameters} | {multiplications} |', {
    parameters: sum(parameters),
    multiplications: sum(multiplications),
  });
});

test('which layer has most parameters, which most multiplications', () => {
  holds(
    {
      en: 'holds {most} of the parameters; the second convolution does {work} of the multiplications',
      zh: '{most} 的参数在第一个全连接层，{work} 的乘法在第二层卷积',
    },
    { most: wholeShare(parameters, 2), work: wholeShare(multiplications, 1) },
  );
});

test('the quiz', () => {
  const weights = second * first * 9;
  holdsInBoth('<Answer text="{wrong}">', { wrong: second * 9 });
  holdsInBoth('<Answer text="{weights}" right>{second} · {first} · 9', { weights, second, first });
  holdsInBoth('<Answer text="{wrong}">', { wrong: multiplications[1]! });
  holds({ en: 'it’s the {all} of', zh: '就是表里的 {all}' }, { all: weights + second });
  holds(
    { en: 'same {weights} weights, used at each of {places}', zh: '在 {places} 个位置上各用一遍' },
    { weights, places: seenAgain ** 2 },
  );
});

test('the network without filters, counted, and pushes by lot', () => {
  const { inputs, hidden: units, answers: out } = mlp.defaults;
  const mlpParameters = inputs * units + units + units * out + out;
  const all = { inputs, units, out, mlp: mlpParameters, cnn: sum(parameters) };
  holds(
    {
      en: '{inputs} pixels, each joined to {units} units, and those to {out} answers. It has {mlp} parameters, not many fewer than the {cnn} above',
      zh: '{inputs} 个像素，每个都连到 {units} 个单元，再连到 {out} 个答案。它有 {mlp} 个参数，比上面的 {cnn} 少不了多少',
    },
    all,
  );
  const left = Math.sqrt(inputs);
  holds(
    {
      en: 'they add up to {inputs} of them; where lots decide, most cancel and about {left} are left, the square root of {inputs}',
      zh: '合起来就是 {inputs} 份力；方向抽签定，大半互相抵消，只剩 {left} 份左右，也就是 {inputs} 的平方根',
    },
    { inputs, left },
  );
});
