/** @file Chapter 11: what it prints and no demo measures. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as cnn from '../../../src/lib/models/cnn';
import * as mlp from '../../../src/lib/models/mlp';
import { SIDE } from '../../../src/components/demos/convolution-by-hand/pictures';
import { placesAlong } from '../../../src/lib/equations/convolution';
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
    { en: 'a row of {size} at {seen} places', zh: '{size} 格的一行里有 {seen} 个位置可放' },
    { size, seen },
  );
  holds(
    {
      en: 'Pooling makes {pooled} of the {seen}. The next table leaves {again}, and pooling {side}',
      zh: '{seen} 池化一次剩 {pooled}。下一张表盖过去剩 {again}，再池化剩 {side}，',
    },
    { seen, pooled, again: seenAgain, side },
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

test('how large a map is, with padding and stride', () => {
  const places = (padding: number, stride: number) => placesAlong(size, 3, { padding, stride });
  const steps = (padding: number) => size + 2 * padding - 3;
  holds(
    {
      en: 'without padding {steps} steps are possible, which makes {plain} places. With one ring it’s {padded} again. With one ring and a stride of 2 the {more} steps become {half} and a half, and {strided} places are left',
      zh: '不填充，能挪 {steps} 次，有 {plain} 个位置。补一圈，又是 {padded}。补一圈、步幅取 2，{more} 除以 2 是 {half} 个半，剩 {strided} 个位置',
    },
    {
      ...{ steps: steps(0), plain: places(0, 1), padded: places(1, 1), strided: places(1, 2) },
      ...{ more: steps(1), half: Math.floor(steps(1) / 2) },
    },
  );
  expect(steps(1) % 2).toBe(1);
  holds({ en: 'the picture there is {width} wide', zh: '那里的图边长是 {width}' }, { width: SIDE });
});

/** Pixels that a number knows about, and pixels between two of its neighbours, layer by layer: table, pool, table, pool. */
function fields(): number[] {
  let [field, jump] = [1, 1];
  return [3, 2, 3, 2].map((wide, layer) => {
    field += (wide - 1) * jump;
    if (layer % 2 === 1) jump *= 2;
    return field;
  });
}

test('how much of the picture a number knows about', () => {
  const [first = 0, pooledField = 0, again = 0, last = 0] = fields();
  holds(
    {
      en: 'In the first map, {first} × {first} pixels. After pooling {pooled} × {pooled}. The second table spans three of those, two pixels apart, which makes {again} × {again}, and after the second pooling it’s {last} × {last}',
      zh: '第一张特征图上，是 {first} × {first} 个像素。池化以后是 {pooled} × {pooled}。第二张表横跨三格，格与格差两个像素，所以是 {again} × {again}；再池化，{last} × {last}',
    },
    { first, pooled: pooledField, again, last },
  );
});

test('the exercises', () => {
  const maps = placesAlong(32, 5, { padding: 2, stride: 2 });
  const cost = 16 * (25 * 3 + 1);
  holdsInBoth('$\\lfloor(32+4-5)/2\\rfloor+1={maps}$', { maps });
  holdsInBoth('16 · (25 · 3 + 1) = {cost}', { cost });

  const wide = 2 * hidden;
  const enlarged = parameters.with(2, flat * wide + wide).with(3, wide * answers + answers);
  const work = multiplications.with(2, flat * wide).with(3, wide * answers);
  const grown = (after: readonly number[], before: readonly number[]) =>
    `${grouped(100 * (sum(after) / sum(before) - 1))}%`;
  const all = {
    ...{ wide, parameters: sum(enlarged), work: sum(work) },
    ...{ more: grown(enlarged, parameters), longer: grown(work, multiplications) },
  };
  holds(
    {
      en: 'Parameters: {parameters}, {more} more. Multiplications: {work}, {longer} more.',
      zh: '参数变成 {parameters} 个，多 {more}。乘法变成 {work} 次，只多 {longer}。',
    },
    all,
  );
});

test('what to keep', () => {
  const shares = { most: wholeShare(parameters, 2), work: wholeShare(multiplications, 1) };
  holds(
    {
      en: 'Memory: {most} in one connected layer. Time: {work} in one convolution.',
      zh: '内存：{most} 在一个全连接层。时间：{work} 在一层卷积。',
    },
    shares,
  );
  holdsInBoth('{size} → {seen} → {pooled} → {again} → {side}', {
    ...{ size, seen, pooled, again: seenAgain, side },
  });
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
